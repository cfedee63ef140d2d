"""The fast tests, and who stops reading, under Python for Windows."""

import re
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from tests.conftest import ROOT
from tests.windows.conftest import unpack
from tests.windows.kit import Kit, windows

# Needs a package that is compiled, and is about words alone.
LEFT_OUT = "tests/unit/authoring/test_readability.py"


@pytest.mark.timeout(1800)
def test_the_unit_tests_pass(made: Kit, tmp_path: Path) -> None:
    folder = tmp_path / "programma"
    unpack(folder)
    copytree(ROOT / "tests", folder / "tests", ignore=ignore_patterns("node_modules", "__pycache__"))
    for name in ("README.md", ".gitattributes"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    copytree(ROOT / ".github", folder / ".github")
    done = made.run(
        *("python.exe", "-m", "pytest", "tests/unit", "tests/robust/test_gone.py", f"--ignore={LEFT_OUT}"),
        *("-p", "no:cacheprovider", "-o", "timeout=0", "--hypothesis-profile", "quick", "-rs", "--tb=short"),
        at=folder,
        PYTHONPATH=windows(made.tests),
        PYTHONDONTWRITEBYTECODE="1",
    )
    print(done.said[-6000:])
    assert done.code == 0, done.said[-20000:]
    assert int(re.search(r"(\d+) passed", done.said)[1]) > 1000  # type: ignore[index]
