"""Scripts of the default theme that need no page, run by Node.js."""

import atexit
import json
import os
import subprocess
from functools import cache
from typing import IO, Any

import pytest

from tests.conftest import ROOT

THEME = ROOT / "themes" / "default"


def node(code: str, value: object = None, **environment: str) -> Any:
    """What `code` returns, as the body of an async function that knows `value`, and `load` to import from the theme.

    A Map comes out as its items, bytes as their numbers. Nothing stays of it: the next one begins with modules and
    globals of its own.
    """
    if os.name == "nt":
        pytest.skip("there is no Node.js in the Windows of the tests")
    asked, told = _started(*environment.items())
    asked.write(json.dumps({"code": code, "value": value, "theme": f"{THEME.as_uri()}/"}) + "\n")
    asked.flush()
    found = json.loads(told.readline())
    assert "error" not in found, found["error"]
    return json.loads(found["out"])


@cache
def _started(*environment: tuple[str, str]) -> tuple[IO[str], IO[str]]:
    """A Node.js that answers one line with another; to start one takes longer than most of what is asked of it."""
    server = ["node", "--no-warnings", "--experimental-vm-modules", str(ROOT / "tests" / "node.mjs")]
    running = subprocess.Popen(
        server, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=os.environ | dict(environment)
    )
    assert running.stdin
    assert running.stdout
    atexit.register(running.communicate)  # closes its input, at which it ends
    return running.stdin, running.stdout
