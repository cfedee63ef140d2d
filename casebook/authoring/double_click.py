"""Files that start something by a double click: the build, and a look at the course while it is written.

The texts are in `starters/double-click/`; `@…@` in them is filled in. What a window then shows is in `window.py`.
"""

from collections.abc import Mapping

from casebook.authoring.new import Texts, filled
from casebook.problems.messages.words import Language

# System → the endings of the files that can be double-clicked there, and the texts that they begin with.
SYSTEMS: Mapping[str, Mapping[str, str]] = {
    "windows": {".cmd": "starter.cmd"},
    "macos": {".command": "starter.sh"},
    "linux": {".sh": "starter.sh", ".desktop": "starter.desktop"},
}
# What is started → how its file is called, and what it says of itself. In letters that every console knows.
_STARTED: Mapping[str, Mapping[Language, tuple[str, str]]] = {
    "": {
        "nl": ("Bouw de cursus", "Dubbelklik: dit maakt de cursus opnieuw en opent haar."),
        "en": ("Build the course", "Double click: this makes the course anew and opens it."),
    },
    "serve": {
        "nl": ("Bekijk de cursus", "Dubbelklik: dit toont de cursus in de browser, en opnieuw na elke wijziging."),
        "en": ("Look at the course", "Double click: this shows the course in the browser, anew after every change."),
    },
}
_NO_PYTHON: Mapping[Language, tuple[str, str]] = {
    "nl": (
        "Op deze computer is Python 3.11 of nieuwer niet gevonden.",
        "Vraag de ICT-afdeling om: Python 3.11 of nieuwer van python.org, met pip en venv.",
    ),
    "en": (
        "Python 3.11 or newer was not found on this computer.",
        "Ask the IT desk for: Python 3.11 or newer from python.org, with pip and venv.",
    ),
}


def double_clicked(system: str, language: Language, starters: Texts) -> dict[str, bytes]:
    """The files for a system (name → bytes), in a language. `starters`: the texts that they begin with."""
    none, ask = _NO_PYTHON[language]
    files = {}
    for command, said in _STARTED.items():
        title, about = said[language]
        words = {"title": title, "about": about, "command": command, "none": none, "ask": ask}
        for ending, starter in SYSTEMS[system].items():
            text = filled(starters[starter].decode(), words).replace(" \n", "\n").replace(" ;", ";")
            files[f"{title}{ending}"] = text.replace("\n", "\r\n" if ending == ".cmd" else "\n").encode("ascii")
    return files
