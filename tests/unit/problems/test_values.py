"""Whoever tells a problem gives all that its words name: else there would be a traceback in the place of a hint."""

import ast
from collections.abc import Iterator
from string import Formatter

from casebook.problems.messages import CATALOGUE
from tests.conftest import ROOT

NAMED = {
    code: {name for words in messages.values() for text in words for _, name, _, _ in Formatter().parse(text) if name}
    for code, messages in CATALOGUE.items()
}


def codes_of(node: ast.expr) -> Iterator[str]:
    """The codes that stand there; none for one that is worked out."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from codes_of(node.body)
        yield from codes_of(node.orelse)


def told() -> Iterator[tuple[str, str, set[str]]]:
    """Every place in the program where a problem is made of a code and of values that stand there."""
    for path in sorted((ROOT / "casebook").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "Problem" or len(node.args) < 2:
                continue
            values = node.args[2] if len(node.args) > 2 else ast.Dict([], [])
            if isinstance(values, ast.Dict) and None not in values.keys:
                given = {str(key.value) for key in values.keys if isinstance(key, ast.Constant)}
                yield from ((f"{path.name}:{node.lineno}", code, given) for code in codes_of(node.args[1]))


TOLD = [*told()]


def test_all_that_the_words_of_a_problem_name_is_given() -> None:
    assert len(TOLD) > 120  # the others make their values elsewhere
    assert [(place, NAMED[code] - given) for place, code, given in TOLD if not NAMED[code] <= given] == []
