"""What a small course becomes, to the letter. `python3 tests golden --rewrite` writes the expected files anew."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.pipeline import check_content, check_files, render_course
from casebook.project import Project
from tests.conftest import change, html_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EXPECTED = HERE / "small" / "expected"
PROJECT = Project(HERE / "small" / "content", ROOT / "themes", HERE / "nowhere")


@pytest.fixture(scope="module")
def output() -> dict[str, str]:
    files = render_course(PROJECT, check_content(PROJECT).course)
    return {path: html_of(content) for path, content in files.items()}


def site_of(output: dict[str, str]) -> list[tuple[str, str]]:
    return [(path, html) for path, html in output.items() if path.startswith("site/") and path.endswith(".html")]


def main_of(html: str) -> str:
    found = re.search(r"<main.*</main>\n", html, re.DOTALL)
    assert found
    return found[0]


def ids_of(html: str) -> Iterator[str]:
    return iter(re.findall(r'\bid="([^"]+)"', html))


def test_the_pages_of_the_web_edition_are_as_expected(output: dict[str, str], *, rewrite: bool) -> None:
    pages = {
        Path(path).name: main_of(html)
        for path, html in output.items()
        if path.startswith("site/") and path.endswith(".html")
    }
    if rewrite:
        for path in EXPECTED.glob("*"):
            path.unlink()
        EXPECTED.mkdir(exist_ok=True)
        for name, html in pages.items():
            (EXPECTED / name).write_text(html, encoding="utf-8")
    assert pages == {path.name: path.read_text(encoding="utf-8") for path in EXPECTED.glob("*.html")}


def test_both_editions_have_the_same_ids(output: dict[str, str]) -> None:
    site = [
        found
        for path, html in output.items()
        if path.endswith(".html") and "/" in path
        for found in ids_of(main_of(html))
    ]
    single = list(ids_of(main_of(output["klein.html"])))
    assert sorted({*site}) == sorted({*single})
    assert len(single) == len(set(single)) + single.count("casebook_main") - 1


def test_a_case_that_says_that_it_is_one_is_not_called_so_twice(small: dict[str, bytes]) -> None:
    content = change(small, "cases/anna-en-bas/case.yaml", "title: Anna en Bas", "title: Eigen casus")
    output = render_course(PROJECT, check_files(content).course)
    assert ">Eigen casus</a></p>" in html_of(output["site/anna-en-bas-fase-een.html"])


def test_a_page_only_in_the_site_is_not_in_the_one_file_edition_and_nothing_there_links_to_it(
    small: dict[str, bytes],
) -> None:
    content = change(small, "pages/begrippen.md", "title: ", "only: site\ntitle: ")
    content = change(content, "course.yaml", "footer: [", "footer: [begrippen, ")
    output = render_course(PROJECT, check_files(content).course)
    site, single = html_of(output["site/index.html"]), html_of(output["klein.html"])
    assert site.count('href="begrippen.html') == 3  # menu, footer, text
    assert "Begin met de begrippen of met <a " in single
    assert "<li>Begrippen</li>" not in single
    ids = {*ids_of(single)}
    assert {found for found in re.findall(r'href="#([^"]+)"', single) if found not in ids} == set()
    assert not {one for one in ids if "begrippen" in one}


def test_the_same_input_gives_the_same_bytes(output: dict[str, str]) -> None:
    again = render_course(PROJECT, check_content(PROJECT).course)
    assert {path: html_of(content) for path, content in again.items()} == output


def test_text_of_the_content_cannot_become_markup(output: dict[str, str]) -> None:
    for path, html in output.items():
        if not path.endswith(".html"):
            continue  # the index of the search is data, which becomes text nodes
        assert "<b>wat</b>" not in html
        assert "<i-wat>" not in html
        assert '<script>alert("rauwe' not in html


def test_no_page_has_inline_code_but_the_one_file_edition_by_hash(output: dict[str, str]) -> None:
    for path, html in output.items():
        if path.endswith(".html"):
            markup = re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)
            assert not re.search(r"\son\w+=|\sstyle=|javascript:", markup)
            assert "unsafe" not in html
            assert (("<style>" in html) or ("<script>" in html)) == (path == "klein.html")


def test_the_search_finds_a_map_by_its_name_but_not_each_step_again(output: dict[str, str]) -> None:
    index = output["site/assets/search.js"]
    assert '"anna-en-bas-kaart","Casus' in index
    assert "Vraag 2 · keuze" in output["site/anna-en-bas-kaart.html"]
    assert "Vraag 2 · keuze" not in index
