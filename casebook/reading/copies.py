"""Copies that a program or a person left beside a file: `begrippen-LAPTOP-7.md`, `fiets (1).png`, `casus - kopie`.

They stand in a course by accident, and no name in a course can be like theirs; so they take no part in it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from casebook.patterns import regex
from casebook.problems.problem import Place, Problem

# What stands before the name of the file that was copied.
_BEFORE = regex(r"(?:kopie van|copy of|kopie|copy)[ _-]+", re.IGNORECASE)
# What stands behind it: of Windows, macOS and browsers; of programs that keep folders the same; of OneDrive, which
# puts the name of the computer there.
_BEHIND = regex(
    r"""(?ix: [ _.-]*[ _(.-](?:kopie|kopiëren|copy)\b.*
      | [ ]?\(\d+\) | [ ]\d+
      | [ _.(-].*\b(?:conflict\w*|conflicterende?|sync-conflict.*)\b.*
      ) | -(?:[A-Z0-9]+(?:-[A-Z0-9]+)*|(?:Laptop|Desktop|Surface|MacBook|iMac|PC)[\w-]*)
    """,
    re.VERBOSE,
)
# A name that a file of a course can have: then its author gave it, whatever it looks like.
_GIVEN = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def without_copies(files: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[Problem]]:
    """The files that take part in a course, and a warning for each copy of a file or folder that does not."""
    copies = _copies(frozenset(files))
    if not copies:
        return dict(files), []
    problems = [Problem(Place(path), "copy-of", _values(path, other), warning=True) for path, other in copies.items()]
    kept = {path: content for path, content in files.items() if path not in copies and not _is_inside(path, copies)}
    return kept, problems


def _values(path: str, other: str) -> dict[str, str]:
    return {"name": path.rpartition("/")[2], "other": other.rpartition("/")[2]}


@lru_cache(8)
def _copies(paths: frozenset[str]) -> Mapping[str, str]:
    """Each copy, of a file or of a whole folder, with the path of what it looks like a copy of."""
    beside: dict[str, dict[str, str]] = {}  # folder → the names in it, in small letters, with the path of each
    for path in paths:
        at = -1
        while (at := path.find("/", at + 1)) >= 0:
            _note(beside, path[:at])
        _note(beside, path)
    found: dict[str, str] = {}
    for names in beside.values():
        for path in names.values():
            other = _copied(path, names)
            if other:
                found[path] = other
    return {path: found[path] for path in sorted(found) if not _is_inside(path, found)}


def _note(beside: dict[str, dict[str, str]], path: str) -> None:
    folder, _, name = path.rpartition("/")
    beside.setdefault(folder, {})[name.lower()] = path


def _copied(path: str, names: Mapping[str, str]) -> str | None:
    """What stands beside it that it is a copy of, if it is one."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".") if "." in name else (name, "", "")
    if _GIVEN.match(stem):
        return None
    before = _BEFORE.match(stem)
    if before and (other := names.get(f"{stem[before.end() :]}{dot}{ending}".lower())):
        return other
    for at in range(len(stem) - 1, 0, -1):
        if stem[at] in " _.-(" and _BEHIND.fullmatch(stem, at):
            other = names.get(f"{stem[:at]}{dot}{ending}".lower())
            if other and other != path:
                return other
    return None


def _is_inside(path: str, copies: Mapping[str, str]) -> bool:
    return any(path[: found.start()] in copies for found in re.finditer("/", path))
