"""The command line: which course, which command, which exit code (0: done; 1: wrong content; 2: wrong usage)."""

import os
import time
from argparse import Namespace
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from functools import partial
from io import StringIO
from pathlib import Path

from casebook import console
from casebook.arguments import asked, asked_language, start_of, understood
from casebook.bootstrap import STARTED, STATE
from casebook.cache.unchanged import SECONDS, Last, state_of
from casebook.commands import COMMANDS, begin_course
from casebook.pipeline import Checked, built
from casebook.problems.messages.words import Language
from casebook.problems.problem import ContentError, Place, Problem
from casebook.program import PROGRAM
from casebook.project import Project, course_around, course_in, language_of, output_problem, project_at
from casebook.reading import disk
from casebook.voice import Voice

ROOT = PROGRAM


def main(arguments: Sequence[str], program: str | None = "build.py") -> int:
    """Run a command with the arguments behind `program`, and return the exit code.

    `program`: how build.py was called, which is for the course beside it; None: the command `casebook`, which is for
    the course that one is in.
    """
    code = 1
    with console.heard():
        try:
            code = _run(arguments, program)
        except KeyboardInterrupt:  # Ctrl-C; nothing half-made is left behind
            code = 130
    return code


def _run(arguments: Sequence[str], program: str | None) -> int:
    started = _started()
    options = understood(
        arguments, asked_language(arguments) or _spoken(_home(asked("--course", arguments), program)), program
    )
    home = _home(options.course, program)
    voice = Voice(
        options.language or _spoken(home), options.format, start_of(program, options.course), _before(options, home)
    )
    try:
        if options.command == "init":
            begin_course(options.folder, program, voice)
            return 0
        project = _project(home, options)
        if options.command in COMMANDS:
            COMMANDS[options.command](project, options, voice)
        else:
            _build(project, arguments, started, options.output or voice.path(project.output.name), voice)
    except ContentError as error:
        voice.problems(error.problems)
        return 1
    return 0


def _started() -> float:
    """When build.py was started, or else this command; the environment may hold what somebody else left in it."""
    with suppress(ValueError):
        return float(os.environ.get(STARTED, ""))
    return time.time()


def _home(course: str | None, program: str | None) -> Path | None:
    """The folder of the course; None when there is none."""
    if course is not None:
        return course_in(Path(course))
    return ROOT if program else course_around(disk.here())


def _spoken(home: Path | None) -> Language:
    """The language of the course in a folder; Dutch when there is none."""
    return language_of(project_at(home)) if home else "nl"


def _before(options: Namespace, home: Path | None) -> str:
    """The folder before the paths of a course that was named, so that they lead there from where the author is."""
    return home.as_posix() if options.course and home and home != Path() else ""


def _project(home: Path | None, options: Namespace) -> Project:
    """The project in a folder, as the options say. Raises ContentError when there is none."""
    if home is None:
        raise ContentError([Problem(Place(options.course or str(disk.here())), "no-course")])
    project = project_at(home, Path(options.output) if options.output else None, strict=options.strict)
    found = output_problem(project)
    if found:
        raise ContentError([found])
    return project


def _build(project: Project, arguments: Sequence[str], started: float, folder: str, voice: Voice) -> None:
    """Build, tell what came of it, and note both, for a next time when nothing changed. `folder`: the output's name."""
    before = _state_before(project)
    with built(project, partial(_beside, project)) as (checked, beside):
        output, after = state_of([project.output]), beside.result()
    told, warned = StringIO(), StringIO()
    with redirect_stdout(told), redirect_stderr(warned):
        voice.problems(checked.problems)
        _say_done(project, checked, folder, voice)
    comma = "," if voice.language == "nl" else "."
    last = Last(arguments, before, output, told.getvalue(), warned.getvalue(), comma)
    last.say(time.time() - started)
    if before == after and not checked.lost:  # otherwise somebody saved in the middle of it, or the next one tells less
        last.keep(project.store)


def _state_before(project: Project) -> str:
    """The state of what a build reads, before it does; build.py may have seen it, to know whether anything is to do."""
    seen = os.environ.pop(STATE, "")
    return seen if seen and project.content.parent == ROOT else state_of(project.folders)


def _beside(project: Project, checked: Checked) -> str:
    """What is done while the output is made: help for editors is kept, and all that was read is looked at again."""
    from casebook.authoring.editor import keep_editor  # here, since most builds end before anything is imported

    keep_editor(project, checked.specs, checked.course)
    return state_of(project.folders)


def _say_done(project: Project, checked: Checked, folder: str, voice: Voice) -> None:
    single = project.output / f"{checked.course.id}.html"
    voice.say(
        "done",
        size=voice.size(checked.course),
        seconds=SECONDS,
        output=folder,
        single=single.name,
        kilobytes=round(single.stat().st_size / 1000),
    )
