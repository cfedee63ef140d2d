"""Whoever reads what a command says may stop reading."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from casebook.reading import disk
from tests.conftest import ROOT

CHECK = """
from pathlib import Path
from casebook import cli
cli.ROOT = Path({root!r})
cli.main(["check"])
"""


def test_whoever_stops_reading_causes_no_traceback(tmp_path: Path, small: dict[str, bytes]) -> None:
    disk.add(tmp_path / "content", {**small, "cases/anna-en-bas/oud.md": b"Oud.\n"})
    (tmp_path / "themes").symlink_to(ROOT / "themes")
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    for stream in ("stdout", "stderr"):
        reading, writing = os.pipe()
        os.close(reading)
        streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: writing}
        command = [sys.executable, "-c", CHECK.format(root=str(tmp_path))]
        done = subprocess.run(command, cwd=ROOT, env=buffered, text=True, check=False, **streams)
        os.close(writing)
        assert "Traceback" not in (done.stderr or "")
        assert "Exception ignored" not in (done.stderr or "")
        assert done.returncode in (0, 1)
