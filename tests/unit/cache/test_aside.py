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


@pytest.mark.skipif(sys.platform != "linux" or os.cpu_count() == 1, reason="only there a second process is begun")
def test_it_is_another_process_which_gives_what_was_known_as_it_is_and_when_that_dies_it_is_made_here() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "True True here True\n"
