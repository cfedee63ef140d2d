"""Texts of the course that the templates of a theme leave out, though those of the program's own theme show them.

A text is shown where a run of its words stands. Pages that tell again what others have, such as the report, do not
count for a text that the program's theme shows elsewhere: nobody reads a question there first.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from html import unescape
from itertools import groupby

from casebook.cache.memory import Cache
from casebook.course.course import Course
from casebook.course.pages import MADE
from casebook.frozen import dataclass
from casebook.model.layout import CASE, kind_of, passage_path
from casebook.model.validate import Specs
from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.publishing.site import Site
from casebook.reading.documents import Document
from casebook.rendering.articles import Articles
from casebook.text.readable import RawText, readable, sentences_of
from casebook.theme.theme import Theme
from casebook.values.kinds import Content, texts_in

# So many words in a row are those of one text; of a shorter text all of them have to stand there.
_RUN = 6
_WORD = regex(r"\w+")
# What the words of a page do not stand in: scripts, styles, and the sign of a note or what explains a term, which stand
# in the middle of a sentence. Of what is within a line only the words count.
_APART = regex(
    r"<(script|style|sup)\b.*?</\1>|<!--.*?-->|<span\b[^>]*\bpopover\b[^>]*>.*?</span>"
    r"|</?(?:a|abbr|b|button|cite|code|dfn|em|i|mark|q|small|span|strong|sub|u)\b[^>]*>",
    re.DOTALL,
)
_ELEMENT = regex(r"<[^>]*>")
# What a template puts on its pages: not an id, nor words of the theme's own.
_PRINTS = regex(r"\{\{-? ?(?!t[.\[])[^{}]+?(?<!\.id) ?-?\}\}|\{%-? include [^%]+%\}")
_PIECES = 3
_WORDS = 8

WordRun = tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """The runs of words that are asked for, of those that stand on pages: on all, and on those that tell them first."""

    first: frozenset[WordRun]
    all: frozenset[WordRun]


@dataclass(frozen=True)
class _Text:
    """A text of a file. `kind`: what it is one of many of, such as the questions of all cases; `key` ends that.

    `read`: what is read of it.
    """

    kind: tuple[str, ...]
    key: str
    place: Place
    read: str

    @cached_property
    def words(self) -> WordRun:
        """Its words, as they are compared."""
        return _words(self.read)

    @property
    def begin(self) -> str:
        """How it begins, as it is read."""
        first = self.read.split()
        return " ".join([*first[:_WORDS], *["…"][: len(first) > _WORDS]])

    @cached_property
    def runs(self) -> frozenset[WordRun]:
        """Its words in each row that is looked for."""
        size = min(_RUN, len(self.words))
        return frozenset(zip(*(self.words[at:] for at in range(size)), strict=False))

    def in_some(self, pages: frozenset[WordRun]) -> bool:
        """Whether it stands there."""
        return not self.runs.isdisjoint(pages)


def left_out(
    specs: Specs,
    articles: Articles,
    pages: Mapping[str, bytes],
    usual: Callable[[], Theme],
    themes: str = "themes",
) -> Iterator[Problem]:
    """The first text of each kind that the `pages` of the web edition do not show, and would with the `usual` theme.

    `themes`: the name of the folder with all themes. Raises ContentError when a template has an error.
    """
    theme, course = articles.theme, articles.course
    texts = [one for one in _texts(specs) if one.words and one.key not in theme.leaves_out]
    here = _shown(texts, course, pages)
    doubtful = [one for one in texts if not (one.in_some(here.first) and one.in_some(here.all))]
    if not doubtful:
        return
    other = usual()
    there = _shown(doubtful, course, Site(Articles(course, other, Cache()), versioned=False))
    gone = [*_whole(one for one in doubtful if _is_gone(one, here, there))]
    for _, found in groupby(sorted(gone, key=lambda one: (one.kind, one.place)), lambda one: one.kind):
        first, *others = found
        values = {"key": first.key, "words": first.begin, "where": _where(theme, other, themes)}
        yield Problem(first.place, "left-out", values, also=tuple(one.place for one in others))


def own_templates(theme: Theme, usual: Theme) -> list[str]:
    """The templates that a theme has in the place of those of the usual one."""
    return [
        path for path in usual.origins if path in theme.templates and theme.templates[path] != usual.templates[path]
    ]


def _is_gone(text: _Text, here: Shown, there: Shown) -> bool:
    if text.in_some(there.first):
        return not text.in_some(here.first)
    return text.in_some(there.all) and not text.in_some(here.all)


def _whole(gone: Iterable[_Text]) -> Iterator[_Text]:
    """Texts without those that stand within another one of their file: their words are gone with it."""
    texts = [*gone]
    for one in texts:
        words = f" {' '.join(one.words)} "
        near = (other for other in texts if other.place.path == one.place.path and len(other.words) > len(one.words))
        if len(one.words) >= _RUN or not any(words in f" {' '.join(other.words)} " for other in near):
            yield one


def _texts(specs: Specs) -> Iterator[_Text]:
    """All texts of the course that are long enough to be told from others."""
    named = _files_named(specs)
    for path, document in specs.documents.items():
        kind = kind_of(path)
        spec = specs.spec(path)
        if not kind:
            continue
        for at, text, _ in texts_in(spec) if spec else ():
            names = tuple(one for one in at if isinstance(one, str))
            step = (str(document.value((*at[:2], "type"))),) if at[0] == "steps" else ()
            yield _Text((kind.name, *names, *step), names[-1], document.place(at), readable(text))
        if document.body:
            yield from _blocks(document, *named.get(path, (kind.name, "text")))


def _blocks(document: Document, kind: str, key: str) -> Iterator[_Text]:
    """The paragraphs, headings and items of a text in Markdown."""
    body = RawText(document, document.body, len(document.text) - len(document.body))
    for _, found in groupby(sentences_of(body), lambda one: one.block):
        sentences = [*found]
        place = document.at(sentences[0].start, sentences[0].length)
        yield _Text((kind, key), key, place, " ".join(one.read for one in sentences))


def _files_named(specs: Specs) -> dict[str, tuple[str, str]]:
    """The texts of cases: the path of a file → the kind of step that shows it, and the key that names it there."""
    found: dict[str, tuple[str, str]] = {}
    for case, step, _ in specs.steps(CASE):
        for key, file in _files_in(step):
            found.setdefault(passage_path(case, file), (step.type, key))
    return found


def _files_in(part: Content) -> Iterator[tuple[str, str]]:
    """The texts that a step names, each with the key that it stands behind."""
    for name, value in part:
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Content):
                yield from _files_in(one)
            elif isinstance(one, str) and one.endswith(".md"):
                yield name, one


def _shown(texts: Collection[_Text], course: Course, files: Mapping[str, bytes]) -> Shown:
    """Which of the runs of these texts stand on the pages of a web edition."""
    wanted = frozenset(run for one in texts for run in one.runs)
    sizes = {len(run) for run in wanted}
    again = {made.kind for made in MADE}
    pages: dict[bool, set[WordRun]] = {False: set(), True: set()}
    for page in course.every_page:
        words = _words(_plain(files[f"{page.id}.html"].decode("ascii")))
        for size in sizes:
            pages[page.kind in again] |= wanted.intersection(zip(*(words[at:] for at in range(size)), strict=False))
    return Shown(frozenset(pages[False]), frozenset(pages[False] | pages[True]))


def _plain(html: str) -> str:
    """The words of a page."""
    return unescape(_ELEMENT.sub(" ", _APART.sub("", html)))


def _words(text: str) -> WordRun:
    return tuple(_WORD.findall(text.replace("\xad", "").casefold()))


def _where(theme: Theme, usual: Theme, themes: str) -> str:
    """The templates that the theme has in the place of others; of some, what those print and they do not."""
    found: dict[str, list[str]] = {}
    for path in own_templates(theme, usual):
        own, before = theme.templates[path], usual.templates[path]
        if usual.origins[path] not in own:  # it does not include what it takes the place of
            pieces = dict.fromkeys(piece for piece in _PRINTS.findall(before) if piece not in own)
            found[f"{themes}/{theme.origins[path]}"] = [*pieces][:_PIECES]
    lacking = {path: pieces for path, pieces in found.items() if pieces} or found
    told = [f"{path} ({', '.join(pieces)})" if pieces else path for path, pieces in lacking.items()]
    return ", ".join(told[:_PIECES])
