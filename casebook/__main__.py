"""The command `casebook`, and `python -m casebook`, which build.py starts inside the virtual environment."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

# A build makes a great many values that all last; looking through them for circles to throw away finds none, and takes
# longer the larger a course is. (`serve`, which goes on, does look.)
gc.disable()
# To look for plugins of pydantic, all packages are gone through; what a course may hold is said here alone. Its switch
# comes behind the import of what looks for them, which takes a fifth of validating: so that is here, too.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
sys.modules.setdefault("pydantic.plugin._loader", SimpleNamespace(get_plugins=tuple))  # type: ignore[arg-type]

from casebook import console, window  # noqa: E402  (the imports are part of what it would look through)
from casebook.bootstrap import CALLED, LACKING, STARTED, builds  # noqa: E402
from casebook.program import COMPILED, PROGRAM, USUAL, themes_of_the_program  # noqa: E402


def run() -> int:
    """Do what the command line says; gives the exit code: `LACKING` where build.py can install a package that lacks."""
    console.prepare()
    try:
        with _begun(sys.argv[1:]) as stop:
            main = _imported(stop)

            def start(arguments: Sequence[str], **_: object) -> int:
                return main(arguments, os.environ.get(CALLED))

            if STARTED in os.environ:  # build.py shows what came of it
                return start(sys.argv[1:])
            return window.shown(Path(), sys.argv[1:], start)
    except KeyboardInterrupt:  # while something was imported
        return 130
    except ImportError as error:
        if STARTED not in os.environ or (error.name or "").startswith("casebook"):
            raise
        return LACKING


def _imported(stop: Callable[[], None]) -> Callable[[Sequence[str], str | None], int]:
    """The rest of the program. Ctrl-C ends the process meanwhile: what is written in Rust would panic, and tell so.

    `stop` ends what was begun.
    """

    def end(*_: object) -> NoReturn:
        stop()
        os._exit(130)

    listens = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # otherwise somebody has it ignored
    if listens:
        signal.signal(signal.SIGINT, end)
    try:
        from casebook.cli import main
    finally:
        if listens:
            signal.signal(signal.SIGINT, signal.default_int_handler)
    return main


@contextmanager
def _begun(arguments: Sequence[str]) -> Iterator[Callable[[], None]]:
    """Begin with what a build of the course beside the program needs, and what little of the program is needed for.

    That is to read what the last one kept; or else to compile the theme, unless that was done. Nothing of it outlasts
    the command; what is given stops it at once.
    """
    if not builds(arguments):
        yield _nothing
        return
    from casebook.cache.store import CACHE, MEMORY, THEMES, Store
    from casebook.cache.unchanged import version_of

    version = version_of(sys.prefix)
    if Store(PROGRAM / CACHE, version).begin(MEMORY) or Store(COMPILED, version).read(THEMES):
        yield _nothing
        return
    from casebook.cache import early
    from casebook.rendering.compiling import TEMPLATES, compiled_in

    early.begin(TEMPLATES, lambda: compiled_in(themes_of_the_program() / USUAL))
    try:
        yield early.stop
    finally:
        early.stop()


def _nothing() -> None:
    """What stops nothing."""


def main() -> NoReturn:
    """The installed command."""
    console.leave(run())


if __name__ == "__main__":
    main()
