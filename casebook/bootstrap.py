"""Run a command inside `.venv`, making that environment first where it is missing or out of date.

A Python that has all packages itself, as the one of a portable folder, runs the command without one.

What is installed is locked: `.lock/build.txt`, and a file for each group that needs more, name every package with its
version and the hashes of its files. pip takes nothing else, and nothing that would run code to be installed.

Only the standard library is used here: this runs before anything is installed. What only an installation
needs is imported there, so that every later run starts at once.
"""

from __future__ import annotations  # an old Python must get as far as saying that it is too old

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from casebook import console
from casebook.installing import has_all, install, python_of, words_of

OLDEST = (3, 11)
# The environment variable that tells the command when it was started, in seconds since 1970.
STARTED = "CASEBOOK_STARTED"
# The one that tells the state of what a build of the course beside the program reads, before it reads it.
STATE = "CASEBOOK_STATE"
# The environment variable that tells it how build.py was called; it is not there for the installed command `casebook`.
CALLED = "CASEBOOK_PROGRAM"
# The exit code of a command that lacks a package; and that of what Windows starts Python by, when there is none.
LACKING, NO_PYTHON = 104, 103


def run(root: Path, arguments: Sequence[str], group: str | None = None, *, stay: bool = False) -> int:
    """Run `python ARGUMENTS` in `root/.venv` and return its exit code.

    `group` names a dependency group of pyproject.toml that is needed beside the project's own packages. `stay`: come
    back when it is done; otherwise it may take the place of this process.
    Prints one line when something has to be installed; says what to do, and returns 2, when that fails.
    """
    console.prepare()
    code = 1
    with console.heard():
        try:
            code = _run(root, list(arguments), group, stay=stay)
        except KeyboardInterrupt:
            code = 130
    return code


def _run(root: Path, arguments: list[str], group: str | None, *, stay: bool) -> int:
    started = time.time()
    if sys.version_info < OLDEST:
        print(words_of(root)["too-old"].format(oldest="3.11", version=sys.version.split()[0]))
        return 2
    for anew in (False, True):
        python, problem = _prepare(root, group, anew=anew)
        if problem:
            print(problem)
            return 2
        code = _started(root, python, arguments, started, stay=stay, first=not anew)
        if code not in (LACKING, NO_PYTHON):
            return code
    print(words_of(root)["broken"])
    return 2


def _started(root: Path, python: Path, arguments: list[str], started: float, *, stay: bool, first: bool) -> int:
    """Start a command, and give its exit code. The `first` time that may be here, or in the place of this process."""
    own = python == Path(sys.executable)
    if arguments[:2] == ["-m", "casebook"] and first:
        if _is_done(root, arguments[2:], started, Path(sys.prefix) if own else root / ".venv"):
            return 0
        if own or _enter(root / ".venv"):
            return _in_this_process(arguments[2:], started)
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1", STARTED: repr(started)}
    command = [str(python), "-P", *arguments]  # the package beside `build.py`, not one in the folder it is called from
    try:
        if os.name == "posix" and not stay and first:
            sys.stdout.flush()
            os.execve(python, command, environment)
        import subprocess

        return subprocess.run(command, env=environment, check=False).returncode
    except OSError:  # it is no Python of this computer
        return NO_PYTHON


def _in_this_process(arguments: Sequence[str], started: float) -> int:
    """Run `casebook` here, which is sooner; and a Python that was unpacked may not heed what another one is told."""
    import runpy

    os.environ[STARTED] = repr(started)
    sys.argv[1:] = arguments
    code: int = runpy.run_module("casebook.__main__")["run"]()
    return code


def _enter(environment: Path) -> bool:
    """Let this Python have the packages of the environment that it made; False where it takes no texts for UTF-8."""
    if os.name != "posix" or sys.getfilesystemencoding() != "utf-8":
        return False
    packages = f"{environment}/lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages"
    sys.path[:] = [*(path for path in sys.path if not path.endswith(("site-packages", "dist-packages"))), packages]
    sys.prefix = sys.exec_prefix = str(environment)
    return True


def _prepare(root: Path, group: str | None, *, anew: bool = False) -> tuple[Path, str | None]:
    """The Python to run, which has what is locked; it is installed unless that was done, or `anew`, as it did not work.

    With it what went wrong, in words for the user.
    """
    python = python_of(root)
    stamp = root / ".venv" / f"casebook-{group or 'build'}.stamp"
    ready = python.exists() and stamp.exists()
    locks = [root / ".lock" / f"{name}.txt" for name in dict.fromkeys(("build", group or "build"))]
    lacking = [lock for lock in locks if not lock.is_file()]  # a copy can be made without the folders that are hidden
    if lacking:  # what was installed by it can go on; nothing is installed without hashes instead
        portable = lacking == locks[1:] and has_all([locks[0].read_text(encoding="utf-8")])
        words = words_of(root)["not-inside" if portable else "no-lock"]
        return python, None if ready else words.format(lock=lacking[0], group=group, oldest="3.11")
    texts = [lock.read_text(encoding="utf-8") for lock in locks]
    wanted = "\n".join([sys.version, *texts])
    if ready and not anew and stamp.read_text(encoding="utf-8", errors="replace") == wanted:
        return python, None
    if not anew and has_all(texts):
        return Path(sys.executable), None
    problem = install(root, locks[-1], anew=anew)
    if not problem:
        stamp.write_text(wanted, encoding="utf-8")
    return python, problem


def builds(arguments: Sequence[str]) -> bool:
    """Whether the arguments of a command say that it builds: it is called so, or not at all."""
    return not arguments or arguments[0] == "build" or arguments[0].startswith("-")


def _is_done(root: Path, arguments: Sequence[str], started: float, prefix: Path) -> bool:
    """Whether a build by the Python at `prefix` would make what is there already; then that is told instead."""
    if not builds(arguments):
        return False
    from casebook.cache.store import CACHE, Store
    from casebook.cache.unchanged import state_of, unchanged, version_of

    os.environ.pop(STATE, None)  # that of a build that is over
    if not (root / CACHE).is_dir():  # nothing is kept; what it is made from is looked at later, beside other things
        return False
    state = os.environ[STATE] = state_of((root / "content", root / "themes"))
    last = unchanged(Store(root / CACHE, version_of(str(prefix))), arguments, state, root / "output")
    if last:
        last.say(time.time() - started)
    return last is not None
