"""Components of the theme in the place of markers."""

from collections.abc import Mapping, Sequence
from typing import cast

from markupsafe import Markup

from casebook.rendering.embed import Show, embed
from casebook.text.glossary import Term, marker
from casebook.text.markup import trusted
from tests.conftest import course_of


def embedded(html: Markup, files: dict[str, bytes], show: Show) -> Markup:
    course = course_of(files)
    charts, terms = {one.id: one for one in course.charts}, {one.id: one for one in course.glossary.terms}
    return embed(html, charts, terms, "p", show)


def show(kind: str, values: Mapping[str, object]) -> Markup:
    return Markup("<{0} {1}>{2}</{0}>").format(kind, values["name"], values["between"])


def test_what_stands_between_two_markers_stands_in_the_component(small: dict[str, bytes]) -> None:
    html = f"a {marker('passage')}b {marker('term', 'fiets')}c{marker('end')} d{marker('end')} e"
    assert embedded(trusted(html, "a test"), small, show) == "a <passage >b <term fiets>c</term> d</passage> e"


def test_a_marker_that_means_nothing_is_left_out(small: dict[str, bytes]) -> None:
    html = f"{marker('end')}a {marker('term', 'x')}b{marker('end')} {marker('x')}c{marker('end')}{marker('end')}"
    assert embedded(trusted(html, "a test"), small, show) == "a b c"


def test_the_terms_of_a_page_stand_once_in_their_order_where_the_template_wants_them(small: dict[str, bytes]) -> None:
    def listed(kind: str, values: Mapping[str, object]) -> Markup:
        if kind != "words":
            return show(kind, values)
        terms = cast("Sequence[Term]", values["terms"])
        return Markup("[{0}: {1}]").format(values["id"], " ".join(term.id for term in terms))

    one, other = (marker(kind, name) + marker("end") for kind, name in (("term", "hgkm"), ("word", "elders")))
    again = marker("word", "elders") + marker("end")
    html = trusted(f"a {one}{other}{again}{marker('words')}", "a test")
    assert embedded(html, small, listed) == "a <term hgkm></term>[words_p: elders hgkm]"
    assert embedded(trusted(f"a{marker('words')}", "a test"), small, listed) == "a"
