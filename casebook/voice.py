"""What is said on the screen, in a language: words of the catalogue, and problems."""

import sys
from collections.abc import Iterable, Sequence
from typing import Any

from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.problems.messages.commands import COMMANDS
from casebook.problems.messages.words import Language
from casebook.problems.problem import Problem, located
from casebook.problems.told import by_file, told

# The summary names so many files at most.
_FILES = 20


@dataclass(frozen=True)
class Voice:
    """Says things in a language. `format` is that of problems; as JSON they are all that is said.

    `start`: what an author types to start the program for this course; `before`: the folder before its paths.
    """

    language: Language
    format: str
    start: str = ""
    before: str = ""

    def path(self, path: str) -> str:
        """A path in the course as seen from where the author is."""
        return f"{self.before}/{path}" if self.before else path

    def words(self, key: str, **values: Any) -> str:
        """Words of the catalogue, filled in."""
        return COMMANDS[key][self.language].format(**values)

    def say(self, key: str, **values: Any) -> None:
        """Print words of the catalogue."""
        if self.format != "json":
            print(self.words(key, **values))

    def made(self, paths: Iterable[str], key: str, **values: str) -> None:
        """Print which files were made, and what comes next in words of the catalogue."""
        print(self.words("made"))
        print("\n".join(f"  {path}" for path in paths))
        print(f"  {self.words(key, **values)}")

    def problems(self, problems: Iterable[Problem]) -> None:
        """Print problems, and how many there are."""
        from casebook.problems import printing  # the words are only needed when something is wrong

        problems = located(problems, self.before) if self.before else tuple(problems)
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
        if self.format == "text" and len(problems) > 1:
            self._summary(problems)

    def _summary(self, problems: Sequence[Problem]) -> None:
        """Print how many problems there are in which file, and in which lines the errors are."""
        files = by_file(problems)
        for path, (lines, warnings) in list(files.items())[:_FILES]:
            where = self.words("in-lines", lines=", ".join(map(str, dict.fromkeys(lines)))) if lines and path else ""
            print(f"  {path or '…'}: {self.count(len(lines), warnings)}{where}", file=sys.stderr)
        if len(files) > _FILES:
            print(self.words("more-files", count=len(files) - _FILES), file=sys.stderr)

    def some(self, count: int, one: str, several: str) -> str:
        """A number with what is counted, in the form for it."""
        return self.words(one if count == 1 else several, count=count)

    def size(self, course: Course) -> str:
        """How large a course is, in words."""
        pages, steps = len(course.titles), len(course.steps)
        return self.words(
            "size", pages=self.some(pages, "one-page", "pages"), steps=self.some(steps, "one-step", "steps")
        )

    def count(self, errors: int, warnings: int) -> str:
        """How many problems there are, in words."""
        told = [
            self.some(count, one, several)
            for count, one, several in ((errors, "one-error", "errors"), (warnings, "one-warning", "warnings"))
            if count
        ]
        return told[0] if len(told) == 1 else self.words("and", one=told[0], other=told[1])
