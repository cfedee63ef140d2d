"""What can be typed behind `build.py` or `casebook`, explained and refused in the words of the catalogue."""

import argparse
import re
import shlex
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NoReturn, Self

from casebook import console
from casebook.installing import started_by
from casebook.patterns import regex
from casebook.problems.messages.commands import COMMANDS
from casebook.problems.messages.words import Language
from casebook.problems.nearest import nearest

# The installed command; any other name is that of a file that Python runs.
_COMMAND = "casebook"
# A word that no shell sees anything in.
_PLAIN = regex(r"[\w./:+,\\-]+" if console.WINDOWS else r"[\w./:+,-]+")
# The systems that have files to double-click.
SYSTEMS = ("windows", "macos", "linux")
# The kinds of package; what makes them is imported when one is asked for.
PACKAGES = ("cmi5", "portable", "scorm12", "scorm2004", "zip")
# What was typed before a command, and the command has no use for.
_USELESS = {
    "course": ("init",),
    "output": ("starters", "check", "schema", "readability", "new", "serve", "init", "theme"),
}
# What is special about the options that stand with many commands; those that are not here name a folder.
_OPTIONS: Mapping[str, dict[str, Any]] = {
    "strict": {"action": "store_true"},
    "format": {"choices": ["text", "json", "github"]},
    "language": {"choices": ["nl", "en"]},
}

# What argparse says → the words for it. Of what it may say in other versions of Python only that something is wrong.
# What counts where an option is not given.
_DEFAULTS = {"strict": False, "format": "text", "language": None, "course": None, "output": None}
_REFUSALS: Mapping[str, re.Pattern[str]] = {
    "refused-choice": regex(r"argument (?P<name>\S+): invalid choice: '(?P<value>.*)' \(choose from (?P<few>.*)\)"),
    "refused-port": regex(r"argument (?P<name>\S+): invalid port value: '(?P<value>.*)'"),
    "refused-number": regex(r"argument (?P<name>\S+): invalid int value: '(?P<value>.*)'"),
    "refused-empty": regex(r"argument (?P<name>\S+): expected one argument"),
    "refused-missing": regex(r"the following arguments are required: (?P<value>.*)"),
    "refused-option": regex(r"unrecognized arguments: (?P<value>-.*)"),
    "refused-rest": regex(r"unrecognized arguments: (?P<value>.*)"),
    "refused-here": regex(r"of no use: (?P<name>\S+) (?P<value>\S+)"),
    "refused": regex(""),
}


def port(text: str) -> int:
    """A number that a program can listen at; argparse names this function when it is none."""
    number = int(text)
    if not 1 <= number <= 65535:
        raise ValueError
    return number


def start_of(program: str | None, course: str | None = None) -> str:
    """What an author types to start the program, for a course that has to be named too.

    `program`: how build.py was called; None: the command `casebook`.
    """
    words = ([started_by(), program] if program else [_COMMAND]) + (["--course", course] if course else [])
    return " ".join(word if _PLAIN.fullmatch(word) else _quoted(word) for word in words)


def _quoted(word: str) -> str:
    """A word that a shell takes for one: quotes that look alike everywhere, unless something in it has a meaning."""
    return f'"{word}"' if console.WINDOWS or not re.search(r'[$`"\\!]', word) else shlex.quote(word)


def asked(option: str, arguments: Sequence[str]) -> str | None:
    """The value of an option, before the arguments are understood."""
    values = [after for before, after in pairwise(arguments) if before == option]
    values += [one.partition("=")[2] for one in arguments if one.startswith(f"{option}=")]
    return values[-1] if values else None


def asked_language(arguments: Sequence[str]) -> Language | None:
    """The language that is asked for, before the arguments are understood."""
    language = asked("--language", arguments)
    return "en" if language == "en" else "nl" if language == "nl" else None


def understood(arguments: Sequence[str], language: Language, program: str | None) -> argparse.Namespace:
    """What the arguments ask for. What has to be refused ends the program with exit code 2, in a language."""
    if not arguments:  # as most builds: there is nothing to understand
        return argparse.Namespace(**_DEFAULTS, command=None)
    parser = parser_of(language, program)
    options = parser.parse_args(arguments)
    for option, commands in _USELESS.items():
        if vars(options)[option] is not None and options.command in commands:
            parser.error(f"of no use: --{option} {options.command}")
    if options.command == "package" and options.lrs and options.package != "cmi5":
        parser.error(f"of no use: --lrs {options.package}")
    return options


