"""Other generators of sites, to compare with: the same words, one plain page a file. `--peers` installs what it can.

Hugo and mdBook are not in the registries of Python and Node.js: they are compared with when they are on the machine.
"""

import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import yaml

# Where those that are installed live, beside the packages of the tests.
FOLDER = Path(__file__).resolve().parent.parent / ".venv" / "peers"
_PYTHON = FOLDER / "bin" / "python"
_NODE = FOLDER / "node_modules" / ".bin"
# The versions that were compared with.
_FROM_PYTHON = ("pelican[markdown]~=4.11", "mkdocs~=1.6")
_FROM_NODE = ("@11ty/eleventy@^3",)


def install() -> None:
    """Put the peers in a folder of their own."""
    if not _PYTHON.exists():
        venv.create(FOLDER, with_pip=True)
    subprocess.run([str(_PYTHON), "-m", "pip", "install", "--quiet", *_FROM_PYTHON], check=True)
    subprocess.run(["npm", "install", "--silent", "--prefix", str(FOLDER), *_FROM_NODE], check=True)


def peers(content: Path, folder: Path) -> dict[str, list[str]]:
    """The name of each peer that is there → the command that builds a site of this content, below `folder`."""
    pages = folder / "pages"
    pages.mkdir(parents=True)
    for path in sorted(content.rglob("*.*")):
        if path.suffix in (".md", ".yaml"):
            _page(path, pages)
    (folder / "mkdocs.yml").write_text("site_name: Peer\ndocs_dir: pages\nsite_dir: mkdocs\n", encoding="utf-8")
    (folder / "pelicanconf.py").write_text(
        "PATH = 'pages'\nSITENAME = 'Peer'\nTIMEZONE = 'Europe/Amsterdam'\nARTICLE_PATHS = []\nPAGE_PATHS = ['']\n"
        "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n",
        encoding="utf-8",
    )
    _book(folder, pages)
    (folder / "hugo.toml").write_text("title = 'Peer'\ncontentDir = 'pages'\npublishDir = 'hugo'\n", encoding="utf-8")
    layout = folder / "layouts" / "_default" / "single.html"
    layout.parent.mkdir(parents=True)
    layout.write_text("<!doctype html><title>{{ .Title }}</title>{{ .Content }}", encoding="utf-8")
    commands = {
        "Pelican": [str(FOLDER / "bin" / "pelican"), "--quiet", "-s", "pelicanconf.py", "-o", "pelican"],
        "Eleventy": [str(_NODE / "eleventy"), "--quiet", "--input=pages", "--output=eleventy"],
        "MkDocs": [str(FOLDER / "bin" / "mkdocs"), "build", "--quiet"],
        "mdBook": ["mdbook", "build", "--dest-dir", "mdbook"],
        "Hugo": ["hugo", "--quiet"],
    }
    return {name: command for name, command in commands.items() if shutil.which(command[0])}


def _page(path: Path, pages: Path) -> None:
    """A Markdown page with the texts of a file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".yaml":
        text = "\n\n".join(_texts(yaml.load(text, yaml.CSafeLoader)))
    elif text.startswith("---\n"):
        text = text.split("\n---\n", 1)[-1]
    name = f"{path.parent.name}-{path.stem}"
    text = text.replace("{{", "{ {").replace("{%", "{ %")
    (pages / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n\n{text}\n", encoding="utf-8")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def _book(folder: Path, pages: Path) -> None:
    (folder / "book.toml").write_text('[book]\ntitle = "Peer"\nsrc = "pages"\n', encoding="utf-8")
    lines = "".join(f"- [{page.stem}]({page.name})\n" for page in sorted(pages.glob("*.md")))
    (pages / "SUMMARY.md").write_text(f"# Summary\n\n{lines}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit("peers: python3 tests/benchmark.py --peers")
