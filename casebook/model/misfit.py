"""A value that does not fit, on its way to being a problem."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from casebook.frozen import dataclass
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath, Plain
from casebook.values.kinds import Content


@dataclass(frozen=True)
class Misfit:
    """A deviation on its way to being a problem; `details` is what pydantic says of it."""

    document: Document
    model: type[Content]
    details: Any
    path: KeyPath
    code: str
    values: dict[str, str]
    names: tuple[str, ...] = ()

    @property
    def context(self) -> dict[str, Any]:
        """What pydantic adds: limits, what was expected."""
        found: dict[str, Any] = self.details.get("ctx", {})
        return found

    def but(self, code: str = "", path: KeyPath = (), names: Iterable[str] = (), **values: str) -> "Misfit":
        """The same with some of it replaced; `names` are those that would fit."""
        return replace(
            self,
            code=code or self.code,
            path=path or self.path,
            values=self.values | values,
            names=tuple(names) or self.names,
        )


def value_at(data: Plain, path: KeyPath) -> Plain | None:
    """The value at a path, None when there is none."""
    value: Any = data
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    found: Plain = value
    return found
