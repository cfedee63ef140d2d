"""Fonts that a theme brings along: beside the pages, within the one file, and with their licence in both."""

import re
from base64 import b64encode
from functools import cache
from pathlib import Path

from casebook.preview.preview import Preview
from casebook.project import Project
from casebook.publishing.packages.hosting import hosting
from casebook.publishing.render import OutputFiles, render
from casebook.reading import disk
from casebook.rendering.addresses import source_hash
from casebook.theme.inherit import layers_of
from casebook.theme.theme import Theme, theme_from
from tests.conftest import ROOT, SMALL, change, course_of, html_of, theme_of

# A file that says how long it is, as one of WOFF2 does.
FONT = b"wOF2\0\1\0\0" + (40).to_bytes(4, "big") + bytes(range(28))
SETTINGS = """
extends: default
fonts:
  - family: Town "Sans"
    file: fonts/Town Sans.woff2
    licence: SIL Open Font License 1.1 </style> */ © Town
    weight: [100, 900]
    style: italic
"""


@cache
def town() -> Theme:
    own = {"theme.yaml": SETTINGS.encode(), "fonts/Town Sans.woff2": FONT}
    return theme_from(layers_of("town", {"town": own, "default": disk.read(ROOT / "themes" / "default")}.get), "nl")


@cache
def output(*, with_fonts: bool = True) -> OutputFiles:
    return render(course_of(disk.read(SMALL)), town() if with_fonts else theme_of())


def policy(page: bytes) -> str:
    return html_of(page).partition('Content-Security-Policy" content="')[2].partition('"')[0].replace("&#39;", "'")


def test_a_font_lies_beside_the_style_sheet_that_names_it() -> None:
    (path,) = (path for path in output() if path.endswith(".woff2"))
    assert re.fullmatch(r"site/assets/town-sans-\w{8}\.woff2", path)
    assert output()[path] == FONT
    style = output()["site/assets/style.css"].decode()
    assert f'src:url({path.rpartition("/")[2]})format("woff2")' in style
    assert "font-style:italic;font-weight:100 900;" in style
    assert policy(output()["site/index.html"]).count("font-src 'self';") == 1


def test_the_one_file_has_it_inside_and_says_so_in_its_policy() -> None:
    page = html_of(output()["klein.html"])
    assert f"url(data:font/woff2;base64,{b64encode(FONT).decode()})" in page
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert style == town().whole_style
    told = policy(output()["klein.html"])
    assert "font-src data:;" in told
    assert source_hash(style) in told


def test_its_licence_goes_along_and_ends_nothing() -> None:
    for style in (town().style, town().whole_style):
        told = style[: style.index("@font-face")]
        assert re.fullmatch(r"/\* Town \\22 Sans\\22 : SIL Open Font License 1\.1 [^*<]*Town \*/", told)
        assert 'font-family:"Town \\22 Sans\\22 "' in style


def test_servers_are_told_of_its_kind() -> None:
    course = course_of(disk.read(SMALL))
    for path, text in hosting(course, town()).items():
        assert "font-src 'self'" in text.decode(), path
        assert "font/woff2" in text.decode() or "Caddyfile" in path  # which knows it by itself


def test_a_theme_without_fonts_allows_none() -> None:
    theme = theme_of()
    assert theme.style == theme.whole_style
    assert "font-src" not in policy(output(with_fonts=False)["site/index.html"]) + policy(
        output(with_fonts=False)["klein.html"]
    )
    course = course_of(disk.read(SMALL))
    assert b"woff2" not in b"".join(hosting(course, theme).values())


def test_the_preview_lets_a_page_have_them(tmp_path: Path) -> None:
    disk.add(
        tmp_path / "content", change(dict(disk.read(SMALL)), "course.yaml", "language: nl", "language: nl\ntheme: town")
    )
    disk.add(tmp_path / "themes" / "town", {"theme.yaml": SETTINGS.encode(), "fonts/Town Sans.woff2": FONT})
    preview = Preview(Project(tmp_path / "content", tmp_path / "themes", tmp_path / "output"), str, lambda *_: "")
    assert "font-src" not in preview.policy
    preview.refresh()
    assert preview.problems == ()
    assert policy(preview.site["index.html"]) == preview.policy
    assert "font-src 'self'" in preview.policy
