"""What a console can show, who listens, and whether it closes with the command; each system has its own ways."""

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from casebook import console
from tests.conftest import ROOT


@contextmanager
def said(path: Path) -> Iterator[Path]:
    """A file where all that is said goes."""
    with pytest.MonkeyPatch.context() as patch, ExitStack() as files:
        for stream in ("stdout", "stderr"):
            patch.setattr(sys, stream, files.enter_context(path.open("a", encoding="utf-8")))
        yield path


def _gone() -> None:
    raise BrokenPipeError(errno.EPIPE, "Broken pipe")


def _gone_terminal() -> None:
    raise OSError(errno.EIO, "Input/output error")


def _gone_on_windows() -> None:
    raise OSError(errno.EINVAL, "Invalid argument")


@pytest.mark.parametrize(
    ("windows", "leave"), [(False, _gone), (False, _gone_terminal), (True, _gone), (True, _gone_on_windows)]
)
def test_whoever_stops_listening_stops_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leave: Callable[[], None], *, windows: bool
) -> None:
    monkeypatch.setattr(console, "WINDOWS", windows)
    with said(tmp_path / "said.txt") as file:
        with console.heard():
            print("heard")
        with console.heard():
            leave()
        print("nobody hears this", flush=True)
    assert file.read_text(encoding="utf-8") == "heard\n"


@pytest.mark.parametrize("windows", [False, True])
def test_what_else_goes_wrong_is_not_taken_for_a_reader_who_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, windows: bool
) -> None:
    monkeypatch.setattr(console, "WINDOWS", windows)
    error = OSError(errno.EINVAL, "Invalid argument", "a:b.md") if windows else OSError(errno.EINVAL, "no")
    with said(tmp_path / "said.txt") as file:
        with pytest.raises(OSError, match=r"no|Invalid"), console.heard():
            raise error
        print("heard", flush=True)
    assert file.read_text(encoding="utf-8") == "heard\n"


@pytest.mark.parametrize(
    ("windows", "asked", "shown"),
    [
        (True, "", "“é” →".encode()),  # what is piped or kept in a file is cp1252 there, unless somebody says so
        (True, "cp1252", "“é” ?".encode("cp1252")),
        (False, "", "“é” ?".encode("cp1252")),
    ],
)
def test_whatever_is_said_can_be_shown(
    monkeypatch: pytest.MonkeyPatch, *, windows: bool, asked: str, shown: bytes
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(console, "WINDOWS", windows)
    monkeypatch.setenv("PYTHONIOENCODING", asked)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252"))
    console.prepare()
    print("“é” →", end="", flush=True)
    assert written.getvalue() == shown


@pytest.mark.parametrize(
    ("programs", "alone"),
    [
        ([r"C:\Windows\py.exe", r"C:\Program Files\Python311\python.exe"], True),
        ([r"D:\cursus\python\python.exe"], True),
        ([r"C:\Users\é\AppData\Local\Microsoft\WindowsApps\python3.11.exe"], True),
        ([r"C:\Windows\System32\cmd.exe", r"C:\Windows\py.exe", r"C:\Python311\python.exe"], False),
        ([r"C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe", r"C:\Python\python.exe"], False),
        (["", r"C:\Python311\python.exe"], False),  # one that we may not know of
        ([], False),
    ],
)
def test_a_window_with_nothing_but_python_in_it_was_opened_by_a_double_click(
    programs: list[str], *, alone: bool
) -> None:
    assert console.only_python(programs) is alone


LEAVES = "import sys; from casebook import console; print('één', end=''); sys.stderr.write('twee'); console.leave(3)"


def left(output: int) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    environment |= {"PYTHONUTF8": "1", "PYTHONPATH": str(Path(console.__file__).parents[1])}
    return subprocess.run(
        [sys.executable, "-c", LEAVES], stdout=output, stderr=subprocess.PIPE, env=environment, check=False
    )


def test_who_leaves_has_said_everything_and_gives_the_exit_code() -> None:
    found = left(subprocess.PIPE)
    assert (found.stdout.decode(), found.stderr, found.returncode) == ("één", b"twee", 3)


def test_who_leaves_and_is_not_listened_to_gives_the_exit_code_too() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    found = left(writing)
    os.close(writing)
    assert (found.stderr.replace(b"twee", b""), found.returncode) == (b"", 3)


@pytest.mark.skipif(os.name != "posix", reason="`>&-` is of this shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_where_a_stream_is_closed_a_command_does_the_same(closed: str) -> None:
    code = "import sys; from casebook import console; console.prepare();"
    code += "print(1); print(2, file=sys.stderr); console.leave(7)"
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -c "$1" {closed}', sys.executable, code], cwd=ROOT, capture_output=True, check=False
    )
    said = {">&-": (b"", b"2\n"), "2>&-": (b"1\n", b"")}.get(closed, (b"", b""))
    assert (done.returncode, done.stdout, done.stderr) == (7, *said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_where_what_is_said_finds_no_room_that_is_told() -> None:
    code = "from casebook import console\nwith console.heard(): print(1)"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False, text=True
        )
    assert (done.returncode, done.stderr) == (1, f"casebook: {os.strerror(errno.ENOSPC)}\n")
