"""What a second process makes is what this one would have made; what goes wrong there goes wrong here."""

import os
import subprocess
import sys

import pytest

from casebook.cache.aside import Aside
from tests.conftest import ROOT


def test_what_is_made_is_given() -> None:
    assert Aside(lambda: [1, 2]).result() == [1, 2]


def test_a_mistake_is_met_where_it_can_be_told() -> None:
    def wrong() -> int:
        raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        Aside(wrong).result()


# A process by itself: one that runs tests has threads, and is not copied.
CODE = """
import os
from casebook.cache.aside import Aside
first = os.getpid()
found = Aside(os.getpid).result()
died = Aside(lambda: os.getpid() if os.getpid() == first else os._exit(9)).result()
odd = Aside(lambda: (lambda: 1) if os.getpid() != first else "here").result()
known = [object(), {"a": "long" * 99}]
made = Aside(lambda: (os.getpid(), [known[1]], known[0], {"a": "long" * 99}), known).result()
same = made[1][0] is known[1] and made[2] is known[0] and made[3] is not known[1]
print(found != first, died == first, odd, made[0] != first and same)
"""


def _done(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout


only_with_two = pytest.mark.skipif(
    sys.platform != "linux" or os.cpu_count() == 1, reason="only there a second process is begun"
)


@only_with_two
def test_it_is_another_process_which_gives_what_was_known_as_it_is_and_when_that_dies_it_is_made_here() -> None:
    assert _done(CODE) == "True True here True\n"


# What is in the way of a second process, and whether another one makes it all the same.
IN_THE_WAY = {
    "no process": (
        "def refuse(): raise BlockingIOError(11, 'Resource temporarily unavailable')\nos.fork = refuse",
        False,
    ),
    "no pipe": ("def refuse(): raise OSError(24, 'Too many open files')\nos.pipe = refuse", False),
    "no child is kept": ("signal.signal(signal.SIGCHLD, signal.SIG_IGN)", True),
}
BEGIN = "import os, signal, sys, time\nfrom casebook.cache.aside import Aside\n{}\n"


@only_with_two
@pytest.mark.parametrize("way", IN_THE_WAY)
def test_whatever_is_in_the_way_of_a_second_process_it_is_made(way: str) -> None:
    code, elsewhere = IN_THE_WAY[way]
    first = "first = os.getpid()\nopen_before = len(os.listdir('/proc/self/fd'))\n"
    ends = (
        "print((Aside(os.getpid).result() != first, Aside(os.getpid).stop()))\n"
        "late = Aside(os.getpid); late.end(); late.stop()\n"
        "print(len(os.listdir('/proc/self/fd')) - open_before)"
    )
    assert _done(BEGIN.format(code) + first + ends) == f"{(elsewhere, None)}\n0\n"


@only_with_two
def test_who_is_stopped_while_waiting_leaves_no_second_process_and_is_told_of_nothing_else() -> None:
    code = """
def interrupt(*_): raise KeyboardInterrupt
signal.signal(signal.SIGALRM, interrupt)
signal.setitimer(signal.ITIMER_REAL, 0.01)
slow = Aside(lambda: time.sleep(9))
try:
    slow.result()
except KeyboardInterrupt:
    slow.stop()
    try:
        os.waitpid(-1, 0)
    except ChildProcessError:
        print("nobody is left")
"""
    assert _done(BEGIN.format(code)) == "nobody is left\n"


@only_with_two
def test_what_was_begun_early_and_nobody_asked_for_is_stopped() -> None:
    code = """
from casebook.cache import early
early.begin("a", lambda: time.sleep(9))
early.stop()
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("nobody is left", early.begun("a"))
"""
    assert _done(BEGIN.format(code)) == "nobody is left None\n"


@only_with_two
def test_ctrl_c_at_the_very_moment_of_a_copy_is_not_lost() -> None:
    """As `logging` does, what is called then can be many things, and Python tells of no exception in them."""
    code = """
first = os.getpid()
os.register_at_fork(after_in_parent=lambda: signal.raise_signal(signal.SIGINT))
try:
    Aside(lambda: 1)
except KeyboardInterrupt:
    print("stopped", os.getpid() == first)
"""
    assert _done(BEGIN.format(code)) == "stopped True\n"
