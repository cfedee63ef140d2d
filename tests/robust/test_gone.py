"""Whoever reads what a command says may stop reading."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from casebook.reading import disk
from tests.conftest import ROOT

CHECK = """
from pathlib import Path
from casebook import cli
cli.ROOT = Path({root!r})
cli.main(["check"])
"""


# What `build.py` says before there are any packages.
START = """
import sys
from pathlib import Path
from casebook import bootstrap
sys.exit(bootstrap.run(Path({root!r}), ["-m", "casebook"]) - 1)
"""


@pytest.mark.parametrize("code", [CHECK, START], ids=["check", "start"])
def test_whoever_stops_reading_causes_no_traceback(tmp_path: Path, small: dict[str, bytes], code: str) -> None:
    disk.add(tmp_path / "content", {**small, "cases/anna-en-bas/oud.md": b"Oud.\n"})
    copytree(ROOT / "themes", tmp_path / "themes")
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    for stream in ("stdout", "stderr"):
        reading, writing = os.pipe()
        os.close(reading)
        streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: writing}
        command = [sys.executable, "-c", code.format(root=str(tmp_path))]
        done = subprocess.run(command, cwd=ROOT, env=buffered, text=True, check=False, **streams)
        os.close(writing)
        assert "Traceback" not in (done.stderr or "")
        assert "Exception ignored" not in (done.stderr or "")
        assert done.returncode in (0, 1)
