"""A family on paper: its drawing as SVG, and the same told in words. Both as the case is described."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from casebook.course.case import Case
from casebook.text.markup import plain
from casebook.values.family import Genogram, Mention, Symbol

_INK, _AREA = "#1d1d1b", "#eeeeee"
_DASHED = frozenset({"together", "separated"})


def drawing_of(family: Genogram) -> bytes:
    """The drawing; its letters are those of the booklet."""
    size = {"width": str(family.width), "height": str(family.height)}
    whole = Element(
        "svg", {"xmlns": "http://www.w3.org/2000/svg", **size, "viewBox": f"0 0 {family.width} {family.height}"}
    )
    for outline in family.outlines:
        SubElement(whole, "path", {"d": outline.path, "fill": _AREA, "stroke": _INK, "stroke-dasharray": "2 4"})
    for line in family.lines:
        dashed = {"stroke-dasharray": "6 4"} if line.kind in _DASHED else {}
        SubElement(whole, "path", {"d": line.path, "fill": "none", "stroke": _INK, "stroke-width": "2", **dashed})
    for outline in family.outlines:
        for label in outline.labels:
            _write(whole, label.x, label.y, label.words.described, {"font-size": "12"})
    for symbol in family.symbols:
        _shape(whole, symbol)
        middle = {"text-anchor": "middle"}
        if symbol.member.shown:
            _write(whole, symbol.x, symbol.y + 5, symbol.member.shown, {"font-size": "14", **middle})
        for label in symbol.labels:
            _write(whole, label.x, label.y, label.words.described, {"font-size": "13", "font-weight": "700", **middle})
    return tostring(whole)


def _shape(whole: Element, symbol: Symbol) -> None:
    x, y = symbol.x, symbol.y
    look = {"fill": "#ffffff", "stroke": _INK, "stroke-width": "2"}
    if symbol.member.sex == "male":
        SubElement(whole, "rect", {"x": str(x - 22), "y": str(y - 22), "width": "44", "height": "44", **look})
    elif symbol.member.sex == "female":
        SubElement(whole, "circle", {"cx": str(x), "cy": str(y), "r": "22", **look})
    else:
        SubElement(whole, "path", {"d": f"M{x} {y - 26}l26 26l-26 26l-26 -26Z", **look})


def _write(whole: Element, x: int, y: int, words: str, look: Mapping[str, str]) -> None:
    place = {"x": str(x), "y": str(y), "font-family": "Libertinus Serif", "fill": _INK}
    SubElement(whole, "text", {**place, **look}).text = words


def told(case: Case, family: Genogram, words: Mapping[str, str]) -> Iterator[str]:
    """The family in sentences."""

    def named(mention: Mention) -> str:
        member = mention.member
        sex = {"male": words["man"], "female": words["woman"], None: None}[member.sex]
        return _with(member.name.described, (sex, _age(mention, words), _role(case, mention, words)), mention)

    def child(mention: Mention) -> str:
        member = mention.member
        kind = {"male": f"{words['son']} ", "female": f"{words['daughter']} ", None: ""}[member.sex]
        return f"{kind}{_with(member.name.described, (_age(mention, words), _role(case, mention, words)), mention)}"

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
        yield f"{home.title.described} {live} {_listed(home.people, named, words)}."


def age_of(shown: str | None, words: Mapping[str, str]) -> str | None:
    """An age in words."""
    return f"{shown} {words['year' if shown == '1' else 'years']}" if shown else None


def _age(mention: Mention, words: Mapping[str, str]) -> str | None:
    return age_of(mention.member.shown, words)


def _role(case: Case, mention: Mention, words: Mapping[str, str]) -> str | None:
    role = case.person[mention.member.id].role
    said = plain(role) if role else None
    return None if said in (words["daughter"], words["son"]) else said


def _with(name: str, more: Sequence[str | None], mention: Mention) -> str:
    """A name, and when it is said for the first time what there is to know."""
    known = ", ".join(filter(None, more))
    return f"{name} ({known})" if mention.first and known else name


def _listed(mentions: Sequence[Mention], tell: Callable[[Mention], str], words: Mapping[str, str]) -> str:
    told = [tell(one) for one in mentions]
    return f" {words['and']} ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))
