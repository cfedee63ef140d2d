"""Kills a process that writes an output folder, before each thing that it asks of the disk. Run by test_killed.py.

    python killer.py FOLDER exchange|renames

Prints a line for every kill: what the folder then was, and whether the next build worked and cleaned up. A process
that is killed is a fork of this one, so that hundreds of kills take seconds.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from casebook.publishing import output
from casebook.reading import disk

OLD = {"site/index.html": b"old" * 9, "site/assets/a.css": b"old", "course.html": b"old"}
NEW = {"site/index.html": b"new" * 9, "site/assets/b.css": b"new", "site/c.html": b"new", "course.html": b"new"}
NEXT = {"site/index.html": b"next"}
# What Python tells of before it does it. `ctypes.dlsym` stands for the exchange, which follows at once.
ASKED = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "ctypes.dlsym"})


def main(folder: Path, way: str) -> None:
    if way == "renames":
        output._exchange = lambda one, other: False  # noqa: ARG005
    target = folder / "output"
    moment = 0
    while True:
        output.write(target, OLD)
        killed = _killed_at(moment, target)
        if not killed:
            return
        state = _state(target)
        output.mend(target)
        mended = _state(target)
        output.write(target, NEXT)
        left = sorted(path.name for path in folder.iterdir())
        print(moment, state, mended, _state(target), *left, flush=True)
        moment += 1


def _killed_at(moment: int, target: Path) -> bool:
    """Whether a build in a process of its own, killed before its `moment`-th request, did not get to its end."""
    child = os.fork()
    if child == 0:
        _die_at(moment)
        output.write(target, NEW)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _die_at(moment: int) -> None:
    count = 0

    def hook(event: str, _: Any) -> None:
        nonlocal count
        if event in ASKED:
            if count == moment:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1

    sys.addaudithook(hook)


def _state(target: Path) -> str:
    if not target.exists():
        return "none"
    found = disk.read(target)
    return next((name for name, content in (("old", OLD), ("new", NEW), ("next", NEXT)) if content == found), "mixture")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
