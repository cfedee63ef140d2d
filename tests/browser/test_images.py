"""Images of a course: shown from disk under the page's policy in both editions."""

from tests.browser.conftest import Built, Open, both_editions


@both_editions
def test_an_image_is_shown(small_built: Built, open_page: Open, edition: str) -> None:
    page = open_page(small_built.address(edition, "begrippen"))
    image = page.locator("[id=begrippen] img")
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 60
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 600})
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
