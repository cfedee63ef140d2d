"""YAML text to plain values, keeping the node tree that tells where each value stands.

Every scalar stays text: the model decides what is a number, so `no`, `08` and `112` mean what was written.
Aliases and tags are refused: an author does not need them and they hide where a value comes from.
"""

import re
from collections.abc import Callable
from dataclasses import field
from textwrap import dedent

import yaml

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import Place, Problem
from casebook.reading.yamlmistakes import mistake_of

Plain = str | list["Plain"] | dict[str, "Plain"]
KeyPath = tuple[str | int, ...]
PlaceAt = Callable[[int, int, int], Place]  # line, column, length


_BRACKETS = regex(r"[\[\]{}]")
# Ends of lines for libyaml that no editor counts as such.
_ODD_LINES = regex(r"[\r\x85\u2028\u2029]")
# How YAML says that there is no value, which nobody means as a text.
_NOTHING = ("~", "null", "Null", "NULL")
# Between quotes: what begins a sign that nobody means, such as a tab in C:\\temp.
_ESCAPED = regex(r"\"(?:[^\\]|\\[^abefrtv0N_LP])*?(?P<spot>\\[abefrtv0N_LP]|(?<=[^\s\\])\\ )", re.DOTALL)
_MARKS = regex(r"([-?] +){30}")


class _Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers = {}  # noqa: RUF012  (how PyYAML is told to guess no types)


def parse_yaml(text: str, place_at: PlaceAt) -> tuple[Plain, yaml.Node | None, list[Problem]]:
    """Values, node tree and problems of a YAML text; with problems the values are not to be used."""
    if odd := _ODD_LINES.search(text):
        before = text[: odd.start()]
        line = before.count("\n") + 1
        return {}, None, [Problem(place_at(line, len(before) - before.rfind("\n"), 1), "yaml-character")]
    if (deep := _too_deep(text)) is not None:
        line = text.count("\n", 0, deep) + 1
        return {}, None, [Problem(place_at(line, deep - text.rfind("\n", 0, deep), 1), "yaml-deep")]
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        found = mistake_of(error, text)
        return {}, None, [Problem(place_at(found.line + 1, found.column + 1, 1), found.code, found.values)]
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode(errors="ignore")  # libyaml counts bytes
        line = before.count("\n") + 1
        return {}, None, [Problem(place_at(line, len(before) - before.rfind("\n"), 1), "yaml-character")]
    if node is None:
        return {}, None, []
    problems: list[Problem] = []
    data = _plain(node, _Source(text, place_at, problems), set())
    return data, node, problems


class Nodes:
    """The node tree of a file, in which values are looked up by their path."""

    def __init__(self, root: yaml.Node) -> None:
        self.root = root
        self._pairs: dict[int, dict[object, tuple[yaml.Node, yaml.Node]]] = {}

    def marks_of(self, path: KeyPath, *, key: bool = False) -> tuple[yaml.Mark, yaml.Mark]:
        """Start and end of the value at `path`, or of its key; of the deepest value around it when it is missing."""
        shown = self._found(path, key=key)
        return shown.start_mark, shown.end_mark

    def node_of(self, path: KeyPath) -> yaml.Node:
        """The value at `path`, or the deepest one around it."""
        return self._found(path)

    def _found(self, path: KeyPath, *, key: bool = False) -> yaml.Node:
        node, shown = self.root, self.root
        for index, step in enumerate(path):
            if isinstance(node, yaml.MappingNode):
                pair = self._pair(node, step)
                if pair is None:
                    continue
                node = pair[1]
                last = index == len(path) - 1
                shown = pair[0] if (key and last) or not isinstance(node, yaml.ScalarNode) else node
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = shown = node.value[step]
        return shown

    def _pair(self, node: yaml.MappingNode, key: object) -> tuple[yaml.Node, yaml.Node] | None:
        """The first pair of a mapping with this key; the keys of each are gone through once."""
        if id(node) not in self._pairs:  # the tree is kept, so no other node gets this number
            self._pairs[id(node)] = {pair[0].value: pair for pair in reversed(node.value) if _is_name(pair[0])}
        return self._pairs[id(node)].get(key)


def _is_name(key: yaml.Node) -> bool:
    return isinstance(key, yaml.ScalarNode)


