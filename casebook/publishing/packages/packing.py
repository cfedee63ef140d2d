"""What every kind of package is made of, and a zip that has the same bytes each time."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.project import Project
from casebook.reading import disk
from casebook.rendering.articles import Articles

# The earliest moment that a zip can tell: when a package was made says nothing about what is in it.
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Packing:
    """`articles`: every page; `output`: the files of the editions; `python`: the zip that was named.

    `starters`: files to double-click; `lrs`: the addresses that were named.
    """

    project: Project
    articles: Articles
    output: Mapping[str, bytes]
    python: str | None
    starters: Mapping[str, bytes]
    lrs: tuple[str, ...] = ()

    @property
    def course(self) -> Course:
        """The course that is packed."""
        return self.articles.course


def licences(packing: Packing) -> dict[str, bytes]:
    """The licences that lie beside the content of a course, for who gets a package of it."""
    root = packing.project.content.parent
    one = disk.peek(root / "LICENSE")
    return {**({"LICENSE": one} if one else {}), **below("LICENSES/", disk.read(root / "LICENSES"))}


def below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Files (path → bytes) in a folder, which ends with `/`."""
    return {f"{folder}{path}": content for path, content in files.items()}


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
