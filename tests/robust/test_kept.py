"""What is kept between builds changes no byte of the next one, whatever was edited, and whatever happened to it."""

import os
from pathlib import Path
from shutil import copytree

import pytest

from casebook.pipeline import build
from casebook.problems.problem import ContentError, Problem
from casebook.project import Project
from casebook.reading import disk
from tests.conftest import ROOT, STATE
from tests.robust.mutations import Files, mutation
from tests.robust.test_edits import save

EDITS = 26
SEED = 5
TEMPLATE = "default/components/read/read.html"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    copytree(ROOT / "themes", tmp_path / "themes")
    return tmp_path


def built(folder: Path, output: str, *, kept: bool) -> tuple[Files | None, tuple[Problem, ...]]:
    """The files that a build makes (None when it has mistakes), and what it tells."""
    project = Project(folder / "content", folder / "themes", folder / output, cache=folder / ".cache" if kept else None)
    try:
        problems = build(project).problems
    except ContentError as error:
        return None, error.problems
    return disk.read(folder / output), problems


def test_a_build_after_any_edit_makes_the_bytes_of_one_from_nothing(folder: Path, small: Files, seed: int) -> None:
    """Half of the edits are the same every time, half are those of today."""
    template = disk.read(folder / "themes")[TEMPLATE]
    good = 0
    for number in range(EDITS):
        save(folder / "content", small if number % 5 == 4 else mutation(small, number, (SEED, seed)[number % 2]).files)
        disk.add(folder / "themes", {TEMPLATE: template + [b"", b"<p>a</p>", b"{% if %}"][number // 7 % 3]})
        found = built(folder, "kept", kept=True)
        assert found == built(folder, "fresh", kept=False), f"edit {number}, --seed {seed}"
        good += found[0] is not None
    assert EDITS / 5 < good < EDITS


@pytest.mark.parametrize("damage", ["gone", "empty", "cut off", "other bytes", "a folder", "of another"])
def test_whatever_happened_to_what_was_kept_the_bytes_are_the_same(
    folder: Path, small: Files, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.add(folder / "content", small)
    first = built(folder, "kept", kept=True)
    memory = folder / ".cache" / "memory"
    whole = memory.read_bytes()
    memory.unlink()
    if damage == "a folder":
        memory.mkdir()
    elif damage == "of another":
        memory.write_bytes(whole)
        monkeypatch.setenv(STATE, str(folder / "other"))
    elif damage != "gone":
        bytes_of = {"empty": b"", "cut off": whole[: len(whole) // 2], "other bytes": os.urandom(len(whole))}
        memory.write_bytes(bytes_of[damage])
    assert built(folder, "kept", kept=True) == first
