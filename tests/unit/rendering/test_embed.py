"""Components of the theme in the place of markers."""

from collections.abc import Mapping, Sequence
from typing import cast

from markupsafe import Markup

from casebook.rendering.embed import embed
from casebook.text.glossary import Term, marker
from casebook.text.markup import trusted
from tests.conftest import course_of


def show(kind: str, values: Mapping[str, object]) -> Markup:
    return Markup("<{0} {1}>{2}</{0}>").format(kind, values["name"], values["between"])


def test_what_stands_between_two_markers_stands_in_the_component(small: dict[str, bytes]) -> None:
    html = f"a {marker('passage')}b {marker('term', 'fiets')}c{marker('end')} d{marker('end')} e"
    assert (
        embed(trusted(html, "a test"), course_of(small), "p", show)
        == "a <passage >b <term fiets>c</term> d</passage> e"
    )


def test_a_marker_that_means_nothing_is_left_out(small: dict[str, bytes]) -> None:
    html = f"{marker('end')}a {marker('term', 'x')}b{marker('end')} {marker('x')}c{marker('end')}{marker('end')}"
    assert embed(trusted(html, "a test"), course_of(small), "p", show) == "a b c"


def test_the_terms_of_a_page_stand_once_in_their_order_where_the_template_wants_them(small: dict[str, bytes]) -> None:
    def listed(kind: str, values: Mapping[str, object]) -> Markup:
        if kind != "words":
            return show(kind, values)
        terms = cast("Sequence[Term]", values["terms"])
        return Markup("[{0}: {1}]").format(values["id"], " ".join(term.id for term in terms))

    one, other = (marker(kind, name) + marker("end") for kind, name in (("term", "hgkm"), ("word", "elders")))
    again = marker("word", "elders") + marker("end")
    html = trusted(f"a {one}{other}{again}{marker('words')}", "a test")
    assert embed(html, course_of(small), "p", listed) == "a <term hgkm></term>[words_p: elders hgkm]"
    assert embed(trusted(f"a{marker('words')}", "a test"), course_of(small), "p", listed) == "a"
