"""Runs casebook on a disk of its own, first with room and then without. Run by test_disk.py, inside `unshare --mount`.

    python on_disk.py FOLDER CONTENT full|read-only [ARGUMENT …]

Prints as JSON the exit code of the second run, what is on the disk then, and whether that was there before it.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

from casebook import cli

ROOM = 4096 * 5  # what a full disk has left: for some of the files, not for all


def main(folder: Path, content: Path, state: str, arguments: list[str]) -> None:
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(folder)]
    subprocess.run(mount, check=True)
    subprocess.run(["cp", "-r", str(content), str(folder / "content")], check=True)
    (folder / "themes").symlink_to(cli.ROOT / "themes")
    cli.ROOT = folder
    with contextlib.redirect_stdout(sys.stderr):
        assert cli.main([]) == 0
    if state == "full":
        _fill(folder / "filler")
    else:
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    before = _snapshot(folder)
    with contextlib.redirect_stdout(io.StringIO()):
        code = cli.main(arguments)
    after = _snapshot(folder)
    print(json.dumps({"code": code, "same": before == after, "left": sorted(path.name for path in folder.iterdir())}))


def _fill(path: Path) -> None:
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)
    os.truncate(path, path.stat().st_size - ROOM)


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "filler"}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4:])
