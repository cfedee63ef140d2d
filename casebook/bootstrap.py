"""Run a command inside `.venv`, making that environment first where it is missing or out of date.

A Python that has all packages itself, as the one of a portable folder, runs the command without one.

What is installed is locked: `.lock/build.txt`, and a file for each group that needs more, name every package with its
version and the hashes of its files. pip takes nothing else, and nothing that would run code to be installed.

Only the standard library is used here: this runs before anything is installed. What only an installation
needs is imported there, so that every later run starts at once.
"""

from __future__ import annotations  # an old Python must get as far as saying that it is too old

import os
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from casebook import console

OLDEST = (3, 11)
_OLDEST = "3.11"
PYTHON = "python" if console.WINDOWS else "python3"
# The environment variable that tells the command when it was started, in seconds since 1970.
STARTED = "CASEBOOK_STARTED"
# The environment variable that tells it how build.py was called; it is not there for the installed command `casebook`.
PROGRAM = "CASEBOOK_PROGRAM"
# How pip is asked for what is locked, to install it or only to fetch it.
LOCKED = ("--only-binary", ":all:", "--require-hashes", "-r")
# A package that every system needs, in a lock.
_PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+) \\$", re.MULTILINE)
# Looked for in the bytes, as `project.language_of` does: the file may have mistakes.
_ENGLISH = re.compile(rb"^language:[ \t]*[\"']?en\b", re.MULTILINE)
_WORDS = {
    "nl": {
        "too-old": "casebook: Python {oldest} of nieuwer is nodig; dit is {version}.",
        "once": "casebook: eenmalig de benodigde Python-pakketten klaarzetten in .venv …",
        "no-venv": "casebook: .venv maken is niet gelukt ({error}).\n"
        "  Nodig is een volledige Python {oldest} of nieuwer, met de onderdelen venv en pip.",
        "no-venv-linux": "casebook: .venv maken is niet gelukt ({error}).\n"
        "  Op Debian en Ubuntu is daarvoor het pakket python3-venv nodig: apt install python3-venv",
        "no-venv-win32": "casebook: .venv maken is niet gelukt ({error}).\n"
        "  Installeer Python {oldest} of nieuwer van python.org; je hoeft geen beheerder te zijn. Lukt dat niet?\n"
        "  Vraag de ICT-afdeling dan om “Python {oldest} of nieuwer, met pip en venv”.",
        "no-lock": "casebook: {lock} ontbreekt; daarin staat welke pakketten nodig zijn.\n"
        "  Kopieer het hele programma opnieuw, ook de verborgen mappen.",
        "no-reason": "pip gaf geen uitleg",
        "failed": "casebook: de pakketten installeren is niet gelukt: {reason}\n"
        "  Zonder netwerk: haal ze op een computer met netwerk, hetzelfde systeem en dezelfde Python op met\n"
        "  {start} -m pip download -d pakketten {locked}\n"
        "  en zet de map pakketten hier neer. Daarna:\n"
        '  "{python}" -m pip install --no-index --find-links pakketten {locked}\n'
        "  Start daarna deze opdracht opnieuw.",
    },
    "en": {
        "too-old": "casebook: Python {oldest} or newer is needed; this is {version}.",
        "once": "casebook: once only, putting the Python packages that are needed into .venv …",
        "no-venv": "casebook: .venv could not be made ({error}).\n"
        "  That takes a whole Python {oldest} or newer, with its parts venv and pip.",
        "no-venv-linux": "casebook: .venv could not be made ({error}).\n"
        "  On Debian and Ubuntu that needs the package python3-venv: apt install python3-venv",
        "no-venv-win32": "casebook: .venv could not be made ({error}).\n"
        "  Install Python {oldest} or newer from python.org; you need not be an administrator. Does that fail?\n"
        "  Then ask the IT desk for “Python {oldest} or newer, with pip and venv”.",
        "no-lock": "casebook: {lock} is missing; it says which packages are needed.\n"
        "  Copy the whole program again, the hidden folders too.",
        "no-reason": "pip gave no reason",
        "failed": "casebook: the packages could not be installed: {reason}\n"
        "  Without a network: fetch them on a computer with a network, the same system and the same Python, by\n"
        "  {start} -m pip download -d packages {locked}\n"
        "  and put the folder packages here. Then:\n"
        '  "{python}" -m pip install --no-index --find-links packages {locked}\n'
        "  Start this command again after that.",
    },
}


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
        print(_words(root)["too-old"].format(oldest=_OLDEST, version=sys.version.split()[0]))
        return 2
    python, problem = _prepare(root, group)
    if problem:
        print(problem)
        return 2
    own = python == Path(sys.executable)
    if arguments[:2] == ["-m", "casebook"]:
        if _is_done(root, arguments[2:], started, Path(sys.prefix) if own else root / ".venv"):
            return 0
        if own or _enter(root / ".venv"):
            return _in_this_process(arguments[2:], started)
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1", STARTED: repr(started)}
    command = [str(python), "-P", *arguments]  # the package beside `build.py`, not one in the folder it is called from
    if os.name == "posix" and not stay:
        sys.stdout.flush()
        os.execve(python, command, environment)
    import subprocess

    return subprocess.run(command, env=environment, check=False).returncode


