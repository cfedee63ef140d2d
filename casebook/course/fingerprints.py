"""The words of a question and their hash, by which a reader is told that it changed since it was answered."""

from collections.abc import Iterable
from hashlib import sha256

from casebook.frozen import dataclass
from casebook.text.markup import escape, plain


@dataclass(frozen=True)
class Asked:
    """What a field asks for: `words` as they can be shown later, `version` the 8 hex characters of their hash."""

    words: str
    version: str


def asked(*parts: str, options: Iterable[str] = ()) -> Asked:
    """What a field asks, from its parts, HTML or text (a question and its sub-question, a row and its column).

    The labels of `options` count for the version of a choice, but are no part of its words.
    """
    words = [plain(escape(part)) for part in parts]
    all_words = "\n".join([*words, *(plain(escape(option)) for option in options)])
    return Asked(" – ".join(words), sha256(all_words.encode()).hexdigest()[:8])
