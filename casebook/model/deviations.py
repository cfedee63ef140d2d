"""What pydantic says of a value that does not fit, as a problem with our code, its place and the names that do fit."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from casebook.frozen import dataclass
from casebook.model.as_written import bracket_of, glued, is_loose
from casebook.model.codes import CODES
from casebook.model.fitting import example_at, keys_at
from casebook.model.layout import CASE, PROSE
from casebook.model.meant import MEANT, ids_meant, is_prose, key_meant, number_meant, without_ending
from casebook.problems.problem import Near, Problem
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath, Plain
from casebook.steps import STEP_TYPES
from casebook.text.slugs import slug
from casebook.values.kinds import Content

# What stands in a text's pattern → what it is called when it does not fit; any other pattern is that of an id.
_PATTERNS = {r"\.md$": "bad-file-name", "https?": "bad-address", "(#": "bad-guide", "@": "bad-mail"}
# More keys than any part of a file that stands on one line.
_FEW = 20


@dataclass(frozen=True)
class _Found:
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

    def but(self, code: str = "", path: KeyPath = (), names: Iterable[str] = (), **values: str) -> "_Found":
        """The same with some of it replaced; `names` are those that would fit."""
        return replace(
            self,
            code=code or self.code,
            path=path or self.path,
            values=self.values | values,
            names=tuple(names) or self.names,
        )


def deviation(document: Document, model: type[Content], details: Any) -> Problem:
    """The problem for one of the errors that validating a document with a model gave."""
    path = path_of(details["loc"])
    written = details["input"] if isinstance(details["input"], str) else ""
    key = next((part for part in reversed(path) if isinstance(part, str)), "")  # of an item of a list that of the list
    values = {"key": key, "value": written}
    code = CODES.get(details["type"], "wrong-value")
    found = _Found(document, model, details, path, code, values)
    for refine in _REFINEMENTS.get(details["type"], ()):
        found = refine(found)
    strange = found.code in _OF_KEYS
    near = Near(found.values["key" if strange else "value"], found.names)
    meant = MEANT[found.code](found.values["value"]) if found.code in MEANT else None
    if found.code == "unknown-key":
        lower = found.values["key"].lower()
        meant = lower if lower in found.names else key_meant(lower)
    elif found.code == "bad-id" and isinstance(path[-1], int) and key in ("people", "partners", "children"):
        meant = ids_meant(found.values["value"]) or meant
    meant = None if found.code in ("unknown-value", "unknown-key") and meant not in found.names else meant
    return Problem(document.place(found.path, key=strange), found.code, found.values, meant or near)


# Codes of which the key itself is the place.
_OF_KEYS = ("unknown-key", "comma-in-text", "yaml-key-colon", "yaml-colon-space", "yaml-other-colon")


def path_of(location: tuple[str | int, ...]) -> KeyPath:
    """The location without the step type that pydantic puts behind the index of a step."""
    if len(location) > 2 and location[0] == "steps" and location[2] in STEP_TYPES:
        return (*location[:2], *location[3:])
    return location


def _value(data: Plain, path: KeyPath) -> Plain | None:
    """The value at a path, None when there is none."""
    value: Any = data
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    found: Plain = value
    return found


def _key(found: _Found) -> _Found:
    """An unknown key: the keys that fit there and are not used yet."""
    fitting = keys_at(found.model, found.details["loc"][:-1])
    around = _value(found.document.data, found.path[:-1])
    present = around if isinstance(around, dict) else {}
    last = str(found.path[-1])
    above = _value_above(present, last) if last.isdigit() and found.details["input"] == "" else ("", "")
    if above[1].isdigit():  # and a number
        return found.but("not-a-number", key=above[0], value=f"{above[1]},{last}", example=f"{above[1]}.{last}")
    if last.rstrip(": =") != last and (key := last.rstrip(": =")) in fitting:  # two colons
        return found.but("yaml-other-colon", key=key, character=f"{last[len(key) :].strip()}:")
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


def _value_of_several(found: _Found) -> _Found:
    """A value that is none of several: which ones there are."""
    expected = str(found.context.get("expected_tags") or found.context.get("expected", ""))
    names = expected.replace("'", "").replace(" or ", ", ").split(", ")
    found = found.but(names=names, expected=", ".join(names))
    if "tag" in found.context and found.context["tag"][:1] in ("[", "{"):
        return found.but("not-a-text", (*found.path, "type"), key="type")
    if "tag" in found.context:  # the type of a step
        return found.but("unknown-type", (*found.path, "type"), key="type", value=found.context["tag"])
    return found


def _mapping(found: _Found) -> _Found:
    return found.but(keys=example_at(found.model, found.details["loc"]))


def _type(found: _Found) -> _Found:
    """No kind of step: the key for it is missing, or written in another way."""
    key = found.context["discriminator"].strip("'")
    around = found.details["input"] if isinstance(found.details["input"], dict) else {}
    written = next((one for one in around if key in (one.lower().rstrip(": ="), key_meant(one))), None)
    if written is None:
        return found.but(key=key)
    there = found.but(path=(*found.path, written))
    if written.lower().startswith(key) and written != key and written[len(key) :]:
        return there.but("yaml-other-colon", key=key, character=f"{written[len(key) :].strip()}:")
    return there.but("unknown-key", key=written, names=(key,), expected=key)


def _pattern(found: _Found) -> _Found:
    kind = next((code for sign, code in _PATTERNS.items() if sign in found.context["pattern"]), "bad-id")
    value = found.values["value"]
    if kind == "bad-id" and "--" in value and found.path[-1] == "leads_to":  # the address of a step, which others use
        own = found.document.path == CASE.path(value.partition("--")[2])
        return found.but("bad-id" if own else "other-case", name=value)
    if kind == "bad-id" and (name := without_ending(value)):
        return found.but("name-with-ending", name=name)
    if kind == "bad-file-name" and is_prose(value):
        return _text_itself(found)
    return found.but(kind if value else "empty")


def _text_itself(found: _Found) -> _Found:
    """The text where its file belongs: how that may be called, and whether it can stand there behind another key."""
    at = found.path.index(found.values["key"])
    around = _value(found.document.data, found.path[:at])
    given = around if isinstance(around, dict) else {}
    name = next((one for key in ("id", "title") if isinstance(one := given.get(key), str)), found.values["key"])
    fitting = keys_at(found.model, found.details["loc"][: found.details["loc"].index(found.values["key"])])
    return found.but("text-for-file" if "text" in fitting else "text-not-file", name=f"{slug(name)}.md")


def _list(found: _Found) -> _Found:
    """No list, where a file may be named: then what it holds was written there."""
    return _text_itself(found) if found.path[-1] in ("file", "outcome") else found


def _text(found: _Found) -> _Found:
    """No text: `{moeder|vader}` without quotes is a mapping for YAML."""
    value = found.details["input"]
    if isinstance(value, dict) and any("|" in key for key in value):
        return found.but("yaml-pair")
    bracket = bracket_of(found.document.place(found.path, key=True))
    if not bracket or isinstance(found.path[-1], int):
        return found
    return found.but("yaml-start", character=bracket) if found.path[-1] in PROSE else found.but("one-not-many")


def _limit(found: _Found) -> _Found:
    limit = next(found.context[name] for name in ("ge", "gt", "le") if name in found.context)
    return found.but(limit=f"{limit:g}")


def _whole_number(found: _Found) -> _Found:
    return found.but(example=number_meant(found.values["value"], "3"))


def _number(found: _Found) -> _Found:
    return found.but(example=number_meant(found.values["value"], "2.5"))


def _few(found: _Found) -> _Found:
    if found.path[-1] == "options":
        return found.but("too-few-options", count=str(found.context["actual_length"]))
    return found.but(least=str(found.context["min_length"]))


def _many(found: _Found) -> _Found:
    return found.but(most=str(found.context["max_length"]))


def _outcome(found: _Found) -> _Found:
    """An option without an outcome: the key is missing, its list or its text is empty."""
    part = found.path.index("outcome") if "outcome" in found.path else 0
    if not part or found.code not in ("missing-key", "too-few", "empty"):
        return found
    option = found.path[:part]
    return found.but("no-outcome", name=str(_value(found.document.data, (*option, "id")) or ""))


_REFINEMENTS: Mapping[str, tuple[Callable[[_Found], _Found], ...]] = {
    "missing": (_outcome,),
    **dict.fromkeys(("int_parsing", "int_parsing_size", "int_type"), (_whole_number,)),
    **dict.fromkeys(("float_parsing", "float_type", "finite_number"), (_number,)),
    "extra_forbidden": (_key,),
    "literal_error": (_value_of_several,),
    "union_tag_invalid": (_value_of_several,),
    "union_tag_not_found": (_type,),
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), (_mapping,)),
    "string_type": (_text,),
    "string_pattern_mismatch": (_pattern, _outcome),
    **dict.fromkeys(("greater_than_equal", "greater_than", "less_than_equal"), (_limit,)),
    "tuple_type": (_list,),
    "too_short": (_few, _outcome),
    "too_long": (_many,),
}
