"""The command `casebook`, and `python -m casebook`, which build.py starts inside the virtual environment."""

import gc
import io
import os
import sys
from collections.abc import Sequence

# A build makes a great many values that all last; looking through them for circles to throw away finds none, and takes
# longer the larger a course is. (`serve`, which goes on, does look.)
gc.disable()
# To look for plugins of pydantic, all packages are gone through; what a course may hold is said here alone.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from casebook.bootstrap import PROGRAM  # noqa: E402  (the imports are part of what it would look through)
from casebook.cli import main  # noqa: E402


def run(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says, or these arguments; gives the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # “…” on a terminal that knows no such signs
    return main(sys.argv[1:] if arguments is None else arguments, os.environ.get(PROGRAM))


if __name__ == "__main__":
    sys.exit(run())
