"""The command line: arguments, printing and exit codes. 0: done; 1: the content has problems; 2: wrong usage."""

import argparse
import os
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from casebook.bootstrap import STARTED
from casebook.pipeline import Checked, Project, build, check_content, make, read_documents, write_schemas
from casebook.problems import ContentError, Problem

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str]) -> int:
    """Run a command with the arguments after `build.py`, and return the exit code."""
    started = float(os.environ.get(STARTED) or time.time())
    options = _parser().parse_args(arguments)
    project = Project(ROOT / "content", ROOT / "themes", ROOT / "output")
    try:
        if options.command == "check":
            checked = check_content(project)
            _show(checked.problems)
            print(f"casebook: in orde ({_size(checked)}).")
        elif options.command == "readability":
            _show_readings(project, options.longest)
        elif options.command == "schema":
            print(f"casebook: {len(write_schemas(project))} schema’s geschreven in {project.content.name}/.schema/")
        elif options.command == "new":
            made = make(project, options.kind, options.name)
            print("\n".join(["casebook: gemaakt", *(f"  {project.content.name}/{path}" for path in made)]))
            print(f"  {_NEXT[options.kind].format(name=options.name)}")
        elif options.command == "serve":
            preview_in_browser(project, options.port)
        else:
            checked = build(project)
            _show(checked.problems)
            print(_done(project, checked, time.time() - started))
    except ContentError as error:
        _show(error.problems)
        return 1
    return 0


# What to do with what was made.
_NEXT = {
    "case": "Hij staat al bij cases in course.yaml. Bekijk hem met: python3 build.py serve",
    "page": "Noem hem bij menu of footer in course.yaml, of link ernaar met [tekst](page:{name}).",
    "form": "Toon het in een stap met type: form en form: {name}, of link ernaar met [tekst](page:{name}).",
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build.py", description="Maak de cursus: een site van gewone bestanden.")
    commands = parser.add_subparsers(dest="command", metavar="opdracht")
    commands.add_parser("build", help="maak output/ (ook zonder opdracht)")
    commands.add_parser("check", help="controleer de inhoud, zonder iets te schrijven")
    readability = commands.add_parser("readability", help="meet per bestand hoe makkelijk de tekst leest")
    readability.add_argument("--longest", type=int, default=10, help="zoveel langste zinnen tonen (%(default)s)")
    new = commands.add_parser("new", help="maak een nieuwe casus, pagina of een nieuw invulschema om mee te beginnen")
    new.add_argument("kind", choices=["case", "page", "form"], metavar="soort", help="case, page of form")
    new.add_argument("name", metavar="naam", help="kleine letters, cijfers en streepjes, zoals mijn-casus")
    commands.add_parser("schema", help="schrijf de JSON-schema’s waarmee een editor sleutels aanvult")
    serve = commands.add_parser("serve", help="toon de cursus in de browser en ververs haar bij elke wijziging")
    serve.add_argument("--port", type=int, default=5500, help="eerste poort om te proberen (%(default)s)")
    return parser


def preview_in_browser(project: Project, port: int) -> None:
    """Serve the course from the first free port on, telling on the screen what is wrong after every save."""
    from casebook.preview import Preview
    from casebook.report import text_of
    from casebook.serve import HOST, free_port, serve  # livereload costs 0.2 s: only who serves pays for it

    def headline(errors: int, warnings: int) -> str:
        if not errors:
            return f"casebook: {warnings} × let op"
        return f"casebook: {'1 fout' if errors == 1 else f'{errors} fouten'}. Je ziet de laatste goede versie."

    def show() -> None:
        problems = preview.problems
        for problem in sorted(problems):
            print(text_of(problem, "nl"), end="\n\n", file=sys.stderr)
        errors = sum(not problem.warning for problem in problems)
        print(headline(errors, len(problems) - errors) if problems else "casebook: in orde.", flush=True)

    preview = Preview(project, lambda problem: text_of(problem, "nl"), headline)
    port = free_port(port)
    print(f"casebook: je cursus staat op http://{HOST}:{port}/ (stoppen: Ctrl+C)", flush=True)
    serve(preview, port, show)


def _show(problems: Iterable[Problem]) -> None:
    from casebook.report import text_of  # the words are only needed when something is wrong

    problems = sorted(problems)
    for problem in problems:
        print(text_of(problem, "nl"), end="\n\n", file=sys.stderr)
    errors = sum(not problem.warning for problem in problems)
    if errors:
        count = "1 fout" if errors == 1 else f"{errors} fouten"
        print(f"casebook: {count}; er is niets geschreven, de vorige uitvoer is onveranderd.", file=sys.stderr)


def _show_readings(project: Project, longest: int) -> None:
    from casebook.readability import readings, word_count  # textstat is installed for this command alone

    documents, language = read_documents(project)
    found = readings(documents, language)
    print(f"{'woorden':>8}{'zinnen':>8}{'per zin':>9}{'> 20':>6}{'Flesch-Douma':>14}  bestand")
    for one in found:
        row = f"{one.words:8}{len(one.sentences):8}{one.mean:9.1f}{one.long:6}{one.score:14.0f}"
        print(f"{row}  {project.content.name}/{one.path}")
    sentences = [(word_count(sentence), one.path, sentence) for one in found for sentence in one.sentences]
    print(f"\nDe {longest} langste zinnen:")
    for count, path, sentence in sorted(sentences, reverse=True)[:longest]:
        print(f"{count:4}  {project.content.name}/{path}: {sentence}")


def _size(checked: Checked) -> str:
    course = checked.course
    return f"{len(course.titles)} pagina’s, {len(course.steps)} stappen"


def _done(project: Project, checked: Checked, seconds: float) -> str:
    single = project.output / f"{checked.course.id}.html"
    kilobytes = single.stat().st_size / 1000
    taken = f"{seconds:.2f}".replace(".", ",")
    return (
        f"casebook: {_size(checked)} in {taken} s.\n"
        f"  {project.output.name}/site/index.html   de site, voor een webserver of een map\n"
        f"  {project.output.name}/{single.name}   alles in één bestand, {kilobytes:.0f} kB, voor een stick of mail"
    )
