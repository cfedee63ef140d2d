"""Markdown read: as a tree (see `tree`), with all that it links to, shows and marks. Raw HTML is shown as text."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.reading.lines import Lines
from casebook.text.growing import Grower
from casebook.text.links import Link, Picture
from casebook.text.marks import BLOCKS, Mark, inline_marks, marks_of
from casebook.text.rules.bare_links import bare_links_rule
from casebook.text.rules.block_marks import (
    cells_too_many,
    empty_headings,
    lines_as_rows,
    open_fences,
    ruled_headings,
    unused_definitions,
)
from casebook.text.rules.brackets import brackets_rule
from casebook.text.rules.headings import headings_rule
from casebook.text.rules.images import images_rule
from casebook.text.rules.known_to import known_to_rule, untold_in
from casebook.text.rules.leftovers import Env, Leftover, MarkKind, leftovers_rule
from casebook.text.rules.lines import lines_rule
from casebook.text.rules.list_numbers import list_numbers_rule
from casebook.text.rules.list_shape import misshapen
from casebook.text.rules.lone_items import lone_items, lone_items_rule
from casebook.text.rules.notes import Fault, cut, faults, named_wrong, notes_rule, placed
from casebook.text.rules.one_line import one_line
from casebook.text.rules.pairs import pairs_rule
from casebook.text.rules.paths import paths_rule
from casebook.text.rules.places import places_rule
from casebook.text.rules.plain_signs import plain_signs_rule
from casebook.text.slugs import slug
from casebook.text.tree import Tree

# What begins an item of a list.
_ITEM = regex(r"(?:[-*+]|\d{1,2}[.)])\s")
# So many texts are kept: more than a course has, yet a preview that is on for days does not grow for ever.
_KEPT = 50_000
_RULES = (
    places_rule, plain_signs_rule, brackets_rule, pairs_rule, known_to_rule, notes_rule, headings_rule,
    list_numbers_rule, lines_rule, bare_links_rule, images_rule, leftovers_rule, lone_items_rule, paths_rule,
)  # fmt: skip
# What is told of marks where they stand in a sentence, which has no room for such a block.
_HERE: dict[MarkKind, MarkKind] = {
    "table": "no-table",
    "columns": "no-table",
    "headless": "no-table",
    "spaced": "note-here",
}
_BLOCK_RULES = ["table", "fence", "blockquote", "hr", "reference", "heading", "lheading", "html_block", "footnote_def"]


@dataclass(frozen=True)
class Embed:
    """A block of the theme in a text: `::: chart x`. `written` is what stands behind the colons, from `at` on."""

    kind: str
    name: str
    written: str = ""
    at: int = 0


@dataclass(frozen=True)
class Parsed:
    """A text that was read. Addresses inside the course still have their written form: `step:x`.

    `anchors` are the ids of the headings with their words; `pairs` all pairs, each with its place, `marked` those with
    emphasis, code or a link in a side; `faults` what is not right with its notes; `leftovers` marks that made nothing.
    """

    tree: Tree = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    anchors: tuple[tuple[str, str], ...] = ()
    embeds: tuple[Embed, ...] = ()
    marks: tuple[Mark, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    pairs: tuple[tuple[str, int], ...] = ()
    marked: tuple[tuple[str, int], ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class ParsedSection:
    """A part of a text: the id and words of its heading (both empty before the first one), and what stands below."""

    id: str
    heading: Parsed
    text: Parsed


@lru_cache(16)
def _tokens(text: str) -> tuple[Sequence[Token], tuple[Leftover, ...]]:
    """A text as the parser reads it, with the marks that made nothing: once, though it may be asked for in two ways."""
    env: Env = {}
    tokens = tuple(_markdown().parse(text, env))
    lines = Lines("", text)
    left = (*env.get("leftovers", ()), *unused_definitions(tokens, lines, env), *open_fences(tokens, lines))
    left = (*left, *empty_headings(tokens), *lines_as_rows(tokens, lines), *lone_items(env))
    left = (*left, *ruled_headings(tokens, lines), *misshapen(tokens, lines), *cells_too_many(tokens, text))
    return tokens, left


@lru_cache(_KEPT)
def block(text: str, page: str | None = None) -> Parsed:
    """Markdown in blocks. Headings start at level 2 in a page, where each gets an address, and at level 3 in a step."""
    tokens, left = _tokens(text)
    marks = tuple(marks_of(tokens, text))
    grower = Grower(_markdown(), 2, page) if page else Grower(_markdown(), 3)
    return _read(placed(*cut(tokens)), grower, marks, _faults(tokens, text), left)


def untold_at(text: str) -> int:
    """Where the first words of a text begin that stand in no part that is known to someone, or to nobody."""
    return untold_in(_tokens(text)[0])


def _faults(tokens: Sequence[Token], text: str) -> tuple[Fault, ...]:
    return tuple(faults(tokens)) if "[^" in text else ()


@lru_cache(_KEPT)
def sections(text: str) -> tuple[ParsedSection, ...]:
    """A text split at its headings down to level 3; the headings that are left go down to level 5."""
    whole, left = _tokens(text)
    marks = tuple(marks_of(whole, text))
    tokens, defined = cut(whole)
    starts = [at for at, token in enumerate(tokens) if token.type == "heading_open" and _splits(token)]
    starts.append(len(tokens))
    head = placed(tokens[: starts[0]], defined)
    first = _read(head, _low(), marks, _faults(whole, text), left)
    found = [ParsedSection("", Parsed(), first)]
    for start, stop in pairwise(starts):
        below = placed(tokens[start:stop], defined)  # with the heading, which may name a note too
        found.append(ParsedSection(str(tokens[start].attrs["id"]), _read(below[1:2], _low()), _read(below[3:], _low())))
    return tuple(found)


@lru_cache(_KEPT)
def inline(text: str) -> Parsed:
    """A sentence of Markdown, without a paragraph around it; what has more of them, or a list, has breaks in it."""
    text = text.strip()
    env: Env = {}
    blocks = "\n" in text or _ITEM.match(text)
    tokens = _markdown(whole=False).parse(text, env) if blocks else _markdown().parseInline(text, env)
    named = {
        one.name: replace(one, kind="note-here") for one in reversed([*named_wrong(tokens)] if "[^" in text else [])
    }
    found = tuple(named.values())
    left = tuple(replace(one, kind=_HERE.get(one.kind, one.kind)) for one in env.get("leftovers", ()))
    left = (*left, *lone_items(env))
    return _read(one_line(tokens), _low(), tuple(inline_marks(tokens, text)), found, left)


def _read(
    tokens: Sequence[Token],
    grower: Grower,
    marks: tuple[Mark, ...] = (),
    found: tuple[Fault, ...] = (),
    left: tuple[Leftover, ...] = (),
) -> Parsed:
    tree = grower.tree(tokens)
    inlines = [token.children or [] for token in tokens if token.type == "inline"]
    embeds = tuple(
        Embed(kind, slug(name), token.info.strip(), token.meta["info"])
        for token in tokens
        if token.type.startswith("container_") and token.nesting == 1
        for kind, _, name in [token.info.strip().partition(" ")]
        if kind != "known-to"
    )
    found_pairs = [one for children in inlines for one in children if one.type == "pair"]
    marked = tuple((one.markup, one.meta["at"]) for one in found_pairs if one.meta["marked"])
    pairs = tuple((one.markup, one.meta["at"]) for one in found_pairs)
    seen = tuple(grower.links), tuple(grower.pictures), tuple(grower.anchors)
    return Parsed(tree, *seen, embeds, marks, left, pairs, marked, found)


def _low() -> Grower:
    """For a text that stands below a heading of its step."""
    return Grower(_markdown(), 5)


@cache
def _markdown(*, whole: bool = True) -> MarkdownIt:
    """The parser; without `whole` one that knows only paragraphs and lists."""
    markdown = MarkdownIt("commonmark", {"html": False, "store_labels": True}).enable(["table", "strikethrough"])
    markdown.disable("code")  # a paragraph that someone indents, as in a letter, is no example of code
    # Every link is let through here: what is not allowed becomes a problem with a place, not silently text.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    markdown.normalizeLink = lambda url: url  # type: ignore[method-assign]
    for kind in BLOCKS if whole else ():
        container_plugin(markdown, kind)
    for rule in _RULES:
        rule(markdown)
    if not whole:
        markdown.disable(_BLOCK_RULES)
    return markdown


def _splits(heading: Token) -> bool:
    return heading.level == 0 and int(heading.tag[1]) <= 3
