"""The preview as an author has it: a process, a browser, and files that are saved."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from casebook.preview.handlers import HOST
from casebook.reading import disk
from tests.browser.axe import violations
from tests.browser.tabs import Kind, Launch
from tests.conftest import ROOT, SMALL

PASSAGE = "cases/anna-en-bas/vervolg.md"
START = """
import sys
from pathlib import Path
from casebook.commands import preview_in_browser
from casebook.voice import Voice
from casebook.project import Project
content, themes, port = sys.argv[1:]
preview_in_browser(Project(Path(content), Path(themes), Path("nowhere")), int(port), Voice("nl", "text"))
"""


@dataclass
class Serving:
    content: Path
    process: subprocess.Popen[str]
    taken: int
    address: str

    def save(self, old: str, new: str) -> None:
        path = self.content / PASSAGE
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    def read(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline()


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    disk.add(tmp_path / "content", disk.read(SMALL))
    with socket.socket() as busy:
        busy.bind((HOST, 0))
        busy.listen()
        taken = busy.getsockname()[1]
        process = subprocess.Popen(
            [sys.executable, "-c", START, str(tmp_path / "content"), str(ROOT / "themes"), str(taken)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=os.environ | {"BROWSER": "true", "PYTHONUTF8": "1"},
        )
        assert process.stdout
        found = re.search(r"http://[\d.]+:\d+/", process.stdout.readline())
        assert found
        yield Serving(tmp_path / "content", process, taken, found[0])
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture
def page(launch: Launch) -> Iterator[Page]:
    page = launch(Kind("chromium")).new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    page.close()


def test_a_save_a_mistake_and_a_new_page_show_by_themselves_and_ctrl_c_stops(serving: Serving, page: Page) -> None:
    assert serving.address != f"http://{HOST}:{serving.taken}/"  # a busy port gives the next one
    assert serving.read() == "casebook: in orde.\n"
    with page.expect_websocket():
        page.goto(f"{serving.address}anna-en-bas-fase-een.html#vervolg--anna-en-bas")
    step = page.locator("[id='vervolg--anna-en-bas']")
    serving.save("- een", "- anders")
    expect(step).to_contain_text("anders")
    serving.save("- anders", "- [fout](step:fout)")
    expect(page.get_by_role("alert")).to_contain_text("vervolg.md:4:10: fout: unknown-step")
    expect(step).to_contain_text("anders")
    # The theme gives examples of code a ground of their own: on that these light words cannot be read.
    expect(page.locator("[role=alert] pre")).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    assert violations(page) == []
    serving.save("- [fout](step:fout)", "- goed")
    expect(step).to_contain_text("goed")
    expect(page.get_by_role("alert")).to_have_count(0)
    with page.expect_websocket():
        missing = page.goto(f"{serving.address}nieuw.html")
    assert missing
    assert missing.status == 404
    new = serving.content / "pages" / "nieuw.md"
    with page.expect_websocket():
        new.write_text("---\ntitle: Nieuw\nsummary: Nieuw.\n---\nHier is zij.\n", encoding="utf-8")
    expect(page.locator("main")).to_contain_text("Hier is zij.")
    new.unlink()
    expect(page.locator("body")).to_have_text("404")
    serving.process.send_signal(signal.SIGINT)
    assert serving.process.wait(10) == 0
