"""What every kind of package is made of, and a zip that has the same bytes each time."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import blake2b
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.project import Project
from casebook.reading import disk
from casebook.rendering.articles import Articles

# The earliest moment that a zip can tell, and how many others follow, each two seconds later: forty years of them.
_EARLIEST, _MOMENTS = datetime(1980, 1, 1), 40 * 365 * 24 * 60 * 30


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
            info = ZipInfo(path, _moment(content))
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # whatever makes it
            info.external_attr = (0o755 if path.endswith((".sh", ".command")) else 0o644) << 16
            file.writestr(info, content)
    return made.getvalue()


def _moment(content: bytes) -> tuple[int, int, int, int, int, int]:
    """When a file says that it was changed: another moment for other content, the same one whenever it is packed.

    Python, web servers and what copies folders take a file of the same size and time for the one that they have.
    """
    number = int.from_bytes(blake2b(content, digest_size=8).digest()) % _MOMENTS
    found = _EARLIEST + timedelta(seconds=2 * number)
    return found.year, found.month, found.day, found.hour, found.minute, found.second
