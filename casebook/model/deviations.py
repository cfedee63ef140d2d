"""What pydantic says of a value that does not fit, as a problem with our code, its place and the names that do fit."""

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from casebook.model.as_written import bracket_of
from casebook.model.codes import CODES
from casebook.model.fitting import example_at, keys_at
from casebook.model.layout import CASE, PROSE
from casebook.model.meant import MEANT, ids_meant, is_prose, keys_meant, new_id, number_meant, without_ending
from casebook.model.misfit import Misfit, value_at
from casebook.model.strange_keys import no_type, strange_key
from casebook.problems.problem import Near, Problem
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath
from casebook.steps import STEP_TYPES
from casebook.text.slugs import slug
from casebook.values.kinds import Content

# Texts in which there can be a list.
_WITH_LISTS = ("question", "text", "aim", "hint", "lead", "intro", "meaning")
# What stands in a text's pattern → what it is called when it does not fit; any other pattern is that of an id.
_PATTERNS = {r"\.md$": "bad-file-name", "https?": "bad-address", "(#": "bad-guide", "@": "bad-mail"}


def deviation(document: Document, model: type[Content], details: Any) -> Problem:
    """The problem for one of the errors that validating a document with a model gave."""
    path = path_of(details["loc"])
    written = details["input"] if isinstance(details["input"], str) else ""
    key = next((part for part in reversed(path) if isinstance(part, str)), "")  # of an item of a list that of the list
    values = {"key": key, "value": written}
    code = CODES.get(details["type"], "wrong-value")
    found = Misfit(document, model, details, path, code, values)
    for refine in _REFINEMENTS.get(details["type"], ()):
        found = refine(found)
    strange = found.code in _OF_KEYS
    near = Near(found.values["key" if strange else "value"], found.names)
    meant = MEANT[found.code](found.values["value"]) if found.code in MEANT else None
    if found.code == "unknown-key":
        lower = found.values["key"].lower()
        meant = next((one for one in (lower, *keys_meant(lower)) if one in found.names), None)
    elif found.code == "bad-id" and path[-1] == "id" and not meant:
        meant = new_id(found.values["value"])
    elif found.code == "bad-id" and isinstance(path[-1], int) and key in ("people", "partners", "children"):
        meant = ids_meant(found.values["value"]) or meant
    meant = None if found.code in ("unknown-value", "unknown-key") and meant not in found.names else meant
    return Problem(document.place(found.path, key=strange), found.code, found.values, meant or near)


# Codes of which the key itself is the place.
_OF_KEYS = (
    "unknown-key",
    "image-key",
    "score-key",
    "key-as-item",
    "comma-in-text",
    "yaml-key-colon",
    "yaml-colon-space",
    "yaml-other-colon",
)


def path_of(location: tuple[str | int, ...]) -> KeyPath:
    """The location without the step type that pydantic puts behind the index of a step."""
    if len(location) > 2 and location[0] == "steps" and location[2] in STEP_TYPES:
        return (*location[:2], *location[3:])
    return location


def _value_of_several(found: Misfit) -> Misfit:
    """A value that is none of several: which ones there are."""
    if isinstance(found.details["input"], list):
        return found.but("one-not-many")
    expected = str(found.context.get("expected_tags") or found.context.get("expected", ""))
    names = expected.replace("'", "").replace(" or ", ", ").split(", ")
    found = found.but(names=names, expected=", ".join(names))
    if "tag" in found.context and found.context["tag"][:1] in ("[", "{"):
        return found.but("not-a-text", (*found.path, "type"), key="type")
    if "tag" in found.context:  # the type of a step
        return found.but("unknown-type", (*found.path, "type"), key="type", value=found.context["tag"])
    return found


def _mapping(found: Misfit) -> Misfit:
    series = value_at(found.document.data, ("series",)) if found.path[-1] == "values" else None
    if isinstance(series, list):
        ids = (one["id"] for one in series if isinstance(one, dict) and isinstance(one.get("id"), str))
        return found.but(keys=", ".join(f"{one}: …" for one in islice(ids, 2)) or "id: …")
    return found.but(keys=example_at(found.model, found.details["loc"]))


def _pattern(found: Misfit) -> Misfit:
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


def _text_itself(found: Misfit) -> Misfit:
    """The text where its file belongs: how that may be called, and whether it can stand there behind another key."""
    at = found.path.index(found.values["key"])
    around = value_at(found.document.data, found.path[:at])
    given = around if isinstance(around, dict) else {}
    name = next((one for key in ("id", "title") if isinstance(one := given.get(key), str)), found.values["key"])
    fitting = keys_at(found.model, found.details["loc"][: found.details["loc"].index(found.values["key"])])
    return found.but("text-for-file" if "text" in fitting else "text-not-file", name=f"{slug(name)}.md")


