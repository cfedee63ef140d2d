"""The command `casebook`, and `python -m casebook`, which build.py starts inside the virtual environment."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

# A build makes a great many values that all last; looking through them for circles to throw away finds none, and takes
# longer the larger a course is. (`serve`, which goes on, does look.)
gc.disable()
# To look for plugins of pydantic, all packages are gone through; what a course may hold is said here alone.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from casebook import console, window  # noqa: E402  (the imports are part of what it would look through)
from casebook.bootstrap import LACKING, PROGRAM, STARTED  # noqa: E402


def run() -> int:
    """Do what the command line says; gives the exit code: `LACKING` where build.py can install a package that lacks."""
    console.prepare()
    try:
        from casebook.cli import main

        def start(arguments: Sequence[str], **_: object) -> int:
            return main(arguments, os.environ.get(PROGRAM))

        if STARTED in os.environ:  # build.py shows what came of it
            return start(sys.argv[1:])
        return window.shown(Path(), sys.argv[1:], start)
    except ImportError as error:
        if STARTED not in os.environ or (error.name or "").startswith("casebook"):
            raise
        return LACKING


def main() -> NoReturn:
    """The installed command."""
    console.leave(run())


if __name__ == "__main__":
    main()
