"""The rooms of the tests, each with what it needs on the machine. Runs inside `.venv`.

python3 tests                    everything but windows: tools, unit, commands, golden, robust, browser
python3 tests unit               the fast part
python3 tests commands           whole commands and the preview, with a small course
python3 tests robust             hundreds of mistakes in the course, builds that are killed, disks that are full
python3 tests windows            the course built on the Windows of Wine, by the Python of python.org; some minutes
python3 tests golden --rewrite   write the expected files anew; read the difference before you commit it
python3 tests browser -k choice  further arguments go to pytest

With the room `robust` each property is tried with more examples than without it.
"""

from __future__ import annotations  # as in machine.py

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
sys.path.insert(0, str(ROOT))

from tests import machine  # noqa: E402  (found from the root, wherever this is called from)

WHOLE = ("tools", "unit", "commands", "golden", "robust", "browser")
ROOMS = (*WHOLE, "windows")
# Those that need the packages of Node.js.
NODE = {"tools", "golden", "browser"}


def main(arguments: list[str]) -> int:
    os.chdir(ROOT)
    rooms = rooms_of(arguments)
    rest = [word for word in arguments if word not in ROOMS]
    machine.need_programs("node")
    if NODE & set(rooms):
        machine.need_programs("npm")
        machine.need_node_packages()
    if "golden" in rooms:
        machine.need_programs("pdfinfo", "xmllint")
    if "browser" in rooms:
        machine.lacking("chromium-headless-shell")  # only Debian has it; without it tests take Chromium
        machine.need_programs("chromium", "firefox-esr", "WebKitWebDriver", "Xvfb", "nginx", "pdfinfo")
        machine.need_programs("apache2", "caddy")
    failed = []
    started = start(tools() if "tools" in rooms else {})
    folders = [f"tests/{name}" for name in rooms if name != "tools"]
    if folders:
        # A test in a browser waits a third of its time, so that two of them leave two cores with nothing to do.
        count = "3" if "browser" in rooms else "2"
        workers = [] if "-k" in rest or "windows" in rooms else ["-n", count, "--dist", "worksteal"]
        if "windows" in rooms:
            rest += ["-rs", "-s"]  # what could not be had, and how many files had the same bytes
        examples = ["--hypothesis-profile", "full" if "robust" in rooms else "quick"]
        if run("pytest", [sys.executable, "-m", "pytest", *folders, *workers, *examples, *rest]):
            failed.append("pytest")
    failed += told(started)
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def rooms_of(arguments: list[str]) -> list[str]:
    return [name for name in arguments if name in ROOMS] or list(WHOLE)


def tools() -> dict[str, list[str]]:
    python = [sys.executable, "-m"]
    return {
        "ruff check": [*python, "ruff", "check", "."],
        "ruff format": [*python, "ruff", "format", "--check", "."],
        "mypy": [*python, "mypy"],
        "lock": [sys.executable, str(TESTS / "lock.py"), "--check"],
        "tsc": [str(TESTS / "node_modules" / ".bin" / "tsc"), "-p", str(TESTS / "tsconfig.json")],
    }


def start(commands: dict[str, list[str]]) -> dict[str, subprocess.Popen[bytes]]:
    """Start commands beside the tests, which leave a core with nothing to do now and then."""
    return {
        name: subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment())
        for name, command in commands.items()
    }


def told(started: dict[str, subprocess.Popen[bytes]]) -> list[str]:
    """Tell what each command said, when it is done; the names of those that failed."""
    failed = []
    for name, process in started.items():
        said, _ = process.communicate()
        print(f"== {name}\n{said.decode()}", end="", flush=True)
        failed += [name] if process.returncode else []
    return failed


def run(name: str, command: list[str]) -> bool:
    """Run a command; whether it failed."""
    print(f"== {name}", flush=True)
    return subprocess.run(command, env=environment(), check=False).returncode != 0


def environment() -> dict[str, str]:
    """What Python compiles is kept: to do it again in each process takes a third of the time of the fast tests."""
    return os.environ | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(ROOT / ".venv" / "bytecode")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
