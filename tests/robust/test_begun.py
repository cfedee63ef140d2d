"""What a command begins beside itself ends with it, whatever becomes of the command."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

# The command in a process by itself, and what then is left of the processes that it began.
COMMAND = """
import os, sys, time
import casebook.__main__ as command
from casebook.rendering import compiling
{}
command.PROGRAM = command.COMPILED = command.Path("/nowhere")
compiling.compiled_in = lambda _: time.sleep(9)
try:
    print(command.run())
except SystemExit as end:
    print(end.code)
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("nobody is left")
"""
STOPPED = """
class Stopping:
    def find_spec(self, name, *_):
        if name == "casebook.cli":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stopping())
"""


@pytest.mark.skipif(os.name != "posix", reason="elsewhere no process can be copied")
@pytest.mark.parametrize(
    ("before", "arguments", "code"),
    [("", "--help", 0), ("", "--wat", 2), ("", "--course=/nowhere", 1), (STOPPED, "build", 130)],
)
def test_a_command_that_does_not_come_to_build_leaves_no_process_and_no_traceback(
    before: str, arguments: str, code: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", COMMAND.format(before), arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-2:] == [str(code), "nobody is left"]
    assert "Traceback" not in done.stderr


PANIC = """
import signal
class Panicking:
    def find_spec(self, name, *_):
        if name == "casebook.cli":
            try:
                signal.raise_signal(signal.SIGINT)
            except KeyboardInterrupt:
                raise SystemError("a panic of what is written in Rust") from None
sys.meta_path.insert(0, Panicking())
"""


@pytest.mark.parametrize(("ignored", "code"), [(False, 130), (True, 0)])
def test_ctrl_c_while_the_program_is_imported_ends_it_without_a_word(*, ignored: bool, code: int) -> None:
    before = PANIC + ("signal.signal(signal.SIGINT, signal.SIG_IGN)" if ignored else "")
    done = subprocess.run(
        [sys.executable, "-c", COMMAND.format(before), "init", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (code, "")
