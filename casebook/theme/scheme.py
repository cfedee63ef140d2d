"""Dark and light: a reader may have another one in a tab than her system asks for.

A style sheet gives the colours of the dark in a media query, as everywhere. A page cannot change what a media query
asks, so each such block is written once more, for a page that is dark by a class; and one that is light by a class is
left out of it.
"""

import re

from casebook.patterns import regex

_ASKS = regex(
    r"@media (?P<also>[a-z ]*? and )?\(prefers-color-scheme:dark\)\{(?P<rules>(?::root[ .\w-]*\{[^{}]*\})+)\}"
)
_ROOT = regex(r"(?:(?<=\})|^):root(?=[ {])")


def switchable(style: str) -> str:
    """A lean style sheet in which colours of `:root` and of what is in it follow `is-dark` and `is-light` too.

    What else stands in such a media query follows the system only.
    """
    return _ASKS.sub(_both, style)


def _both(found: re.Match[str]) -> str:
    also, rules = found["also"] or "", found["rules"]
    asked = _ROOT.sub(":root:where(:not(.is-light))", rules)
    chosen = _ROOT.sub(":root:where(.is-dark)", rules)
    return (
        f"@media {also}(prefers-color-scheme:dark){{{asked}}}@media {also.removesuffix(' and ') or 'all'}{{{chosen}}}"
    )
