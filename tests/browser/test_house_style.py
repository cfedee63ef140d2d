"""The small course in the house style of a municipality: all can be read, and without a dark one it stays light."""

import shutil
from pathlib import Path

import pytest

from casebook.pipeline import build
from casebook.project import Project
from tests.browser.axe import OPEN_ALL, violations
from tests.browser.conftest import Open
from tests.conftest import ROOT, SMALL

NODE = ROOT / "tests" / "node_modules"
# A red footer and a dark set of its own; a grey footer; a dark blue one, of a package that lacks most.
PACKAGES = {
    "utrecht": ("@utrecht/design-tokens/dist/root.css", "@utrecht/design-tokens/dist/dark/root.css"),
    "denhaag": ("@gemeente-denhaag/design-tokens-components/dist/index.css", None),
    "rvo": ("@nl-rvo/design-tokens/dist/index.css", None),
}


def built_with(root: Path, light: str, dark: str | None) -> Path:
    """The web edition of the small course with the tokens of a package."""
    shutil.copytree(SMALL, root / "content")
    own = root / "themes" / "town"
    own.mkdir(parents=True)
    shutil.copy(NODE / light, own / "light.css")
    settings = "extends: default\ntokens: light.css\n"
    if dark:
        shutil.copy(NODE / dark, own / "dark.css")
        settings += "tokens_dark: dark.css\n"
    (own / "theme.yaml").write_text(settings, encoding="utf-8")
    course = root / "content" / "course.yaml"
    course.write_text(f"{course.read_text(encoding='utf-8')}theme: town\n", encoding="utf-8")
    build(Project(root / "content", root / "themes", root / "output"))
    return root / "output" / "site"


@pytest.mark.parametrize("name", PACKAGES)
def test_all_can_be_read_in_a_house_style_in_light_and_dark(name: str, tmp_path: Path, open_page: Open) -> None:
    light, dark = PACKAGES[name]
    site = built_with(tmp_path, light, dark)
    for in_the_dark in (False, True):
        page = open_page((site / "anna-en-bas-fase-een.html").as_uri(), dark=in_the_dark)
        page.evaluate(OPEN_ALL)
        assert violations(page, colours=True) == []
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        is_dark = max(map(int, ground.removeprefix("rgb(").removesuffix(")").split(", "))) < 128
        assert is_dark == (in_the_dark and dark is not None)
        assert page.locator("[data-component=scheme]").count() == (1 if dark else 0)
