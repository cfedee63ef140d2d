"""What can be typed behind `build.py`, explained and refused in the words of the catalogue."""

import argparse
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NoReturn

from casebook.problems.messages.commands import COMMANDS
from casebook.problems.messages.words import Language
from casebook.problems.problem import nearest

# What an author types to start Python.
PYTHON = "python" if os.name == "nt" else "python3"

# What argparse says → the words for it. Of what it may say in other versions of Python only that something is wrong.
_REFUSALS: Mapping[str, re.Pattern[str]] = {
    "refused-choice": re.compile(
        r"argument (?P<name>\S+): invalid choice: '(?P<value>.*)' \(choose from (?P<few>.*)\)"
    ),
    "refused-number": re.compile(r"argument (?P<name>\S+): invalid int value: '(?P<value>.*)'"),
    "refused-empty": re.compile(r"argument (?P<name>\S+): expected one argument"),
    "refused-missing": re.compile(r"the following arguments are required: (?P<value>.*)"),
    "refused-option": re.compile(r"unrecognized arguments: (?P<value>-.*)"),
    "refused-rest": re.compile(r"unrecognized arguments: (?P<value>.*)"),
    "refused": re.compile(""),
}


def asked_language(arguments: Sequence[str]) -> Language | None:
    """The language that is asked for, before the arguments are understood."""
    asked = [after for before, after in pairwise(arguments) if before == "--language"]
    asked += [one.partition("=")[2] for one in arguments if one.startswith("--language=")]
    return "en" if "en" in asked else "nl" if "nl" in asked else None


def parser_of(language: Language) -> argparse.ArgumentParser:
    """The parser of the command line, speaking a language. What it refuses ends the program with exit code 2."""

    def words(key: str) -> str:
        return COMMANDS[key][language]

    class Speaking(_Parser):
        speaks = language

    shared = Speaking(add_help=False, argument_default=argparse.SUPPRESS)
    _add_shared(shared, words("help-strict"), words("help-format"), words("help-language"))
    parser = Speaking(prog="build.py", description=words("about"), parents=[shared])
    parser.set_defaults(strict=False, format="text", language=None)
    commands = parser.add_subparsers(dest="command", metavar=words("command"))

    def command(name: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words(f"help-{name}"), parents=[shared])

    for name in ("build", "check", "schema"):
        command(name)
    command("readability").add_argument("--longest", type=int, default=10, help=words("help-longest"))
    new = command("new")
    new.add_argument("kind", choices=["case", "page", "form"], metavar=words("kind"), help=words("help-kind"))
    new.add_argument("name", metavar=words("name"), help=words("help-name"))
    command("serve").add_argument("--port", type=int, default=5500, help=words("help-port"))
    return parser


def _add_shared(parser: argparse.ArgumentParser, strict: str, format_: str, language: str) -> None:
    """The options that stand before or behind any command."""
    parser.add_argument("--strict", action="store_true", help=strict)
    parser.add_argument("--format", choices=["text", "json", "github"], help=format_)
    parser.add_argument("--language", choices=["nl", "en"], help=language)


class _Parser(argparse.ArgumentParser):
    speaks: Language = "nl"

    def __init__(self, *, add_help: bool = True, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        if add_help:  # otherwise it is a parent, and its options join those of the child by their title
            self._positionals.title = self._words("commands-title" if self.prog == "build.py" else "needed-title")
            self._optionals.title = self._words("options-title")
            self.add_argument("-h", "--help", action="help", help=self._words("help-help"))

    def format_usage(self) -> str:
        return self._titled(super().format_usage())

    def format_help(self) -> str:
        return self._titled(super().format_help())

    def error(self, message: str) -> NoReturn:
        key, found = next((key, found) for key, sign in _REFUSALS.items() if (found := sign.match(message)))
        values = found.groupdict()
        choices = re.findall(r"[\w-]+", values.get("few", ""))
        near = nearest(values["value"], choices) if choices else None
        told = self._words(key, **values, choices=_listed(choices))
        meant = self._words("refused-meant", near=near) if near else ""
        more = self._words("refused-more", command=f"{PYTHON} {self.prog} --help")
        self.exit(2, f"casebook: {told}{meant}\n  {more}\n")

    def _words(self, key: str, **values: Any) -> str:
        return COMMANDS[key][self.speaks].format(**values) if values else COMMANDS[key][self.speaks]

    def _titled(self, text: str) -> str:
        """Text with a title above the usage that speaks the language; there is no other way to give it one."""
        return text.replace("usage:", self._words("usage-title"), 1)


def _listed(choices: Iterable[str]) -> str:
    return ", ".join(choices)
