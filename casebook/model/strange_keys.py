"""Keys that there are not, and what was meant by each."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from casebook.model.as_written import glued, is_loose
from casebook.model.fitting import keys_at
from casebook.model.meant import keys_meant
from casebook.model.misfit import Misfit, value_at
from casebook.text.slugs import slug

# More keys than any part of a file that stands on one line.
_FEW = 20
# What other programs have keys for, and is said in another way here → what is told.
_ELSEWHERE = {
    "image-key": (
        "image", "images", "afbeelding", "plaatje", "foto", "picture", "img", "video", "film", "media", "audio",
    ),
    "score-key": ("correct", "juist", "goed", "fout", "score", "right_answer", "is_correct", "waar"),
}  # fmt: skip
# What somebody writes in an option where the file with its outcome belongs.
FOR_OUTCOME = (
    "text", "tekst", "result", "resultaat", "gevolg", "vervolg", "consequence", "feedback", "file", "bestand",
)  # fmt: skip


def strange_key(found: Misfit) -> Misfit:
    """An unknown key: the keys that fit there and are not used yet."""
    fitting = keys_at(found.model, found.details["loc"][:-1])
    around = value_at(found.document.data, found.path[:-1])
    present = around if isinstance(around, dict) else {}
    last = str(found.path[-1])
    above = _value_above(present, last) if last.isdigit() and found.details["input"] == "" else ("", "")
    if above[1].isdigit():  # and a number
        return found.but("not-a-number", key=above[0], value=f"{above[1]},{last}", example=f"{above[1]}.{last}")
    if last.rstrip(": =") != last and (key := last.rstrip(": =")) in fitting:  # two colons
        return _other_colon(found, key, last)
    if "outcome" in fitting and "outcome" not in present and last in FOR_OUTCOME:
        name = present.get("id")
        return found.but("text-not-file", key="outcome", name=f"{slug(name) if isinstance(name, str) else 'tekst'}.md")
    for code, words in _ELSEWHERE.items():
        if last.lower() in words:
            return found.but(code)
    first, _, rest = last.partition(" ")
    if found.details["input"] == "":
        if key_and_sign := glued(last, [key for key in fitting if key not in present]):
            key, sign = key_and_sign
            return found.but("yaml-colon-space" if sign == ":" else "yaml-other-colon", key=key, character=sign)
        if rest and first in fitting and first not in present:
            return found.but("yaml-key-colon", key=first)
        if " " in last or is_loose(found.document.place(found.path, key=True)):  # between braces a comma ends a text
            return found.but("comma-in-text")
    return found.but(names=(key for key in fitting if key not in present), expected=", ".join(fitting))


def _value_above(present: Mapping[str, Any], key: str) -> tuple[str, str]:
    """The key before another one, among the first of them, with its value where that is a text."""
    keys = [*islice(present, _FEW)]
    before = keys[keys.index(key) - 1] if key in keys else ""
    return before, present[before] if isinstance(present.get(before), str) else ""


def no_type(found: Misfit) -> Misfit:
    """No kind of step: the key for it is missing, or written in another way."""
    key = found.context["discriminator"].strip("'")
    around = found.details["input"] if isinstance(found.details["input"], dict) else {}
    written = next((one for one in around if key in (one.lower().rstrip(": ="), *keys_meant(one))), None)
    if written is None:
        return found.but(key=key)
    there = found.but(path=(*found.path, written))
    if written.lower().startswith(key) and written != key and written[len(key) :]:
        return _other_colon(there, key, written)
    return there.but("unknown-key", key=written, names=(key,), expected=key)


def _other_colon(found: Misfit, key: str, written: str) -> Misfit:
    """A key that YAML took together with what stands between it and the colon: `type::`."""
    return found.but("yaml-other-colon", key=key, character=f"{written[len(key) :].strip()}:")
