"""How long a build takes, as a ratio to the bare minimum. `python3 tests/benchmark.py [RUNS] [--peers]`

First whole processes: a first build ever and one with the theme compiled, builds with a changed text and with nothing
changed, of this course and of 30 cases; with other generators when they are there, and `--peers` installs them. Then
the same for the booklets, whose least is that typst sets the same texts, and nothing else. Then the time of each stage,
for each step of small and large courses, of a save in the preview, and of a letter in the search. Runs in `.venv`, like
the tests, and gets there by itself.

The bare minimum reads the same files, renders all Markdown with markdown-it-py and one Jinja template a page, and
writes the pages: no validation, no checks, one edition. The start of the interpreter and all imports count on both
sides. Runs are taken in turns, and their medians are compared.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from casebook import bootstrap  # noqa: E402  (the package lies beside this folder, wherever it is called from)

VENV = ROOT / ".venv"
PYTHON = str(VENV / "bin" / "python")


def main(runs: int) -> None:
    from casebook.reading import disk
    from tests import keystrokes, machine
    from tests.generated import course
    from tests.ratios import paper, ratios

    machine.need_programs("chromium", "firefox-esr")
    for title, content in (("this course", disk.read(ROOT / "content")), ("30 cases", course(30))):
        ratios(title, content, runs)
    paper(disk.read(ROOT / "content"), max(3, runs // 3))
    stages = subprocess.run(
        [PYTHON, "-c", STAGES.replace("TIMED", TIMED)], check=True, capture_output=True, text=True, cwd=ROOT
    )
    print(stages.stdout, end="")
    grows(max(1, runs // 5))
    saved = saves(runs)
    print(
        f"a save     {min(saved) * 1000:6.0f} ms until Chromium shows it"
        f" (median {statistics.median(saved) * 1000:.0f}, longest {max(saved) * 1000:.0f})"
    )
    keystrokes.show(max(3, runs // 5))


def grows(runs: int) -> None:
    """The time for each step of courses with 1, 30 and 300 cases: it must not grow."""
    names = (
        "read",
        "parse",
        "validate",
        "assemble",
        "check",
        "articles",
        "publish",
        "write",
        "all",
        "preview",
        "a save",
    )
    print(f"{'cases':>10} {'steps':>6} {' '.join(f'{name:>9}' for name in names)}  µs a step")
    for cases in (1, 30, 300):
        command = [PYTHON, "-c", TIMED + GROWS, str(cases)]
        found = [
            json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout) for _ in range(runs)
        ]
        steps = found[0].pop("steps")
        best = {name: min(one[name] for one in found) for name in found[0]}
        numbers = " ".join(f"{best[name] / steps * 1e6:9.0f}" for name in best)
        print(f"{cases:10} {steps:6.0f} {numbers}")


def saves(runs: int) -> list[float]:
    """Seconds from the save of a passage to the moment that the browser shows it, on a copy of the whole course."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        shutil.copytree(ROOT / "content", Path(folder, "content"))
        passage = Path(folder, "content", "cases", "layla-en-rick", "situatie.md")
        text = passage.read_text(encoding="utf-8")
        command = [PYTHON, "-c", SERVE, str(ROOT), folder]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
        ) as server:
            assert server.stdout
            address = server.stdout.readline().split("op ")[1].split(" ")[0]
            server.stdout.readline()  # it is built
            browser = driver.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-background-networking"]
            )
            page = browser.new_page()
            page.add_init_script(SHOWN)
            found = []
            with page.expect_event("websocket"):
                page.goto(f"{address}layla-en-rick-directe-veiligheid.html#{STEP}")
            for run in range(runs):
                with page.expect_event("websocket"):  # the new page listens too
                    started = time.time()
                    passage.write_text(f"{text}\nProef {run}.\n", encoding="utf-8")
                    page.wait_for_function("run => window.shown?.run === run", arg=str(run))
                    found.append(page.evaluate("window.shown.at") / 1000 - started)
            browser.close()
            server.terminate()
    return found


STEP = "situatie--layla-en-rick"

# The page notes itself which text it shows, and when it drew that: to ask it from outside takes 40 ms.
SHOWN = f"""
const look = () => {{
  const run = document.getElementById("{STEP}")?.textContent.match(/Proef (\\d+)/)?.[1];
  const at = () => (window.shown = {{ run, at: performance.timeOrigin + performance.now() }});
  if (run) requestAnimationFrame(at);
  else if (document.readyState !== "complete") setTimeout(look, 1);
}};
look();
"""

SERVE = """
import os, sys
from pathlib import Path
os.environ["BROWSER"] = "true"
from casebook.commands import preview_in_browser
from casebook.voice import Voice
from casebook.project import Project
content, themes = Path(sys.argv[2], "content"), Path(sys.argv[1], "themes")
preview_in_browser(Project(content, themes, Path("nowhere")), 5600, Voice("nl", "text"))
"""

# The stages of the pipeline by their names there, each timed while a build goes through them.
TIMED = """
import time
from casebook import pipeline
taken = {}
def timed(name):
    stage = getattr(pipeline, name)
    def run(*values, **named):
        started = time.perf_counter()
        try:
            return stage(*values, **named)
        finally:
            taken[name] = taken.get(name, 0) + time.perf_counter() - started
    setattr(pipeline, name, run)
for name in ("read", "parse", "validate", "assemble", "check", "articles_of", "publish", "write"):
    timed(name)
"""

GROWS = """
import gc, json, sys, tempfile, time
from pathlib import Path
from casebook.reading import disk
from casebook.cli import ROOT
from casebook.project import Project
from casebook.preview.preview import Preview
from tests.generated import course
gc.disable()
with tempfile.TemporaryDirectory() as folder:
    project = Project(Path(folder, "content"), ROOT / "themes", Path(folder, "output"))
    disk.add(project.content, course(int(sys.argv[1])))
    found = {"steps": len(pipeline.build(project).course.steps), **taken, "all": sum(taken.values())}
    preview = Preview(project, lambda problem: problem.code, lambda errors, warnings: "")
    for name in ("preview", "save"):
        disk.add(project.content, {"cases/casus-1/vervolg-eerst.md": name.encode()})
        started = time.perf_counter()
        preview.refresh()
        found[name] = time.perf_counter() - started
    assert b"save" in preview.page("casus-1-eerst.html")
    print(json.dumps(found))
"""

STAGES = """
import time
started = time.perf_counter()
from casebook.cli import ROOT
from casebook.project import project_at
import casebook.pipeline
print(f"import     {(time.perf_counter() - started) * 1000:6.0f} ms")
TIMED
pipeline.build(project_at(ROOT))
for stage, spent in taken.items():
    print(f"{stage:10} {spent * 1000:6.0f} ms")
"""


if __name__ == "__main__":
    if Path(sys.prefix).resolve() != VENV.resolve():
        sys.exit(bootstrap.run(ROOT, [__file__, *sys.argv[1:]], group="tests"))
    if "--peers" in sys.argv:
        from tests.peers import install

        install()
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    main(numbers[0] if numbers else 15)
