"""WebKit as Debian has it, by the protocol W3C WebDriver: Playwright drives no stock WebKit."""

import json
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.conftest import PATIENCE

# The driver waits for an element to come, and we, a little longer, for the driver: a page that hangs never answers.
LIMIT = PATIENCE + 30
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class WebKitError(Exception):
    """What the driver answers when it could not do what was asked."""


@dataclass(frozen=True)
class Tab:
    """A tab of WebKit; it has a session storage of its own."""

    session: str

    def open(self, address: str) -> None:
        self._post("url", url=address)

    def reload(self) -> None:
        self._post("refresh")

    def back(self) -> None:
        self._post("back")

    def run(self, script: str, *arguments: object) -> Any:
        return self._post("execute/sync", script=script, args=arguments)

    def find(self, selector: str) -> str:
        """The element that a selector finds, as soon as there is one."""
        return str(self._post("element", using="css selector", value=selector)[_ELEMENT])

    def arrives(self, selector: str) -> None:
        """Wait until a page with this element is there, and its scripts have run."""
        self.find(selector)
        loaded = "document.readyState === 'complete' ? arguments[0]() : addEventListener('load', () => arguments[0]())"
        self._post("execute/async", script=loaded, args=[])

    def click(self, selector: str) -> None:
        self._post(f"element/{self.find(selector)}/click")

    def type(self, selector: str, text: str) -> None:
        field = self.find(selector)
        self._post(f"element/{field}/value", text=text)
        # The driver answers before the last key has come.
        typed = """const [field, text, done] = arguments;
            const look = () => (field.value === text ? done() : requestAnimationFrame(look));
            look();"""
        self._post("execute/async", script=typed, args=[{_ELEMENT: field}, text])

    def _post(self, command: str, **body: object) -> Any:
        return _ask("POST", f"{self.session}/{command}", body)


@contextmanager
def browser() -> Iterator[str]:
    """The address of a WebKit that is driven, on a screen that nobody sees."""
    with _screen() as display, _driver(display) as driver:
        program = next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
        wanted = {
            "timeouts": {"implicit": 1000 * PATIENCE},
            "webkitgtk:browserOptions": {"binary": str(program), "args": ["--automation"]},
        }
        made = _ask("POST", f"{driver}/session", {"capabilities": {"alwaysMatch": wanted}})
        yield f"{driver}/session/{made['sessionId']}"


@contextmanager
def tab(browser: str) -> Iterator[Tab]:
    first = _ask("GET", f"{browser}/window")
    made = _ask("POST", f"{browser}/window/new", {"type": "tab"})
    _ask("POST", f"{browser}/window", {"handle": made["handle"]})
    yield Tab(browser)
    _ask("DELETE", f"{browser}/window")
    _ask("POST", f"{browser}/window", {"handle": first})


def _ask(method: str, address: str, body: dict[str, Any] | None = None) -> Any:
    place = urlsplit(address)
    connection = HTTPConnection(place.netloc, timeout=LIMIT)
    try:
        connection.request(method, place.path, None if body is None else json.dumps(body))
        answer = connection.getresponse()
        value = json.load(answer)["value"]
    finally:
        connection.close()
    if answer.status != HTTPStatus.OK:
        raise WebKitError(value)
    return value


@contextmanager
def _driver(display: str) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with _started(["WebKitWebDriver", f"--port={port}"], DISPLAY=display) as process:
        while not _answers(address):
            assert process.poll() is None, "the driver of WebKit stopped"
        yield address


def _answers(address: str) -> bool:
    """Whether the driver is there already: it does not tell when it is."""
    try:
        _ask("GET", f"{address}/status")
    except ConnectionRefusedError:
        return False
    return True


@contextmanager
def _screen() -> Iterator[str]:
    with _started(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]) as server:
        assert server.stdout
        yield f":{server.stdout.readline().strip()}"


@contextmanager
def _started(command: list[str], **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A program, with all that it starts, until the end of the block."""
    process = subprocess.Popen(
        command,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
