"""What is kept between builds changes no byte of the next one, whatever was edited, and whatever happened to it."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from jinja2 import Environment

from casebook.cache.memory import Templates
from casebook.pipeline import build
from casebook.problems.problem import ContentError, Problem
from casebook.project import Project
from casebook.reading import disk
from casebook.rendering import compiling
from casebook.text.markup import trusted
from tests.conftest import ROOT, STATE
from tests.robust.mutations import Files, mutation
from tests.robust.test_edits import save

EDITS = 14
SEED = 5
TEMPLATE = "default/components/read/read.html"
PAGE = "pages/index.md"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    copytree(ROOT / "themes", tmp_path / "themes")
    return tmp_path


class Recorder:
    """Does what it stands for, and notes each time what it was called with."""

    def __init__(self, really: Callable[..., Any]) -> None:
        self.names: list[object] = []
        self._really = really

    def __call__(self, *values: object) -> object:
        self.names.append(values)
        return self._really(*values)

    @property
    def method(self) -> Callable[..., object]:
        return lambda *values: self(*values)


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


def test_however_many_builds_ago_it_was_made_what_did_not_change_is_not_made_again(
    folder: Path, small: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also what is first needed when the cache was saved already."""
    monkeypatch.setattr(compiling, "Templates", Templates)  # each build has only what it is given
    compiled, written = Recorder(Environment.compile), Recorder(trusted)
    for number in range(4):
        disk.add(folder / "content", small | {PAGE: small[PAGE] + f"\n\nProef {number}.\n".encode()})
        with monkeypatch.context() as patch:
            patch.setattr(Environment, "compile", compiled.method)
            patch.setattr("casebook.rendering.bare.trusted", written)
            built(folder, "kept", kept=True)
        if number:
            assert (compiled.names, len(written.names)) == ([], 1)
        compiled.names.clear()
        written.names.clear()


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
