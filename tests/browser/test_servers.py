"""What three web servers answer with the settings that hosts are given: the same, of every kind of file."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from casebook.publishing.packages.hosting import CACHE, CSP, TYPES, hosting
from tests.browser.conftest import Built
from tests.browser.servers import SERVERS, serving
from tests.conftest import theme_of

SAID = (CSP, CACHE, "X-Content-Type-Options", "Referrer-Policy", "Content-Type")


@pytest.fixture(scope="module")
def root(small_built: Built) -> Iterator[Path]:
    """The small course, both editions in one folder, with a file of each kind; where any user may read it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "www", "klein")
        shutil.copytree(small_built.site, folder)
        shutil.copy(small_built.single, folder)
        for ending in TYPES:
            (folder / "assets" / f"a.{ending}").write_bytes(
                b"PK\x03\x04"
            )  # what is taken for a zip by its first letters
        for one in (Path(name), *Path(name).rglob("*")):
            one.chmod(0o755)
        yield Path(name)


def answered(name: str, root: Path, built: Built) -> dict[str, dict[str, str]]:
    """The path of each file → what a server says of it, and of a file that is not there."""
    pages = ["", *(file.name for file in built.site.glob("*.html")), built.single.name]
    files = [*pages, "weg.html", *(f"assets/{file.name}" for file in (root / "www" / "klein" / "assets").iterdir())]
    found = {}
    with serving(name, root, "klein", hosting(built.course, theme_of())) as address:
        for file in files:
            try:
                with urlopen(f"{address}/{file}") as answer:  # noqa: S310  (this machine)
                    headers = answer.headers
            except HTTPError as error:
                headers = error.headers
                del headers["Content-Type"]  # of a page of the server's own
            found[file] = {key: headers[key].removesuffix("; charset=utf-8") for key in SAID if key in headers}
    return found


def test_every_server_says_the_same_of_every_file(root: Path, small_built: Built) -> None:
    nginx = answered("nginx", root, small_built)
    assert len({headers[CSP] for headers in nginx.values()}) == 3
    for name in SERVERS:
        assert answered(name, root, small_built) == nginx, name
    assert {ending: nginx[f"assets/a.{ending}"]["Content-Type"] for ending in TYPES} == TYPES
    assert [file for file, headers in nginx.items() if set(headers) != {*SAID}] == ["weg.html"]
