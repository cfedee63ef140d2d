"""The parts of a course, each with all that it refers to; made anew only when one of its files is another one."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from casebook.assembly.writer import Shared
from casebook.cache.memory import Cache
from casebook.model.layout import home_of
from casebook.reading.documents import Document
from casebook.values.references import Noted

Made = TypeVar("Made")


class Parts:
    """Makes parts from their own files (a page, a reflection, the folder of a case) and from those that all share."""

    def __init__(self, shared: Shared, cache: Cache) -> None:
        self._shared = shared
        self._cache = cache
        self._own: dict[str, list[Document]] = {}
        for path, document in shared.documents.items():
            self._own.setdefault(home_of(path), []).append(document)
        self._common = tuple(self._own.pop("", ()))

    def made(self, home: str, make: Callable[[Shared, Cache], Made]) -> Made:
        """The part that is written in `home`, a file or the folder of a case. All that it refers to is noted."""

        def fresh() -> tuple[Made, list[Noted]]:
            shared = replace(self._shared, noted=[])
            return make(shared, self._cache), shared.noted

        made, noted = self._cache.kept((Parts, home, tuple(self._own.get(home, ())), self._common), fresh)
        self._shared.noted.extend(noted)
        return made
