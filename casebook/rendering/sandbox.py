"""Where a theme's templates run: they reach nothing of the program, and change nothing of the course."""

from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which asks of each kind of value and each attribute only once whether it is safe.

    The answer depends on nothing else, and tens of thousands of attributes are read for a course.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._answers: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may have this attribute of a value."""
        asked = (type(obj), attr)
        if asked not in self._answers:
            self._answers[asked] = super().is_safe_attribute(obj, attr, value)
        return self._answers[asked]
