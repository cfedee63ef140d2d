"""Every page of both editions: accessible, valid, with links that lead somewhere, and small enough."""

import gzip
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, Page

from casebook.pipeline import build
from casebook.project import Project
from casebook.reading import disk
from tests.browser.axe import AS_FORCED, OPEN_ALL, violations
from tests.browser.conftest import Built, OfToday, Open, served
from tests.browser.tabs import Kind, Launch
from tests.browser.test_steps import PHASE
from tests.conftest import ROOT, html_of, in_turns, turn_of
from tests.sizes import CASE, text_in

TESTS = Path(__file__).resolve().parents[1]


def pages_of(built: Built) -> list[str]:
    return sorted(path.stem for path in built.site.glob("*.html"))


# What a page is like depends on its templates, not on its texts: so every mode is tried with a small course that has
# one of everything. Its second case has the same kinds of page as its first. `colours`: see `violations`.
@in_turns(
    ("browser_name", "dark", "forced", "width", "colours"),
    [
        pytest.param("chromium", False, False, 1280, None, id="chromium"),
    ],
    (
        [
            pytest.param("chromium", False, False, 320, False, id="phone"),
            pytest.param("chromium", True, False, 1280, True, id="dark"),
            pytest.param("chromium", False, True, 1280, True, id="forced colours"),
        ],
        3,
    ),
    (
        [
            pytest.param("firefox", False, False, 1280, False, id="firefox"),
            pytest.param("firefox", True, False, 1280, True, id="dark firefox"),
        ],
        2,
    ),
)
def test_every_kind_of_page_is_accessible_in_every_mode(
    english_built: Built,
    open_page: Open,
    of_today: OfToday,
    *,
    dark: bool,
    forced: bool,
    width: int,
    colours: bool | None,
) -> None:
    page = open_page("about:blank", dark=dark, width=width)
    if forced:
        page.emulate_media(forced_colors="active")
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == dark
    assert page.evaluate("matchMedia('(forced-colors: active)').matches") == forced
    for name in of_today(name for name in pages_of(english_built) if not name.startswith("your-own")):
        page.goto(english_built.address("site", name))
        page.evaluate(OPEN_ALL)
        if forced:
            page.evaluate(AS_FORCED)
        assert violations(page, colours=colours) == [], name


def test_every_page_of_the_courses_is_accessible_with_all_that_can_be_opened(
    built: Built, small_built: Built, open_page: Open, seed: int
) -> None:
    """Of the course that is shipped a fifth of the pages today, the others on the next days."""
    page = open_page("about:blank")
    today = turn_of(pages_of(built), 5, seed)
    for course, names in ((small_built, pages_of(small_built)), (built, today)):
        for name in names:
            page.goto(course.address("site", name))
            page.evaluate(OPEN_ALL)
            assert violations(page, colours=False) == [], name


# Shows all pages of the one file, at once and not when no script has come for a while.
EVERY_PAGE = """document.querySelector("main").classList.remove("is-paging");
    for (const waiting of document.getAnimations()) waiting.finish()"""
