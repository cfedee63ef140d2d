"""What custom properties come down to: `var(--a)` means what `--a` means, through any number of names."""

from collections.abc import Iterable, Iterator, Mapping

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import Near, Problem
from casebook.theme.tokens.declarations import Declaration

# No colour, letter or length is longer; what is, is told as being none.
LONGEST = 500
_VAR = regex(r"\bvar\(\s*(?P<name>--[\w-]+)\s*(?P<rest>[,)])")


@dataclass(frozen=True)
class Use:
    """One `var()` in a text: where it stands, which name it asks for, and what counts when there is no such name."""

    begin: int
    end: int
    name: str
    otherwise: str | None


class Variables:
    """The values of custom properties, which are worked out when they are asked for. A later declaration counts."""

    def __init__(self, declarations: Iterable[Declaration]) -> None:
        self.declared: Mapping[str, Declaration] = {one.name: one for one in declarations}
        self._done: dict[str, str | Problem] = {}

    def value(self, name: str) -> str | Problem:
        """What a name that is declared comes down to, without `var()`; or why that cannot be told."""
        path: dict[str, None] = {name: None}  # the names that wait for the next one, in their order
        while path:
            current = next(reversed(path))
            waits_for = next((one for one in self._asked(current) if one not in self._done), None)
            if waits_for is None:
                self._done[current] = self._replaced(self.declared[current])
                del path[current]
            elif waits_for in path:
                self._told_circle([*path][[*path].index(waits_for) :])
                path = dict.fromkeys(one for one in path if one not in self._done)
            else:
                path[waits_for] = None
        return self._done[name]

    def _asked(self, name: str) -> Iterator[str]:
        """The names that a value asks for, also those in what would count otherwise."""
        found = _VAR.finditer(self.declared[name].value[:LONGEST])
        return (one["name"] for one in found if one["name"] in self.declared)

    def _told_circle(self, names: list[str]) -> None:
        first = self.declared[names[0]]
        circle = " → ".join((*names, names[0]) if len(names) < 6 else (*names[:4], "…", names[0]))
        for name in names:
            self._done[name] = Problem(first.place, "token-circle", {"name": circle}, warning=True)

    def _replaced(self, declaration: Declaration) -> str | Problem:
        return self._without_var(declaration.value[: LONGEST + 1], declaration)

    def _without_var(self, text: str, declaration: Declaration) -> str | Problem:
        parts: list[str] = []
        at = 0
        for use in uses(text):
            found = self._done.get(use.name)
            if not isinstance(found, str) and use.otherwise is not None:
                found = self._without_var(use.otherwise, declaration)
            if found is None:
                near = Near(use.name, self.declared.keys())
                values = {"name": declaration.name, "other": use.name}
                return Problem(declaration.place, "token-unresolved", values, near, warning=True)
            if isinstance(found, Problem):
                return found
            parts += [text[at : use.begin], found]
            at = use.end
        return "".join([*parts, text[at:]])[: LONGEST + 1].strip()


def uses(text: str) -> Iterator[Use]:
    """Every `var()` of a text that stands in no other one."""
    at = 0
    while found := _VAR.search(text, at):
        end = _closed(text, found.end("name"))
        otherwise = text[found.end() : end - 1].strip() if found["rest"] == "," else None
        yield Use(found.start(), end, found["name"], otherwise)
        at = end


def _closed(text: str, at: int) -> int:
    """Where the bracket ends that is open here; at the end of the text when it is not closed."""
    depth = 1
    for index in range(at, len(text)):
        depth += {"(": 1, ")": -1}.get(text[index], 0)
        if depth == 0:
            return index + 1
    return len(text) + 1
