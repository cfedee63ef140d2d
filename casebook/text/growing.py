"""From the tokens of Markdown to a tree."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from casebook.text.glossary import marker
from casebook.text.links import IMAGES, Link, Picture, tells
from casebook.text.markup import attributes, escape, filled, trusted
from casebook.text.paragraphs import BESIDE, BESIDE_END, follows, joined, paragraph
from casebook.text.rules.headings import words_of
from casebook.text.rules.known_to import names_in
from casebook.text.slugs import slug
from casebook.text.tree import (
    Anchor,
    Back,
    Element,
    Illustration,
    Known,
    Node,
    Note,
    Notes,
    Pair,
    Raw,
    Sign,
    Tree,
    Words,
)
from casebook.values.ids import address

# In these no term is explained: it would be a control inside a control, or noise.
_QUIET = frozenset({"heading", "link", "th", "blockquote"})

_BREAK = Raw(escape("\n"))
# The ends of elements without attributes that were rendered before.
_ENDS: dict[object, Markup] = {}


class Grower:
    """Makes trees of tokens, and notes the links, pictures and anchors that it meets.

    Headings start at level `least`; in a `page` each gets an address, which is noted with its words.
    """

    def __init__(self, markdown: MarkdownIt, least: int, page: str | None = None) -> None:
        self.anchors: list[tuple[str, str]] = []
        self.links: list[Link] = []
        self.pictures: list[Picture] = []
        self._render: Any = markdown.renderer
        self._options = markdown.options
        self._inline = markdown.parseInline
        self._quiet = 0
        self._least = least
        self._page = page

    def tree(self, tokens: Sequence[Token]) -> Tree:
        """The tree of all tokens."""
        branches: list[list[Node]] = [[]]
        starts: list[int] = []
        openings: dict[int, Token] = {}  # where something ends → the token that began it
        run: list[str] = []  # plain words go on, over the end of a line too: a name may stand there
        for index, token in enumerate(tokens):
            if token.type in ("text", "softbreak"):
                run.append(token.content if token.type == "text" else "\n")
                continue
            if run:
                _add(branches[-1], Words("".join(run), bool(self._quiet)))
                run.clear()
            if token.nesting == 1:
                branches.append([])
                starts.append(index)
                self._quiet += token.type.removesuffix("_open") in _QUIET
            elif token.nesting == -1:
                self._quiet -= token.type.removesuffix("_close") in _QUIET
                start, children = starts.pop(), tuple(branches.pop())
                openings[index] = tokens[start]
                node = self._closed(tokens, start, index, children)
                if branches[-1] and isinstance(node, Known) and follows(openings.get(start - 1), tokens[start]):
                    branches[-1] += joined(branches[-1].pop(), node)
                else:
                    branches[-1].append(node)
            elif token.type == "inline":
                branches[-1] += self.tree(token.children or ())
            else:
                _add(branches[-1], self._leaf(token))
        if run:
            _add(branches[-1], Words("".join(run), bool(self._quiet)))
        return tuple(branches[0])

    def _leaf(self, token: Token) -> Node:
        if token.type == "pair":
            same = token.meta["same"]
            if same is not None:
                return Words(same, bool(self._quiet), fixed=True)
            return Pair(token.meta["described"], token.meta["reversed"], token.markup)
        if token.type == "footnote_ref":
            return _sign(token)
        if token.type == "note_back":
            return Back(token.meta["list"], token.meta["number"], token.meta["uses"])
        if token.type == "image":
            return self._image(token)
        html = _html(self._render.render([token], self._options, {}))
        return Raw(_example(token, html) if token.type == "fence" else html)

    def _image(self, token: Token) -> Node:
        target = str(token.attrs["src"])
        alt = self.tree(_alt(token.children or ()))
        told = tells("".join(node.text if isinstance(node, Words) else "x" for node in alt))
        self.pictures.append(Picture(target, told, token.meta.get("at", 0), token.meta.get("to", 0)))
        # Only an image of the course is ever asked for; `rendering.addresses` makes an address of it.
        source = {"src": f"image:{target}"} if target.startswith(IMAGES) else {}
        size = {"data-width": str(token.meta["percent"])} if "percent" in token.meta else {}
        image = Illustration(attributes({**source, **size}), alt)
        caption = str(token.attrs.get("title", "")).strip()
        if not caption:
            return image
        before = len(self.links)
        words = self.tree(self._inline(caption, {}))
        begin = token.meta.get("at", 0)  # where in a caption something stands is not known: it is told at its image
        self.links[before:] = [replace(one, at=begin, to=begin, title_at=begin) for one in self.links[before:]]
        return Element(BESIDE, (image, Element(filled('<span class="caption">'), words, filled("</span>"))), BESIDE_END)

    def _closed(self, tokens: Sequence[Token], start: int, end: int, children: Tree) -> Node:
        """The node whose tokens are those from `start` to `end`."""
        token = tokens[start]
        kind = token.type.removesuffix("_open")
        if kind == "link":
            return self._link(token, children, empty=not any(one.content.strip() for one in tokens[start + 1 : end]))
        if kind == "note":
            return Note(token.meta["list"], token.meta["number"], token.meta["uses"], children)
        if kind == "notes":
            return Notes(children)
        if kind == "known":
            return Known(_names(token.meta["people"]), children)
        if kind.startswith("container_"):
            name, _, words = token.info.strip().partition(" ")
            if name == "known-to":
                return Known(_names([one for one, _ in names_in(words)]), children, block=True)
            return Element(marker(name, slug(words)), children, marker("end") + "\n", block=True)
        if kind == "heading":
            level = max(self._least, int(token.tag[1]))
            return Element(self._anchor(token, tokens[start + 1]), children, _BREAK.html, block=True, level=level)
        if kind == "paragraph" and (found := paragraph(token, tokens[start - 1] if start else None, children)):
            return found
        return Element(self._end(tokens, start), children, self._end(tokens, end), token.block)

    def _end(self, tokens: Sequence[Token], at: int) -> Markup:
        """The HTML that begins or ends an element. It depends on its neighbours, which are nearly always the same."""
        token = tokens[at]
        before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
        near = (before and before.hidden, after and (after.type, after.hidden))
        alike = (token.type, token.tag, token.hidden, near)
        if token.attrs or alike not in _ENDS:
            html = _html(self._render.renderToken(tokens, at, self._options, {}))
            if token.attrs:
                return html
            _ENDS[alike] = html
        return _ENDS[alike]

    def _anchor(self, heading: Token, words: Token) -> Markup:
        """The id of a heading in a page; one in a note has none."""
        if not self._page or "id" not in heading.attrs:
            return attributes({})
        found = address(str(heading.attrs["id"]), self._page)
        self.anchors.append((found, words_of(words.children or ())))
        return attributes({"id": found})

    def _link(self, token: Token, children: Tree, *, empty: bool) -> Anchor:
        target = str(token.attrs["href"])
        if self._page and target[:1] == "#":  # a heading of the same page
            target = f"page:{self._page}{target}"
        at, to = token.meta.get("at", 0), token.meta.get("to", 0)
        link = Link(target, empty, str(token.attrs.get("title", "")), at, to, token.meta.get("title", to))
        self.links.append(link)
        rest = {name: str(value) for name, value in token.attrs.items() if name != "href"}
        if link.known_form and not (link.inside or link.file):
            rest["rel"] = "noreferrer"
        return Anchor(link.target if link.known_form else "#", attributes(rest), children)


def _sign(token: Token) -> Node:
    """A sign; one of a note that is nowhere stays as it was written, which is told."""
    meta = token.meta
    return Sign(meta["list"], meta["number"], meta["use"]) if "number" in meta else Words(f"[^{meta['label']}]")


def _names(people: Sequence[str]) -> tuple[str, ...]:
    return tuple(slug(name) for name in people)


def _alt(tokens: Sequence[Token]) -> list[Token]:
    """The words of an image, without their marks."""
    found: list[Token] = []
    for token in tokens:
        if token.type == "image":
            found += _alt(token.children or ())
        elif token.type in ("text", "pair"):
            found.append(token)
        else:
            words = "\n" if token.type.endswith("break") else token.content
            found += [Token("text", "", 0, content=words)] if words else []
    return found


def _add(nodes: list[Node], node: Node) -> None:
    """Put a node behind others; plain words go on."""
    last = nodes[-1] if nodes else None
    if isinstance(node, Words) and isinstance(last, Words) and not (node.fixed or last.fixed):
        nodes[-1] = Words(last.text + node.text, node.quiet)
    else:
        nodes.append(node)


def _html(rendered: object) -> Markup:
    return trusted(str(rendered), "raw HTML is off: markdown-it escapes all text")


def _example(token: Token, code: Markup) -> Markup:
    """An example of code; behind the first word of the fence stands of what it is: ```` ```yaml course.yaml ````."""
    _, *name = token.info.split() or [""]
    if not name:
        return code
    return filled('<figure class="example"><figcaption>{}</figcaption>\n{}</figure>\n', " ".join(name), code)
