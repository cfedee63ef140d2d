"""The command line: arguments, printing and exit codes. 0: done; 1: the content has problems; 2: wrong usage."""

import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casebook.arguments import PYTHON, asked_language, parser_of
from casebook.bootstrap import STARTED
from casebook.pipeline import (
    Checked,
    Project,
    build,
    check_all,
    language_of,
    make,
    read_documents,
    write_schemas,
)
from casebook.problems.messages.commands import COMMANDS
from casebook.problems.messages.words import Language
from casebook.problems.problem import ContentError, Problem
from casebook.problems.told import told
from casebook.reading import disk

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str]) -> int:
    """Run a command with the arguments after `build.py`, and return the exit code."""
    code = 1
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read along, such as `head`, has seen enough
        disk.silence(sys.stdout, sys.stderr)
    except KeyboardInterrupt:  # Ctrl-C; nothing half-made is left behind
        code = 130
    return code


def _run(arguments: Sequence[str]) -> int:
    started = float(os.environ.get(STARTED) or time.time())
    project = Project(ROOT / "content", ROOT / "themes", ROOT / "output")
    options = parser_of(asked_language(arguments) or language_of(project)).parse_args(arguments)
    project = Project(project.content, project.themes, project.output, strict=options.strict)
    voice = Voice(options.language or language_of(project), options.format)
    try:
        if options.command == "check":
            checked = check_all(project)
            voice.problems(checked.problems)
            voice.say("fine", size=_size(checked, voice))
        elif options.command == "readability":
            _show_readings(project, options.longest, voice)
        elif options.command == "schema":
            voice.say("schemas", count=len(write_schemas(project)), folder=f"{project.content.name}/.schema")
        elif options.command == "new":
            made = make(project, options.kind, options.name)
            voice.say("made")
            print("\n".join(f"  {project.content.name}/{path}" for path in made))
            print(f"  {voice.words(f'next-{options.kind}', name=options.name, python=PYTHON)}")
        elif options.command == "serve":
            preview_in_browser(project, options.port, voice)
        else:
            checked = build(project)
            voice.problems(checked.problems)
            _say_done(project, checked, time.time() - started, voice)
    except ContentError as error:
        voice.problems(error.problems)
        return 1
    return 0


def preview_in_browser(project: Project, port: int, voice: "Voice") -> None:
    """Serve the course from the first free port on, telling on the screen what is wrong after every save."""
    from casebook.preview.handlers import HOST
    from casebook.preview.preview import Preview
    from casebook.preview.server import free_port, serve  # livereload costs 0.2 s: only who serves pays for it
    from casebook.problems.printing import text_of

    def headline(errors: int, warnings: int) -> str:
        return voice.words("preview-errors" if errors else "warned", count=voice.count(errors, warnings))

    def show() -> None:
        problems = preview.problems
        for problem in told(problems):
            print(text_of(problem, voice.language), end="\n\n", file=sys.stderr)
        errors = sum(not problem.warning for problem in problems)
        fine = voice.words("preview-fine")
        print(headline(errors, len(problems) - errors) if problems else fine, flush=True)

    preview = Preview(project, lambda problem: text_of(problem, voice.language), headline)
    port = free_port(port)
    address = f"http://{HOST}:{port}/"
    print(voice.words("preview-at", address=address), flush=True)
    serve(preview, port, show, voice.words("preview-refused", address=address))


@dataclass(frozen=True)
class Voice:
    """Says things in a language. `format` is that of problems; as JSON they are all that is said."""

    language: Language
    format: str

    def words(self, key: str, **values: Any) -> str:
        """Words of the catalogue, filled in."""
        return COMMANDS[key][self.language].format(**values)

    def say(self, key: str, **values: Any) -> None:
        """Print words of the catalogue."""
        if self.format != "json":
            print(self.words(key, **values))

    def problems(self, problems: Iterable[Problem]) -> None:
        """Print problems, and how many there are."""
        from casebook.problems import printing  # the words are only needed when something is wrong

        problems = tuple(problems)
        if self.format == "json":
            print(printing.json_of(told(problems), self.language))
            return
        for problem in told(problems):
            if self.format == "github":
                print(printing.github_of(problem, self.language))
            else:
                print(printing.text_of(problem, self.language), end="\n\n", file=sys.stderr)
        errors = sum(not problem.warning for problem in problems)
        if problems:
            count = self.count(errors, len(problems) - errors)
            print(self.words("nothing-written" if errors else "warned", count=count), file=sys.stderr)

    def some(self, count: int, one: str, several: str) -> str:
        """A number with what is counted, in the form for it."""
        return self.words(one if count == 1 else several, count=count)

    def count(self, errors: int, warnings: int) -> str:
        """How many problems there are, in words."""
        told = [
            self.some(count, one, several)
            for count, one, several in ((errors, "one-error", "errors"), (warnings, "one-warning", "warnings"))
            if count
        ]
        return told[0] if len(told) == 1 else self.words("and", one=told[0], other=told[1])


def _show_readings(project: Project, longest: int, voice: Voice) -> None:
    from casebook.authoring.readability import LONG, readings  # textstat is installed for this command alone

    documents, language = read_documents(project)
    found = readings(documents, language)
    heads = {key: voice.words(key) for key in ("words", "sentences", "mean", "short")}
    voice.say("table", **heads, long=f"> {LONG}", score="Flesch-Douma" if language == "nl" else "Flesch")
    for one in found:
        row = f"{one.words:8}{len(one.sentences):8}{one.mean:9.1f}{one.short:8.0f}%{one.long:6}{one.score:14.0f}"
        print(f"{row}  {project.content.name}/{one.path}")
    sentences = [(sentence.words, one.path, sentence.text) for one in found for sentence in one.sentences]
    voice.say("one-longest" if longest == 1 else "longest", count=longest)
    for count, path, sentence in sorted(sentences, reverse=True)[:longest]:
        print(f"{count:4}  {project.content.name}/{path}: {sentence}")


def _size(checked: Checked, voice: Voice) -> str:
    course = checked.course
    pages, steps = len(course.titles), len(course.steps)
    return voice.words(
        "size", pages=voice.some(pages, "one-page", "pages"), steps=voice.some(steps, "one-step", "steps")
    )


def _say_done(project: Project, checked: Checked, seconds: float, voice: Voice) -> None:
    single = project.output / f"{checked.course.id}.html"
    taken = f"{seconds:.2f}"
    voice.say(
        "done",
        size=_size(checked, voice),
        seconds=taken.replace(".", ",") if voice.language == "nl" else taken,
        output=project.output.name,
        single=single.name,
        kilobytes=round(single.stat().st_size / 1000),
    )
