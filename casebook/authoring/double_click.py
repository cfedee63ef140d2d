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
# Without Python, and where that of a portable folder does not start: what is the matter, and what to ask for.
_NO_PYTHON: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "none": "Op deze computer is Python 3.11 of nieuwer niet gevonden.",
        "ask": "Vraag de ICT-afdeling om: Python 3.11 of nieuwer van python.org, met pip en venv.",
        "refused": "Windows start de Python in deze map niet; hierboven staat waarom.",
        "allow": "Vraag de ICT-afdeling om python\\python.exe in deze map toe te staan. python.org ondertekende dat.",
    },
    "en": {
        "none": "Python 3.11 or newer was not found on this computer.",
        "ask": "Ask the IT desk for: Python 3.11 or newer from python.org, with pip and venv.",
        "refused": "Windows does not start the Python in this folder; it says why above.",
        "allow": "Ask the IT desk to allow python\\python.exe in this folder. It was signed by python.org.",
    },
}


def double_clicked(system: str, language: Language, starters: Texts) -> dict[str, bytes]:
    """The files for a system (name → bytes), in a language. `starters`: the texts that they begin with."""
    files = {}
    for command, said in _STARTED.items():
        title, about = said[language]
        words = {"title": title, "about": about, "command": command, **_NO_PYTHON[language]}
        for ending, starter in SYSTEMS[system].items():
            text = filled(starters[starter].decode(), words).replace(" \n", "\n").replace(" ;", ";")
            files[f"{title}{ending}"] = text.replace("\n", "\r\n" if ending == ".cmd" else "\n").encode("ascii")
    return files
