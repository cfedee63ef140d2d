"""What the preview answers to a browser: pages, and news that there are newer ones. Only to its own address.

A page of any website can ask for `http://127.0.0.1:5500/`, and a name that someone else made can lead here as well. So
who does not ask by our own address gets nothing, and no other origin may use what it gets.
"""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.web import Application, RequestHandler

from casebook.preview import look
from casebook.preview.pages import is_page, with_end, with_policy
from casebook.preview.preview import Preview
from casebook.rendering.addresses import policy

HOST = "127.0.0.1"
# For a page that is gone, or not there yet: it waits for news too, and shows the page when there is one.
_NO_PAGE = b"<!doctype html>\n<html><head><meta charset='utf-8'><title>404</title></head><body>\n404\n</body></html>\n"
_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_POLICY = policy("'self'", "'self'", "'self'")
# The most bytes of a message; a browser's are far smaller.
_MESSAGE = 10_000


def application_of(preview: Preview, port: int, refused: str) -> Application:
    """All that is answered on a port; `refused` is what somebody reads who asks by another address."""
    own = {f"{name}:{port}" for name in (HOST, "localhost")} | ({HOST, "localhost"} if port == 80 else set())
    shared = {"preview": preview, "seen": {}}
    handlers: list[Any] = [
        (r"/livereload", _News, shared),
        (r"/livereload.js", _Script),
        (r"/(.*)", _Page, shared),
    ]
    return Application(handlers, own=own, port=port, refused=refused, websocket_max_message_size=_MESSAGE)


class _Own(RequestHandler):
    """Answers only who asks by our own address; whatever it answers may run nothing but our own."""

    def set_default_headers(self) -> None:
        self.set_header("Content-Security-Policy", f"{_POLICY}; {self.socket}")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")  # no other page may take in a script or image
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")

    @property
    def socket(self) -> str:
        """What a policy has to say for a page that waits for news."""
        return f"connect-src {' '.join(f'ws://{one}' for one in sorted(self.settings['own']))}"

    def check_origin(self, origin: str) -> bool:
        """Whether a page is ours; of news, any other could learn when the author saves."""
        return origin.lower() in {f"http://{one}" for one in self.settings["own"]}

    def prepare(self) -> None:
        """Refuse who came by another name, and other pages; whoever made that name could read the course.

        Newer tornados ask `check_origin` only where a browser does not say itself from where it asks.
        """
        own, origin = self.settings["own"], self.request.headers.get("Origin")
        if self.request.host.lower() not in own or not (origin is None or self.check_origin(origin)):
            self.set_status(403)
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.finish(self.settings["refused"] + "\n")


class _News(_Own, LiveReloadHandler):  # type: ignore[misc]  # livereload ships no types
    """A browser that waits for news. `seen`: the path of a page → the build that was shown of it."""

    def initialize(self, preview: Preview, seen: dict[str, int]) -> None:
        self.preview = preview
        self.seen = seen

    def on_message(self, message: str | bytes) -> None:
        """Welcome a page; one that was loaded while the next build ran is told at once. Others get no answer."""
        command, path = _understood(message)
        if not command:
            return
        super().on_message(json.dumps({"command": command, "url": path}))
        if command == "info" and self.seen.get(path, 0) < self.preview.builds:
            self.send_message({"command": "reload", "path": "*", "liveCSS": True, "liveImg": True})


class _Script(_Own, LiveReloadJSHandler):  # type: ignore[misc]
    """The script that waits for news."""

    def head(self) -> None:
        self.get()


class _Page(_Own):
    """A file of the site."""

    def initialize(self, preview: Preview, seen: dict[str, int]) -> None:
        self.preview = preview
        self.seen = seen

    def get(self, path: str) -> None:
        self.seen[path] = self.preview.builds
        self.head(path)

    def head(self, path: str) -> None:
        content = self.preview.page(path)
        if content is None:
            self.set_status(404)
            content = _NO_PAGE if is_page(path) else b""
        self.set_header("Content-Security-Policy", f"{self.preview.policy}; {self.socket}")
        kind = ".html" if is_page(path) else Path(path).suffix
        self.set_header("Content-Type", _TYPES.get(kind, "application/octet-stream"))
        if is_page(path):
            script = f'<script async src="/livereload.js?port={self.settings["port"]}"></script>'
            content = with_end(with_policy(content, self.socket.encode()), script.encode())
            if path == look.ALL or path.startswith(look.ONE):
                self.set_header("Content-Security-Policy", f"{_POLICY}; {look.POLICY}; {self.socket}")
        self.write(content)


def _understood(message: str | bytes) -> tuple[str, str]:
    """The command of a message and the path of the page that sent it; nothing where it is no message of ours."""
    try:
        told = json.loads(message)
        command, url = told["command"], told.get("url", "")
        path = urlsplit(url).path.lstrip("/")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return "", ""
    return (command, path) if command in ("hello", "info") and isinstance(path, str) else ("", "")