def _too_deep(text: str, limit: int = 100) -> int | None:
    """Where values may be nested deeper than any author means; PyYAML's C code crashes at some depth."""
    depth = 0
    for bracket in _BRACKETS.finditer(text):
        depth = depth + 1 if bracket[0] in "[{" else max(0, depth - 1)
        if depth > limit:
            return bracket.start()
    blanks = " " * (2 * limit + 1)
    if blanks in text and (indented := re.search(rf"^{blanks} *", text, re.MULTILINE)):
        return indented.end()
    marks = _MARKS.search(text)
    return marks.start() if marks else None


@dataclass(frozen=True)
class _Source:
    """The text that is read, where things stand in it, and what was wrong up to here."""

    text: str = field(repr=False)
    place_at: PlaceAt
    problems: list[Problem]

    def tell(self, code: str, at: yaml.Node, **values: str) -> None:
        """Note a problem with a value."""
        start, end = at.start_mark, at.end_mark
        length = end.column - start.column if end.line == start.line else 1
        self.problems.append(Problem(self.place_at(start.line + 1, start.column + 1, length), code, values))

    def tell_at(self, code: str, at: int) -> None:
        """Note a problem with a character of the text."""
        line = self.text.count("\n", 0, at) + 1
        self.problems.append(Problem(self.place_at(line, at - self.text.rfind("\n", 0, at), 1), code))


def _plain(node: yaml.Node, source: _Source, seen: set[int], *, item: bool = False) -> Plain:
    """The value of a node; `item`: it is one of a list, and its keys stand below each other."""
    named = isinstance(node, yaml.ScalarNode) and source.text.startswith("&", node.start_mark.index)
    if id(node) in seen:
        source.tell("yaml-alias", node)
        return ""
    if named:  # for others to refer to; of a text it is the first word, which nobody would see
        source.tell("yaml-start", node, character="&")
    seen.add(id(node))
    if source.text.startswith("!", node.start_mark.index):
        written = source.text[node.start_mark.index : node.end_mark.index].split(maxsplit=1)
        source.tell("yaml-tag", node, tag=written[0] if written else node.tag)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, source, seen, item=_is_below_another(item)) for item in node.value]
    if isinstance(node, yaml.ScalarNode):
        if node.style == '"' and (found := _ESCAPED.match(source.text, node.start_mark.index, node.end_mark.index)):
            source.tell_at("yaml-escape", found.start("spot"))
        return _as_written(node, source.text)
    return _mapping(node.value, source, seen, item=item)


def _is_below_another(item: yaml.Node) -> bool:
    """Whether an item of a list has its keys on lines of their own."""
    return isinstance(item, yaml.MappingNode) and not item.flow_style


def _mapping(pairs: list[tuple[yaml.Node, yaml.Node]], source: _Source, seen: set[int], *, item: bool) -> Plain:
    mapping: dict[str, Plain] = {}
    lines: dict[str, int] = {}
    for key, value in pairs:
        if not isinstance(key, yaml.ScalarNode):
            source.tell("yaml-key", key)
        elif item and len(mapping) > 1 and key.value == next(iter(mapping)):  # all that follows is of another item
            source.tell("yaml-item-dash", key, key=key.value)
            break
        elif key.value in mapping:
            source.tell("duplicate-key", key, key=key.value, line=str(lines[key.value]))
        else:
            lines[key.value] = key.start_mark.line + 1
            mapping[key.value] = _plain(value, source, seen)
    return mapping


def _as_written(node: yaml.ScalarNode, text: str) -> str:
    """A value with the lines in which it was written, which YAML would fold: they may be paragraphs, or a list."""
    value = str(node.value)
    if not node.style and value in _NOTHING:
        return ""
    if node.start_mark.line == node.end_mark.line or node.style == "|":
        return value
    raw = text[node.start_mark.index : node.end_mark.index]
    if node.style == ">":
        return dedent(raw.partition("\n")[2]).strip("\n")
    lines = "\n".join(line.strip() for line in raw.split("\n"))
    if node.style == "'":
        return lines[1:-1].replace("''", "'")
    if node.style == '"':
        return value.replace("\n", "\n\n") if "\\" in lines else lines[1:-1]
    return lines
