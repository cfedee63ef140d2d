r"""Marks that made nothing, so that readers would see them: `##Kop`, `-punt`, `**vet **`, `[x](a b)`, `<b>`.

They are looked for in the words that are left when all other rules have had theirs. One that is escaped (`\*`) is
meant.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.text.rules.bare_links import BARE
from casebook.text.rules.images import ANY_SIZE
from casebook.text.rules.pieces import OTHER, pieces, words_in
from casebook.text.rules.places import place_in, settle
from casebook.text.rules.unfinished import UNFINISHED

MarkKind = Literal[
    "heading", "list", "underline", "table", "columns", "tabs", "emphasis", "code", "link", "loose-link", "brace",
    "html", "definition", "fence", "note", "row", "other", "block", "known", "no-table",
    "item", "footnote", "indent", "after-list", "rule", "spaced",
    "note-here", "size", "todo", "break", "cell", "headless",
    "file", "loose-image", "empty-item",
]  # fmt: skip
# What is told with its place.
_PLACED = ("link_open", "image", "pair", "footnote_ref", "known_open")
# What the parser notes of a text on its way.
Env = dict[str, Any]
# Where the name of a file may well stand alone.
_NAMES_FILES = ("td_open", "th_open", "heading_open")
_TAGS = (
    "a abbr address article aside b big blockquote body br button center cite code col dd del details div dl dt em"
    " embed figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label li link main"
    " mark marquee meta nav noscript object ol option p param picture pre q s script section select small source span"
    " strike strong style sub summary sup svg table tbody td textarea tfoot th thead title tr tt u ul var video wbr"
).replace(" ", "|")
# A sign that is no letter and no mark of Markdown, such as ✅: what begins two lines is a bullet.
_SYMBOL = r"[^\w\s!-/:-@\[-`{-~“”„‘’‚«»…¿¡–—€£°•·▪◦‣●\uf020-\uf0ff\ufffc\ue010-\ue013]\ufe0f?"
# At the start of a line.
_STARTS = regex(
    rf"""^[ \t]*(?:
    (?P<heading>h[1-6]\.(?=[ ]\S)|\#{{2,}}(?=\S)|\#(?=[^\W\d_a-zß-ÿ])|\#{{1,6}}(?=[ \t]\S)|={{1,6}}(?=[ ][^\W\d_]))
  | (?P<list>[-+–—•](?=[^\W\d_])|\d{{1,2}}[.)](?=[^\W\d_])|\[[ xX]\](?=\s)|(?<=[.:;!?]\n)(?:[-+*]|\d{{1,2}}[.)])(?=[ ])
      |(?<=:\n)[–—](?=[ ])|(?<=\n)[–—](?=[ ][^\n]*\n[ \t]*[–—][ ]))
  | (?P<letters>a[.)](?=[ ][^\n]*\n[ \t]*b[.)][ ])|A[.)](?=[ ][^\n]*\n[ \t]*B[.)][ ])
      |i[.)](?=[ ][^\n]*\n[ \t]*ii[.)][ ])|I[.)](?=[ ][^\n]*\n[ \t]*II[.)][ ])
      |\(a\)(?=[ ][^\n]*\n[ \t]*\(b\)[ ])|\(1\)(?=[ ][^\n]*\n[ \t]*\(2\)[ ])
      |\d{{1,2}}[a-z]?[.)](?=[ ][^\n]*\n[ \t]*\d{{1,2}}[a-z]?[.)][ ])
      |\d+\.1(?=[ ][^\n]*\n[ \t]*\d+\.2[ ])
      |1(?=[ ][-–—][ ][^\n]*\n[ \t]*2[ ][-–—][ ])|[-=]>(?=[ ][^\n]*\n[ \t]*[-=]>[ ])
      |1(?P<behind>e|:|)(?=[ ][^\n]*\n[ \t]*2(?P=behind)[ ])
      |[▶►▸▹➤➢◆❖■](?=[ \t])|(?P<sign>[oqvüØ§»~])(?=[ \t][^\n]*\n[ \t]*(?P=sign)[ \t])
      |{_SYMBOL}(?=[ \t][^\n]*\n[ \t]*{_SYMBOL}[ \t]))
  | (?P<underline>={{2,}}|--|[–—]+)[ \t]*$
  | (?P<other>!{{3}}(?=[ ][a-z])|bq\.(?=[ ]\S)|(?:\.\.[ ])?[\w-]+::(?=[ ]|$)|(?<=\n):(?=[ ]\S)
      |\*\[[^\]\n]+\]:(?=[ ])|(?i:pagina|page)[ ]\d+[ ]?(?:van|of|/)[ ]?\d+(?=[ \t]*$)
      |\[![A-Za-z]+\]|\[(?i:toc)\](?=[ \t]*$))
  | (?P<table>\|)
  | (?P<block>:{{2,}}(?=[ \t]*$|[ \t]*\{{?[a-z])|:(?=[ ]?known-to\b)
      |known-to(?=(?:[ ,]+[a-z0-9-]+){{1,8}}[ \t]*$)|chart(?=[ ][a-z0-9-]+[ \t]*$)
      |-{{2,}}(?=[ ]?known-to\b))
  | (?P<note>//(?=[ ]))
    )""",
    re.MULTILINE | re.VERBOSE,
)
_FIRST = regex(
    rf"\n[ \t]*(?:[#+–—•\[=|/(!:.*-]|\d|[\w-]+::|[Pp]ag[ei]|known-to|chart[ ]|[aAiI][.)]|[oqvüØ§»~][ \t]|h[1-6]\.|bq\."
    rf"|{_SYMBOL}[ \t])"
)
# Anywhere.
_WITHIN = regex(
    rf"""
    (?P<footnote>(?<!{OTHER})\[(?:\d{{1,2}}|i{{1,3}}|iv|vi{{0,3}})\]
      |(?:(?<=[^\W\d_]{{3}})|(?<=[.,;!?”’)]))(?:¹|\^\d{{1,2}}\^))
  | (?P<emphasis>\*{{2,}}|~~|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)|(?<![\w*{OTHER}])\*(?=\w)
      |(?<![\w~])~\w[^~\n]{{0,80}}(?<=\S)~(?![\w~])|(?<![\w\\/_=&?.-])_(?=[^\W_])[^_\n]{{0,80}}_|(?<!['\w])'{{2,5}}(?=\w))
  | (?P<note>%%[^%\n]+%%|/\*(?=[^*]+\*/)|<[ ]?![ ]?[-–—]+)
  | \[\^(?P<spaced>(?=[^\]\n]*\s)[^\]\n]+)\]
  | (?P<known>\]?\{{know[ns]?[-_ ]?(?:to|by)\b[^{{}}\n]{{0,60}}\}}?
      |\][(\[]known[-_ ]?to\b[^()\[\]\n]{{0,60}}[)\]])
  | (?P<block>(?<![\w:]):{{3,}}(?![\w:]))
  | (?P<code>`+)
  | (?P<other>==\w[^=\n]*==|(?<=\w)~\w+~|\^\w+\^|\+\+\w[^+\n]*\+\+|(?<![\w:]):[a-z]+(?:_[a-z]+)*:(?![\w:])
      |\$\$|(?<![\w$])\$(?=[^\s$\d])[^$\n]*[^\s$]\$(?![\w$])
      |\[/[a-z][\w-]*\]|\[[a-z][\w-]*[ ]\w+=[^\]\n]{{0,300}}\]|\[[a-z]+_[a-z_]+\](?!\()|【[^】\n]{{0,60}}】
      |(?<=\w)\[[A-Z]{{1,3}}\d{{1,2}}\](?!\()|(?<=\s)\^[a-z0-9-]{{3,}}(?=\n|\Z)
      |(?:Fout|Error)![ ](?:\w+[ ]){{1,3}}(?:gevonden|found)\.|(?<=\w)[ ]?(?:\.[ ]?|…){{4,}}+\s*\d+(?=\n|\Z))
  | \](?:[ \n]?\([ ]?|\([ ])
    (?P<target>(?:page|step|case|https?|mailto|tel|images|files)[:/](?:[^()<>\n]|\([^()<>\n]*\))*+)\)
  | \]\((?P<loose>(?:[^()<>\n]|\([^()<>\n]*\))*+)\)
  | (?P<link>!?\[\[[^\[\]\n]+\]\]|(?<![\w/(@.-])(?:images|files)/[\w-]+\.\w{{2,4}}\b
      |(?<![\w(@/-])(?:page|step|case|tel|mailto):(?=[\w+])[\w@.\#+-]*\w
      |\[(?:https?://|www\.)[^\s\]]{{1,300}}[ ][^\]\n]{{1,300}}\]
      |<(?:https?://|mailto:)[^\s<>|]+\|[^<>\n]+>|\^\[(?=[^\[\]\n]+\])
      |\)[ ]?\[(?=(?:page|step|case|https?|mailto|tel|images|files)[:/]|www\.)
      |\]\(|\]\[|!\[(?![^\]\n]{{0,300}}+\][ \n]?\()|\[\[|\]\]|\[\^(?![^\]\n]{{0,300}}+\]))
  | (?P<size>(?<={OTHER}){ANY_SIZE})
  | (?P<brace>\{{\{{[^{{}}\n]*\}}\}}|\{{(?=[^{{}}\n]*[|=]|[{{.%#]|[^{{}}\n/]*\w/\w)[^{{}}\n]*\}})
  | (?P<html></?(?:{_TAGS})(?:\s[^<>]{{0,300}})?/?>|<(?:{_TAGS})\s+[\w-]+=|</\w{{1,30}}>
      |&(?:[a-z]{{2,}}|\#\w+);|<\?\w|<[A-Za-z][^<>\n]{{0,60}}/>|(?<={OTHER})(?:amp|nbsp|quot|lt|gt|apos|\#\d+);|</?\w+:\w[^<>\n]*>|-->|&nbsp;?)
  | (?P<table>(?<!\w)\|(?=[^\n|]*\|)|\|(?!\w)(?=[^\n|]*\|)|\|(?=[^\n|]*\n[^\n|]*\|))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = regex(
    rf"[*~_`\]\[{{|<&>=^%$¹【]|(?=[:+'!.…if{OTHER}])(?::[a-z:]|\+\+|''\w|{OTHER}\w+;|! \w+ |\.\.\.\.|\. \. \.|……"
    rf"|(?:images|files)/)"
)
# The row below the head of a table.
_DASHES = regex(r"^[ \t]*+(?=[^\n]*\|)(?=[^\n]*-)[|: \t-]+$", re.MULTILINE)
# An element that begins; its end is told with it.
_OPENS = regex(r"<\w")
# What is a mark in each line of one thing, which is told once.
_MANY_LINES = ("list", "table", "columns", "headless", "block")
# The name of a file that holds a text, with nothing beside it.
_FILE = regex(r"\s*(?P<file>[\w/-]+\.(?:md|docx?|odt|txt))\s*\Z")
# Blanks between columns. A note to oneself is read as so many of them or more, but hardly so that words stand in line.
_NOTE = 7
_BLANKS = regex(r"(?<=\S)[ \xa0]{3,}(?=\S)")
# A line that ends by hand in the middle of a sentence.
_BREAK = regex(r"(?<=[^\W\d_]) *\\\n[ \t]*(?=[a-zß-ÿ])")
# A tab between words, not behind a bullet.
_TAB = r"(?<![•·▪◦‣●–§ü\uf020-\uf0ff])(?<!\no)\t"
_TABS = regex(rf"{_TAB}[^\n\t]*\t|{_TAB}[^\n]*\n[^\n\t]*{_TAB}")
_BULLETS = regex(r"[ \t]*(?:[•·▪◦‣●\uf020-\uf0ff]|[o–§ü]\t)")


@dataclass(frozen=True)
class Leftover:
    """A mark that made nothing, as written, and where it begins in the text, counted from 0.

    `ends`: where all ends that no reader sees because of it.
    """

    kind: MarkKind
    text: str
    at: int
    ends: int = 0


def leftovers_rule(markdown: MarkdownIt) -> None:
    """Let the parser note such marks in `env["leftovers"]`, before escapes become words."""
    markdown.core.ruler.before("text_join", "leftovers", _note)


def _note(state: StateCore) -> None:
    found: list[Leftover] = []
    before = ""
    for token in state.tokens:
        before, above = token.type, before
        if token.type == "inline" and token.children:
            words = "".join(map(words_in, token.children))
            marks = [*marks_in(words)]
            if marks:
                found += _placed(marks, token)
            if (name := _FILE.match(words)) and above not in _NAMES_FILES:
                found.append(Leftover("file", name["file"], place_in(token, name.start("file"))))
            if "\\\n" in token.content and (broken := _BREAK.search(token.content)):
                found.append(Leftover("break", "\\", place_in(token, broken.start())))
            elif any(child.markup == BARE and "at" not in child.meta for child in token.children):
                [*pieces(token)]
            for child in token.children:
                if child.type in _PLACED:
                    settle(token, child)
    first = next((one for one in found if one.kind == "footnote"), None)  # whoever has one has them all
    found = [one for one in found if one.kind != "footnote" or one is first]
    opened = {one.text[1:].split(">")[0].split()[0] for one in found if _OPENS.match(one.text)}
    state.env["leftovers"] = [one for one in found if not (one.text[:2] == "</" and one.text[2:-1] in opened)]


def _placed(marks: Sequence[Leftover], token: Token) -> Iterator[Leftover]:
    """Marks that were found in the words of a line, at their place in the text."""
    found = [*pieces(token)]
    begins = [words for words, _ in found]
    for mark in marks:
        words, at = found[max(0, bisect_right(begins, mark.at) - 1)]
        kind = mark.kind
        if kind == "loose-link":
            opening = token.content.rfind("[", 0, at + mark.at - words)
            kind = "loose-image" if token.content[opening - 1 : opening] == "!" else kind
        yield Leftover(kind, mark.text, place_in(token, at + mark.at - words))


def marks_in(words: str) -> Iterator[Leftover]:
    """The marks in words that are shown as they are; the same one once in a line."""
    matches = [*_STARTS.finditer(words)] if _FIRST.search(f"\n{words}") else []
    if _SIGNS.search(words):
        matches += _WITHIN.finditer(words)
    if "\t" in words and not _BULLETS.match(words):
        matches += [*_TABS.finditer(words)][:1]
    elif "   " in words or "\xa0\xa0\xa0" in words:
        matches += [*_columns(words)][:1]
    matches += UNFINISHED.finditer(words)
    told: set[tuple[MarkKind, str, int]] = set()
    table: MarkKind | None = None  # looked for once: there can be many
    line = before = 0  # lines are counted on from the mark before, not from the beginning
    for match in sorted(matches, key=lambda one: one.start()) if len(matches) > 1 else matches:
        kind, text, at = _kind(match)
        line += words.count("\n", before, at)
        before = max(before, at)
        if kind == "table":
            kind = table = table or _table_in(words)
        alike = kind in _MANY_LINES
        key = (kind, "" if alike or kind == "html" else text, 0 if alike else line)  # an element has two ends
        if key not in told:
            told.add(key)
            yield Leftover(kind, text, at)


def _table_in(words: str) -> MarkKind:
    """What keeps rows from being a table."""
    dashes = _DASHES.search(words)
    if not dashes:
        return "table"
    return "columns" if words[: dashes.start()].strip() else "headless"


def _columns(words: str) -> Iterator[re.Match[str]]:
    """The first blanks of each line that has columns as the next line has."""
    above: re.Match[str] | None = None
    above_at = at = 0
    for line in words.split("\n"):
        found = _BLANKS.search(words, at, at + len(line) + 1)
        if found and above:
            narrow = len(found[0]) < _NOTE and len(above[0]) < _NOTE
            below = found.end() - at == above.end() - above_at and len(found[0]) != len(above[0])
            if narrow or below:
                yield above
        above, above_at = found, at
        at += len(line) + 1


_NAMES: dict[str, MarkKind] = {"letters": "list", "target": "loose-link", "loose": "loose-link"}


def _kind(match: re.Match[str]) -> tuple[MarkKind, str, int]:
    name = match.lastgroup
    if name is None:
        return "tabs", "\t", match.start()
    kind: MarkKind = _NAMES.get(name, name)  # type: ignore[arg-type]  # the names of the groups are kinds
    return kind, match[name], match.start(name)
