"""A text told once for several persons: each part of it is marked with who of them knows it.

So a text that six people know of is written once, and not for each of them; `known.view` is what one of them knows.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.text.known import whole
from casebook.text.markup import escape, joined, tagged, trusted
from casebook.text.tree import ELEMENTS, Element, Known, Raw, Tree, every

_BETWEEN = escape("\0")  # no text has it
_WHY = "a part of what was written as HTML"
# These stand nowhere but in their list or table, so a mark cannot stand around them.
_BOUND = ("<li", "<tr", "<td", "<th", "<tb")


@dataclass(frozen=True)
class Piece:
    """A part of a text, and who knows some of it. `html` is all of it, or where it has `parts` what stands before them.

    `block`: it is a block of text; `bound`: it cannot be taken out of what is around it.
    """

    people: frozenset[str]
    html: Markup
    parts: tuple["Piece", ...] = ()
    closing: Markup = escape("")  # a constant
    block: bool = False
    bound: bool = False

    @property
    def is_blank(self) -> bool:
        """Only white space, which is no one's."""
        return not self.parts and (not self.html or self.html.isspace())


# Who knows a part, and the element that is put around it for them.
_Mark = tuple[frozenset[str], str]
_SPACE = Piece(frozenset(), escape(" "))


def parts(tree: Tree, write: Callable[[Tree], Markup], people: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """The parts of a text; `write` gives the HTML of a tree. `people` know all of it."""
    for node in tree:
        if isinstance(node, Known):
            yield from parts(node.children, write, people | {*node.people})
        elif isinstance(node, ELEMENTS):
            bound = isinstance(node, Element) and node.opening.startswith(_BOUND)
            block = isinstance(node, Element) and node.block
            inner = node.children if bound or any(isinstance(one, Known) for one in every(node.children)) else ()
            if inner:
                opening, _, closing = write(whole((replace(node, children=(Raw(_BETWEEN),)),))).partition(_BETWEEN)
                below = tuple(parts(inner, write, people))
                yield Piece(_union(below), trusted(opening, _WHY), below, trusted(closing, _WHY), block, bound)
            else:
                yield Piece(people, write(whole((node,))), block=block)
        else:
            yield Piece(people, write((node,)))


def narrowed(part: Piece, names: Mapping[str, str]) -> Piece | None:
    """What the people in `names` know of a part, by those other names; None when that is nothing."""
    if part.is_blank:
        return part
    if not part.parts:
        people = frozenset(names[one] for one in part.people if one in names)
        return replace(part, people=people) if people else None
    kept: list[Piece] = []
    gap = False
    for one in part.parts:
        found = narrowed(one, names)
        if found and gap and kept and not (kept[-1].block or found.block):
            kept.append(_SPACE)
        kept += [found] if found else []
        gap = not found
    people = _union(kept)
    return replace(part, people=people, parts=tuple(kept)) if people else None


def told(found: Iterable[Piece]) -> tuple[frozenset[str], Markup]:
    """Who knows some of these parts, and their HTML; what not all of those know is marked with who does."""
    all_parts = tuple(found)
    people = _union(all_parts)
    return people, _marked(all_parts, people)


def _marked(found: Sequence[Piece], around: frozenset[str]) -> Markup:
    """The HTML of parts in what is known to those `around`."""
    html: list[Markup] = []
    for (people, tag), run in groupby(zip(found, _marks(found, around), strict=True), lambda pair: pair[1]):
        inner = joined(_inner(part, people) for part, _ in run)
        html.append(tagged(tag, {"data-known": " ".join(sorted(people, key=int))}, inner) if tag else inner)
    return joined(html)


def _marks(found: Sequence[Piece], around: frozenset[str]) -> list[_Mark]:
    """How each part is marked; white space between two that are marked alike is marked with them."""
    marks: list[_Mark] = []
    last = -1  # the last part that is no white space
    for at, part in enumerate(found):
        bare = part.is_blank or part.people == around or part.bound or not _is_one(part)
        marks.append((around, "") if bare else (part.people, "div" if part.block else "span"))
        if part.is_blank:
            continue
        if last >= 0 and marks[last] == marks[at]:
            marks[last:at] = [marks[at]] * (at - last)
        last = at
    return marks


def _inner(part: Piece, around: frozenset[str]) -> Markup:
    return joined((part.html, _marked(part.parts, around), part.closing)) if part.parts else part.html


def _is_one(part: Piece) -> bool:
    """Whether all of a part is known to the same people."""
    return all(one.is_blank or (one.people == part.people and _is_one(one)) for one in part.parts)


def _union(found: Iterable[Piece]) -> frozenset[str]:
    return frozenset(person for part in found if not part.is_blank for person in part.people)
