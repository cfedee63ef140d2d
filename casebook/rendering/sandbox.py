"""Where a theme's templates run: they reach nothing of the program, and change nothing of the course."""

from collections import defaultdict
from dataclasses import is_dataclass
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment

_OF_DICTS = frozenset(dir(dict))


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which asks of each kind of value and each attribute only once whether it is safe.

    The answer depends on nothing else, and tens of thousands of attributes are read for a course.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._answers: dict[tuple[type, str], bool] = {}
        self._plain = defaultdict[str, set[type]](set)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute of a value, or what it has under that name."""
        kind = type(obj)
        plain = self._plain[attribute]
        if kind in plain:
            return obj.__dict__[attribute]
        if kind is dict and attribute in obj and attribute not in _OF_DICTS:
            return obj[attribute]
        if (kind, attribute) not in self._answers and _is_plain(obj, attribute):
            plain.add(kind)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may have this attribute of a value."""
        asked = (type(obj), attr)
        if asked not in self._answers:
            self._answers[asked] = super().is_safe_attribute(obj, attr, value)
        return self._answers[asked]


def _is_plain(obj: object, attribute: str) -> bool:
    """Whether it is a field of a frozen value, which is always there and cannot be called."""
    return is_dataclass(obj) and attribute in obj.__dataclass_fields__ and not attribute.startswith("_")
