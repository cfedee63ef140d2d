"""The parts of a course, each with all that it refers to; made anew only when one of its files is another one."""

from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeVar

from casebook.assembly.writer import Shared
from casebook.cache.memory import Cache
from casebook.frozen import dataclass
from casebook.model.layout import home_of
from casebook.reading.documents import Document
from casebook.text.glossary import Glossary
from casebook.values.references import Noted

Made = TypeVar("Made")


@dataclass(frozen=True)
class PartPlan(Generic[Made]):
    """What is written in `home`, a file or the folder of a case, and what makes it of that."""

    home: str
    make: Callable[[Shared, Cache], Made]


class Parts:
    """Makes parts from their own files (a page, a reflection, the folder of a case) and from those that all share."""

    def __init__(self, shared: Shared, cache: Cache) -> None:
        self._shared = shared
        self._cache = cache
        self._own: dict[str, list[Document]] = {}
        for path, document in shared.documents.items():
            self._own.setdefault(home_of(path), []).append(document)
        self._common = tuple(self._own.pop("", ()))

    @property
    def glossary(self) -> Glossary:
        """The terms of the course, which its parts may hold."""
        return self._shared.glossary

    def made(self, plan: PartPlan[Made]) -> Made:
        """The part. All that it refers to is noted."""
        made, noted = self.kept(plan)
        self._shared.noted.extend(noted)
        return made

    def kept(self, plan: PartPlan[Made]) -> tuple[Made, list[Noted]]:
        """The part and all that it refers to, which are in the cache from now on."""

        def fresh() -> tuple[Made, list[Noted]]:
            shared = replace(self._shared, noted=[])
            return plan.make(shared, self._cache), shared.noted

        return self._cache.kept((Parts, plan.home, tuple(self._own.get(plan.home, ())), self._common), fresh)
