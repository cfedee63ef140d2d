"""How long a build takes per stage, beside the bare minimum, as a ratio. `python3 tests/benchmark.py [RUNS]`

The bare minimum reads the same files, renders all Markdown with markdown-it-py and one Jinja template a page,
and writes the pages: no validation, no checks, one edition. Both are whole processes, so the start of the
interpreter and all imports count on both sides. The best of all runs counts, taken in turns.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

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


def seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"})
    return time.perf_counter() - started


def main(runs: int) -> None:
    python = str(ROOT / ".venv" / "bin" / "python")
    with tempfile.TemporaryDirectory() as folder:
        minimum = [python, "-c", MINIMUM, str(ROOT / "content"), folder]
        build = [sys.executable, str(ROOT / "build.py")]
        pairs = [(seconds(build), seconds(minimum)) for _ in range(runs)]
    ours, least = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
    stages = subprocess.run([python, "-c", STAGES], check=True, capture_output=True, text=True, cwd=ROOT)
    print(stages.stdout, end="")
    print(f"build.py   {ours * 1000:6.0f} ms (median {statistics.median(pair[0] for pair in pairs) * 1000:.0f})")
    print(f"minimum    {least * 1000:6.0f} ms (median {statistics.median(pair[1] for pair in pairs) * 1000:.0f})")
    print(f"ratio      {ours / least:6.2f} (best of {runs} runs each)")


STAGES = """
import time
started = time.perf_counter()
from casebook.cli import ROOT
from casebook.pipeline import Project, build
print(f"import     {(time.perf_counter() - started) * 1000:6.0f} ms")
checked = build(Project(ROOT / "content", ROOT / "themes", ROOT / "output"))
for stage, taken in checked.seconds.items():
    print(f"{stage:10} {taken * 1000:6.0f} ms")
"""


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
