"""A window of its own shows the course, or what is wrong, and closes when it is told to."""

import gc
import sys
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from casebook import cli, console, window
from casebook.bootstrap import STARTED

Opened = list[str]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """A course that was built, and the addresses that the browser is asked to open."""
    (tmp_path / "output" / "site").mkdir(parents=True)
    (tmp_path / "output" / "site" / "index.html").touch()
    found: Opened = []
    monkeypatch.setattr(webbrowser, "open", found.append)
    return found


def starting(codes: list[int]) -> tuple[list[tuple[list[str], bool]], window.Start]:
    """The commands that were started, and what starts them."""
    started: list[tuple[list[str], bool]] = []

    def start(arguments: Sequence[str], *, stay: bool) -> int:
        started.append((list(arguments), stay))
        return codes[len(started) - 1]

    return started, start


def answering(patch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Whoever is there answers so; the questions that were asked."""
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        if len(asked) > len(answers):
            raise EOFError
        return answers[len(asked) - 1]

    patch.setattr("builtins.input", answer)
    return asked


def _by_a_file(patch: pytest.MonkeyPatch) -> None:
    patch.setenv(window.WINDOW, "1")


def _by_itself(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(console, "closes_with_us", lambda: True)


@pytest.mark.parametrize("doubly", [_by_a_file, _by_itself], ids=["a file", "build.py itself"])
def test_a_double_click_builds_opens_the_course_and_waits(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch, doubly: Callable[[pytest.MonkeyPatch], None]
) -> None:
    doubly(monkeypatch)
    asked = answering(monkeypatch, "")
    started, start = starting([0])
    monkeypatch.chdir(tmp_path)
    assert window.shown(Path(), [], start) == 0
    assert started == [([], True)]
    assert opened == [(tmp_path / "output" / "site" / "index.html").as_uri()]
    assert len(asked) == 1
    assert "Klaar. Druk op Enter" in asked[0]


def test_the_same_window_goes_on_with_the_preview(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    _by_a_file(monkeypatch)
    asked = answering(monkeypatch, " B ")
    started, start = starting([0, 0])
    assert window.shown(tmp_path, [], start) == 0
    assert started == [([], True), (["serve"], True)]
    assert (len(opened), len(asked)) == (1, 1)


def test_what_is_wrong_stays_in_sight(tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "course.yaml").write_text("language: en\n", encoding="utf-8")
    for arguments in ([], ["serve"]):
        _by_a_file(monkeypatch)
        asked = answering(monkeypatch, "l")
        started, start = starting([1])
        assert window.shown(tmp_path, arguments, start) == 1
        assert "That did not work" in asked[0]
        assert len(started) == 1
    assert opened == []


def test_in_a_terminal_nothing_is_asked_or_opened(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch)
    started, start = starting([0])
    assert window.shown(tmp_path, ["check"], start) == 0
    assert (started, opened, asked) == ([(["check"], False)], [], [])


def test_where_nobody_is_there_to_press_enter_it_ends(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    _by_a_file(monkeypatch)
    asked = answering(monkeypatch)
    assert window.shown(tmp_path, [], starting([0])[1]) == 0
    assert (len(opened), len(asked)) == (1, 1)


def test_where_there_is_nothing_to_type_at_it_ends(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    _by_a_file(monkeypatch)
    monkeypatch.setattr(sys, "stdin", None)
    assert window.shown(tmp_path, ["check"], starting([0])[1]) == 0
    assert len(opened) == 1


@pytest.mark.parametrize(("by_build", "questions"), [(True, 0), (False, 1)])
def test_what_build_py_started_leaves_the_window_to_it(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch, *, by_build: bool, questions: int
) -> None:
    from casebook.__main__ import run

    gc.enable()  # only a command of its own does without
    _by_itself(monkeypatch)
    monkeypatch.setenv(STARTED, "1") if by_build else monkeypatch.delenv(STARTED, raising=False)
    monkeypatch.setattr(sys, "argv", ["casebook"])
    monkeypatch.setattr(cli, "main", lambda *_: 0)
    monkeypatch.chdir(tmp_path)
    asked = answering(monkeypatch, "")
    assert run() == 0
    assert (len(asked), len(opened)) == (questions, questions)
