"""How many times the bare minimum a build takes, as whole processes in turns. See `benchmark`."""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from casebook.reading import disk
from tests.peers import peers

ROOT = Path(__file__).resolve().parent.parent
# What all else is compared with.
LEAST = "the bare minimum"
PYTHON = str(ROOT / ".venv" / "bin" / "python")

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

def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)

content, output = Path(sys.argv[1]), Path(sys.argv[2])
for path in sorted(content.rglob("*.*")):
    text = path.read_text(encoding="utf-8")
    parts = texts(yaml.load(text, yaml.CSafeLoader)) if path.suffix == ".yaml" else [text]
    html = page.render(title=path.stem, parts=[markdown.render(part) for part in parts])
    (output / f"{path.parent.name}-{path.stem}.html").write_text(html, encoding="utf-8")
"""


def seconds(command: list[str], cwd: Path = ROOT) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONUTF8": "1"}
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=cwd, env=environment)
    return time.perf_counter() - started


def ratios(title: str, content: dict[str, bytes], runs: int) -> None:
    """Print how many times the bare minimum each kind of build takes, and each peer."""
    took: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _program(folder)
        disk.add(folder / "content", content)
        (folder / "minimum").mkdir()
        text = folder / "content" / next(path for path in sorted(content) if re.match(r"cases/.*\.md", path))
        minimum = [PYTHON, "-c", MINIMUM, str(folder / "content"), str(folder / "minimum")]
        build = [str(Path(sys.base_prefix, "bin", "python3")), str(folder / "build.py")]
        rivals = peers(folder / "content", folder / "peers")
        for run in range(runs):
            took.setdefault(LEAST, []).append(seconds(minimum))
            shutil.rmtree(folder / ".cache", ignore_errors=True)
            took.setdefault("first build", []).append(seconds(build))
            took[LEAST].append(seconds(minimum))
            text.write_text(f"{text.read_text(encoding='utf-8')}\nProef {run}.\n", encoding="utf-8")
            took.setdefault("one text changed", []).append(seconds(build))
            took.setdefault("nothing changed", []).append(seconds(build))
            for rival, command in rivals.items():
                took.setdefault(rival, []).append(seconds(command, folder / "peers"))
    least = min(took[LEAST])
    print(f"{title}, {runs} runs; times the bare minimum, the best (and the median):")
    for what, times in took.items():
        ratio = f"{min(times) / least:5.2f} ({statistics.median(times) / least:.2f})"
        print(f"  {what:18} {ratio}  {min(times) * 1000:6.0f} ms")


def _program(folder: Path) -> None:
    """A copy of the program, since it builds the course beside it; what it only reads is linked."""
    shutil.copy2(ROOT / "build.py", folder)
    shutil.copytree(ROOT / "casebook", folder / "casebook")
    for part in ("pyproject.toml", ".lock", "themes", ".venv"):
        (folder / part).symlink_to(ROOT / part)
