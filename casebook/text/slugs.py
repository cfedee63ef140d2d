"""Words as an id."""

import re
import unicodedata


def slug(text: str) -> str:
    """A heading as an id: `[a-z0-9-]`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "kop"
