"""The headers that the README gives to those who host a course."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Built, both_browsers, served
from tests.browser.tabs import Kind, Launch
from tests.conftest import ROOT

pytestmark = both_browsers

README = (ROOT / "README.md").read_text(encoding="utf-8")
CSP = "Content-Security-Policy"


def told(language: str, pattern: str) -> list[tuple[str, str]]:
    """Name and value of each header in the piece for one server, in order."""
    (piece,) = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return re.findall(pattern, piece)


NGINX = told("nginx", r'add_header (\S+) "([^"]*)"')
PAGES, ASSETS = dict(NGINX[:3]), dict(NGINX[3:])


@contextmanager
def tab(launch: Launch, browser_name: str) -> Iterator[tuple[Page, list[str]]]:
    """A tab, and all that the console of its browser says."""
    context = launch(Kind(browser_name)).new_context()
    said: list[str] = []

    def tell(words: str) -> None:
        if (
            "favicon.ico" not in words
        ):  # browsers ask a server for it by themselves, also where no image may come from it
            said.append(words)

    page = context.new_page()
    page.on("console", lambda message: tell(message.text))
    page.on("pageerror", lambda error: tell(str(error)))
    page.route("**/favicon.ico", lambda route: route.fulfill(status=200, content_type="image/png", body=b""))
    yield page, said
    context.close()


def test_every_page_works_with_the_headers_of_the_readme(small_built: Built, launch: Launch, browser_name: str) -> None:
    files = sorted(small_built.site.glob("*.html"))
    with (
        served(small_built.site, lambda path: ASSETS if path.startswith("/assets/") else PAGES) as address,
        tab(launch, browser_name) as (page, said),
    ):
        for file in files:
            answer = page.goto(f"{address}/{file.name}", wait_until="load")
            assert answer is not None
            assert answer.headers[CSP.lower()] == PAGES[CSP]
            expect(page.locator(".search__open")).to_be_visible()  # so its script runs
            assert (
                page.evaluate("[...document.images].filter((one) => !one.naturalWidth && one.loading != 'lazy')") == []
            )
            assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--color-accent')"), file.name
            assert said == [], file.name
        page.goto(f"{address}/index.html")
        page.locator(".search__open").click()
        page.get_by_role("searchbox").fill("fiets")
        expect(page.locator(".search__status")).to_contain_text("gevonden")
        assert said == []


def test_a_drawing_that_is_opened_by_itself_may_do_nothing(tmp_path: Path, launch: Launch, browser_name: str) -> None:
    script = "document.documentElement.id = 'ran'"
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><script>{script}</script></svg>'
    (tmp_path / "a.svg").write_text(drawing, encoding="utf-8")
    with served(tmp_path, lambda _: ASSETS) as address, tab(launch, browser_name) as (page, _):
        page.goto(f"{address}/a.svg")
        assert page.evaluate("document.documentElement.id") == ""


def test_the_one_file_works_with_the_header_that_is_its_own(
    small_built: Built, launch: Launch, browser_name: str
) -> None:
    (policy,) = re.findall(rf"`{CSP}: ([^`]*)`", README)
    with (
        served(small_built.single.parent, lambda _: {**PAGES, CSP: policy}) as address,
        tab(launch, browser_name) as (page, said),
    ):
        page.goto(f"{address}/{small_built.single.name}")
        expect(page.locator(".search__open")).to_be_visible()  # so its script runs
        assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--color-accent')")
        assert said == []


@pytest.mark.parametrize(
    ("language", "pattern"),
    [("apache", r'Header always set (\S+) "([^"]*)"'), ("xml", r'<add name="([^"]*)" value="([^"]*)"')],
)
def test_each_server_is_told_the_same(language: str, pattern: str) -> None:
    found = told(language, pattern)
    assert dict(found[:3]) == PAGES
    assert found[3:] == [(CSP, ASSETS[CSP])]  # there the others go on counting in the folder
    assert {name: value for name, value in ASSETS.items() if name != CSP} == {
        name: value for name, value in PAGES.items() if name != CSP
    }
