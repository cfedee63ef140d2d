#!/usr/bin/env python3
"""Build the course: `python3 build.py` (see README.md). Sets up `.venv` on a fresh machine and goes on in it."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from casebook import bootstrap, console, window  # noqa: E402  (it lies beside this file, wherever that is called from)

if __name__ == "__main__":
    # The commands that need more packages, each a dependency group of the same name.
    group = next((name for name in ("readability", "booklet") if name in sys.argv[1:]), None)
    os.environ[bootstrap.CALLED] = sys.argv[0]
    casebook = ["-m", "casebook"]
    console.leave(
        window.shown(ROOT, sys.argv[1:], lambda rest, stay: bootstrap.run(ROOT, [*casebook, *rest], group, stay=stay))
    )
