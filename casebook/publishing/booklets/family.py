"""A family on paper: its drawing as SVG, and the same told in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import tostring

from casebook.course.case import Case
from casebook.publishing.booklets.booklet import words_of
from casebook.publishing.booklets.prose import PaperText
from casebook.publishing.booklets.reading import PaperReading
from casebook.publishing.booklets.svg import AREA, canvas, letters, stroke
from casebook.values.family import Genogram, Mention, Symbol

_DASHED = frozenset({"together", "separated"})


def family_drawn(family: Genogram, reading: PaperReading) -> bytes:
    """The drawing."""
    whole = canvas(family.width, family.height)
    for outline in family.outlines:
        stroke(whole, outline.path, {"fill": AREA, "stroke-width": "1", "stroke-dasharray": "2 4"})
    for line in family.lines:
        stroke(whole, line.path, {"stroke-dasharray": "6 4"} if line.kind in _DASHED else {})
    for outline in family.outlines:
        for label in outline.labels:
            letters(whole, label.x, label.y, reading.phrase(label.words), {"font-size": "12"})
    for symbol in family.symbols:
        stroke(whole, _shape(symbol, reading), {"fill": "#ffffff"})
        middle = {"text-anchor": "middle"}
        if symbol.member.shown:
            letters(whole, symbol.x, symbol.y + 5, symbol.member.shown, {"font-size": "14", **middle})
        for label in symbol.labels:
            named = {"font-size": "13", "font-weight": "700", **middle}
            letters(whole, label.x, label.y, reading.phrase(label.words), named)
    return tostring(whole)


def _shape(symbol: Symbol, reading: PaperReading) -> str:
    """A square, a circle or a diamond, as a path."""
    x, y, sex = symbol.x, symbol.y, reading.sex(symbol.member)
    if sex == "male":
        return f"M{x - 22} {y - 22}h44v44h-44Z"
    if sex == "female":
        return f"M{x - 22} {y}a22 22 0 1 0 44 0a22 22 0 1 0 -44 0Z"
    return f"M{x} {y - 26}l26 26l-26 26l-26 -26Z"


def told(case: Case, family: Genogram, prose: PaperText, words: Mapping[str, str]) -> Iterator[str]:
    """The family in sentences."""
    reading = prose.reading

    def role(mention: Mention) -> str | None:
        said = words_of(prose.line(case.person[mention.member.id].role))
        return None if said in (words["daughter"], words["son"]) else said

    def named(mention: Mention) -> str:
        member = mention.member
        sex = {"male": words["man"], "female": words["woman"], None: None}[reading.sex(member)]
        return _with(reading.phrase(member.name), (sex, _age(mention, words), role(mention)), mention)

    def child(mention: Mention) -> str:
        member = mention.member
        kind = {"male": f"{words['son']} ", "female": f"{words['daughter']} ", None: ""}[reading.sex(member)]
        return f"{kind}{_with(reading.phrase(member.name), (_age(mention, words), role(mention)), mention)}"

    for bond in family.bonds:
        one = len(bond.children) == 1
        partners, children = _listed(bond.partners, named, words), _listed(bond.children, child, words)
        if len(bond.partners) > 1:
            whole = f"{partners} {words[f'told-{bond.status}']}."
            more = words["told-child" if one else "told-children"]
            yield f"{whole} {more} {children}." if children else whole
        else:
            more = words["told-has-child" if one else "told-has-children"]
            yield f"{partners} {more} {children}." if children else f"{partners}."
    for home in family.homes:
        live = words["lives" if len(home.people) == 1 else "live"]
        yield f"{reading.phrase(home.title)} {live} {_listed(home.people, named, words)}."


def age_of(shown: str | None, words: Mapping[str, str]) -> str | None:
    """An age in words."""
    return f"{shown} {words['year' if shown == '1' else 'years']}" if shown else None


def _age(mention: Mention, words: Mapping[str, str]) -> str | None:
    return age_of(mention.member.shown, words)


def _with(name: str, more: Sequence[str | None], mention: Mention) -> str:
    """A name, and when it is said for the first time what there is to know."""
    known = ", ".join(filter(None, more))
    return f"{name} ({known})" if mention.first and known else name


def _listed(mentions: Sequence[Mention], tell: Callable[[Mention], str], words: Mapping[str, str]) -> str:
    told = [tell(one) for one in mentions]
    return f" {words['and']} ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))
