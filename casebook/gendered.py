"""Words that say whether someone is a man or a woman: in a case whose roles can be reversed each has its counterpart.

A part of the stage `check`. Words that can mean something else as well (`zij`, `ze`, `zijn`) are not looked for:
only a reader can tell.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from casebook.cache import Cache
from casebook.course import Case
from casebook.documents import Document
from casebook.pairs import PAIR
from casebook.problems import Problem
from casebook.validate import Specs, case_path
from casebook.yamltext import Path, Plain

# language → the words, in lower case. One may stand behind a hyphen (`ex-man`).
WORDS: Mapping[str, str] = {
    "nl": "hij hem haar hare hijzelf hemzelf haarzelf man mannen vrouw vrouwen echtgenoot echtgenote vader"
    " vaders moeder moeders papa mama pappa mamma zoon zonen zoons dochter dochters jongen jongens meisje"
    " meisjes broer broers broertje broertjes zus zussen zusje zusjes oma opa grootmoeder grootvader"
    " kleinzoon kleindochter schoonmoeder schoonvader schoonzoon schoondochter schoonzus zwager stiefvader"
    " stiefmoeder stiefzoon stiefdochter tante oom nicht neef vriendin vriendinnen weduwe weduwnaar meneer"
    " mevrouw mannelijk mannelijke vrouwelijk vrouwelijke vaderlijk moederlijk vaderrol moederrol"
    " vaderschap moederschap",
    "en": "he him his himself she her hers herself man men woman women husband wife father mother dad mum mom son"
    " sons daughter daughters boy boys girl girls brother brothers sister sisters grandmother grandfather aunt"
    " uncle niece nephew girlfriend boyfriend male female mr mrs ms",
}  # fmt: skip

# The keys of case.yaml whose texts a reader sees as part of the story.
_TEXTS = frozenset({"title", "summary", "kind", "question", "label", "text", "hint", "role"})
# A pair, an address, code and the line that begins a block are no words of the story.
_SET_APART = re.compile(rf"{PAIR.pattern}|\]\([^)]*\)|`[^`]*`|^ *:::.*$", re.MULTILINE)
_BRACE = re.compile(r"[{}]")


def gendered_problems(specs: Specs, cases: tuple[Case, ...], language: str, cache: Cache) -> Iterator[Problem]:
    """Braces that make no pair, words without a counterpart, and people without a second name."""
    passages = _passages(specs)
    for case in cases:
        spec = specs.cases[case.id]
        reversible = spec.reversal and bool(spec.people)
        document = specs.documents[case_path(case.id)]
        for one in (document, *passages.get(case.id, ())):
            yield from cache.made(_in_file, one, language if reversible else None)
        for index, person in enumerate(spec.people if reversible else ()):
            if person.reversed is None:
                place = document.place(("people", index, "name"))
                yield Problem(place, "no-second-name", {"name": person.name}, warning=True)


def _in_file(document: Document, language: str | None) -> tuple[Problem, ...]:
    """What is wrong in the texts of a file; in one without language, no word needs a counterpart."""
    return tuple(problem for start, end in _texts(document) for problem in _in_text(document, start, end, language))


def _in_text(document: Document, start: int, end: int, language: str | None) -> Iterator[Problem]:
    text = _SET_APART.sub(lambda match: " " * len(match[0]), document.text[start:end])
    for match in _BRACE.finditer(text):
        yield Problem(document.at(start + match.start()), "bad-pair", {"name": match[0]})
    for match in _words(language).finditer(text) if language else ():
        place = document.at(start + match.start(), len(match[0]))
        yield Problem(place, "no-pair", {"name": match[0]}, warning=True)


@lru_cache
def _words(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(WORDS[language].split())})\b", re.IGNORECASE)


def _passages(specs: Specs) -> dict[str, list[Document]]:
    """The Markdown files of every case."""
    found: dict[str, list[Document]] = {}
    for path, document in specs.documents.items():
        folder, _, name = path.rpartition("/")
        if folder.startswith("cases/") and name.endswith(".md"):
            found.setdefault(folder.removeprefix("cases/"), []).append(document)
    return found


def _texts(document: Document) -> Iterator[tuple[int, int]]:
    """Where every text of a file of a case begins and ends in it."""
    if document.path.endswith(".md"):
        yield 0, len(document.text)
    else:
        yield from (document.span(path) for path in _paths(document.data))


def _paths(data: Plain, path: Path = ()) -> Iterator[Path]:
    if isinstance(data, str):
        if path and path[-1] in _TEXTS:
            yield path
        return
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in items:
        yield from _paths(value, (*path, key))
