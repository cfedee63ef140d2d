r"""Marks that made nothing, so that readers would see them: `##Kop`, `-punt`, `**vet **`, `[x](a b)`, `<b>`.

They are looked for in the words that are left when all other rules have had theirs. One that is escaped (`\*`) is
meant.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from casebook.frozen import dataclass
from casebook.text.rules.bare_links import BARE

MarkKind = Literal[
    "heading", "list", "underline", "table", "columns", "tabs", "emphasis", "code", "link", "loose-link", "brace",
    "html", "definition", "fence", "note", "row", "other", "block", "known", "no-table",
    "item", "footnote", "indent", "after-list", "rule",
]  # fmt: skip
# What is told with its line.
_PLACED = ("link_open", "image", "pair", "footnote_ref")
# What the parser notes of a text on its way.
Env = dict[str, Any]
_FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*\Z")
# Stands for all in a line that is no plain word.
_OTHER = "\ufffc"
_TAGS = (
    "a abbr address article aside b big blockquote body br button center cite code col dd del details div dl dt em"
    " embed figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label li link main"
    " mark marquee meta nav noscript object ol option p param picture pre q s script section select small source span"
    " strike strong style sub summary sup svg table tbody td textarea tfoot th thead title tr tt u ul var video wbr"
).replace(" ", "|")
# A sign that is no letter and no mark of Markdown, such as ✅: what begins two lines is a bullet.
_SYMBOL = r"[^\w\s!-/:-@\[-`{-~“”„‘’‚«»…¿¡–—€£°•·▪◦‣●\uf020-\uf0ff\ufffc\ue010-\ue013]\ufe0f?"
# At the start of a line.
_STARTS = re.compile(
    rf"""^[ \t]*(?:
    (?P<heading>h[1-6]\.(?=[ ]\S)|\#{{2,}}(?=\S)|\#(?=[^\W\d_a-zß-ÿ])|\#{{1,6}}(?=[ \t]\S))
  | (?P<list>[-+–—•](?=[^\W\d_])|\d{{1,2}}[.)](?=[^\W\d_])|\[[ xX]\](?=\s)|(?<=[.:;!?]\n)(?:[-+*]|\d{{1,2}}[.)])(?=[ ])
      |(?<=:\n)[–—](?=[ ])|(?<=\n)[–—](?=[ ][^\n]*\n[ \t]*[–—][ ]))
  | (?P<letters>a[.)](?=[ ][^\n]*\n[ \t]*b[.)][ ])|A[.)](?=[ ][^\n]*\n[ \t]*B[.)][ ])
      |i[.)](?=[ ][^\n]*\n[ \t]*ii[.)][ ])|\(a\)(?=[ ][^\n]*\n[ \t]*\(b\)[ ])|\(1\)(?=[ ][^\n]*\n[ \t]*\(2\)[ ])
      |\d{{1,2}}[a-z]?[.)](?=[ ][^\n]*\n[ \t]*\d{{1,2}}[a-z]?[.)][ ])
      |\d+\.1(?=[ ][^\n]*\n[ \t]*\d+\.2[ ])
      |1(?=[ ][-–—][ ][^\n]*\n[ \t]*2[ ][-–—][ ])|(?P<sign>[oqvüØ§])(?=[ \t][^\n]*\n[ \t]*(?P=sign)[ \t])
      |{_SYMBOL}(?=[ \t][^\n]*\n[ \t]*{_SYMBOL}[ \t]))
  | (?P<underline>={{2,}}|--|[–—]+)[ \t]*$
  | (?P<other>!{{3}}(?=[ ][a-z])|\[![A-Za-z]+\]|\[(?i:toc)\](?=[ \t]*$))
  | (?P<table>\|)
  | (?P<block>:{{2,}}(?=[ \t]*$|[ \t]*\{{?[a-z])|:(?=[ ]?known-to\b))
  | (?P<note>//(?=[ ]))
    )""",
    re.MULTILINE | re.VERBOSE,
)
_FIRST = re.compile(rf"\n[ \t]*(?:[#+–—•\[=|/(!:-]|\d|[aAi][.)]|[oqvüØ§][ \t]|h[1-6]\.|{_SYMBOL}[ \t])")
# Anywhere.
_WITHIN = re.compile(
    rf"""
    (?P<footnote>(?<!{_OTHER})\[(?:\d{{1,2}}|i{{1,3}}|iv|vi{{0,3}})\]
      |(?:(?<=[^\W\d_]{{3}})|(?<=[.,;!?”’)]))(?:¹|\^\d{{1,2}}\^))
  | (?P<emphasis>\*{{2,}}|~~|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)|(?<![\w*{_OTHER}])\*(?=\w)|==\w[^=\n]*==
      |(?<=\w)~\w+~|(?<![\w~])~\w[^~\n]{{0,80}}(?<=\S)~(?![\w~])|(?<![\w\\/_=&?.-])_(?=[^\W_])[^_\n]{{0,80}}_|(?<!['\w])'{{2,5}}(?=\w)
      |\^\w+\^|\+\+\w[^+\n]*\+\+|(?<![\w:]):[a-z]+(?:_[a-z]+)*:(?![\w:]))
  | (?P<note>%%[^%\n]+%%|/\*(?=[^*]+\*/)|<[ ]?![ ]?[-–—]+)
  | (?P<known>\]?\{{known-to\b[^{{}}\n]{{0,60}}\}}?)
  | (?P<block>(?<![\w:]):{{3,}}(?![\w:]))
  | (?P<code>`+)
  | (?P<other>\$\$|(?<![\w$])\$(?=[^\s$\d])[^$\n]*[^\s$]\$(?![\w$])
      |\[/(?:b|i|u|s|url|img|quote|code|list|color|size)\])
  | \](?:[ \n]?\([ ]?|\([ ])
    (?P<spaced>(?:page|step|case|https?|mailto|tel|images|files)[:/](?:[^()<>\n]|\([^()<>\n]*\))*+)\)
  | \]\((?P<loose>(?:[^()<>\n]|\([^()<>\n]*\))*+)\)
  | (?P<link>!?\[\[[^\[\]\n]+\]\]|\^\[(?=[^\[\]\n]+\])
      |\)[ ]?\[(?=(?:page|step|case|https?|mailto|tel|images|files)[:/]|www\.)
      |\]\(|\]\[|!\[(?![^\]\n]{{0,300}}+\][ \n]?\()|\[\[|\]\]|\[\^(?![^\]\n]{{0,300}}+\]))
  | (?P<brace>\{{\{{[^{{}}\n]*\}}\}}|\{{(?=[^{{}}\n]*[|=]|[{{.%#]|[^{{}}\n/]*\w/\w)[^{{}}\n]*\}})
  | (?P<html></?(?:{_TAGS})(?:\s[^<>]{{0,300}})?/?>|</\w{{1,30}}>
      |&(?:[a-z]{{2,}}|\#\w+);|<\?\w|</?\w+:\w[^<>\n]*>|-->|&nbsp;?)
  | (?P<table>(?<!\w)\|(?=[^\n|]*\|)|\|(?!\w)(?=[^\n|]*\|)|\|(?=[^\n|]*\n[^\n|]*\|))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = re.compile(r"[*~_`\]\[{|<&>=^%$¹]|:[a-z:]|\+\+|''\w")
# What was to end a heading; a space is missing before it.
_CLOSING_HASHES = re.compile(r"(?<=[^\s#])#+\Z")
# The row below the head of a table.
_DASHES = re.compile(r"^[ \t]*+(?=[^\n]*\|)(?=[^\n]*-)[|: \t-]+$", re.MULTILINE)
# What is a mark in each line of one thing, which is told once.
_MANY_LINES = ("list", "table", "columns", "block")
_TABS = re.compile(r"\t[^\n\t]*\t|\t[^\n]*\n[^\n\t]*\t")
# What may stand before the first cell of a row: it may be in a quote.
_BEFORE_CELLS = " \t>"
_BULLETS = re.compile(r"[ \t]*(?:[•·▪◦‣●\uf020-\uf0ff]|[o–§ü]\t)")


@dataclass(frozen=True)
class Leftover:
    """A mark that made nothing, as written, and its line, counted from 0."""

    kind: MarkKind
    text: str
    line: int


def leftovers_rule(markdown: MarkdownIt) -> None:
    """Let the parser note such marks in `env["leftovers"]`, before escapes become words; and the line of names."""
    markdown.core.ruler.before("text_join", "leftovers", _note)


def _note(state: StateCore) -> None:
    found: list[Leftover] = []
    for token in state.tokens:
        if token.type == "inline" and token.children:
            line = (token.map or [0])[0]
            words = "".join(map(_words, token.children))
            found += marks_in(words, line)
            for child in token.children:
                line += child.type in ("softbreak", "hardbreak")
                if child.type in _PLACED:
                    child.map = [line, line + 1]
    first = next((one for one in found if one.kind == "footnote"), None)  # whoever has one has them all
    state.env["leftovers"] = [one for one in found if one.kind != "footnote" or one is first]


def _words(token: Token) -> str:
    if token.type == "text":
        return token.content
    if token.markup == BARE:  # its words are all there is of it
        return ""
    return "\n" if token.type in ("softbreak", "hardbreak") else _OTHER


def marks_in(words: str, line: int = 0) -> Iterator[Leftover]:
    """The marks in words that are shown as they are; the same one once in a line."""
    matches = [*_STARTS.finditer(words)] if _FIRST.search(f"\n{words}") else []
    if _SIGNS.search(words):
        matches += _WITHIN.finditer(words)
    if "\t" in words and not _BULLETS.match(words):
        matches += [*_TABS.finditer(words)][:1]
    told: set[tuple[MarkKind, str, int]] = set()
    table: MarkKind | None = None  # looked for once: there can be many
    before = 0  # lines are counted on from the mark before, not from the beginning
    for match in sorted(matches, key=lambda one: one.start()) if len(matches) > 1 else matches:
        kind, text, at = _kind(match)
        line += words.count("\n", before, at)
        before, where = max(before, at), line
        if kind == "table":
            kind = table = table or ("columns" if _DASHES.search(words) else "table")
        alike = kind in _MANY_LINES
        key = (kind, "" if alike or kind == "html" else text, 0 if alike else where)  # an element has two ends
        if key not in told:
            told.add(key)
            yield Leftover(kind, text, where)


_NAMES: dict[str, MarkKind] = {"letters": "list", "spaced": "loose-link", "loose": "loose-link"}


def _kind(match: re.Match[str]) -> tuple[MarkKind, str, int]:
    name = match.lastgroup
    if name is None:
        return "tabs", "\t", match.start()
    kind: MarkKind = _NAMES.get(name, name)  # type: ignore[arg-type]  # the names of the groups are kinds
    return kind, match[name], match.start(name)


def unused_definitions(tokens: Sequence[Token], text: str, env: Env) -> Iterator[Leftover]:
    """The addresses of links (`[naam]: https://…`) that no link names, so that nobody sees their line."""
    defined = [*env.get("references", {}).items(), *((one["label"], one) for one in env.get("duplicate_refs", ()))]
    if not defined:
        return
    children = [child for token in tokens for child in token.children or ()]
    named = Counter(str(child.meta.get("label", "")) for child in children if child.type in ("link_open", "image"))
    lines = text.split("\n")
    for label, one in defined:
        line = lines[one["map"][0]].lstrip()
        name = line[1 : line.find("]:")]
        if named[label] and one is env["references"].get(label):
            continue
        if name not in ("//", "comment"):  # how one writes a note to oneself elsewhere
            yield Leftover("definition", name, one["map"][0])


def empty_headings(tokens: Sequence[Token]) -> Iterator[Leftover]:
    """Signs of a heading without words."""
    for token, following in pairwise(tokens):
        if token.type == "heading_open" and not following.content.strip() and token.map:
            yield Leftover("heading", token.markup, token.map[0])
        elif token.type == "heading_open" and token.map and len(token.markup) > 1:
            left = _CLOSING_HASHES.search(following.content)
            if left and left[0] == token.markup:
                yield Leftover("heading", token.markup, token.map[0])


def ruled_headings(tokens: Sequence[Token], text: str) -> Iterator[Leftover]:
    """Lines that `---` below them makes a heading: more often it was to be a rule."""
    found = [token for token in tokens if token.type == "heading_open" and token.markup == "-" and token.map]
    lines = text.split("\n") if found else []
    for token in found:
        last = (token.map or [0, 1])[1] - 1
        if lines[last].strip() == "---":
            yield Leftover("rule", "---", last)


def lines_as_rows(tokens: Sequence[Token], text: str) -> Iterator[Leftover]:
    """Lines right below a table that are no rows for who wrote them, and that the table takes for such."""
    if not any(token.type == "table_open" for token in tokens):
        return
    lines = text.split("\n")
    head = ""
    for token in tokens:
        if token.type == "table_open" and token.map:
            head = lines[token.map[0]].lstrip(_BEFORE_CELLS)
        elif token.type == "tr_open" and token.map:
            words = lines[token.map[0]].lstrip(_BEFORE_CELLS).rstrip()
            if "|" not in words or (head.startswith("|") and not words.startswith("|")):
                yield Leftover("row", words, token.map[0])


def open_fences(tokens: Sequence[Token], text: str) -> Iterator[Leftover]:
    """Examples of code without an end."""
    if not any(token.type == "fence" for token in tokens):
        return
    lines = text.split("\n")
    for token in tokens:
        if token.type == "fence" and token.map:
            last = lines[min(token.map[1], len(lines)) - 1]
            if token.map[1] - token.map[0] < 2 or not _FENCE.search(last):
                yield Leftover("fence", token.markup, token.map[0])
