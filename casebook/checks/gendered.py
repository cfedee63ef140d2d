"""Words that say whether someone is a man or a woman: in a case whose roles can be reversed each has its counterpart.

A part of the stage `check`. Words that can mean something else as well (`zij`, `ze`, `zijn`) are not looked for:
only a reader can tell.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from casebook.checks.counterparts import counterparts_of, pair_of
from casebook.checks.given import Given
from casebook.model.layout import ASSIGNMENT, CASE, FORM, GLOSSARY, PASSAGE, STORY
from casebook.model.validate import Specs
from casebook.patterns import regex
from casebook.problems.problem import Problem
from casebook.reading.documents import Document
from casebook.reading.yamltext import KeyPath, Plain
from casebook.text.pairs import PAIR
from casebook.text.readable import ADDRESS
from casebook.text.rules.images import ANY_SIZE
from casebook.text.rules.known_to import PEOPLE

# A pair, an address, code and the line that begins a block are no words of the story.
_SET_APART = regex(rf"(?=[{{\]`])(?:{PAIR.pattern}|\]{ADDRESS}(?:{ANY_SIZE})?|\]{PEOPLE.pattern}|`[^`]*`)")
_BEGINS_BLOCK = regex(r"^ *:::.*$", re.MULTILINE)
_NEW_PARAGRAPH = regex(r"\n[ \t]*\n")
_BRACE = regex(r"(?<!\{)\{+(?P<inside>[^{}\n]*)\}+|[{}]")
_SLASH = regex(r"(?P<one>[^/|=]+)/(?P<other>[^/|=]+)\Z")
# What was to say who knows something, and does not.
_KNOWN_TO = regex(r"known.?to\b[^\n}]*|\{[^{}\n]*\}")
_LIKE_KNOWN_TO = regex(r"\{know[ns]?[-_ ]?(?:to|by)\b", re.IGNORECASE)
# What was to be a pair: between other brackets, or alone in a line.
_LOOSE_PAIR = regex(
    r"(?<![\]!\[])[\[(<](?P<inside>[\w’ -]+\|[\w’ -]+)[\])>](?![(\]])"
    r"|^(?![ \t]*\|)[^|\n]*?(?<![\w’\[{./@-])(?P<bare>[\w’-]+\|[\w’-]+)(?![\w’}-])(?=[^|\n]*$)",
    re.MULTILINE,
)
# Two words of which a reader has to choose one.
_SLASHED = regex(r"(?<![\w/{])(?P<one>[^\W\d_]+) ?/ ?(?P<other>[^\W\d_]+)(?![\w/}])")
# The names of persons, each with the second name.
SecondNames = tuple[tuple[str, str], ...]
# The keys whose texts are told in both readings: those of cases, and that of a term, which cases show.
_TOLD = STORY | {"meaning"}
# A name that may be a word of the language, at the start of a sentence.
_ONE_WORD = regex(r"[^\W\d_]+\Z")
_BEFORE = 20
_SENTENCE_START = regex(r"(?:^|[.!?…:][”’\")\]]*\s|\n[ \t]*\n)[\s>*_“‘\"(\[-]*\Z")
_WORD = regex(r"\w+")
_LETTER = regex(r"[^\W\d_]")


def gendered_problems(given: Given) -> Iterator[Problem]:
    """Braces that make no pair, words without a counterpart, and people without a second name."""
    specs, language = given.specs, given.course.language
    for one in shared_files(specs):
        yield from given.cache.made(words_of, one, None)
    files = files_of(specs)
    for case in given.course.cases:
        for one in files[case.id]:
            yield from given.cache.made(words_of, one, language_in(specs, case.id, language))
        spec = specs.cases[case.id]
        names = tuple((one.name, one.reversed) for one in spec.people if one.reversed and _ONE_WORD.match(one.name))
        if names and language_in(specs, case.id, language):
            yield from _words_too(given, files[case.id], names)
        for index, person in enumerate(spec.people if language_in(specs, case.id, language) else ()):
            if person.reversed is None and not person.professional:
                place = specs.document(CASE, case.id).place(("people", index, "name"))
                yield Problem(place, "no-second-name", {"name": person.name}, warning=True)


def _words_too(given: Given, files: Sequence[Document], names: SecondNames) -> Iterator[Problem]:
    """Where a name that is a word too (Wil, Roos) begins a sentence: only its author can tell which of them it is."""
    words = frozenset[str]().union(*(given.cache.made(as_words, one, names) for one in files))
    both = tuple(pair for pair in names if pair[0].lower() in words)
    for one in files if both else ():
        yield from given.cache.made(as_starts, one, both)


def as_words(document: Document, names: SecondNames) -> frozenset[str]:
    """The names that stand in a file as words, in lower case."""
    known = dict(names)
    forms = [form for form in map(str.lower, known) if form in document.text and form not in known]
    if not forms:  # as in most files
        return frozenset()
    word = _any_of(forms)
    return frozenset(match[0] for _, text in told_in(document) for match in word.finditer(text))


def as_starts(document: Document, names: SecondNames) -> tuple[Problem, ...]:
    """Where each of these names first begins a sentence in a file."""
    others, told = dict(names), dict[str, Problem]()
    name = _any_of(others)
    for start, text in told_in(document):
        for match in name.finditer(text):
            if match[0] not in told and sentence_starts(text, match.start()):
                place = document.at(start + match.start(), len(match[0]))
                values = {"name": match[0], "other": others[match[0]]}
                told[match[0]] = Problem(place, "name-or-word", values, warning=True)
    return tuple(told.values())


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """A pattern for words of the story; what is part of an address is none."""
    return re.compile(rf"(?<![\w@/.-])(?:{'|'.join(map(re.escape, forms))})(?![\w@-])")


def shared_files(specs: Specs) -> Iterator[Document]:
    """The files whose texts every case shows, with their pairs: they name nobody, but a pair in them may be broken."""
    for kind in (ASSIGNMENT, FORM, GLOSSARY):
        yield from (specs.document(kind, *([name] if name else [])) for name in specs.of(kind))


def told_in(document: Document) -> Iterator[tuple[int, str]]:
    """The texts of a file of a case, each with where it begins; blanks stand for what is no word of the story."""
    for start, end in _texts(document):
        text = _SET_APART.sub(lambda match: " " * len(match[0]), _story(document.text[start:end]))
        yield start, _KNOWN_TO.sub(lambda found: " " * len(found[0]), text)


def sentence_starts(text: str, at: int) -> bool:
    """Whether a sentence begins there."""
    return bool(_SENTENCE_START.search(text, max(0, at - _BEFORE), at))


def files_of(specs: Specs) -> dict[str, list[Document]]:
    """Each case with the files in which it is told."""
    files = {case: [specs.document(CASE, case)] for case in specs.cases}
    for path, document in specs.documents.items():
        names = PASSAGE.names(path)
        if names and names[0] in files:
            files[names[0]].append(document)
    return files


def language_in(specs: Specs, case: str, language: str) -> str | None:
    """The language whose words need a counterpart in a case; None where its roles are not reversed."""
    spec = specs.cases[case]
    return language if spec.reversal and spec.people else None


def words_of(document: Document, language: str | None) -> tuple[Problem, ...]:
    """What is wrong in the texts of a file; in one without language, no word needs a counterpart."""
    if not (language or _has_braces(document.text)):
        return ()
    return tuple(problem for start, end in _texts(document) for problem in _in_text(document, start, end, language))


def _in_text(document: Document, start: int, end: int, language: str | None) -> Iterator[Problem]:
    text = _SET_APART.sub(_blank, _story(document.text[start:end]))
    broken, opened = set[int](), False
    for match in _BRACE.finditer(text) if _has_braces(text) else ():
        name = document.text[start + match.start() : start + match.end()]
        place = document.at(start + match.start(), len(name))
        broken.add(place.line)
        if _LIKE_KNOWN_TO.match(name) or (opened and name == "}"):
            continue  # told with the text, or with the brace that it was to close
        opened = name == "{"
        slash = _SLASH.match(match["inside"] or "")
        if slash:
            yield Problem(place, "slash-pair", {"name": name, "pair": f"{{{slash['one']}|{slash['other']}}}"})
        else:
            yield Problem(place, "bad-pair", {"name": name})
    for match in _LOOSE_PAIR.finditer(text) if language and "|" in text else ():
        kind = match.lastgroup or ""
        if not _LETTER.search(match[kind]):  # the row below the head of a table
            continue
        place = document.at(start + match.start(kind), len(match[kind]))
        broken.add(place.line)
        yield Problem(place, "pair-without-braces", {"name": match[kind], "pair": f"{{{match[kind]}}}"})
    counterparts = counterparts_of(language) if language else {}
    if counterparts and "/" in text:
        slashed = [match for match in _SLASHED.finditer(text) if _are_pair(match, counterparts)]
        for match in slashed:
            place = document.at(start + match.start(), len(match[0]))
            values = {"name": match[0], "pair": f"{{{match['one']}|{match['other']}}}"}
            yield Problem(place, "pair-of-slash", values, warning=True)
        text = _SLASHED.sub(lambda match: " " * len(match[0]), text) if slashed else text
    yield from _lonely(document, start, text, counterparts, broken)


def _lonely(
    document: Document, start: int, text: str, counterparts: Mapping[str, tuple[str, ...]], broken: Set[int]
) -> Iterator[Problem]:
    """Words that need a counterpart and stand in no pair; `broken` are lines in which one may be meant."""
    if counterparts.keys().isdisjoint(_WORD.findall(text.lower())):  # as in nearly all texts
        return
    for match in _WORD.finditer(text):
        if match[0].lower() not in counterparts:
            continue
        place = document.at(start + match.start(), len(match[0]))
        if place.line not in broken:
            values = {"name": match[0], "pair": _pairs(match[0], counterparts)}
            yield Problem(place, "no-pair", values, warning=True)


def _has_braces(text: str) -> bool:
    return "{" in text or "}" in text


def _story(text: str) -> str:
    """A text with blanks in the place of lines that begin a block."""
    return _BEGINS_BLOCK.sub(_blank, text) if ":::" in text else text


def _are_pair(words: re.Match[str], counterparts: Mapping[str, tuple[str, ...]]) -> bool:
    one, other = words["one"].lower(), words["other"].lower()
    return other in counterparts.get(one, ()) or one in counterparts.get(other, ())


def _blank(match: re.Match[str]) -> str:
    """Blanks for what is set apart; a pair ends with its paragraph."""
    return match[0] if _NEW_PARAGRAPH.search(match[0]) else " " * len(match[0])


def _pairs(word: str, counterparts: Mapping[str, tuple[str, ...]]) -> str:
    """The pairs that a word can be part of, as an author writes them: `{haar|zijn}`."""
    return " / ".join(pair_of(word, other) for other in counterparts[word.lower()])


def _texts(document: Document) -> Iterator[tuple[int, int]]:
    """Where every text of a file of a case begins and ends in it."""
    if document.path.endswith(".md"):
        yield 0, len(document.text)
    else:
        yield from (document.span(path) for path in _paths(document.data))


def _paths(data: Plain, path: KeyPath = ()) -> Iterator[KeyPath]:
    if isinstance(data, str):
        if path and path[-1] in _TOLD:
            yield path
        return
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in items:
        yield from _paths(value, (*path, key))
