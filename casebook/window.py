"""A window that was opened for one command, as by a double click, and closes when that ends: first it shows what came.

Only the standard library is used here, as in `bootstrap`.
"""

from __future__ import annotations  # see bootstrap

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from casebook import console
from casebook.installing import language_at

# The environment variable by which a file that was double-clicked says so; `build.py` itself needs none.
WINDOW = "CASEBOOK_WINDOW"
_WORDS = {
    "nl": {
        "done": "Klaar. Druk op Enter om dit venster te sluiten.\n"
        "Typ eerst een b als je de cursus wilt bekijken terwijl je schrijft: ",
        "wrong": "Het is niet gelukt; hierboven staat waarom. Druk op Enter om dit venster te sluiten. ",
        "look": "b",
    },
    "en": {
        "done": "Done. Press Enter to close this window.\nType an l first to look at the course while you write: ",
        "wrong": "That did not work; it says why above. Press Enter to close this window. ",
        "look": "l",
    },
}
# Ctrl-C: who pressed it wants the window to go.
_STOPPED = 130

# Called with the arguments of a command, and `stay`: to come back when it is done. Gives the exit code.
Start = Callable[..., int]


def shown(root: Path, arguments: Sequence[str], start: Start) -> int:
    """Start a command for the course in a folder; a window of its own then shows what came of it, and waits."""
    if not os.environ.pop(WINDOW, "") and not console.closes_with_us():
        return start(arguments, stay=False)
    code = start(arguments, stay=True)
    serving = "serve" in arguments
    if code == _STOPPED or (serving and code == 0):
        return code
    words = _WORDS[language_at(root)]
    if code == 0:
        _open(root / "output" / "site" / "index.html")
    answer = _answer(words["wrong" if code else "done"])
    if code == 0 and answer == words["look"]:
        os.environ[WINDOW] = "1"  # it goes on in the same window
        return shown(root, ["serve"], start)
    return code


def _open(page: Path) -> None:
    """Open the course in the browser of this computer, where it has one."""
    from webbrowser import open as show

    if page.is_file():
        show(page.resolve().as_uri())


def _answer(question: str) -> str:
    try:
        return input(f"\n{question}").strip().lower()
    except (EOFError, KeyboardInterrupt, RuntimeError):  # nobody is there, or nothing to type at
        return ""
