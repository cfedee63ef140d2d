"""How many times the bare minimum a build takes, as whole processes in turns. See `benchmark`."""

import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from casebook.pipeline import check_content
from casebook.project import project_at
from casebook.publishing.booklets.contents import booklets_of
from casebook.reading import disk
from tests.peers import peers

ROOT = Path(__file__).resolve().parent.parent
# What all else is compared with.
LEAST = "the bare minimum"
PYTHON = str(ROOT / ".venv" / "bin" / "python")

# All texts in values: a part of both programs below.
TEXTS = """
def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)
"""

MINIMUM = """
import sys
from pathlib import Path
import yaml
from jinja2 import Environment
from markdown_it import MarkdownIt

markdown = MarkdownIt("commonmark").enable("table")
page = Environment(autoescape=True).from_string(
    "<!doctype html><title>{{ title }}</title>{% for html in parts %}<section>{{ html | safe }}</section>{% endfor %}"
)

content, output = Path(sys.argv[1]), Path(sys.argv[2])
for path in sorted(path for ending in ("md", "yaml") for path in content.rglob(f"*.{ending}")):
    text = path.read_text(encoding="utf-8")
    parts = texts(yaml.load(text, yaml.CSafeLoader)) if path.suffix == ".yaml" else [text]
    html = page.render(title=path.stem, parts=[markdown.render(part) for part in parts])
    (output / f"{path.parent.name}-{path.stem}.html").write_text(html, encoding="utf-8")
"""


# The bare minimum begins as a build does: in the Python that made `.venv`, which is given the packages. What that one
# does first, on this computer, counts on both sides.
WITH_PACKAGES = f"""
import sys
sys.path[:] = [*(path for path in sys.path if not path.endswith("-packages")), {sysconfig.get_path("purelib")!r}]
"""

# The least for paper: the texts of the same booklets, all in one paragraph each, set by the same program.
PAPER = """
import json, sys
from pathlib import Path
import typst

setting = b'#for text in json("texts.json") [#text #parbreak()]'
for path in sorted(Path(sys.argv[1]).glob("*.json")):
    text = json.dumps([*texts(json.loads(path.read_bytes())["nodes"])]).encode()
    files = {"main.typ": setting, "texts.json": text}
    path.with_suffix(".pdf").write_bytes(typst.compile(files, format="pdf", ignore_system_fonts=True, pdf_tags=False))
"""


@dataclass(frozen=True)
class Took:
    """How long a command took, and how long processors worked for it, in seconds: a busy machine changes that less."""

    wall: float
    work: float


def took(command: list[str], cwd: Path = ROOT) -> Took:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONUTF8": "1"}
    before, started = _work(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=cwd, env=environment)
    return Took(time.perf_counter() - started, _work() - before)


def _work() -> float:
    times = os.times()
    return times.children_user + times.children_system


def ratios(title: str, content: dict[str, bytes], runs: int) -> None:
    """Print how many times the bare minimum each kind of build takes, and each peer."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _program(folder)
        disk.add(folder / "content", content)
        (folder / "minimum").mkdir()
        python = str(Path(sys.base_prefix, "bin", "python3"))
        minimum = [python, "-c", f"{WITH_PACKAGES}{TEXTS}{MINIMUM}", str(folder / "content"), str(folder / "minimum")]
        build = [python, str(folder / "build.py")]
        rivals = peers(folder / "content", folder / "peers")
        found: dict[str, list[Took]] = {}
        for run in range(runs):
            for what, prepare in _states(folder, content, run).items():
                prepare()
                found.setdefault(what, []).append(took(build))
            found.setdefault(LEAST, []).append(took(minimum))
            for rival, command in rivals.items():
                found.setdefault(rival, []).append(took(command, folder / "peers"))
    _show(title, runs, found)


def paper(content: dict[str, bytes], runs: int) -> None:
    """Print how many times the least for paper the booklets take, with the build that they are made with."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _program(folder)
        disk.add(folder / "content", content)
        booklets = booklets_of(check_content(project_at(folder)).course)
        disk.add(folder / "texts", {f"{booklet.name}.json": booklet.data for booklet in booklets})
        least = [PYTHON, "-c", f"{TEXTS}{PAPER}", str(folder / "texts")]
        command = [str(Path(sys.base_prefix, "bin", "python3")), str(folder / "build.py"), "booklet"]
        found: dict[str, list[Took]] = {}
        for run in range(runs):
            for what, prepare in _states(folder, content, run).items():
                prepare()
                found.setdefault(what, []).append(took(command))
            found.setdefault(LEAST, []).append(took(least))
    _show("booklets of this course", runs, found)


def _states(folder: Path, content: Mapping[str, bytes], run: int) -> dict[str, Callable[[], object]]:
    """What is built: how it is called, and what makes it so. First builds are those of the content as it is."""
    changed = {
        room: next(path for path in sorted(content) if path.startswith(room) and path.endswith(".md"))
        for room in ("cases/", "pages/")
    }

    def forget() -> None:
        shutil.rmtree(folder / ".cache", ignore_errors=True)
        disk.add(folder / "content", {path: content[path] for path in changed.values()})

    def forget_all() -> None:
        forget()
        (folder / "casebook" / "__pycache__" / "themes").unlink(missing_ok=True)

    def write(room: str) -> None:
        text = content[changed[room]].replace(b". ", f" {run}. ".encode(), 1)
        assert text != content[changed[room]]
        disk.add(folder / "content", {changed[room]: text})

    return {
        "first build ever": forget_all,
        "first of a course": forget,
        "a case's text changed": partial(write, "cases/"),
        "a page changed": partial(write, "pages/"),
        "nothing changed": lambda: None,
    }


def _show(title: str, runs: int, found: Mapping[str, list[Took]]) -> None:
    print(
        f"{title}, {runs} runs; times the bare minimum: the medians, (the best of each,) and the best processor time:"
    )
    least = found[LEAST]
    for what, times in found.items():
        middle = _ratio(statistics.median, times, least)
        best, work = _ratio(min, times, least), min(one.work for one in times) / min(one.work for one in least)
        print(f"  {what:21} {middle:5.2f} ({best:.2f}) {work:5.2f}  {min(one.wall for one in times) * 1000:6.0f} ms")


def _ratio(of: Callable[[Iterable[float]], float], times: Iterable[Took], least: Iterable[Took]) -> float:
    return of([one.wall for one in times]) / of([one.wall for one in least])


def _program(folder: Path) -> None:
    """A copy of the program, since it builds the course beside it; what it only reads is linked."""
    shutil.copy2(ROOT / "build.py", folder)
    shutil.copytree(ROOT / "casebook", folder / "casebook")
    for part in ("pyproject.toml", ".lock", "themes", ".venv"):
        (folder / part).symlink_to(ROOT / part)
