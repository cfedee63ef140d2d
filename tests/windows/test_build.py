"""The whole course, built on Windows: the same bytes as here."""

from pathlib import Path

import pytest

from casebook.pipeline import build
from casebook.project import project_at
from casebook.reading import disk
from tests.conftest import ROOT
from tests.windows.conftest import offline
from tests.windows.kit import Kit, windows


@pytest.fixture(scope="module")
def built(made: Kit, course: Path) -> Path:
    """The course, after the first build ever, with pip and without a network."""
    done = made.run("python.exe", "build.py", at=course, **offline(made))
    assert done.code == 0, done.said
    assert "casebook: eenmalig" in done.said
    assert "pagina’s" in done.said
    return course


def test_windows_makes_the_same_bytes(built: Path, tmp_path: Path) -> None:
    build(project_at(ROOT, tmp_path / "output"))
    there, here = disk.read(built / "output"), disk.read(tmp_path / "output")
    assert there.keys() == here.keys()
    assert [path for path in here if here[path] != there[path]] == []
    print(f"same bytes: {len(here)} files")


def test_nothing_is_made_again_when_nothing_changed(made: Kit, built: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (built / "output").rglob("*")}
    done = made.run("python.exe", "build.py", at=built)
    assert (done.code, "eenmalig" in done.said) == (0, False), done.said
    assert {path: path.stat().st_mtime_ns for path in (built / "output").rglob("*")} == before


def test_a_mistake_is_told_with_its_place_and_the_last_output_stays(made: Kit, built: Path) -> None:
    path = built / "content" / "course.yaml"
    good = path.read_bytes()
    path.write_bytes(good.replace(b"menu:", b"menuu:", 1))
    before = disk.read(built / "output")
    for command in ("check", "build"):
        done = made.run("python.exe", "build.py", command, at=built)
        assert done.code == 1, done.said
        assert "content/course.yaml:" in done.said
        assert "fout: unknown-key" in done.said
        assert "“menuu”" in done.said
    path.write_bytes(good)
    assert disk.read(built / "output") == before


def test_a_new_case_builds_over_the_old_output(made: Kit, built: Path) -> None:
    done = made.run("python.exe", "build.py", "new", "case", "mijn-casus", at=built)
    assert done.code == 0, done.said
    assert "content/cases/mijn-casus/case.yaml" in done.said
    done = made.run("python.exe", "build.py", at=built)
    assert done.code == 0, done.said
    assert (built / "output" / "site" / "mijn-casus.html").is_file()
    assert not [path for path in built.iterdir() if path.name.startswith(".output")]


TWO_AT_ONCE = """
import threading, time
from pathlib import Path
from casebook.publishing import output
let_go, held = [], threading.Event()

def other():
    with output._alone(Path()):
        held.set()
        time.sleep(0.3)
        let_go.append(1)

threading.Thread(target=other).start()
held.wait()
with output._alone(Path()):
    print("waited", let_go)
"""


def test_two_builds_at_once_wait_for_each_other(made: Kit, built: Path) -> None:
    done = made.run("python.exe", "-c", TWO_AT_ONCE, at=built, PYTHONPATH=f"{windows(made.tests)};.")
    assert "waited [1]" in done.said, done.said
    assert not (built / ".output-lock").exists()
