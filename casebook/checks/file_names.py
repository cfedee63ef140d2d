"""Files that are there under another name than the one that something refers to. A part of the stage `check`.

Windows hides the end of a name, so an author sees `gesprek.md` where the file is called `gesprek.md.txt`.
"""

import re
from collections.abc import Iterable

from casebook.course.downloads import is_download
from casebook.model.layout import CASE, PAGE, kind_of
from casebook.patterns import regex
from casebook.problems.problem import Problem
from casebook.text.links import FILES, IMAGES
from casebook.text.slugs import slug
from casebook.values.references import Reference

_IMAGE = regex(r"\.(svg|png|jpe?g|webp|gif|heic)\Z", re.IGNORECASE)
_WRITER = regex(r"\.(docx?|odt|rtf)\Z", re.IGNORECASE)
_ENDING = regex(r"\.(md|markdown|yaml|yml|txt|docx?|odt|rtf)\Z")


class Files:
    """The files that are there, by the names under which somebody may look for them."""

    def __init__(self, present: Iterable[str]) -> None:
        self._paths: set[str] = set()
        self._folders: set[str] = set()
        self._stems: dict[str, str] = {}  # in small letters, with some or all of the endings taken off
        self._names: dict[str, str] = {}
        self._images: dict[str, str] = {}
        for path in sorted(present):
            self._paths.add(path)
            self._folders |= {path[: match.start()] for match in re.finditer("/", path)}
            stem = path.lower()
            while ending := _ENDING.search(stem):
                stem = stem[: ending.start()]
                self._stems.setdefault(stem, path)
            if _IMAGE.search(path):
                self._images.setdefault(path.rpartition("/")[2], path)
            if not path.startswith(CASE.folder):
                self._names.setdefault(path.rpartition("/")[2], path)

    def misnamed(self, reference: Reference, path: str) -> Problem | None:
        """The problem of a reference whose file (`path`) is there under another name or in another folder, if it is."""
        if path in self._paths:
            return None
        folder, _, name = path.rpartition("/")
        if other := self._stems.get(path.rpartition(".")[0].lower()):
            code = "word-file" if _WRITER.search(other) else "named-otherwise"
            values = {"name": name, "found": other.rpartition("/")[2]}
        elif other := (self._images if reference.kind == "image" else self._names).get(name):
            if reference.kind in ("image", "download") and kind_of(other):  # only its address is wrong
                name = reference.written
                return Problem(reference.origin.place(), f"unknown-{reference.kind}", {"name": name}, other)
            code, values = "in-other-folder", {"name": name, "found": other, "folder": folder}
        elif reference.kind == "case" and folder in self._folders:
            code, values = "missing-file", {"name": path}
        else:
            return None
        return Problem(reference.origin.place(), code, values)


def place_of(path: str) -> str | None:
    """Where a file that no course has at its place was probably meant to be; None when that cannot be told."""
    folder, _, name = path.lower().rpartition("/")
    stem, _, ending = name.rpartition(".")
    below_case = re.match(rf"({CASE.folder}[^/]+)/", path)
    plain = f"{slug(stem)}.{ending}"
    if _IMAGE.search(name):
        found = f"{IMAGES}{plain}"
    elif is_download(f"{FILES}{plain}"):
        found = f"{FILES}{plain}"
    elif ending in ("yml", "yaml") and below_case and stem in ("case", "casus"):
        found = CASE.path(below_case[1].removeprefix(CASE.folder))
    elif ending in ("yml", "yaml"):
        found = f"{folder}/{stem}.yaml".lstrip("/")
    elif ending in ("md", "markdown"):
        found = f"{below_case[1]}/{slug(stem)}.md" if below_case else PAGE.path(slug(stem))
    else:
        return None
    return found if found != path and kind_of(found) else None


def misnamed_cases(present: Iterable[str]) -> dict[str, str]:
    """The files that cases would have → those that are there, called `case.yml` or `case.yaml.txt`."""
    whole = re.escape(CASE.pattern).replace(r"\*", "([^/]+)")
    ending = CASE.pattern.rpartition(".")[2]
    other = re.compile(rf"{whole.removesuffix(ending)}(?!{ending}\Z)[^./]+|{whole}\.\w+", re.IGNORECASE)
    return {CASE.path(found[1] or found[2]): path for path in present if (found := other.fullmatch(path))}