# What is wider than the window, the innermost of each.
WIDER = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("main *")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.firstElementChild)
    .map((one) => one.outerHTML.slice(0, 120))"""


def test_nothing_sticks_out_sideways(built: Built, open_page: Open) -> None:
    page = open_page(built.address("single", "index"))
    page.evaluate(OPEN_ALL)
    page.evaluate(EVERY_PAGE)
    check_widths(page)
    for name in sorted(built.course.only_in_site):
        page.goto(built.address("site", name))
        check_widths(page)


def check_widths(page: Page) -> None:
    for width in (320, 360, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(WIDER) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_page_is_valid_html(built: Built, tmp_path: Path) -> None:
    """As they are when all that HTML lets out is written: that a browser reads them the same is another test."""
    pages = {path.name: html_of(path.read_bytes()).encode() for path in (*built.site.glob("*.html"), built.single)}
    disk.add(tmp_path, pages)
    files = [str(tmp_path / name) for name in sorted(pages)]
    command = [str(TESTS / "node_modules" / ".bin" / "html-validate"), "--config", str(TESTS / "htmlvalidate.json")]
    done = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_link_leads_somewhere(built: Built) -> None:
    ids = {
        path.name: set(re.findall(r'\bid="([^"]+)"', html_of(path.read_bytes()))) for path in built.site.glob("*.html")
    }
    ids[built.single.name] = set(re.findall(r'\bid="([^"]+)"', html_of(built.single.read_bytes())))
    for path in [*built.site.glob("*.html"), built.single]:
        for link in re.findall(r'href="([^"]+)"', html_of(path.read_bytes())):
            address = urlsplit(link)
            if address.scheme in ("https", "http", "mailto", "tel") or link.startswith("data:image/svg+xml,"):
                continue
            assert not address.scheme, link
            assert not link.startswith("/"), link
            if address.path and not address.path.endswith(".html"):
                assert (path.parent / address.path).is_file(), link
            elif address.fragment:
                assert address.fragment in ids[address.path or path.name], f"{path.name}: {link}"
            else:
                assert address.path in ids, f"{path.name}: {link}"


def test_the_file_stands_alone(built: Built) -> None:
    html = html_of(built.single.read_bytes())
    assert not re.search(r"<(?:link|img|iframe|object|source|script)\b[^>]*\b(?:href|src|data)=(?!\"data:)", html)


def test_every_page_has_a_sign_for_its_tab_and_no_request_fails(
    built: Built, launch: Launch, browser_name: str
) -> None:
    """A browser that is told of none asks the server for /favicon.ico."""
    with served(built.site) as address:
        context = launch(Kind(browser_name)).new_context()
        page = context.new_page()
        failed: list[str] = []
        page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
        page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
        for name in ("index", PHASE):
            page.goto(f"{address}/{name}.html", wait_until="networkidle")
            sign = page.locator("link[rel=icon]").evaluate("link => link.href")
            assert page.request.get(sign).headers["content-type"] == "image/svg+xml"
            assert failed == []
        context.close()


def test_the_sign_for_the_tab_is_a_drawing_that_the_policy_allows(built: Built, open_page: Open) -> None:
    for edition in ("site", "single"):
        page = open_page(built.address(edition, "index"))
        size = page.evaluate(
            """async () => {
                const drawing = new Image();
                drawing.src = document.querySelector("link[rel=icon]").href;
                await drawing.decode();
                return drawing.naturalWidth;
            }"""
        )
        assert size > 0, edition


def test_help_is_on_every_page(built: Built) -> None:
    for path in [*built.site.glob("*.html"), built.single]:
        footer = path.read_text(encoding="utf-8").partition("<footer")[2]
        assert re.search(r"Direct gevaar.*112", footer)
        assert re.search(r"Veilig Thuis.*0800-2000.*gratis, dag en nacht", footer)


def test_scripts_and_styles_keep_within_their_budgets(built: Built) -> None:
    names = ("script.js", "script-session.js", "style.css")
    script, led, style = (len(gzip.compress((built.site / "assets" / name).read_bytes())) for name in names)
    assert script <= 28_300
    assert led - script <= 9_100  # what leads a group, and its window on the projector
    assert style <= 15_950


def test_the_one_file_is_not_much_larger_than_the_text_in_it(built: Built) -> None:
    """See `sizes.text_in` for what counts as text."""
    page = built.single.read_bytes()
    assert len(page) / text_in(html_of(page)) <= 2.4


def test_a_case_of_12_kb_adds_little_to_the_one_file(built: Built, tmp_path: Path) -> None:
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    disk.add(content / "cases" / "proef", {path: text.encode() for path, text in CASE.items()})
    course = (content / "course.yaml").read_text(encoding="utf-8")
    (content / "course.yaml").write_text(course.replace("\ncases: [", "\ncases: [proef, "), encoding="utf-8")
    build(Project(content, ROOT / "themes", tmp_path / "output"))
    assert (tmp_path / "output" / built.single.name).stat().st_size - built.single.stat().st_size <= 110_000


def test_the_pages_of_the_web_edition_keep_within_their_budgets(built: Built) -> None:
    assert max(path.stat().st_size for path in built.site.glob("*.html")) <= 124_000


def test_names_can_be_copied_to_any_system(built: Built) -> None:
    names = [path.relative_to(built.site).as_posix() for path in built.site.rglob("*") if path.is_file()]
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9]+)?(/[a-z0-9-]+\.[a-z0-9]+)?", name) for name in names)
    assert all(len(name) <= 120 for name in names)
    assert len({name.lower() for name in names}) == len(names)


def test_the_browsers_protect_files_here_as_they_do_for_users(
    tmp_path: Path, launch: Launch, browser_name: str
) -> None:
    (tmp_path / "a.html").write_text("<!doctype html><title>a</title>")
    (tmp_path / "b.txt").write_text("b")
    page = launch(Kind(browser_name)).new_page()
    page.goto((tmp_path / "a.html").as_uri())
    with pytest.raises(Error, match=r"NetworkError|Failed to fetch"):
        page.evaluate("fetch('b.txt')")
    page.close()
