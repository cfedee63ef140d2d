"""A preview that keeps what did not change shows after every edit what a fresh one shows."""

from pathlib import Path
from shutil import copytree

import pytest

from casebook.preview.preview import Preview
from casebook.problems.printing import text_of
from casebook.project import Project
from casebook.reading import disk
from tests.conftest import ROOT
from tests.robust.mutations import Files, mutation

EDITS, OTHERS = 25, 12
SEED = 3
TEMPLATE = "default/components/read/read.html"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    copytree(ROOT / "themes", tmp_path / "themes")
    return Project(tmp_path / "content", tmp_path / "themes", tmp_path / "output")


def preview_of(project: Project) -> Preview:
    return Preview(project, lambda problem: text_of(problem, "nl"), lambda errors, warnings: f"{errors}/{warnings}")


def save(folder: Path, content: Files) -> None:
    """Make a folder hold just these files."""
    for path in disk.read(folder) if folder.is_dir() else ():
        if path not in content:
            (folder / path).unlink()
    disk.add(folder, content)


def pages_of(preview: Preview) -> dict[str, bytes | None]:
    return {path: preview.page(path) for path in preview.site}


def test_every_edit_shows_as_in_a_fresh_preview(project: Project, small: Files) -> None:
    good = good_edits(project, small, EDITS, SEED)
    assert EDITS / 5 < good < EDITS


def test_so_does_every_edit_that_was_not_made_before(project: Project, small: Files, seed: int) -> None:
    good_edits(project, small, OTHERS, seed)


def good_edits(project: Project, small: Files, edits: int, seed: int) -> int:
    """Edits of all kinds, one after the other, some of them undone; now and then the theme changes too.

    Gives how many made a course without errors.
    """
    kept = preview_of(project)
    template = disk.read(project.themes)[TEMPLATE]
    good = 0
    for number in range(edits):
        save(project.content, small if number % 5 == 4 else mutation(small, number, seed).files)
        disk.add(project.themes, {TEMPLATE: template + [b"", b"<p>a</p>", b"{% if %}"][number // 7 % 3]})
        before = kept.site
        kept.refresh()
        fresh = preview_of(project)
        fresh.refresh()
        made = f"edit {number}, --seed {seed}"
        assert kept.problems == fresh.problems, made
        if not fresh.site:
            assert kept.site is before, made
        elif not any(problem.place.path.startswith("themes") for problem in fresh.problems):
            assert pages_of(kept) == pages_of(fresh), made
            good += 1
    return good
