"""What every kind of package is made of, and a zip that has the same bytes each time."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.project import Project

# The earliest moment that a zip can tell: when a package was made says nothing about what is in it.
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Packing:
    """`output`: the files of the editions; `python`: the zip that was named; `starters`: files to double-click."""

    project: Project
    course: Course
    output: Mapping[str, bytes]
    python: str | None
    starters: Mapping[str, bytes]


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of files (path → bytes)."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        for path, content in sorted(files.items()):
            info = ZipInfo(path, _DATE)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # whatever makes it
            info.external_attr = (0o755 if path.endswith((".sh", ".command")) else 0o644) << 16
            file.writestr(info, content)
    return made.getvalue()
