"""Preview in the browser: builds in memory, and again within a moment of every save."""

import gc
import logging
import signal
import socket
import warnings
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop, PeriodicCallback
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from casebook.preview.handlers import HOST, application_of
from casebook.preview.preview import Preview

# Editors save in several moves (a copy, a rename, a time stamp): wait for the last one. In seconds, and once a file
# that was written is closed, which Linux tells.
SETTLE = 0.04
CLOSED = 0.01
# How often to look whether a folder is still the same one, in milliseconds.
LOOK = 1000
# How many looks after a folder was replaced it is read anew: what was put there before it was watched told nobody.
AGAIN = 3


def serve(preview: Preview, port: int, show: Callable[[], None], refused: str) -> None:
    """Serve on loopback until Ctrl-C or SIGTERM. `show` tells what is new after every build.

    `refused`: what is told to who asks by another address than that of the preview.
    """

    def refresh() -> None:
        preview.refresh()
        show()

    watcher = _Watcher(lambda: preview.project.folders, refresh)
    server = _Server(preview, watcher, refresh, refused)
    loop = IOLoop.current()
    signal.signal(signal.SIGTERM, lambda *_: loop.add_callback_from_signal(loop.stop))
    signal.signal(signal.SIGINT, lambda *_: loop.add_callback_from_signal(loop.stop))
    try:
        watcher.begin()  # before anything is read: what changes from now on is told
        server.serve(host=HOST, port=free_port(port), open_url_delay=0.2)
    finally:
        watcher.stop()


def free_port(first: int) -> int:
    """The first port from `first` on that can be listened to, on loopback, and that no other program listens to."""
    # On Windows two programs can share a port by the option that elsewhere only takes over what is left of one.
    option = vars(socket).get("SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
    for port in range(first, min(first + 100, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, option, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    return first


def be_quiet() -> None:
    """Let the server say nothing: the command line tells what matters, and who asks for nonsense is no news."""
    for name in ("tornado.access", "tornado.general", "livereload"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", module=r"watchdog\b")


class _Server(Server):  # type: ignore[misc]  # livereload ships no types
    """livereload's server, with the pages of a preview from memory."""

    def __init__(self, preview: Preview, watcher: Watcher, refresh: Callable[[], None], refused: str) -> None:
        super().__init__(watcher=watcher)
        self._preview = preview
        self._refresh = refresh
        self._refused = refused

    def application(self, port: int, host: str, **_: object) -> None:
        """Listen to browsers that wait for news, and to those that ask for a file; then build for the first time.

        In this order, so that whoever was told that it is built, finds it.
        """
        LiveReloadHandler.watcher = self.watcher
        application_of(self._preview, port, self._refused).listen(port, address=host)
        self._refresh()
        gc.freeze()  # what was made now stays: not to be looked through again and again
        gc.enable()  # a single build does without (see __main__); this one goes on for hours

    def _setup_logging(self) -> None:
        be_quiet()


class _Watcher(Watcher):  # type: ignore[misc]
    """Waits for the system to tell of changes, where livereload's own one looks every 0.8 seconds.

    `folders` gives those to watch; what was not there at first is watched from the next save on.
    """

    def __init__(self, folders: Callable[[], Iterable[Path]], refresh: Callable[[], None]) -> None:
        super().__init__()
        self._folders = folders
        self._watched: dict[Path, tuple[ObservedWatch, object]] = {}
        self._refresh = refresh
        self._observer = Observer()
        self._loop: IOLoop | None = None
        self._waiting: object = None
        self._gone: frozenset[Path] = frozenset()
        self._again = 0
        self._looking = PeriodicCallback(self._look, LOOK)

    def begin(self) -> None:
        """Watch from here on; what happens before the server runs is acted on when it does."""
        self._loop = IOLoop.current()
        self._observer.start()
        self._watch()

    def start(self, callback: Callable[[], None]) -> bool:  # noqa: ARG002  (there is nothing to poll)
        """Begin to wait; True: do not poll."""
        self._looking.start()
        return True

    def _watch(self) -> bool:
        """Watch the folders that are there now; True when one is another folder than before, or gone, or back."""
        changed = False
        for folder in {*self._folders(), *self._watched}:
            watch, known = self._watched.get(folder, (None, None))
            there = _identity(folder)
            if watch and there == known:
                continue
            changed = changed or watch is not None
            if watch:
                del self._watched[folder]
                with suppress(KeyError, OSError):
                    self._observer.unschedule(watch)
            if there:
                try:
                    watched = self._observer.schedule(_Changes(self._changed), str(folder), recursive=True)
                    self._watched[folder] = (watched, there)
                except OSError:  # gone meanwhile: it is looked for again
                    there = None
            if there:
                changed = changed or folder in self._gone
            self._gone = self._gone - {folder} if there else self._gone | {folder}
        self._again = AGAIN if changed else self._again
        return changed

    def _look(self) -> None:
        """A folder that was replaced as a whole tells nobody: it is another one."""
        if self._watch() or self._again:
            self._again = max(0, self._again - 1)
            self._changed(CLOSED)

    def stop(self) -> None:
        """Stop waiting."""
        self._looking.stop()
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join()

    def _changed(self, delay: float) -> None:
        """Called in the observer's thread."""
        if self._loop:
            self._loop.add_callback(self._settle, delay)

    def _settle(self, delay: float) -> None:
        if self._loop:
            if self._waiting is not None:
                self._loop.remove_timeout(self._waiting)
            self._waiting = self._loop.call_later(delay, self._rebuild)

    def _rebuild(self) -> None:
        """Build, with the news sent first: browsers leave their page meanwhile, and what they ask for waits."""
        self._waiting = None
        LiveReloadHandler.reload_waiters("*")
        self._watch()
        self._refresh()


def _identity(folder: Path) -> object:
    """What tells a folder from another one of the same name; None when there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


class _Changes(FileSystemEventHandler):
    """Passes on how long to wait after what happens in a folder."""

    def __init__(self, changed: Callable[[float], None]) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        delay = delay_after(event)
        if delay is not None:
            self._changed(delay)


def delay_after(event: FileSystemEvent) -> float | None:
    """How long to wait for more; None when nothing of the course changed.

    Reading a file changes nothing, hidden files are not of the course, and what happens in a folder is told by itself.
    """
    if event.event_type in ("opened", "closed_no_write") or (event.is_directory and event.event_type == "modified"):
        return None
    paths = [str(path) for path in (event.src_path, event.dest_path) if path]
    if all(Path(path).name.startswith(".") for path in paths):
        return None
    return CLOSED if event.event_type == "closed" else SETTLE