def parser_of(language: Language, program: str | None = "build.py") -> argparse.ArgumentParser:
    """The parser of the command line, speaking a language. `program`: how build.py was called; None: `casebook`."""

    class Speaking(_Parser):
        speaks = language

    Speaking.program = program
    shared = ("strict", "format", "language")
    first = Speaking.with_options(*shared, "course", "output")  # its own, as the defaults become part of it
    parser = Speaking(prog=program or _COMMAND, description=Speaking.word("about"), parents=[first])
    parser.set_defaults(**_DEFAULTS)
    commands = parser.add_subparsers(dest="command", metavar=Speaking.word("command"))
    anywhere, of_course, of_build = (Speaking.with_options(*names) for names in (shared, ["course"], ["output"]))

    def command(name: str, *more: Speaking) -> Speaking:
        return commands.add_parser(name, help=Speaking.word(f"help-{name}"), parents=[anywhere, *more])

    command("build", of_course, of_build)
    for name in ("check", "schema"):
        command(name, of_course)
    command("readability", of_course).option("longest", type=int, default=10)
    new = command("new", of_course)
    new.value("kind", "kind", choices=["case", "page", "form"])
    new.value("name", "name")
    new.option("template", choices=["partnergeweld", "ouderen", "familie"])
    command("serve", of_course).option("port", type=port, default=5500)
    command("init").value("folder", "folder")
    command("starters", of_course).option("system", choices=[*SYSTEMS], default=None)
    package = command("package", of_course, of_build)
    package.value("package", "package", choices=[*PACKAGES])
    package.option("python", metavar="ZIP", default=None)
    package.option("lrs", metavar=Speaking.word("address"), action="append", default=[])
    command("booklet", of_course, of_build).option("reversed", action="store_true")
    export = command("export", of_course, of_build)
    export.value("writing", "writing", choices=["twee"])
    export.value("case", "case")
    theme = command("theme", of_course)
    theme.value("act", "act", choices=["new", "take"])
    theme.value("name", "what")
    return parser


class _Parser(argparse.ArgumentParser):
    speaks: Language = "nl"
    program: str | None = None

    def __init__(self, *, add_help: bool = True, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        if add_help:  # otherwise it is a parent, and its options join those of the child by their title
            first = self.prog == (self.program or _COMMAND)
            self._positionals.title = self.word("commands-title" if first else "needed-title")
            self._optionals.title = self.word("options-title")
            self.add_argument("-h", "--help", action="help", help=self.word("help-help"))

    @classmethod
    def word(cls, key: str) -> str:
        """Words of the catalogue."""
        return COMMANDS[key][cls.speaks]

    @classmethod
    def with_options(cls, *names: str) -> Self:
        """A parser for no more than these options, to stand before or behind commands."""
        made = cls(add_help=False, argument_default=argparse.SUPPRESS)
        for name in names:
            made.option(name, **_OPTIONS.get(name, {"metavar": cls.word("folder")}))
        return made

    def option(self, name: str, **settings: Any) -> None:
        """Take an option."""
        self.add_argument(f"--{name}", help=self.word(f"help-{name}"), **settings)

    def value(self, name: str, words: str, **settings: Any) -> None:
        """Take a value that has to be there; `words`: what it is called."""
        self.add_argument(name, metavar=self.word(words), help=self.word(f"help-{words}"), **settings)

    def format_usage(self) -> str:
        return self._titled(super().format_usage())

    def format_help(self) -> str:
        return self._titled(super().format_help())

    def error(self, message: str) -> NoReturn:
        key, found = next((key, found) for key, sign in _REFUSALS.items() if (found := sign.match(message)))
        values = found.groupdict()
        choices = re.findall(r"[\w-]+", values.get("few", ""))
        near = nearest(values["value"], choices) if choices else None
        told = self._told(key, **values, choices=_listed(choices))
        meant = self._told("refused-meant", near=near) if near else ""
        command = self.prog.removeprefix(self.program or _COMMAND)
        more = self._told("refused-more", command=f"{start_of(self.program)}{command} --help")
        self.exit(2, f"casebook: {told}{meant}\n  {more}\n")

    def _told(self, key: str, **values: str) -> str:
        return self.word(key).format(**values)

    def _titled(self, text: str) -> str:
        """Text with a title above the usage that speaks the language; there is no other way to give it one."""
        return text.replace("usage:", self.word("usage-title"), 1)


def _listed(choices: Iterable[str]) -> str:
    return ", ".join(choices)
