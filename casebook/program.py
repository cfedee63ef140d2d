"""Where the program lies, and the theme that it brings. Only the standard library is used here, as in `bootstrap`."""

from __future__ import annotations  # see bootstrap

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
# The folder that the program lies in; once installed that is one of Python.
PROGRAM = PACKAGE.parent
# The theme that every course can have, and that others build on.
USUAL = "default"
# Where Python keeps the program itself compiled, and the program the themes.
COMPILED = PACKAGE / "__pycache__"


def themes_of_the_program() -> Path:
    """The folder of the theme that every course can have: inside the package once installed, before that beside it."""
    inside = PACKAGE / "themes"
    return inside if inside.is_dir() else PROGRAM / "themes"
