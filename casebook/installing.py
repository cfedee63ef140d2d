"""Puts what a command needs into `.venv`: every package at the version that is locked, and nothing else.

Only the standard library is used here, as in `bootstrap`; what only an installation needs is imported there.
"""

from __future__ import annotations  # see bootstrap

import errno
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from casebook import console

_OLDEST = "3.11"
# How pip is asked for what is locked, to install it or only to fetch it.
LOCKED = ("--only-binary", ":all:", "--require-hashes", "-r")
# A package that every system needs, in a lock.
_PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+) \\$", re.MULTILINE)
# Why a folder cannot be made or filled: it is full or read-only, or somebody has something of it open.
_NO_ROOM = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT)
# Looked for in the bytes, as `project.language_of` does: the file may have mistakes.
_ENGLISH = re.compile(rb"^language:[ \t]*[\"']?en\b", re.MULTILINE)
WORDS = {
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
        "no-room": "casebook: .venv maken is niet gelukt: in deze map kan niet worden geschreven ({error}).\n"
        "  Sluit andere vensters waarin dit programma nog loopt. Is deze stick of schijf vol of alleen-lezen?\n"
        "  Kopieer dan de hele map naar deze computer, ook de verborgen mappen, en start haar daar.",
        "not-inside": "casebook: voor “{group}” zijn meer pakketten nodig dan er in deze draagbare map zitten.\n"
        "  Doe dit op een computer met Python {oldest} of nieuwer van python.org, in een kopie van het hele programma.",
        "no-lock": "casebook: {lock} ontbreekt; daarin staat welke pakketten nodig zijn.\n"
        "  Kopieer het hele programma opnieuw, ook de verborgen mappen.",
        "anew": "casebook: de map .venv werkt hier niet: zij komt van een andere computer, of er ontbreekt iets in.\n"
        "  Ze wordt één keer opnieuw gemaakt …",
        "broken": "casebook: ook een nieuwe .venv werkt niet.\n"
        "  Haal de map .venv weg en start de opdracht opnieuw. Blijft dit zo? Vraag dan de ICT-afdeling\n"
        "  of een virusscanner of OneDrive bestanden weghaalt.",
        "stopped": "casebook: gestopt voordat alles klaarstond. De volgende keer begint het klaarzetten opnieuw.",
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
        "no-room": "casebook: .venv could not be made: this folder cannot be written to ({error}).\n"
        "  Close other windows in which this program still runs. Is this stick or disk full or read-only?\n"
        "  Then copy the whole folder to this computer, the hidden folders too, and start it there.",
        "not-inside": "casebook: “{group}” needs more packages than this portable folder has.\n"
        "  Do this on a computer with Python {oldest} or newer from python.org, in a copy of the whole program.",
        "no-lock": "casebook: {lock} is missing; it says which packages are needed.\n"
        "  Copy the whole program again, the hidden folders too.",
        "anew": "casebook: the folder .venv does not work here: it comes from another computer, or lacks something.\n"
        "  It is made anew once …",
        "broken": "casebook: a new .venv does not work either.\n"
        "  Remove the folder .venv and start the command again. Does that not help? Then ask the IT desk\n"
        "  whether a virus scanner or OneDrive takes files away.",
        "stopped": "casebook: stopped before all was ready. Next time it begins anew.",
        "no-reason": "pip gave no reason",
        "failed": "casebook: the packages could not be installed: {reason}\n"
        "  Without a network: fetch them on a computer with a network, the same system and the same Python, by\n"
        "  {start} -m pip download -d packages {locked}\n"
        "  and put the folder packages here. Then:\n"
        '  "{python}" -m pip install --no-index --find-links packages {locked}\n'
        "  Start this command again after that.",
    },
}


def has_all(locks: Sequence[str]) -> bool:
    """Whether the Python that runs this has what every system needs, at the versions that are locked."""
    from importlib.metadata import PackageNotFoundError, version

    wanted = {found["name"]: found["version"] for lock in locks for found in _PINNED.finditer(lock)}
    try:
        return bool(wanted) and all(version(name) == wanted[name] for name in wanted)
    except PackageNotFoundError:
        return False


def python_of(root: Path) -> Path:
    """The Python of the environment in a folder."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(root: Path, lock: Path, *, anew: bool = False) -> str | None:
    """Make the environment (`anew`: whatever is there) and install what is locked; return what went wrong, in words."""
    import subprocess

    words = words_of(root)
    print(words["anew" if anew else "once"], flush=True)
    python = python_of(root)
    try:
        import venv  # not every Python has it

        if anew or not _same_version(python):
            venv.create(root / ".venv", with_pip=True, clear=True)
        done = subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *LOCKED, str(lock)],
            capture_output=True,
            errors="replace",  # pip may speak another encoding than this Python
            check=False,
        )
    except KeyboardInterrupt:
        print(f"\n{words['stopped']}")
        raise
    except (ImportError, OSError, subprocess.CalledProcessError) as error:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return words["no-room"].format(error=error)
        return (words.get(f"no-venv-{sys.platform}") or words["no-venv"]).format(error=error, oldest=_OLDEST)
    if done.returncode == 0:
        return None
    reason = " ".join(done.stderr.rpartition("ERROR: ")[2].split()) or words["no-reason"]  # it can take several lines
    return words["failed"].format(
        reason=reason, start=started_by(), python=python, locked=" ".join((*LOCKED, f'"{lock}"'))
    )


def started_by() -> str:
    """What an author types to start Python: there, `python` may be nothing but a link to the shop of Windows."""
    if not console.WINDOWS:
        return "python3"
    if Path("python", "python.exe").exists():  # a portable folder
        return r"python\python.exe"
    from shutil import which

    return "py" if which("py") else "python"


def words_of(root: Path) -> dict[str, str]:
    """What is said, in the language of the course in a folder."""
    return WORDS[language_at(root)]


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
