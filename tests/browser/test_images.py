"""Images of a course: shown from disk under the page's policy in both editions."""

from pathlib import Path

import pytest

from casebook.pipeline import build
from casebook.project import Project
from tests.browser.conftest import Open
from tests.conftest import ROOT, SMALL


@pytest.fixture(scope="module")
def small_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("small") / "output"
    build(Project(SMALL, ROOT / "themes", output))
    return output


def test_an_image_is_shown(small_output: Path, open_page: Open, edition: str) -> None:
    files = {"site": "site/begrippen.html", "single": "klein.html"}
    page = open_page(f"{(small_output / files[edition]).as_uri()}{'#begrippen' if edition == 'single' else ''}")
    image = page.locator("[id=begrippen] img")
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 60
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 600})
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
