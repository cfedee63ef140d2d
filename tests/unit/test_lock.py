"""What pip may install."""

import re

import pytest

from tests.conftest import ROOT
from tests.licences import licence, packages
from tests.lock import kept, pins, problems

SETTINGS = """
[project]
dependencies = ["a>=1,<2", "B_c>=3"]
[dependency-groups]
tests = ["d==1.0"]
"""
HASH = " \\\n    --hash=sha256:00"
LOCKS = {
    "build": f"""\
a==1.5{HASH}{HASH}
    # via x (pyproject.toml)
b-c==3.0{HASH}
    # via
    #   a
    #   x (pyproject.toml)
""",
    "tests": f"""\
-r build.txt
d==1.0{HASH}
    # via x (pyproject.toml:tests)
e==2.0 ; sys_platform == 'win32'{HASH}
    # via d
""",
}

# All that the packages of a build may have: whoever builds or hands over a course owes nothing but to name them.
FREE = {"MIT", "MIT License", "BSD License", "BSD-3-Clause", "Apache-2.0", "Apache Software License", "PSF-2.0"}


def test_a_lock_that_was_made_from_the_ranges_has_no_problem() -> None:
    assert list(problems(SETTINGS, LOCKS)) == []
    assert [(pin.name, pin.version, pin.marker, pin.hashes) for text in LOCKS.values() for pin in pins(text)] == [
        ("a", "1.5", "", 2),
        ("b-c", "3.0", "", 1),
        ("d", "1.0", "", 1),
        ("e", "2.0", "sys_platform == 'win32'", 1),
    ]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("a>=1,<2", "a>=2", "build.txt: pyproject.toml asks for a>=2, locked is 1.5"),
        ('"d==1.0"', '"d==1.0", "new>=1"', "tests.txt: pyproject.toml asks for new>=1, locked is nothing"),
        ('"a>=1,<2", ', "", "build.txt: a is not asked for by pyproject.toml any more"),
        ("[dependency-groups]", "[dependency-groups]\nmore = []", "more.txt is missing"),
    ],
)
def test_ranges_that_are_changed_ask_for_a_new_lock(old: str, new: str, words: str) -> None:
    assert list(problems(SETTINGS.replace(old, new), LOCKS)) == [words]


def test_a_pin_without_hash_and_two_versions_in_one_environment_are_told() -> None:
    bare = {**LOCKS, "build": LOCKS["build"].replace(f"a==1.5{HASH}{HASH}", "a==1.5")}
    assert list(problems(SETTINGS, bare)) == ["build.txt: a has no hash"]
    twice = {**LOCKS, "tests": LOCKS["tests"].replace("e==2.0 ;", f"a==1.6{HASH}\n    # via d\ne==2.0 ;")}
    assert list(problems(SETTINGS, twice)) == ["tests.txt: a is 1.6 here, 1.5 in another place"]


def test_every_line_of_the_lock_is_understood_and_none_names_a_host() -> None:
    for text in kept().values():
        assert len(pins(text)) == len(re.findall("^[^#\n-].*==", text, re.MULTILINE)) > 0
        assert "://" not in text


def test_every_package_tells_its_licence_and_a_build_needs_none_that_asks_for_more_than_its_name() -> None:
    told = {(file, pin.name): licence(pin.name) for pin, file in packages()}
    assert [name for name, words in told.items() if words == ""] == []
    assert {name: words for (file, name), words in told.items() if file == "build" and words not in FREE} == {}


def test_the_readme_says_how_licences_are_listed() -> None:
    assert "`python3 tests licences`" in (ROOT / "README.md").read_text(encoding="utf-8")
