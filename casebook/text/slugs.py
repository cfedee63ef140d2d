"""Words as an id, and ids joined to addresses."""

import re
import unicodedata


def slug(text: str) -> str:
    """A heading as an id: `[a-z0-9-]`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "kop"


def address(local_id: str, *scopes: str) -> str:
    """The address of something in its surroundings: `address("gaan", "politie", "x")` is `gaan--politie--x`."""
    return "--".join((local_id, *scopes))
