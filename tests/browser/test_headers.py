"""The settings that hosts are given, on a server that reads them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from casebook.publishing.packages.hosting import CACHE, CSP, hosting
from tests.browser.conftest import Built, OfToday, both_browsers
from tests.browser.servers import serving
from tests.browser.tabs import Kind, Launch
from tests.conftest import theme_of

pytestmark = both_browsers(of=4)

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg"><script>document.documentElement.id = "ran"</script></svg>"""


@pytest.fixture(scope="module")
def address(small_built: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small course on nginx, both editions in one folder, with a drawing that would run a script."""
    root = tmp_path_factory.mktemp("nginx")
    folder = root / "www" / "klein"
    shutil.copytree(small_built.site, folder)
    shutil.copy(small_built.single, folder)
    (folder / "assets" / "a.svg").write_text(DRAWING, encoding="utf-8")
    with serving("nginx", root, "klein", hosting(small_built.course, theme_of())) as found:
        yield found


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


def test_every_page_works_with_the_settings_for_nginx(
    small_built: Built, address: str, launch: Launch, browser_name: str, of_today: OfToday
) -> None:
    with tab(launch, browser_name) as (page, said):
        for file in of_today(sorted(small_built.site.glob("*.html"))):
            answer = page.goto(f"{address}/{file.name}", wait_until="load")
            assert answer is not None
            assert answer.headers[CSP.lower()].endswith("; frame-ancestors 'self'")
            assert answer.headers[CACHE.lower()] == "no-cache"
            expect(page.locator(".search__open")).to_be_visible()  # so its script runs
            assert (
                page.evaluate("[...document.images].filter((one) => !one.naturalWidth && one.loading != 'lazy')") == []
            )
            assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--color-accent')"), file.name
            assert said == [], file.name
        page.goto(f"{address}/")
        page.locator(".search__open").click()
        page.get_by_role("searchbox").fill("fiets")
        expect(page.locator(".search__status")).to_contain_text("gevonden")
        assert said == []
        page.goto(f"{address}/klein.html")  # the one file, with its own policy
        expect(page.locator(".search__open")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--color-accent')")
        assert said == []


def test_a_drawing_that_is_opened_by_itself_may_do_nothing(address: str, launch: Launch, browser_name: str) -> None:
    with tab(launch, browser_name) as (page, _):
        answer = page.goto(f"{address}/assets/a.svg")
        assert answer is not None
        assert answer.headers["content-type"] == "image/svg+xml"
        assert "immutable" in answer.headers[CACHE.lower()]
        assert page.evaluate("document.documentElement.id") == ""
