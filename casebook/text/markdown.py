"""Markdown to HTML. Raw HTML is shown as text, and every link is collected so that it can be checked."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.anchors import anchors_plugin
from mdit_py_plugins.container import container_plugin

from casebook.text import known
from casebook.text.glossary import marker
from casebook.text.links import IMAGES, Link, Picture, loose_links

_CLOSING = re.compile(r":{3,}\s*\Z")
# So many texts are kept as HTML: more than a course has, yet a preview that is on for days does not grow for ever.
_KEPT = 50_000
# The kinds of block, as in `::: chart x` … `:::`.
BLOCKS = ("chart", "known-to", "passage")


@dataclass(frozen=True)
class Embed:
    """A block of the theme in a text, as written: `::: chart x`."""

    kind: str
    name: str


@dataclass(frozen=True)
class Fence:
    """The line that begins a block, as written: `::: known-to anna bas`. `line` counts from 0.

    `kind` is None when it begins no block that there is; `closed`: a line with ::: ends it.
    """

    kind: str | None
    words: tuple[str, ...]
    line: int
    closed: bool = True


@dataclass(frozen=True)
class Html:
    """A text as HTML. Addresses inside the course still have their written form: `href="step:x"`.

    `anchors` are the ids of the headings with their words.
    """

    html: str
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    anchors: tuple[tuple[str, str], ...] = ()
    embeds: tuple[Embed, ...] = ()
    fences: tuple[Fence, ...] = ()
    loose: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of a text: the id and words of its heading (both empty before the first one), and what stands below."""

    id: str
    heading: Html
    text: Html


@lru_cache(_KEPT)
def block(text: str, page: str | None = None) -> Html:
    """Markdown as HTML. Headings start at level 2 in a page, where each gets an address, and at level 3 in a step."""
    markdown = _markdown()
    tokens = markdown.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{max(2 if page else 3, int(token.tag[1]))}"
        if token.type == "heading_open":
            token.attrs = {"id": address(str(token.attrs["id"]), page)} if page else {}
    return replace(_render(markdown, tokens), fences=tuple(_fences(tokens, text)))


@lru_cache(_KEPT)
def sections(text: str) -> tuple[Section, ...]:
    """A text split at its headings down to level 3; the headings that are left go down to level 5."""
    markdown = _markdown()
    tokens = markdown.parse(text)
    fences = tuple(_fences(tokens, text))
    starts = [at for at, token in enumerate(tokens) if token.type == "heading_open" and _splits(token)]
    starts.append(len(tokens))
    found = [Section("", Html(""), replace(_render(markdown, _lower(tokens[: starts[0]])), fences=fences))]
    for start, stop in pairwise(starts):
        heading = _render(markdown, tokens[start + 1 : start + 2])
        name = str(tokens[start].attrs["id"])
        found.append(Section(name, heading, _render(markdown, _lower(tokens[start + 3 : stop]))))
    return tuple(found)


@lru_cache(_KEPT)
def inline(text: str) -> Html:
    """A sentence of Markdown as HTML, without a paragraph around it."""
    markdown = _markdown()
    return _render(markdown, markdown.parseInline(" ".join(text.split())))


