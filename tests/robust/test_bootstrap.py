import subprocess
import sys
from pathlib import Path

import pytest

from casebook import bootstrap

CODE = (
    "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; from casebook import bootstrap;"
    "sys.exit(bootstrap.run(Path(sys.argv[2]), ['-c', 'import sys; print(sys.prefix); sys.exit(7)']))"
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without packages, in a folder with spaces; it is set up by the first run."""
    root = tmp_path_factory.mktemp("a folder") / "with spaces"
    root.mkdir()
    (root / "pyproject.toml").write_text("[project]\ndependencies = []\n")
    return root


def start(root: Path) -> tuple[int, list[str]]:
    command = [sys.executable, "-c", CODE, str(Path(bootstrap.__file__).parent.parent), str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


def test_it_runs_the_command_in_its_own_environment_and_says_so_once(root: Path) -> None:
    code, said = start(root)
    assert (code, said[0][:18], said[1:]) == (7, "casebook: eenmalig", [str(root / ".venv")])
    assert start(root) == (7, [str(root / ".venv")])


def test_without_network_it_is_said_what_to_install(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    (root / "pyproject.toml").write_text('[project]\ndependencies = ["no-such-package-at-all"]\n')
    assert bootstrap.run(root, ["-c", "pass"]) == 2
    said = capsys.readouterr().out
    assert "no-such-package-at-all" in said
    assert "pip download" in said
