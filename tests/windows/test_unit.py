"""The fast tests, and who stops reading, under Python for Windows: all that need no Node.js and no links."""

import re
from pathlib import Path

import pytest

from tests.windows.conftest import PARTS, unpack
from tests.windows.kit import Kit, windows

# What needs a package that is compiled, and is about words alone; and what reads the code.
LEFT_OUT = ("commands/test_readability.py", "unit/test_house_rules.py")
MORE = ("tests", ".github", "README.md", ".gitattributes")


@pytest.mark.timeout(1800)
def test_the_unit_tests_pass(made: Kit, tmp_path: Path) -> None:
    folder = tmp_path / "programma"
    unpack(folder, (*PARTS, *MORE))
    done = made.run(
        *("python.exe", "-m", "pytest", "tests/unit", "tests/commands", "tests/robust/test_gone.py"),
        *(f"--ignore=tests/{one}" for one in LEFT_OUT),
        *("-n", "2", "--dist", "worksteal", "-p", "no:cacheprovider", "-rs", "--tb=short"),
        *("--hypothesis-profile", "quick", "-o", "timeout=300", "-o", "timeout_method=thread"),  # it knows no signals
        at=folder,
        PYTHONPATH=windows(made.tests),
    )
    print(done.said[-6000:])
    assert done.code == 0, done.said[-20000:]
    assert int(re.search(r"(\d+) passed", done.said)[1]) > 1000  # type: ignore[index]
