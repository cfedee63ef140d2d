"""What an author wrote for herself is in nothing that is handed over: no page, no package, no booklet, no search."""

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from casebook.cache.memory import Cache
from casebook.project import project_at
from casebook.publishing.booklets.contents import booklets_of
from casebook.publishing.packages.kinds import PACKAGES
from casebook.publishing.packages.packing import Packing
from casebook.publishing.render import publish
from casebook.publishing.twee import twee
from casebook.rendering.articles import Articles
from tests.conftest import course_of, problems_of, theme_of

# What the author wrote, and what only those may have who get the sources: who writes along.
OWN = "Zwaanswijk"
FOR_AUTHORS = "portable"
HERE = f"<!-- {OWN} -->"
# What a page has within it, such as its images in the one file.
_DATA = re.compile(rb";base64,([A-Za-z0-9+/=]+)")


def noted(path: str, text: str) -> str:
    """A file with a note behind every line, and in lines of its own."""
    if path.endswith(".svg"):
        return text.replace("</svg>", f"{HERE}</svg>")
    lines, example = [], False  # an example of code is shown as it is
    for line in text.split("\n"):
        fence = line.lstrip().startswith("```")
        example ^= fence
        lines.append(line if fence or example or not line.strip() else f"{line} {HERE}")
    own = f"# {OWN}\n" if path.endswith(".yaml") else ""
    return own + "\n".join(lines) + f"\n<!-- {OWN}\n\n- {OWN}\n-->\n"


def inside(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """All files, also those in packages."""
    for name, content in files.items():
        if is_zipfile(BytesIO(content)):
            with ZipFile(BytesIO(content)) as package:
                yield from inside({f"{name}/{one}": package.read(one) for one in package.namelist()})
        else:
            yield name, content + b"".join(b64decode(data) for data in _DATA.findall(content))


def handed_over(small: dict[str, bytes], tmp_path: Path) -> dict[str, bytes]:
    """All that can be made of a small course with notes in each of its files."""
    content = {path: noted(path, text.decode()).encode() for path, text in small.items()}
    assert {path for path, text in content.items() if text.decode().count(OWN) < 1} == set()
    assert problems_of(content) == []
    course = course_of(content)
    articles = Articles(course, theme_of(), Cache())
    output = publish(articles)
    packing = Packing(project_at(tmp_path), articles, output, None, {}, ("https://a.nl",))
    files = dict(output)
    for kind in {*PACKAGES} - {FOR_AUTHORS}:
        files |= {f"{kind}/{name}": made for name, made in PACKAGES[kind](packing).items()}
    for case in course.cases:
        files |= twee(articles, case.id)
    files |= {f"{one.name}.json": one.data for one in booklets_of(course)}
    return files


def test_no_note_of_an_author_is_in_anything_that_is_handed_over(small: dict[str, bytes], tmp_path: Path) -> None:
    made = dict(inside(handed_over(small, tmp_path)))
    assert any("Anna" in content.decode(errors="replace") for content in made.values())
    kinds = {name.partition("/")[0] for name in made} | {name.rpartition(".")[2] for name in made}
    assert kinds >= {"site", "zip", "scorm12", "scorm2004", "cmi5", "twee", "json", "html", "js", "svg"}
    assert [name for name, content in made.items() if OWN.lower().encode() in content.lower()] == []
