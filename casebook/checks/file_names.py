"""Files that are there under another name than the one that something refers to. A part of the stage `check`.

Windows hides the end of a name, so an author sees `gesprek.md` where the file is called `gesprek.md.txt`.
"""

import re
from collections.abc import Iterable

from casebook.model.layout import CASE
from casebook.problems.problem import Problem
from casebook.values.references import Reference

_WRITER = re.compile(r"\.(docx?|odt|rtf)\Z", re.IGNORECASE)
_ENDINGS = r"(\.(md|markdown|yaml|yml|txt|docx?|odt|rtf))+\Z"


def misnamed(reference: Reference, path: str, present: Iterable[str]) -> Problem | None:
    """The problem of a reference whose file (`path`) is there under another name or in another folder, if it is.

    `present`: the paths of all files.
    """
    folder, _, name = path.rpartition("/")
    same = re.compile(re.escape(f"{folder}/{name.rpartition('.')[0]}") + _ENDINGS, re.IGNORECASE)
    place = reference.origin.place
    if path in (present := sorted(present)):
        return None
    for other in present:
        if same.match(other):
            code = "word-file" if _WRITER.search(other) else "named-otherwise"
            return Problem(place(), code, {"name": name, "found": other.rpartition("/")[2]})
    for other in present:
        if other.rpartition("/")[2] == name and not other.startswith(CASE.folder):
            return Problem(place(), "in-other-folder", {"name": name, "found": other, "folder": folder})
    if reference.kind == "case" and any(other.startswith(f"{folder}/") for other in present):
        return Problem(place(), "missing-file", {"name": path})
    return None


def misnamed_cases(present: Iterable[str]) -> set[str]:
    """The files that cases would have, were those that are there not called `case.yml` or `case.yaml.txt`."""
    whole = re.escape(CASE.pattern).replace(r"\*", "([^/]+)")
    ending = CASE.pattern.rpartition(".")[2]
    other = re.compile(rf"{whole.removesuffix(ending)}(?!{ending}\Z)[^./]+|{whole}\.\w+", re.IGNORECASE)
    return {CASE.path(found[1] or found[2]) for path in present if (found := other.fullmatch(path))}
