"""The small course that most tests build upon: one page, one assignment, one case that branches."""

import gc
import os
import re
import shutil
import signal
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

from casebook import cli
from casebook.cache.memory import Cache, Templates
from casebook.course.course import Course
from casebook.pipeline import check_files
from casebook.problems.messages import Language
from casebook.problems.printing import hint_of, message_of
from casebook.problems.problem import ContentError, Problem
from casebook.reading import disk
from casebook.rendering import compiling
from casebook.theme import bundle
from casebook.theme import theme as themes
from casebook.theme.inherit import layers_of
from casebook.theme.lean import lean, lean_style
from casebook.theme.theme import Theme, theme_from
from tests.earl import Evidence
from tests.spelled import spelled

ROOT = Path(__file__).resolve().parent.parent
# Other programs may keep this machine busy: how long one example takes says nothing.
settings.register_profile("quick", deadline=None, max_examples=12)
settings.register_profile("full", deadline=None, max_examples=60)
settings.load_profile("quick")

# Seconds that a test waits for another program: a machine on which others work, too, may stand still for half a minute.
PATIENCE = 90
# The variable that says in which folder programs keep what they note for themselves.
STATE = "LOCALAPPDATA" if os.name == "nt" else "XDG_STATE_HOME"
LINKS = pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")
ONE_CASE = pytest.mark.skipif(os.name == "nt", reason="names that differ in capitals are one name there")

Row = TypeVar("Row")
LANGUAGES: tuple[Language, ...] = ("nl", "en")
SMALL = ROOT / "tests" / "golden" / "small" / "content"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the expected files of golden/ anew")
    parser.addoption("--pictures", metavar="FOLDER", help="keep what a session shows at each moment")
    parser.addoption("--earl", metavar="FILE", help="write what the tests say of each criterion of WCAG (JSON-LD)")
    today = date.today().toordinal()
    parser.addoption("--seed", type=int, default=today, help="another seed than today's for what varies by day")


@pytest.fixture(scope="session", autouse=True)
def _a_theme_is_made_ready_once() -> Iterator[None]:
    """For all tests together: to compile and join the theme is most of the work of a small build."""
    compiled = Templates(Cache())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiling, "Templates", lambda _: compiled)
        patch.setattr(bundle, "lean", cache(lean))
        patch.setattr(themes, "lean_style", cache(lean_style))
        yield


def in_turns(
    names: tuple[str, ...], always: Sequence[object], *turns: tuple[Sequence[object], int]
) -> pytest.MarkDecorator:
    """As `parametrize`, with rows that are tried always, and others of which one in so many is tried today.

    That is for rows of which each proves little that the others do not. Another `--seed` has those of another day.
    """
    return pytest.mark.in_turns(names, always, turns)


def turn_of(rows: Sequence[Row], of: int, seed: int) -> list[Row]:
    """Of rows that come in turns those of today: one in so many."""
    return [row for number, row in enumerate(rows) if number % of == seed % of]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for mark in metafunc.definition.iter_markers("in_turns"):
        names, always, turns = mark.args
        seed = int(metafunc.config.getoption("--seed"))
        rows = [*always, *(row for some, of in turns for row in turn_of(some, of, seed))]
        metafunc.parametrize(names, rows, indirect=[name for name in names if name == "browser_name"])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.write_line(f"what varies by day: --seed {terminalreporter.config.getoption('--seed')}")


def pytest_configure(config: pytest.Config) -> None:
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as for all that a shell starts beside itself
        signal.signal(signal.SIGINT, signal.default_int_handler)  # what tests start has it ignored, too, otherwise
    config.addinivalue_line("markers", "in_turns(names, always, turns): of some rows one in so many is tried today")
    if file := config.getoption("--earl"):
        config.pluginmanager.register(Evidence(Path(file)))


def pytest_collection_finish() -> None:
    """What all tests are made of stays to the end; to look through it for what can go takes a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session")
def seed(request: pytest.FixtureRequest) -> int:
    """What varies by day is made from this: today, or what `--seed` says."""
    return int(request.config.getoption("--seed"))


@cache
def _small() -> dict[str, bytes]:
    return disk.read(SMALL)


@pytest.fixture
def small() -> dict[str, bytes]:
    """The files of the small course: path → bytes, to change at will."""
    return dict(_small())


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a course, that the commands take for the project; its theme is that of the program."""
    shutil.copytree(SMALL, tmp_path / "content")
    monkeypatch.setattr(cli, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture
def own_themes(project: Path) -> Path:
    """Themes of the project's own, to change."""
    return Path(shutil.copytree(ROOT / "themes", project / "themes"))


# Most tests change one file of a small course: the others are taken from here, as in a preview.
_MADE = Cache()


def course_of(content: Mapping[str, bytes]) -> Course:
    _MADE.turn()
    return check_files(content, _MADE).course


def problems_of(content: Mapping[str, bytes], made: Cache = _MADE) -> list[Problem]:
    """The problems of a course, warnings too. `made`: what was made before; an empty one where that is measured."""
    made.turn()
    try:
        return list(check_files(content, made).problems)
    except ContentError as error:
        return list(error.problems)


def words_of(problem: Problem) -> tuple[str, str]:
    """Message and hint of a problem, in Dutch and in English."""
    dutch, english = (f"{message_of(problem, one)} {hint_of(problem, one)}" for one in LANGUAGES)
    return dutch, english


def change(content: dict[str, bytes], path: str, old: str, new: str) -> dict[str, bytes]:
    """The files with one text replaced; the old text has to be there."""
    text = content[path].decode()
    assert old in text, f"{old!r} is not in {path}"
    return {**content, path: text.replace(old, new, 1).encode()}


def html_of(page: bytes) -> str:
    """A page as it is published, with its letters as they were written, and with all that HTML lets out: see `bare`."""
    return spelled(re.sub(r"&#(\d{3,});", lambda sign: chr(int(sign[1])), page.decode("ascii")))


@cache
def theme_of(name: str = "default", language: str = "nl") -> Theme:
    """A theme of the repository."""
    return theme_from(layers_of(name, lambda layer: disk.read(ROOT / "themes" / layer)), language)
