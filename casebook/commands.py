"""What each command does, beside the one that builds.

What is imported inside a function is needed by its command alone.
"""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from casebook import console
from casebook.arguments import start_of
from casebook.pipeline import build, check_all
from casebook.problems.problem import ContentError, Near, Place, Problem
from casebook.project import Project
from casebook.rendering.articles import Articles
from casebook.values.ids import PageId
from casebook.voice import Voice


def begin_course(folder: str, program: str | None, voice: Voice) -> None:
    """Begin a course in a folder. `program` as in `cli.main`."""
    from casebook.authoring.commands import begin

    made = begin(Path(folder), voice.language)
    voice.made((f"{Path(folder).as_posix()}/{path}" for path in made), "next-init", start=start_of(program, folder))


def _check(project: Project, _: Namespace, voice: Voice) -> None:
    from casebook.authoring.editor import keep_editor

    checked = check_all(project)
    keep_editor(project, checked.specs, checked.course)
    voice.problems(checked.problems)
    voice.say("fine", size=voice.size(checked.course))


def _schema(project: Project, _: Namespace, voice: Voice) -> None:
    from casebook.authoring.commands import write_schemas

    voice.say("schemas", count=len(write_schemas(project)), folder=voice.path(f"{project.content.name}/.schema"))


def _new(project: Project, options: Namespace, voice: Voice) -> None:
    from casebook.authoring.commands import make

    made = make(project, options.kind, options.name, options.template)
    paths = [voice.path(f"{project.content.name}/{path}") for path in made]
    voice.made(paths, f"next-{options.kind}", name=options.name, start=voice.start)


def _theme(project: Project, options: Namespace, voice: Voice) -> None:
    from casebook.authoring.commands import begin_theme, take

    base = ""
    if options.act == "new":
        made = begin_theme(project, options.name)
    else:
        *made, base = take(project, options.name)
    paths = [voice.path(f"{project.themes.name}/{path}") for path in made]
    voice.made(paths, f"next-theme-{options.act}", name=options.name, base=base)


def _serve(project: Project, options: Namespace, voice: Voice) -> None:
    preview_in_browser(project, options.port, voice)


def _starters(project: Project, options: Namespace, voice: Voice) -> None:
    from casebook.authoring.commands import write_starters

    made = write_starters(project, options.system or console.SYSTEM)
    voice.made((voice.path(path) for path in made), "next-starters")


def _package(project: Project, options: Namespace, voice: Voice) -> None:
    from casebook.authoring.commands import starters_for
    from casebook.publishing.packages.kinds import PACKAGES
    from casebook.publishing.packages.packing import Packing

    made: dict[str, bytes] = {}

    def pack(articles: Articles, output: Mapping[str, bytes]) -> Mapping[str, bytes]:
        starters = starters_for(articles.course.language, "windows")
        packing = Packing(project, articles, output, options.python, starters, tuple(options.lrs))
        made.update(PACKAGES[options.package](packing))
        return made

    voice.problems(build(project, pack=pack).problems)
    paths = [voice.path(f"{project.output.name}/{path}") for path in made]
    voice.made(paths, f"next-package-{options.package}")


def _booklet(project: Project, options: Namespace, voice: Voice) -> None:
    from casebook.publishing.booklets.contents import booklets_of

    try:
        from casebook.publishing.booklets.press import printed
    except ModuleNotFoundError as error:
        raise ContentError([Problem(Place("booklet"), "package-missing", {"name": str(error.name)})]) from error
    made: dict[str, bytes] = {}

    def write(articles: Articles, _: Mapping[str, bytes]) -> Mapping[str, bytes]:
        made.update(printed(booklets_of(articles.course, both=options.reversed), project.store))
        return made

    voice.problems(build(project, pack=write).problems)
    voice.made((voice.path(f"{project.output.name}/{path}") for path in made), "next-booklet")


def _export(project: Project, options: Namespace, voice: Voice) -> None:
    from casebook.publishing.twee import twee

    made: dict[str, bytes] = {}

    def write(articles: Articles, _: Mapping[str, bytes]) -> Mapping[str, bytes]:
        cases = [case.id for case in articles.course.cases if case.assignments]
        if options.case not in cases:
            near = Near(options.case, cases)
            raise ContentError([Problem(Place(project.content.name), "unknown-case", {"name": options.case}, near)])
        made.update(twee(articles, PageId(options.case)))
        return made

    voice.problems(build(project, pack=write).problems)
    paths = [voice.path(f"{project.output.name}/{path}") for path in made]
    voice.made(paths, f"next-export-{options.writing}")


def _readability(project: Project, options: Namespace, voice: Voice) -> None:
    from casebook.authoring.commands import read_documents

    try:
        from casebook.authoring.readability import LONG, readings
    except ModuleNotFoundError as error:
        raise ContentError([Problem(Place("readability"), "package-missing", {"name": str(error.name)})]) from error
    documents, language = read_documents(project)
    found = readings(documents, language)
    heads = {key: voice.words(key) for key in ("words", "sentences", "mean", "short")}
    voice.say("table", **heads, long=f"> {LONG}", score="Flesch-Douma" if language == "nl" else "Flesch")
    for one in found:
        row = f"{one.words:8}{len(one.sentences):8}{one.mean:9.1f}{one.short:8.0f}%{one.long:6}{one.score:14.0f}"
        print(f"{row}  {voice.path(f'{project.content.name}/{one.path}')}")
    sentences = [(sentence.words, one.path, sentence.text) for one in found for sentence in one.sentences]
    voice.say("one-longest" if options.longest == 1 else "longest", count=options.longest)
    for count, path, sentence in sorted(sentences, reverse=True)[: options.longest]:
        print(f"{count:4}  {voice.path(f'{project.content.name}/{path}')}: {sentence}")


def preview_in_browser(project: Project, port: int, voice: Voice) -> None:
    """Serve the course from the first free port on, telling on the screen what is wrong after every save."""
    from casebook.preview.handlers import HOST
    from casebook.preview.preview import Preview
    from casebook.preview.server import free_port, serve  # livereload costs 0.2 s: only who serves pays for it
    from casebook.problems.printing import text_of
    from casebook.problems.told import told

    def headline(errors: int, warnings: int) -> str:
        return voice.words("preview-errors" if errors else "warned", count=voice.count(errors, warnings))

    def show() -> None:
        problems = preview.problems
        errors = sum(not problem.warning for problem in problems)
        fine = voice.words("preview-fine")
        with console.heard():  # the preview goes on when nobody reads what it says any more
            for problem in told(problems):
                print(text_of(problem, voice.language), end="\n\n", file=sys.stderr)
            print(headline(errors, len(problems) - errors) if problems else fine)

    preview = Preview(project, lambda problem: text_of(problem, voice.language), headline)
    port = free_port(port)
    address = f"http://{HOST}:{port}/"
    with console.heard():
        print(voice.words("preview-at", address=address))
    serve(preview, port, show, voice.words("preview-refused", address=address))


# What is done with a course, beside building it.
COMMANDS: Mapping[str, Callable[[Project, Namespace, Voice], None]] = {
    "check": _check,
    "schema": _schema,
    "readability": _readability,
    "new": _new,
    "theme": _theme,
    "starters": _starters,
    "package": _package,
    "booklet": _booklet,
    "export": _export,
    "serve": _serve,
}