def _list(found: Misfit) -> Misfit:
    """No list, where a file may be named: then what it holds was written there. Items may have keys of their own."""
    if found.path[-1] in ("file", "outcome"):
        return _text_itself(found)
    keys = keys_at(found.model, found.details["loc"])
    return found.but("not-a-list-of", keys=example_at(found.model, found.details["loc"])) if keys else found


def _text(found: Misfit) -> Misfit:
    """No text: `{moeder|vader}` without quotes is a mapping for YAML."""
    value = found.details["input"]
    if isinstance(value, dict) and any("|" in key for key in value):
        return found.but("yaml-pair")
    if isinstance(value, dict) and value and isinstance(found.path[-1], int):
        first, named = next(iter(value.items()))
        if found.path[-2] in PROSE:  # a colon made a key of its first words
            return found.but("colon-in-item", first=first)
        return found.but("only-a-name", name=named if isinstance(named, str) and slug(named) == named else first)
    bracket = bracket_of(found.document.place(found.path, key=True))
    if not bracket and isinstance(value, list) and found.path[-1] in _WITH_LISTS:
        return found.but("text-not-list")
    if not bracket or isinstance(found.path[-1], int):
        return found
    return found.but("yaml-start", character=bracket) if found.path[-1] in PROSE else found.but("one-not-many")


def _limit(found: Misfit) -> Misfit:
    limit = next(found.context[name] for name in ("ge", "gt", "le") if name in found.context)
    return found.but(limit=f"{limit:g}")


def _whole_number(found: Misfit) -> Misfit:
    return found.but(example=number_meant(found.values["value"], "3", whole=True))


def _number(found: Misfit) -> Misfit:
    return found.but(example=number_meant(found.values["value"], "2.5", whole=False))


def _few(found: Misfit) -> Misfit:
    if found.path[-1] == "options":
        return found.but("too-few-options", count=str(found.context["actual_length"]))
    return found.but(least=str(found.context["min_length"]))


def _many(found: Misfit) -> Misfit:
    return found.but(most=str(found.context["max_length"]))


def _empty(found: Misfit) -> Misfit:
    """Nothing; or nothing but what YAML takes for a note."""
    place = found.document.place(found.path, key=True)
    text = place.excerpt[place.column - 1 + place.length :].lstrip(" :")
    hash_first = text.startswith("#") and text.strip("# ") and found.path[-1] in PROSE
    return found.but("yaml-hash-first", text=text) if hash_first else found


def _as_item(found: Misfit) -> Misfit:
    """Keys that are missing in an item with one key alone, below another: a hyphen was put before that key."""
    item = found.details["input"]
    around = found.path[:-1] if found.details["type"] == "missing" else found.path
    index = around[-1] if around else None
    if not isinstance(item, dict) or len(item) != 1 or not isinstance(index, int) or not index or "id" in item:
        return found
    key = next(iter(item))
    fitting = keys_at(found.model, found.details["loc"][: len(around)])
    return found.but("key-as-item", path=(*around, key), key=key) if key in fitting else found


def _outcome(found: Misfit) -> Misfit:
    """An option without an outcome: the key is missing, its list or its text is empty."""
    part = found.path.index("outcome") if "outcome" in found.path else 0
    if not part or found.code not in ("missing-key", "too-few", "empty"):
        return found
    option = found.path[:part]
    return found.but("no-outcome", name=str(value_at(found.document.data, (*option, "id")) or ""))


_REFINEMENTS: Mapping[str, tuple[Callable[[Misfit], Misfit], ...]] = {
    "missing": (_outcome, _as_item),
    **dict.fromkeys(("int_parsing", "int_parsing_size", "int_type"), (_whole_number,)),
    **dict.fromkeys(("float_parsing", "float_type", "finite_number"), (_number,)),
    "extra_forbidden": (strange_key,),
    "literal_error": (_value_of_several,),
    "union_tag_invalid": (_value_of_several,),
    "union_tag_not_found": (no_type, _as_item),
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), (_mapping,)),
    "string_type": (_text,),
    "string_pattern_mismatch": (_pattern, _outcome),
    **dict.fromkeys(("greater_than_equal", "greater_than", "less_than_equal"), (_limit,)),
    "tuple_type": (_list,),
    "string_too_short": (_empty,),
    "too_short": (_few, _outcome),
    "too_long": (_many,),
}
