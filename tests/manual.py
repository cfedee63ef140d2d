"""The manual for authors, as its tests read it: sections, keys, and examples that build."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import yaml
from pydantic import BaseModel

PAGES = Path(__file__).resolve().parent.parent / "content" / "pages"
TUTORIAL, CONTENT, PROBLEMS, COMMANDS = (
    (PAGES / f"{name}.md").read_text(encoding="utf-8")
    for name in ("zelf-een-casus-maken", "naslag-inhoud", "naslag-meldingen", "naslag-opdrachten")
)

_FENCE = re.compile(r"^```(?P<info>.*)\n(?P<text>(?:.*\n)*?)```$", re.MULTILINE)
_HEADING = re.compile(r"^(#{2,3}) (.+)$", re.MULTILINE)
_ENTRY = re.compile(r"^- `(?P<key>[\w.-]+)`(?P<told>.*(?:\n  .*)*)", re.MULTILINE)

Files = dict[str, bytes]


@dataclass(frozen=True)
class Example:
    """A file, or a part of one."""

    path: str
    text: str


@dataclass(frozen=True)
class Key:
    """A key of a kind of file; `values` are the words to choose from."""

    required: bool
    values: tuple[str, ...]


@cache
def sections(page: str) -> dict[str, str]:
    """Heading → what stands below it, up to the next heading of level 2 or 3. What looks so in an example is none."""
    text = _FENCE.sub(lambda found: re.sub(r"^#", " #", found[0], flags=re.MULTILINE), page)
    found = list(_HEADING.finditer(text))
    ends = [one.start() for one in found[1:]] + [len(text)]
    return {one[2]: text[one.end() : end] for one, end in zip(found, ends, strict=True)}


@cache
def named(page: str) -> dict[str, str]:
    """What the heading of a section has between backticks → the section."""
    headings = {heading: re.search(r"`([^`]+)`", heading) for heading in sections(page)}
    return {found[1]: sections(page)[heading] for heading, found in headings.items() if found}


@cache
def entries(section: str) -> dict[str, str]:
    """The keys that a section lists → what it says of each."""
    return {found["key"]: found["told"] for found in _ENTRY.finditer(section)}


def examples(page: str) -> Iterator[Example]:
    """The examples that name a file, in their order."""
    for found in _FENCE.finditer(page):
        _, *path = found["info"].split() or [""]
        if path:
            yield Example(path[0], found["text"])


def commands(page: str) -> Iterator[list[str]]:
    """The arguments behind `build.py` in every example of a command."""
    for found in _FENCE.finditer(page):
        if found["info"] == "sh":
            yield from (line.split()[2:] for line in found["text"].splitlines())


def written(content: Mapping[str, bytes], found: Iterable[Example]) -> Files:
    """The files after an author did as the examples say.

    A text replaces what was there. In YAML a key replaces the key; a step replaces the one with its id, or joins.
    """
    files = dict(content)
    for example in found:
        text = example.text
        if example.path.endswith(".yaml") and example.path in files:
            before, new = (yaml.safe_load(one) for one in (files[example.path], text))
            steps = {step["id"]: step for step in [*before.get("steps", []), *new.get("steps", [])]}
            whole = {**before, **new, **({"steps": [*steps.values()]} if steps else {})}
            text = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
        files[example.path] = text.encode()
    return files


def keys(kind: type[BaseModel], before: str = "") -> dict[str, Key]:
    """Every key of a kind of content and of what stands in it, as `family.couples.status`; not those of steps."""
    found = {}
    for name, field in kind.model_fields.items():
        key = f"{before}{field.alias or name}"
        parts = list(_parts(field.annotation))
        words = tuple(str(word) for part in parts if get_origin(part) is Literal for word in get_args(part))
        values = words or (("true", "false") if bool in parts else ())
        found[key] = Key(field.is_required(), tuple(value for value in values if value != str(field.default).lower()))
        inside = [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
        if len(inside) == 1:
            found |= keys(inside[0], f"{key}.")
    return found


def _parts(annotation: Any) -> Iterator[Any]:
    """The kinds of value that an annotation is made of."""
    yield annotation
    if get_origin(annotation) is not Literal:
        for inside in get_args(annotation):
            if inside is not type(None) and inside is not Union:
                yield from _parts(inside)
