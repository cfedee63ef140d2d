"""The generator as a package: built, installed where nothing else is, and used for a course somewhere else."""

import os
import re
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import ROOT

BRAND = "components/brand/brand.html"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built by pip as anybody would."""
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    (found,) = folder.glob("casebook-*.whl")
    return found


@pytest.fixture(scope="module")
def casebook(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, in an environment that has nothing but the package and what it asks for."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    _pip("--python", str(scripts / "python"), "install", "--no-compile", str(wheel))
    return scripts / "casebook"


def _pip(*arguments: str) -> None:
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _run(command: Path, *arguments: str, at: Path, code: int = 0) -> str:
    """What the command says, started in a folder, where nothing leads to the repository."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CASEBOOK"))}
    done = subprocess.run(
        [str(command), *arguments], cwd=at, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_package_has_theme_and_starters_and_nothing_of_the_course(wheel: Path) -> None:
    with ZipFile(wheel) as file:
        packed = {name for name in file.namelist() if not name.partition("/")[0].endswith(".dist-info")}
    package = {path for path in ROOT.glob("casebook/**/*") if path.is_file() and "__pycache__" not in path.parts}
    theme = {path for path in ROOT.glob("themes/default/**/*") if path.is_file()}
    expected = {path.relative_to(ROOT).as_posix() for path in package}
    assert packed == expected | {f"casebook/{path.relative_to(ROOT).as_posix()}" for path in theme}


def test_a_course_is_begun_checked_and_built_in_another_folder(casebook: Path, tmp_path: Path) -> None:
    assert "no-course" in _run(casebook, "check", at=tmp_path, code=1)
    made = _run(casebook, "init", "my-course", "--language", "en", at=tmp_path)
    assert "casebook --course my-course serve" in made
    course = tmp_path / "my-course"
    assert "all is well" in _run(casebook, "check", "--strict", at=course / "content" / "pages")
    _run(casebook, at=course)
    assert (course / "output" / "site" / "index.html").is_file()
    assert (course / "output" / "my-course.html").is_file()
    assert "package-missing" in _run(casebook, "readability", "--course", "my-course", at=tmp_path, code=1)


def test_a_house_style_builds_on_the_theme_in_the_package(casebook: Path, tmp_path: Path) -> None:
    _run(casebook, "init", ".", at=tmp_path)
    assert "theme: my-town" in _run(casebook, "theme", "new", "my-town", at=tmp_path)
    settings = tmp_path / "content" / "course.yaml"
    changed = re.sub("(?m)^theme: default", "theme: my-town", settings.read_text(encoding="utf-8"))
    settings.write_text(changed, encoding="utf-8")
    assert f"themes/my-town/{BRAND}" in _run(casebook, "theme", "take", BRAND, at=tmp_path)
    (tmp_path / "themes" / "my-town" / BRAND).write_text("<p>My town</p>", encoding="utf-8")
    _run(casebook, "--strict", "--output", "public", at=tmp_path)
    assert "<p>My town</p>" in (tmp_path / "public" / "site" / "index.html").read_text(encoding="utf-8")


def test_what_a_terminal_cannot_show_is_replaced(casebook: Path, tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "PYTHONIOENCODING": "ascii:strict", "PYTHONUTF8": "0"}
    done = subprocess.run([str(casebook), "--help"], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, b"JSON-schema?s" in done.stdout) == (0, True), done.stderr
