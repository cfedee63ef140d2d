"""Regular expressions, compiled when they are first used: there are hundreds, and a build needs some of them."""

import re
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from re import compile as regex
else:

    class regex:  # noqa: N801  (called like the function that it stands for)
        """The same as `re.compile`, later."""

        def __init__(self, pattern: str | bytes, flags: int = 0) -> None:
            self._source = (pattern, flags)

        def __getattr__(self, name: str) -> object:
            if name not in _NAMES:
                raise AttributeError(name)
            vars(self).update(zip(_NAMES, _ALL_OF(re.compile(*self._source)), strict=True))
            return vars(self)[name]

    _NAMES = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))
    _ALL_OF = attrgetter(*_NAMES)

__all__ = ["regex"]
