"""A build that is killed leaves the old output or the new one, never a mixture, and the next build works."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casebook.reading import disk
from tests.conftest import ROOT, change

KILLS = 4
TITLES = ("Kleine cursus", "Andere cursus")
# A build in the folder that it is started in.
BUILD = """
import sys
from pathlib import Path
from casebook import cli
cli.ROOT = Path.cwd()
sys.exit(cli.main([]))
"""

Files = dict[str, bytes]


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_killed_before_each_thing_that_it_asks_of_the_disk(tmp_path: Path, way: str) -> None:
    command = [sys.executable, str(ROOT / "tests" / "robust" / "killer.py"), str(tmp_path), way]
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment())
    lines = [line.split()[1:] for line in said.stdout.splitlines()]
    assert len(lines) > 20
    for killed, mended, after, *left in lines:
        assert mended in ("old", "new")
        assert killed in (mended, "none")
        assert (after, left) == ("next", ["output"])
    # Where folders cannot change places in one move there is one moment without any; the next build mends that first.
    assert [line[0] for line in lines].count("none") == (way == "renames")


def test_killed_at_any_moment_of_a_whole_build(tmp_path: Path, small: Files) -> None:
    """The kills are spread over the time that a build takes, every second one over the time that it writes."""
    disk.add(tmp_path / "content", small)
    shutil.copytree(ROOT / "themes", tmp_path / "themes")
    expected = [_built(tmp_path, small, title) for title in TITLES]
    seconds = {"all": _seconds(tmp_path, "all"), "writing": _seconds(tmp_path, "writing")}
    kills: list[str] = []
    for attempt in range(4 * KILLS):
        at, part = attempt % 2, (attempt * 0.618) % 1  # spread evenly, however many there are
        before = disk.read(tmp_path / "output")
        _title(tmp_path, small, TITLES[at])
        span = ("all", "writing")[attempt // 2 % 2]
        with _build(tmp_path) as build:
            _begun(tmp_path, build, span)
            try:
                build.wait(seconds[span] * part)
            except subprocess.TimeoutExpired:
                build.kill()
        found = disk.read(tmp_path / "output")
        assert found in (before, expected[at])
        assert build.returncode == -9 or found == expected[at]
        kills += ["old" if found == before else "new"] if build.returncode == -9 else []
        if len(kills) == KILLS:
            break
    assert len(kills) == KILLS
    assert _built(tmp_path, small, TITLES[0]) == expected[0]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".cache", ".vscode", "content", "output", "themes"]
    assert {path.name for path in (tmp_path / ".cache").iterdir()} <= {"last", "last.new", "memory", "memory.new"}


def test_builds_at_the_same_time_do_not_mix(tmp_path: Path, small: Files) -> None:
    disk.add(tmp_path / "content", small)
    shutil.copytree(ROOT / "themes", tmp_path / "themes")
    expected = _built(tmp_path, small, TITLES[0])
    builds = [_build(tmp_path) for _ in range(3)]
    assert [build.wait() for build in builds] == [0, 0, 0]
    assert disk.read(tmp_path / "output") == expected


# A build whose theme turns out to be wrong while what it writes beside takes long.
BESIDE = """
import os, sys
from pathlib import Path
from casebook import pipeline
from casebook.problems.problem import ContentError, Place, Problem
from casebook.project import project_at

def beside(_):
    while os.getppid() == first and not Path("begun").exists():
        pass
    Path("written").touch()

def wrong(_):
    Path("begun").touch()
    raise ContentError([Problem(Place("a"), "b")])

first, pipeline.publish = os.getpid(), wrong
try:
    pipeline.build(project_at(Path()), beside)
except ContentError:
    print(Path("written").exists())
"""


@pytest.mark.skipif(sys.platform != "linux" or os.cpu_count() == 1, reason="only there a second process is begun")
def test_what_is_written_beside_a_build_is_done_when_that_ends_with_a_mistake(tmp_path: Path, small: Files) -> None:
    disk.add(tmp_path / "content", small)
    done = subprocess.run(
        [sys.executable, "-c", BESIDE], cwd=tmp_path, env=_environment(), capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("True\n", "")


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def _build(project: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", BUILD], cwd=project, env=_environment(), stdout=subprocess.DEVNULL)


def _title(project: Path, small: Files, title: str) -> None:
    disk.add(project / "content", change(small, "course.yaml", TITLES[0], title))


def _built(project: Path, small: Files, title: str) -> Files:
    """The output of a build that nobody disturbs."""
    _title(project, small, title)
    assert _build(project).wait() == 0
    return disk.read(project / "output")


def _seconds(project: Path, span: str) -> float:
    """How long a build takes, or only the part in which it writes."""
    with _build(project) as build:
        _begun(project, build, span)
        started = time.perf_counter()
        build.wait()
        return time.perf_counter() - started


def _begun(project: Path, build: subprocess.Popen[bytes], span: str) -> None:
    """Wait until the part of the build has begun, or the build is over."""
    while span == "writing" and not (project / ".output-new").exists() and build.poll() is None:
        pass
