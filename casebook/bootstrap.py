"""Run a command inside `.venv`, making that environment first where it is missing or out of date.

Only the standard library is used here: this runs before anything is installed. What only an installation
needs is imported there, so that every later run starts at once.
"""

from __future__ import annotations  # an old Python must get as far as saying that it is too old

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

OLDEST = (3, 11)
# The environment variable that tells the command when it was started, in seconds since 1970.
STARTED = "CASEBOOK_STARTED"
# The environment variable that tells it how build.py was called; it is not there for the installed command `casebook`.
PROGRAM = "CASEBOOK_PROGRAM"


def run(root: Path, arguments: Sequence[str], group: str | None = None) -> int:
    """Run `python ARGUMENTS` in `root/.venv` and return its exit code.

    `group` names a dependency group of pyproject.toml that is needed beside the project's own packages.
    Prints one line when something has to be installed; says what to do, and returns 2, when that fails.
    """
    started = time.time()
    if sys.version_info < OLDEST:
        print(f"casebook: Python {OLDEST[0]}.{OLDEST[1]} of nieuwer is nodig; dit is {sys.version.split()[0]}.")
        return 2
    python = _python(root)
    stamp = root / ".venv" / f"casebook-{group or 'build'}.stamp"
    wanted = f"{sys.version}\n{(root / 'pyproject.toml').read_text(encoding='utf-8')}"
    if not (python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted):
        problem = _install(root, _packages(root, group))
        if problem:
            print(problem)
            return 2
        stamp.write_text(wanted, encoding="utf-8")
    if arguments[:2] == ["-m", "casebook"] and _is_done(root, arguments[2:], started):
        return 0
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1", STARTED: repr(started)}
    command = [str(python), "-P", *arguments]  # the package beside `build.py`, not one in the folder it is called from
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(python, command, environment)
    import subprocess

    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


def _is_done(root: Path, arguments: Sequence[str], started: float) -> bool:
    """Whether a build would make what is there already. Then that is told, and nothing else is imported."""
    if arguments and arguments[0] != "build" and not arguments[0].startswith("-"):
        return False
    from casebook.cache.store import CACHE, Store
    from casebook.cache.unchanged import unchanged, version_of

    store = Store(root / CACHE, version_of(str(root / ".venv")))
    last = unchanged(store, arguments, (root / "content", root / "themes"), root / "output")
    if last:
        last.say(time.time() - started)
    return last is not None


def _packages(root: Path, group: str | None) -> list[str]:
    import tomllib

    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    packages: list[str] = list(settings["project"]["dependencies"])
    if group:
        packages += settings["dependency-groups"][group]
    return packages


def _python(root: Path) -> Path:
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _install(root: Path, packages: Sequence[str]) -> str | None:
    """Make the environment and install `packages`; return what went wrong, in words for the user."""
    import subprocess
    import venv

    print("casebook: eenmalig de benodigde Python-pakketten klaarzetten in .venv …", flush=True)
    python = _python(root)
    try:
        if not _same_version(python):
            venv.create(root / ".venv", with_pip=True, clear=True)
        if not packages:
            return None
        done = subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages],
            capture_output=True,
            text=True,
            check=False,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        return (
            f"casebook: .venv maken is niet gelukt ({error}).\n"
            "  Op Debian en Ubuntu is daarvoor het pakket python3-venv nodig: apt install python3-venv"
        )
    if done.returncode == 0:
        return None
    reason = (done.stderr.strip().splitlines() or ["pip gaf geen uitleg"])[-1]
    return (
        f"casebook: de pakketten installeren is niet gelukt: {reason}\n"
        f"  Nodig zijn: {', '.join(packages)}.\n"
        "  Zonder netwerk: haal ze op een computer met netwerk op met\n"
        f"  python3 -m pip download -d pakketten {' '.join(map(repr, packages))}\n"
        "  en zet de map pakketten hier neer. Daarna:\n"
        f'  "{python}" -m pip install --no-index --find-links pakketten {" ".join(map(repr, packages))}\n'
        "  Start daarna deze opdracht opnieuw."
    )


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
