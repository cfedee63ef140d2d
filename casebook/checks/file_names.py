"""Files that are there under another name than the one that something refers to. A part of the stage `check`.

Windows hides the end of a name, so an author sees `gesprek.md` where the file is called `gesprek.md.txt`.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from casebook.model.validate import case_path, page_path, yaml_path
from casebook.problems.problem import Problem
from casebook.values.references import Reference, ReferenceKind

# What a reference of a kind names → the file that it is in.
_FILES: Mapping[ReferenceKind, Callable[[str], str]] = {
    "file": lambda target: target,
    "case": case_path,
    "page": page_path,
    "menu": page_path,
    "assignment": lambda target: yaml_path("assignments", target),
    "form": lambda target: yaml_path("forms", target),
    "chart": lambda target: yaml_path("charts", target),
}
_WRITER = re.compile(r"\.(docx?|odt|rtf)\Z", re.IGNORECASE)
_ENDINGS = r"(\.(md|markdown|yaml|yml|txt|docx?|odt|rtf))+\Z"
# In these folders each case has files of its own.
_OF_A_CASE = re.compile(r"cases/[^/]+/")


def misnamed(reference: Reference, present: Iterable[str]) -> Problem | None:
    """The problem of a reference whose file is there under another name or in another folder, if it is.

    `present`: the paths of all files.
    """
    if reference.kind not in _FILES:
        return None
    path = _FILES[reference.kind](reference.target)
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
        if other.rpartition("/")[2] == name and not _OF_A_CASE.match(other):
            return Problem(place(), "in-other-folder", {"name": name, "found": other, "folder": folder})
    if reference.kind == "case" and any(other.startswith(f"{folder}/") for other in present):
        return Problem(place(), "missing-file", {"name": path})
    return None
