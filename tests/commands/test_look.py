"""A case as its author looks at it."""

import re
from pathlib import Path

import pytest

from casebook.pipeline import build
from casebook.preview.look import reversed_roles
from casebook.preview.preview import Preview
from casebook.project import Project
from casebook.reading import disk
from tests.commands.test_preview import preview_of
from tests.conftest import ROOT, change, html_of

Files = dict[str, bytes]


@pytest.fixture
def preview(tmp_path: Path, small: Files) -> Preview:
    disk.add(tmp_path / "content", small)
    made = preview_of(Project(tmp_path / "content", ROOT / "themes", tmp_path / "output"))
    made.refresh()
    return made


def page_of(preview: Preview, path: str) -> str:
    return html_of(preview.page(path) or b"")


def test_every_page_of_a_case_leads_to_it_and_readers_never_get_it(preview: Preview) -> None:
    assert 'href="/casebook-look-anna-en-bas.html"' in page_of(preview, "anna-en-bas-fase-een.html")
    assert 'href="/casebook-look.html"' in page_of(preview, "begrippen.html")
    assert 'href="/casebook-look-anna-en-bas.html"' in page_of(preview, "casebook-look.html")
    assert preview.page("casebook-look-niets.html") is None
    build(preview.project)
    built = [path for path in preview.project.output.rglob("*") if path.is_file()]
    assert [path for path in built if b"casebook-look" in path.read_bytes()] == []


def test_it_has_a_phone_the_other_reading_who_knows_what_and_all_ways(preview: Preview) -> None:
    page = page_of(preview, "casebook-look-anna-en-bas.html")
    assert re.findall(r'<iframe src="([^"]*)"', page) == [
        "/casebook-plain/anna-en-bas.html",
        "/casebook-reversed/anna-en-bas.html",
        "/casebook-plain/anna-en-bas-wie-weet-wat.html",
    ]
    assert "2. houden (10 stappen)" in page
    assert "<code>keuze-fiets</code>: <em>gekozen Je houdt de fiets.</em>" in page
    assert "Deze lezer ziet niet: Een omweg" in page
    assert 'href="/anna-en-bas-fase-een.html#geven--keuze-fiets--anna-en-bas"' in page
    assert re.findall(r"<style|style=|<script", page) == []


def test_a_frame_shows_the_page_itself_and_the_other_one_all_pairs_exchanged(preview: Preview) -> None:
    plain = page_of(preview, "casebook-plain/anna-en-bas-fase-een.html")
    other = page_of(preview, "casebook-reversed/anna-en-bas-fase-een.html")
    assert '<i data-or="Arend">Anna</i>' in plain
    assert '<i data-or="Anna">Arend</i>' in other
    assert 'data-or="Arend"' not in other
    assert "casebook-bar" not in plain + other
    assert preview.page("casebook-reversed/assets/style.css") == preview.site["assets/style.css"]
    assert preview.page("casebook-plain/niets.html") is None


def test_words_for_an_image_are_exchanged_too() -> None:
    before = b'<img src="x.svg" alt="zij &lt;fietst&gt;" width="2" data-or-alt="hij fietst">'
    assert reversed_roles(before) == b'<img src="x.svg" alt="hij fietst" width="2" data-or-alt="zij &lt;fietst&gt;">'


def test_a_case_that_is_not_reversed_has_no_other_reading_and_a_broken_one_shows_what_is_wrong(
    preview: Preview, small: Files
) -> None:
    case = "cases/anna-en-bas/case.yaml"
    disk.add(preview.project.content, change(small, case, "title: Anna", "reversal: false\ntitle: Anna"))
    preview.refresh()
    assert "casebook-reversed" not in page_of(preview, "casebook-look-anna-en-bas.html")
    disk.add(preview.project.content, change(small, case, "title: Anna", "titel: Anna"))
    preview.refresh()
    assert b"unknown-key" in (preview.page("casebook-look-anna-en-bas.html") or b"")
