"""What steps say is made anew where a text changed, and nowhere else."""

from casebook.cache.memory import Cache
from casebook.pipeline import check_files
from tests.conftest import change, course_of

Files = dict[str, bytes]
CASE = "cases/anna-en-bas"


def anew(before: Files, after: Files) -> set[str]:
    """The steps that are made anew, in a course that is what it would be from nothing."""
    cache = Cache()
    old = {step.id: step for step in check_files(before, cache).course.steps}
    course = check_files(after, cache).course
    assert course == course_of(after)
    return {step.id for step in course.steps if step.body is not old[step.id].body}


def test_a_text_changes_the_steps_that_have_it(small: Files) -> None:
    changed = change(small, f"{CASE}/vervolg.md", "- een", "- anders")
    assert anew(small, changed) == {"vervolg--anna-en-bas", "naast-elkaar--anna-en-bas"}


def test_a_term_that_is_explained_sooner_changes_the_steps_behind_it(small: Files) -> None:
    first = change(small, f"{CASE}/vervolg.md", "- een", "- een HGKM")
    sooner = change(first, f"{CASE}/situatie.md", "\n", "\n\nOver HGKM.\n\n")
    assert anew(first, sooner) >= {"situatie--anna-en-bas", "vervolg--anna-en-bas"}
