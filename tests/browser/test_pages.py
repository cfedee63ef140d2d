"""Every page of both editions: accessible, valid, with links that lead somewhere, and small enough."""

import gzip
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, Page

from tests.browser.conftest import Built, Kind, Launch, Open

TESTS = Path(__file__).resolve().parents[1]
AXE = TESTS / "node_modules" / "axe-core"
# All that a dark screen can change.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def pages_of(built: Built) -> list[str]:
    return sorted(path.stem for path in built.site.glob("*.html"))


def violations(page: Page, *, dark: bool = False) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate((AXE / "axe.min.js").read_text(encoding="utf-8"))
        page.evaluate("locale => axe.configure({ locale })", json.loads((AXE / "locales" / "nl.json").read_text()))
    options = {"resultTypes": ["violations"], "preload": False} | ({"runOnly": COLOURS} if dark else {})
    found = page.evaluate("options => axe.run(options).then(result => result.violations)", options)
    return [f"{one['id']}: {one['help']} ({one['nodes'][0]['html'][:120]})" for one in found]


@pytest.mark.parametrize(
    ("browser_name", "dark"),
    [("chromium", False), ("firefox", False), ("chromium", True)],
    indirect=["browser_name"],
    ids=["chromium", "firefox", "dark"],
)
def test_every_page_is_accessible(built: Built, open_page: Open, *, dark: bool) -> None:
    page = open_page(built.address("site", "index"), dark=dark)
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == dark
    for name in pages_of(built):
        page.goto(built.address("site", name))
        assert violations(page, dark=dark) == [], name


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_step_is_accessible(built: Built, open_page: Open, browser_name: str, *, dark: bool) -> None:
    """Each step in one browser; in the other, and in the dark, one of each kind: there texts make no difference."""
    page = open_page(built.address("site", "index"), dark=dark)
    for assignment in built.course.assignments:
        page.goto(built.address("site", assignment.id))
        kinds = {step.type: step for step in assignment.steps}
        for step in kinds.values() if dark or browser_name == "firefox" else assignment.steps:
            page.evaluate("id => { location.hash = id }", step.id)
            page.wait_for_function("id => document.getElementById(id).checkVisibility()", arg=step.id)
            for radio in page.locator("input[type=radio]:visible").all()[:1]:
                radio.check()
            assert violations(page, dark=dark) == [], step.id


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)
def test_every_page_is_accessible_on_a_phone(built: Built, open_page: Open) -> None:
    page = open_page(built.address("site", "index"), width=320)
    for name in pages_of(built):
        page.goto(built.address("site", name))
        assert violations(page) == [], name


@pytest.mark.parametrize("width", [320, 360, 1280, 1920])
def test_nothing_sticks_out_sideways(built: Built, open_page: Open, width: int) -> None:
    page = open_page(built.address("site", "index"), width=width)
    for name in pages_of(built):
        page.goto(built.address("site", name))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_every_page_is_valid_html(built: Built) -> None:
    files = [str(path) for path in (*sorted(built.site.glob("*.html")), built.single)]
    command = [str(TESTS / "node_modules" / ".bin" / "html-validate"), "--config", str(TESTS / "htmlvalidate.json")]
    done = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_link_leads_somewhere(built: Built) -> None:
    ids = {
        path.name: set(re.findall(r'\bid="([^"]+)"', path.read_text(encoding="utf-8")))
        for path in built.site.glob("*.html")
    }
    ids[built.single.name] = set(re.findall(r'\bid="([^"]+)"', built.single.read_text(encoding="utf-8")))
    for path in [*built.site.glob("*.html"), built.single]:
        for link in re.findall(r'href="([^"]+)"', path.read_text(encoding="utf-8")):
            address = urlsplit(link)
            if address.scheme in ("https", "http", "mailto", "tel"):
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
    html = built.single.read_text(encoding="utf-8")
    assert not re.search(r"<(?:link|img|iframe|object|source|script)\b[^>]*\b(?:href|src|data)=", html)


def test_help_is_on_every_page(built: Built) -> None:
    for path in [*built.site.glob("*.html"), built.single]:
        footer = path.read_text(encoding="utf-8").partition("<footer")[2]
        assert re.search(r"Direct gevaar.*112", footer)
        assert re.search(r"Veilig Thuis.*0800-2000.*gratis, dag en nacht", footer)


def test_the_pages_keep_within_their_budgets(built: Built) -> None:
    script, style = (gzip.compress((built.site / "assets" / name).read_bytes()) for name in ("script.js", "style.css"))
    assert len(script) <= 20_000
    assert len(style) <= 10_000
    # The maps, the report and what persons know say again what stands elsewhere.
    assert built.single.stat().st_size <= 1_400_000


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
