"""Images: which files are ones, what is wrong with them, and what becomes of them in both editions."""

import re
from base64 import b64decode
from html import unescape
from pathlib import Path

import pytest

from casebook.course.images import Image, images_of
from casebook.pipeline import check_content, render_course
from casebook.project import Project
from casebook.rendering.addresses import for_single
from casebook.values.ids import ContentPath
from tests.conftest import ROOT, SMALL, change, course_of, problems_of

Files = dict[str, bytes]
PAGE, PASSAGE, BIKE = "pages/begrippen.md", "cases/anna-en-bas/situatie.md", "images/fiets.svg"
DRAWING = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def told(content: Files) -> list[str]:
    return [found.code for found in sorted(problems_of(content))]


@pytest.mark.parametrize(
    ("path", "content", "codes"),
    [
        ("images/a.svg", DRAWING, []),
        ("images/a.svg", DRAWING + b" " * 500_001, ["big-image"]),
        ("images/a.svg", DRAWING.replace(b"/>", b" onload=''/>"), ["svg-script"]),
        ("images/a.svg", b"<html><svg>", ["bad-image"]),
        ("images/a.png", b"\x89PNG\r\n\x1a\n...", []),
        ("images/a.png", b"\xff\xd8\xff", ["bad-image"]),
        ("images/a.jpg", b"\xff\xd8\xff", []),
        ("images/a.jpeg", b"\xff\xd8\xff", []),
        ("images/a.webp", b"RIFF1234WEBP", []),
        ("images/a.webp", b"RIFF1234WAVE", ["bad-image"]),
        ("images/a.png", b"\x89PNG\r\n\x1a\n" + bytes(500_001), ["big-image"]),
    ],
)
def test_an_image_is_what_its_name_says(small: Files, path: str, content: bytes, codes: list[str]) -> None:
    shown = change(small, PAGE, "Een verhaal.", f"Een verhaal. ![a]({path})")
    assert told({**shown, path: content}) == codes


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("images/A.png", "bad-image-name"),
        ("images/a b.png", "bad-image-name"),
        ("images/map/a.png", "bad-image-name"),
        ("images/a.gif", "bad-image-type"),
        ("images/a", "bad-image-type"),
    ],
)
def test_what_cannot_be_an_image_is_told_once(small: Files, path: str, code: str) -> None:
    assert told({**small, path: b"x"}) == [code]


def test_an_image_that_nothing_shows_is_told(small: Files) -> None:
    assert told({**small, "images/oud.svg": DRAWING}) == ["unused-file"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (PAGE, "Een verhaal.", "![](images/fiets.svg)"),
        (PASSAGE, "Anna heeft een fiets.", "![ ](images/fiets.svg)"),
        ("assignments/fase-een.yaml", "hint: Neem de tijd.", 'hint: "![](images/fiets.svg)"'),
    ],
)
def test_an_image_says_what_is_to_be_seen_wherever_it_stands(small: Files, path: str, old: str, new: str) -> None:
    assert told(change(small, path, old, new)) == ["image-without-alt"]


def test_an_image_from_elsewhere_is_never_asked_for(small: Files) -> None:
    broken = change(small, PAGE, "Een verhaal.", "![a](https://example.org/a.png)")
    assert told(broken) == ["image-of-web"]


def test_the_words_of_an_image_are_read_as_the_case_is_described(small: Files) -> None:
    shown = change(small, PASSAGE, "Anna heeft een fiets.", "![{Zij|Hij} fietst](images/fiets.svg)")
    (step,) = (step for step in course_of(shown).steps if step.id == "situatie--anna-en-bas")
    assert 'alt="Zij fietst"' in str(step.body)


def test_the_web_edition_has_the_file_and_the_one_file_edition_holds_it() -> None:
    project = Project(SMALL, ROOT / "themes", Path("nowhere"))
    output = render_course(project, check_content(project).course)
    bike = (SMALL / BIKE).read_bytes()
    assert output["site/assets/fiets.svg"] == bike
    site, single = (unescape(output[path].decode()) for path in ("site/begrippen.html", "klein.html"))
    assert re.search(r'<img src="assets/fiets\.svg\?v=[0-9a-f]{8}" alt="Een fiets met twee "wielen"">', site)
    found = re.search(r'<img src="data:image/svg\+xml;base64,([^"]+)"', single)
    assert found
    assert b64decode(found[1]) == bike
    assert "img-src 'self';" in site
    assert "img-src data:;" in single
    assert "data:" not in site


def test_text_that_looks_like_an_image_is_left_alone() -> None:
    text = "src=&quot;image:images/a.png&quot;"
    assert for_single(text, (Image(ContentPath("images/a.png"), b""),)) == text


def test_an_address_changes_with_the_bytes() -> None:
    (one,), (other,) = images_of({"images/a.png": b"1", "x": b""}), images_of({"images/a.png": b"2"})
    assert one.versioned != other.versioned
    assert one.versioned.startswith("assets/a.png?v=")
