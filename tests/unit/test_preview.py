"""What an author sees while writing."""

from pathlib import Path

import pytest

from casebook import files
from casebook.pipeline import Project
from casebook.preview import Preview
from casebook.report import text_of
from tests.conftest import ROOT, change

Files = dict[str, bytes]
PASSAGE = "cases/anna-en-bas/vervolg.md"


@pytest.fixture
def preview(tmp_path: Path, small: Files) -> Preview:
    files.add(tmp_path / "content", small)
    project = Project(tmp_path / "content", ROOT / "themes", tmp_path / "output")
    return Preview(project, lambda problem: text_of(problem, "nl"), lambda errors, warnings: f"{errors}/{warnings}")


def saved(preview: Preview, content: Files) -> str:
    """The assignment's page after these files were saved."""
    files.add(preview.project.content, content)
    preview.refresh()
    return (preview.page("anna-en-bas-fase-een.html") or b"").decode()


def test_a_change_shows_and_nothing_is_written(preview: Preview, small: Files) -> None:
    assert "<li>anders</li>" in saved(preview, change(small, PASSAGE, "- een", "- anders"))
    assert not preview.project.output.exists()


def test_with_a_mistake_the_last_good_page_stays_with_the_problem_on_top(preview: Preview, small: Files) -> None:
    saved(preview, change(small, PASSAGE, "- een", "- anders"))
    broken = saved(preview, change(small, PASSAGE, "- een", "- nieuw [<b>](step:x)"))
    assert "<li>anders</li>" in broken
    assert "<summary>1/0</summary>" in broken
    assert "content/cases/anna-en-bas/vervolg.md:3:15: fout: unknown-step" in broken
    assert "- nieuw [&lt;b&gt;](step:x)" in broken
    assert "casebook-problems" not in saved(preview, small)


def test_warnings_fold_to_one_line(preview: Preview, small: Files) -> None:
    page = saved(preview, change(small, PASSAGE, "- een", "- vader"))
    assert '<details class="casebook-problems is-warning" role="alert"><summary>0/1</summary>' in page


def test_a_course_that_was_never_good_shows_its_problems(preview: Preview, small: Files) -> None:
    files.add(preview.project.content, change(small, "course.yaml", "title:", "titel:"))
    preview.refresh()
    assert "unknown-key" in (preview.page("") or b"").decode()
    assert preview.page("index.html") == preview.page("waar-dan-ook.html")


def test_the_server_can_put_its_script_in(preview: Preview, small: Files) -> None:
    assert "Content-Security-Policy" not in saved(preview, small)
    assert preview.page("assets/style.css") == preview.pages["assets/style.css"]
    assert preview.page("bestaat-niet.html") is None


def test_an_author_sees_the_map_of_each_case_also_when_readers_do_not(preview: Preview, small: Files) -> None:
    saved(preview, change(small, "course.yaml", "maps: {id: kaart, title: Kaart, summary: Zo loopt het.}\n", ""))
    assert "Vraag 2 · keuze" in (preview.page("anna-en-bas-kaart.html") or b"").decode()
    assert 'href="anna-en-bas-kaart.html"' in (preview.page("anna-en-bas.html") or b"").decode()
