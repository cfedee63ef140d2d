"""The author is told when something that readers may have answered is no longer asked."""

from casebook.problems.printing import text_of
from casebook.publishing.gone import gone, ids_of
from tests.conftest import change, course_of, words_of

CASE = "cases/anna-en-bas/case.yaml"
Files = dict[str, bytes]


def test_an_option_that_is_renamed_is_told_at_its_step(small: Files) -> None:
    before = ids_of(course_of(small))
    course = course_of(change(small, CASE, "      - id: geven\n", "      - id: weggeven\n"))
    (found,) = gone(before, course)
    assert (found.code, found.warning) == ("id-gone", True)
    assert (found.place.path, found.place.excerpt) == (CASE, "  - id: keuze-fiets")
    assert "geven van de stap “keuze-fiets”" in text_of(found, "nl")
    assert words_of(found) == (
        (
            "Dit had de vorige uitvoer nog, en nu niet meer: geven van de stap “keuze-fiets”. Id veranderd?"
            " Zet de oude terug. Is de vraag weg? Wie haar beantwoordde, vindt haar bij “vervallen”."
        ),
        (
            "The last output still had this, and this one does not: geven of the step “keuze-fiets”. Was an id changed?"
            " Put the old one back. Is the question gone? Who answered it finds that as out of date."
        ),
    )


def test_a_step_that_is_gone_is_told_once_in_its_case(small: Files) -> None:
    before = ids_of(course_of(small))
    course = course_of(change(small, CASE, "people:\n", "skip: [vraag-3]\npeople:\n"))
    (found,) = gone(before, course)
    assert found.place.path == CASE
    assert found.values == {"names": "dan, eerst", "step": "vraag-3"}


def test_nothing_is_told_of_what_is_new_or_of_a_case_that_is_gone(small: Files) -> None:
    course = course_of(small)
    assert gone(ids_of(course), course) == []
    assert gone((), course) == []
    assert gone(("a--b--weg",), course) == []