def slug(text: str) -> str:
    """A heading as an id: `[a-z0-9-]`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "kop"


def _render(markdown: MarkdownIt, tokens: list[Token]) -> Html:
    env: dict[str, Any] = {"links": [], "pictures": [], "embeds": []}
    html = markdown.renderer.render(tokens, markdown.options, env)
    anchors = tuple(
        (str(token.attrs["id"]), tokens[index + 1].content)
        for index, token in enumerate(tokens)
        if token.type == "heading_open" and "id" in token.attrs
    )
    return Html(
        html, tuple(env["links"]), tuple(env["pictures"]), anchors, tuple(env["embeds"]), loose=loose_links(html)
    )


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.disable("code")  # a paragraph that someone indents, as in a letter, is no example of code
    markdown.use(anchors_plugin, min_level=1, max_level=6, slug_func=slug)
    # Every link is let through here: what is not allowed becomes a problem with a place, not silently text.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    markdown.normalizeLink = lambda url: url  # type: ignore[method-assign]
    markdown.add_render_rule("link_open", _link_open)
    markdown.add_render_rule("fence", _example)
    markdown.add_render_rule("image", _image)
    for kind in BLOCKS:
        marked = kind == "known-to"
        container_plugin(markdown, kind)
        markdown.add_render_rule(f"container_{kind}_open", _known_open if marked else _embed_open)
        markdown.add_render_rule(f"container_{kind}_close", _known_close if marked else _embed_close)
    return markdown


def _link_open(self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    token = tokens[index]
    words = takewhile(lambda one: one.type != "link_close", tokens[index + 1 :])
    link = Link(str(token.attrs["href"]), not any(one.content.strip() for one in words))
    env["links"].append(link)
    if not link.known_form:
        token.attrs["href"] = "#"
    elif not link.inside:
        token.attrs["rel"] = "noreferrer"
    return self.renderToken(tokens, index, options, env)


def _example(self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    """An example of code; the second word behind the fence is the file that it is of: ```` ```yaml course.yaml ````."""
    code = RendererHTML.fence(self, tokens, index, options, env)
    _, *name = tokens[index].info.split() or [""]
    if not name:
        return code
    return f'<figure class="example"><figcaption>{escapeHtml(name[0])}</figcaption>\n{code}</figure>\n'


def _image(self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    token = tokens[index]
    target = str(token.attrs["src"])
    alt = self.renderInlineAsText(token.children or [], options, env).strip()
    env["pictures"].append(Picture(target, alt))
    # Only an image of the course is ever asked for; `rendering.addresses` makes an address of it.
    source = f' src="image:{escapeHtml(target)}"' if target.startswith(IMAGES) else ""
    return f'<img{source} alt="{escapeHtml(alt)}">'


def _embed_open(*rule: Any) -> str:
    _, tokens, index, _, env = rule
    kind, _, name = tokens[index].info.strip().partition(" ")
    name = slug(name)
    env["embeds"].append(Embed(kind, name))
    return marker(kind, name)


def _embed_close(*_: Any) -> str:
    return marker("end") + "\n"


def _known_open(*rule: Any) -> str:
    _, tokens, index, _, _ = rule
    return known.begin(slug(name) for name in tokens[index].info.split()[1:])


def _known_close(*_: Any) -> str:
    return known.end()


def _splits(heading: Token) -> bool:
    return heading.level == 0 and int(heading.tag[1]) <= 3


def _lower(tokens: list[Token]) -> list[Token]:
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{max(5, int(token.tag[1]))}"
            token.attrs = {}
    return tokens


def _fences(tokens: list[Token], text: str) -> Iterator[Fence]:
    """The lines that begin a block; also those that look so but begin none."""
    lines = text.split("\n")
    inside: list[Fence] = []
    for token, following in pairwise(tokens):
        words = tuple(token.info.split())
        if token.type.startswith("container_") and token.nesting == 1 and token.map:
            first, last = token.map
            if inside and inside[-1].kind == words[0] == "known-to":
                inside[-1] = replace(inside[-1], closed=False)  # the one inside had to begin below its end
            inside.append(Fence(words[0], words[1:], first, last < len(lines) and bool(_CLOSING.search(lines[last]))))
        elif token.type.startswith("container_"):
            yield inside.pop()
        elif token.type == "paragraph_open" and following.content.startswith(":::") and token.map:
            yield Fence(None, tuple(following.content.split("\n")[0].split()), token.map[0])
    yield from inside


def address(local_id: str, *scopes: str) -> str:
    """The address of something in its surroundings: `address("gaan", "politie", "x")` is `gaan--politie--x`."""
    return "--".join((local_id, *scopes))
