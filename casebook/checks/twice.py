"""What stands twice, or where it was not meant: readers would see it, or another one in its place.

A part of the stage `check`.
"""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from casebook.checks.given import Given
from casebook.model.layout import CASE, GLOSSARY, PROSE
from casebook.patterns import regex
from casebook.problems.problem import Problem
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath
from casebook.text.readable import texts_of
from casebook.values.kinds import Content

_KEY = regex(r"^[ \t]*(?:- )?(?P<key>[a-z_]+):(?=[ \t]|$)", re.MULTILINE)


def twice_problems(given: Given) -> Iterator[Problem]:
    """Terms with the same words, a text twice in one step, and keys that stand within a text."""
    yield from _terms(given)
    yield from _files(given)
    for path in sorted(given.specs.read):
        yield from given.cache.made(keys_in_texts, given.specs.documents[path])


def _terms(given: Given) -> Iterator[Problem]:
    """Words that two terms of the glossary have: readers see what the first of them means."""
    glossary = given.specs.glossary
    seen: dict[str, str] = {}
    for index, term in enumerate(glossary.terms if glossary else ()):
        for path, form in ((("term",), term.term), *((("also", at), form) for at, form in enumerate(term.also))):
            other = seen.setdefault(form.casefold(), term.id)
            if other != term.id:
                place = given.specs.document(GLOSSARY).place(("terms", index, *path))
                yield Problem(place, "term-twice", {"name": form, "other": other})


def _files(given: Given) -> Iterator[Problem]:
    """A text that a step shows twice in a row."""
    lists: dict[tuple[Document, KeyPath], set[str]] = {}
    for reference in given.named("file"):
        origin = reference.origin
        before = lists.setdefault((origin.document, origin.path[:-1]), set())
        if reference.target in before and origin.document.path.startswith(CASE.folder):
            yield Problem(origin.place(), "named-twice", {"name": reference.written})
        before.add(reference.target)


def keys_in_texts(document: Document) -> tuple[Problem, ...]:
    """Lines of a text of YAML that were to be keys of their own, and stand too far to the right for that."""
    head = document.text[: len(document.text) - len(document.body)]
    return tuple(_in_texts(document)) if _KEY.search(head) else ()


def _in_texts(document: Document) -> Iterator[Problem]:
    body = len(document.text) - len(document.body)
    for text in texts_of(document, PROSE):
        if text.start >= body or document.text[text.start] not in "|>":
            continue
        for found in _KEY.finditer(text.raw):
            if found["key"] in _keys():
                place = document.at(text.start + found.start("key"), len(found["key"]) + 1)
                yield Problem(place, "key-in-text", {"key": found["key"]}, warning=True)


@cache
def _keys() -> frozenset[str]:
    """All keys that there are in files of a course."""
    return frozenset(field.alias or name for kind in _kinds(Content) for name, field in kind.model_fields.items())


def _kinds(root: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for kind in root.__subclasses__():
        yield kind
        yield from _kinds(kind)
