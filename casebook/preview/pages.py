"""What the preview puts into a page, at the places that are meant for it; no other kind of file is touched."""

import re

from casebook.patterns import regex

# The end of a page, with nothing of the page behind it. A page without it ends where it ends.
_END = regex(rb"\s*</body>\s*(?:</html>\s*)?\Z", re.IGNORECASE)
_HEAD_END = regex(rb"</head\s*>", re.IGNORECASE)
_META = regex(rb"<meta\b[^>]*content-security-policy[^>]*>", re.IGNORECASE)
_CONTENT = regex(rb"\scontent\s*=\s*([\"']).*?(?=\1)", re.IGNORECASE | re.DOTALL)
# How much of the end is looked at.
_TAIL = 200


def is_page(path: str) -> bool:
    """Whether the file at a path is a page; the start page is ""."""
    return not path or path.endswith((".html", "/"))


def with_end(page: bytes, more: bytes) -> bytes:
    """A page with something more at its end."""
    end = _END.search(page, max(0, len(page) - _TAIL))
    at = end.start() if end else len(page)
    return b"%s\n%s%s" % (page[:at], more, page[at:]) if more else page


def with_policy(page: bytes, more: bytes) -> bytes:
    """A page whose Content-Security-Policy, in its head, allows something more."""
    head = _HEAD_END.search(page)
    meta = _META.search(page, 0, head.start() if head else 0)
    found = _CONTENT.search(page, *meta.span()) if meta else None
    return b"%s; %s%s" % (page[: found.end()], more, page[found.end() :]) if found else page