def _in_this_process(arguments: Sequence[str], started: float) -> int:
    """Run `casebook` here, which is sooner; and a Python that was unpacked may not heed what another one is told."""
    import runpy

    os.environ[STARTED] = repr(started)
    sys.argv[1:] = arguments
    try:
        runpy.run_module("casebook", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _enter(environment: Path) -> bool:
    """Let this Python have the packages of the environment that it made; False where it takes no texts for UTF-8."""
    if os.name != "posix" or sys.getfilesystemencoding() != "utf-8":
        return False
    packages = f"{environment}/lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages"
    sys.path[:] = [*(path for path in sys.path if not path.endswith(("site-packages", "dist-packages"))), packages]
    sys.prefix = sys.exec_prefix = str(environment)
    return True


def _prepare(root: Path, group: str | None) -> tuple[Path, str | None]:
    """The Python to run, which has what is locked; it is installed unless that was done.

    With it what went wrong, in words for the user.
    """
    python = _python(root)
    stamp = root / ".venv" / f"casebook-{group or 'build'}.stamp"
    ready = python.exists() and stamp.exists()
    locks = [root / ".lock" / f"{name}.txt" for name in dict.fromkeys(("build", group or "build"))]
    lacking = [lock for lock in locks if not lock.is_file()]  # a copy can be made without the folders that are hidden
    if lacking:  # what was installed by it can go on; nothing is installed without hashes instead
        return python, None if ready else _words(root)["no-lock"].format(lock=lacking[0])
    texts = [lock.read_text(encoding="utf-8") for lock in locks]
    wanted = "\n".join([sys.version, *texts])
    if ready and stamp.read_text(encoding="utf-8") == wanted:
        return python, None
    if _has(texts):
        return Path(sys.executable), None
    problem = _install(root, locks[-1])
    if not problem:
        stamp.write_text(wanted, encoding="utf-8")
    return python, problem


def _has(locks: Sequence[str]) -> bool:
    """Whether the Python that runs this has what every system needs, at the versions that are locked."""
    from importlib.metadata import PackageNotFoundError, version

    wanted = {found["name"]: found["version"] for lock in locks for found in _PINNED.finditer(lock)}
    try:
        return bool(wanted) and all(version(name) == wanted[name] for name in wanted)
    except PackageNotFoundError:
        return False


def _is_done(root: Path, arguments: Sequence[str], started: float, prefix: Path) -> bool:
    """Whether a build by the Python at `prefix` would make what is there already; then that is told instead."""
    if arguments and arguments[0] != "build" and not arguments[0].startswith("-"):
        return False
    from casebook.cache.store import CACHE, Store
    from casebook.cache.unchanged import unchanged, version_of

    store = Store(root / CACHE, version_of(str(prefix)))
    last = unchanged(store, arguments, (root / "content", root / "themes"), root / "output")
    if last:
        last.say(time.time() - started)
    return last is not None


def _python(root: Path) -> Path:
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _install(root: Path, lock: Path) -> str | None:
    """Make the environment and install what is locked; return what went wrong, in words for the user."""
    import subprocess

    words = _words(root)
    print(words["once"], flush=True)
    python = _python(root)
    try:
        import venv  # not every Python has it

        if not _same_version(python):
            venv.create(root / ".venv", with_pip=True, clear=True)
        done = subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *LOCKED, str(lock)],
            capture_output=True,
            text=True,
            check=False,
        )
    except (ImportError, OSError, subprocess.CalledProcessError) as error:
        return (words.get(f"no-venv-{sys.platform}") or words["no-venv"]).format(error=error, oldest=_OLDEST)
    if done.returncode == 0:
        return None
    reason = " ".join(done.stderr.rpartition("ERROR: ")[2].split()) or words["no-reason"]  # it can take several lines
    return words["failed"].format(reason=reason, start=PYTHON, python=python, locked=" ".join((*LOCKED, f'"{lock}"')))


def _words(root: Path) -> dict[str, str]:
    return _WORDS[language_at(root)]


def language_at(root: Path) -> str:
    """The language of the course in a folder; Dutch when that cannot be told."""
    try:
        course = (root / "content" / "course.yaml").read_bytes()
    except OSError:
        course = b""
    return "en" if _ENGLISH.search(course) else "nl"


def _same_version(python: Path) -> bool:
    """Whether the environment exists and runs the Python that runs this."""
    import subprocess

    if not python.exists():
        return False
    try:
        code = "import sys, pip; print(sys.version)"
        found = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return found.returncode == 0 and found.stdout.strip() == sys.version.strip()
