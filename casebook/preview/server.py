"""Preview in the browser: builds in memory, and again within a moment of every save."""

import gc
import json
import logging
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop
from tornado.web import Application, RequestHandler
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from casebook.preview.preview import Preview

HOST = "127.0.0.1"
# Editors save in several moves (a copy, a rename, a time stamp): wait for the last one. In seconds.
SETTLE = 0.04
# For a page that is gone, or not there yet: it waits for news too, and shows the page when there is one.
_NO_PAGE = b"<!doctype html>\n<html><head><meta charset='utf-8'><title>404</title></head><body>\n404\n</body></html>\n"
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


def serve(preview: Preview, port: int, show: Callable[[], None]) -> None:
    """Serve on loopback until Ctrl-C or SIGTERM. `show` tells what is new after every build."""

    def refresh() -> None:
        preview.refresh()
        show()

    watcher = _Watcher([preview.project.content, preview.project.themes], refresh)
    server = _Server(preview, watcher, refresh)
    logging.getLogger("livereload").propagate = False
    loop = IOLoop.current()
    signal.signal(signal.SIGTERM, lambda *_: loop.add_callback_from_signal(loop.stop))
    signal.signal(signal.SIGINT, lambda *_: loop.add_callback_from_signal(loop.stop))
    try:
        server.serve(host=HOST, port=free_port(port), open_url_delay=0.2)
    finally:
        watcher.stop()


def free_port(first: int) -> int:
    """The first port from `first` on that can be listened to, on loopback."""
    for port in range(first, min(first + 100, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    return first


class _Server(Server):  # type: ignore[misc]  # livereload ships no types
    """livereload's server, with the pages of a preview from memory."""

    def __init__(self, preview: Preview, watcher: Watcher, refresh: Callable[[], None]) -> None:
        super().__init__(watcher=watcher)
        self._preview = preview
        self._refresh = refresh

    def application(self, port: int, host: str, **_: object) -> None:
        """Listen to browsers that wait for news, and to those that ask for a file; then build for the first time.

        In this order, so that whoever was told that it is built, finds it.
        """
        LiveReloadHandler.watcher = self.watcher
        script = f'<script src="/livereload.js?port={port}"></script>'.encode()
        shared = {"preview": self._preview, "seen": {}}
        handlers: list[Any] = [
            (r"/livereload", _News, shared),
            (r"/livereload.js", LiveReloadJSHandler),
            (r"/(.*)", _Page, {**shared, "script": script}),
        ]
        Application(handlers).listen(port, address=host)
        self._refresh()
        gc.freeze()  # what was made now stays: not to be looked through again and again
        gc.enable()  # a single build does without (see __main__); this one goes on for hours

    def _setup_logging(self) -> None:
        """Say nothing: the command line tells what matters."""
        logging.getLogger("tornado.access").setLevel(logging.ERROR)


class _News(LiveReloadHandler):  # type: ignore[misc]
    """A browser that waits for news. `seen`: the path of a page → the build that was shown of it."""

    def initialize(self, preview: Preview, seen: dict[str, int]) -> None:
        self.preview = preview
        self.seen = seen

    def on_message(self, message: str) -> None:
        """Welcome a page; one that was loaded while the next build ran is told at once."""
        super().on_message(message)
        told = json.loads(message)
        path = urlsplit(told.get("url", "")).path.lstrip("/")
        if told.get("command") == "info" and self.seen.get(path, 0) < self.preview.builds:
            self.send_message({"command": "reload", "path": "*", "liveCSS": True, "liveImg": True})


class _Page(RequestHandler):
    """A file of the site."""

    def initialize(self, preview: Preview, seen: dict[str, int], script: bytes) -> None:
        self.preview = preview
        self.seen = seen
        self.script = script

    def get(self, path: str) -> None:
        content = self.preview.page(path)
        if content is None:
            self.set_status(404)
            content = _NO_PAGE if path.endswith(".html") else b""
        self.seen[path] = self.preview.builds
        self.set_header("Content-Type", _TYPES.get(Path(path or "index.html").suffix, "application/octet-stream"))
        self.set_header("Cache-Control", "no-store")
        self.write(content.replace(b"</body>", self.script + b"</body>"))


class _Watcher(Watcher):  # type: ignore[misc]
    """Waits for the system to tell of changes, where livereload's own one looks every 0.8 seconds."""

    def __init__(self, folders: list[Path], refresh: Callable[[], None]) -> None:
        super().__init__()
        self._folders = folders
        self._refresh = refresh
        self._observer = Observer()
        self._loop: IOLoop | None = None
        self._waiting: object = None

    def start(self, callback: Callable[[], None]) -> bool:  # noqa: ARG002  (there is nothing to poll)
        """Begin to wait; True: do not poll."""
        self._loop = IOLoop.current()
        for folder in self._folders:
            self._observer.schedule(_Changes(self._changed), str(folder), recursive=True)
        self._observer.start()
        return True

    def stop(self) -> None:
        """Stop waiting."""
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join()

    def _changed(self) -> None:
        """Called in the observer's thread."""
        if self._loop:
            self._loop.add_callback(self._settle)

    def _settle(self) -> None:
        if self._loop:
            if self._waiting is not None:
                self._loop.remove_timeout(self._waiting)
            self._waiting = self._loop.call_later(SETTLE, self._rebuild)

    def _rebuild(self) -> None:
        self._waiting = None
        self._refresh()
        LiveReloadHandler.reload_waiters("*")


class _Changes(FileSystemEventHandler):
    """Passes on what changes a file; reading one changes nothing, and hidden files are not of the course."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write"):
            return
        paths = [str(path) for path in (event.src_path, event.dest_path) if path]
        if not all(Path(path).name.startswith(".") for path in paths):
            self._changed()
