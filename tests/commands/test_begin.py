"""`casebook init`, and what it makes."""

from pathlib import Path

import pytest

from casebook.authoring.commands import begin
from casebook.pipeline import check_all
from casebook.problems.messages.words import Language
from casebook.project import project_at
from tests.conftest import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_course_is_without_a_warning_and_shows_what_can_be_made(tmp_path: Path, language: Language) -> None:
    begin(tmp_path / "mijn-cursus", language)
    checked = check_all(project_at(tmp_path / "mijn-cursus", strict=True))
    assert checked.problems == ()
    assert (checked.course.id, checked.course.title) == ("mijn-cursus", "Mijn cursus")
    assert {step.type for step in checked.course.steps} == {"aim", "read", "question", "choice", "explanation", "form"}
