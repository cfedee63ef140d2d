"""Booklets as a screen reader has them: what another program, outloud, has against them, and their tags."""

import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
import typst

from casebook.publishing.booklets import press
from casebook.publishing.booklets.contents import booklets_of
from casebook.reading import disk
from tests.conftest import course_of
from tests.words import ENGLISH

BOOKLETS = {booklet.name: booklet for booklet in booklets_of(course_of(disk.read(ENGLISH)))}
# In what text may stand. What poppler calls inline (a link, a note, what is bold) stands in one of these.
HOLDS_TEXT = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "TH", "TD", "Reference", "Figure", "Code"}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("booklets")
    for name, booklet in BOOKLETS.items():
        found = press._tried(booklet, {}).found
        assert isinstance(found, bytes)
        (folder / f"{name}.pdf").write_bytes(found)
    return {name: folder / f"{name}.pdf" for name in BOOKLETS}


def said(*command: object) -> str:
    done = subprocess.run([*map(str, command)], capture_output=True, check=True)
    return done.stdout.decode()


def inline(file: Path) -> Iterator[list[str]]:
    """The tags around every piece of a line, the outermost first; its own comes last."""
    around: list[tuple[int, str]] = []
    for line in said("pdfinfo", "-struct", file).splitlines():
        if found := re.match(r"( *)([A-Z]\w*)", line):
            around = [*((depth, tag) for depth, tag in around if depth < len(found[1])), (len(found[1]), found[2])]
            if "(inline)" in line:
                yield [tag for _, tag in around]


@pytest.mark.skipif(sys.platform != "linux", reason="what outloud needs has no wheel for older Macs")
def test_another_program_finds_nothing_that_is_no_pdf_ua(files: dict[str, Path], tmp_path: Path) -> None:
    from outloud import check  # not at the top: it is there on Linux only

    def found(file: Path) -> list[str]:
        result = check(str(file), layers=["conformance"])
        assert result.error is None
        assert "crashed" not in {one.status for one in result.runs}
        return [f"{one.rule}: {one.message}" for one in result.findings]

    assert {name: found(file) for name, file in files.items()} == {name: [] for name in BOOKLETS}
    booklet = BOOKLETS["how-to"]
    sources = {"main.typ": disk.peek(press._SETTING), "booklet.json": booklet.data, **booklet.images}
    untagged = typst.compile(sources, format="pdf", ignore_system_fonts=True, pdf_tags=False)  # type: ignore[call-overload]
    (tmp_path / "a.pdf").write_bytes(untagged)
    assert {one[:7] for one in found(tmp_path / "a.pdf")} >= {"DOC-001", "DOC-002", "DOC-012", "LNK-005"}


@pytest.mark.parametrize("name", BOOKLETS)
def test_every_text_stands_in_a_paragraph_a_heading_a_list_or_a_table_of_its_own(
    files: dict[str, Path], name: str
) -> None:
    assert [tags for tags in inline(files[name]) if not HOLDS_TEXT & {*tags}] == []


@pytest.mark.parametrize("name", BOOKLETS)
def test_the_bookmarks_are_the_headings_in_their_order_and_none_skips_a_level(
    files: dict[str, Path], name: str
) -> None:
    headings = re.findall(r'^ *H(\d) "(.*)" \(block\)$', said("pdfinfo", "-struct", files[name]), re.MULTILINE)
    levels = [0, *(int(level) for level, _ in headings)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    outline = said("pdftohtml", "-xml", "-i", "-stdout", files[name])
    bookmarks = [unescape(title) for title in re.findall(r'<item page="\d+">(.*?)</item>', outline)]
    contents, *titles = [title for level, title in headings if level in "12"]
    assert contents in ("Inhoud", "Contents")
    assert bookmarks == titles


@pytest.mark.parametrize("name", BOOKLETS)
def test_every_page_but_the_first_tells_its_number(files: dict[str, Path], name: str) -> None:
    _, *pages, _ = said("pdftotext", files[name], "-").split("\f")
    assert [str(number) in page.split("\n") for number, page in enumerate(pages, 2)] == [True] * len(pages)
