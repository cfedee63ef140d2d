"""Joins the theme's ES modules to one classic script: on `file://` browsers refuse modules.

Understood is what the theme's modules keep to: `import { a, b } from "./x.js";` on one line, and `export`
before a `function`, `const` or `class`. Each module keeps a scope of its own. What only people need, comments and
spaces, stays behind.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_IMPORT = re.compile(r'^import \{ (?P<names>[^}]+) \} from "(?P<path>[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (?P<name>\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/)\n", re.MULTILINE | re.DOTALL)

_BLANK = r"(?P<blank>(?:\s|//[^\n]*|/\*.*?\*/)+)"
_TEXT = r"""(?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
_NEXT = re.compile(rf"{_BLANK}|{_TEXT}|[`/]", re.DOTALL)
_NEXT_IN_HOLE = re.compile(rf"{_BLANK}|{_TEXT}|[`/{{}}]", re.DOTALL)
_PATTERN = re.compile(r"/(?:[^/\\\n[]|\\.|\[(?:[^]\\\n]|\\.)*\])+/\w*")
_TEMPLATE = re.compile(r"[`}](?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.DOTALL)  # from an end or a hole to the next
# Behind these a slash begins a pattern; behind other words, and behind a bracket that closes, it divides.
_BEFORE_PATTERN = re.compile(r"(?:[({[,;:?!&|=<>+*%~^-]|\b(?:return|typeof|case|else|of|in))\Z")
_WORD = re.compile(r"(?<![.\w$])[^\W\d]\w*")
_NEEDS_SPACE = re.compile(r"[\w$][\w$.]|\+\+|--|//")


class ScriptError(Exception):
    """A module (`path`) cannot be joined; `code` and `name` tell why, `line` is the line of it that shows it."""

    def __init__(self, path: str, code: str, name: str, line: str) -> None:
        self.path, self.code, self.name, self.line = path, code, name, line
        super().__init__(f"{path}: {code} {name}")


@dataclass(frozen=True)
class _Module:
    """`imports`: the path of a module, a name there, and the name here. `body`: all the rest, with its `words`."""

    imports: tuple[tuple[str, str, str], ...]
    exports: tuple[str, ...]
    body: str
    words: frozenset[str]


def join(modules: Mapping[str, str], entries: Iterable[str]) -> str:
    """The entry modules and all they import (path → text) as one script; imports run first, each once.

    Each is a function that is called at once. What others import of it is a name for all to see, when no other module
    means something else by that name; otherwise they take it from its module by a line of their own.
    """
    found = _read(modules, entries)
    wanted = {(source, name) for module in found.values() for source, name, _ in module.imports}
    shared = {
        (path, name)
        for path, name in wanted
        if all(
            one is found[path] or (path, name, name) in one.imports or name not in one.words for one in found.values()
        )
    }
    numbers = {path: f"module{number}" for number, path in enumerate(found)}
    parts = []
    for path, module in found.items():
        taken = [
            (here, name if (source, name) in shared else f"{numbers[source]}.{name}")
            for source, name, here in module.imports
        ]
        head = "".join(f"const {here}={there};" for here, there in taken if here != there)
        given = [name for name in module.exports if (path, name) in wanted]
        plain = [name for name in given if (path, name) in shared]
        tail = f"return{{{','.join(given)}}}" if given else ""
        made = f"(()=>{{{head}\n{module.body}\n{tail}}})();\n"
        names = f"{{{','.join(plain)}}}"
        if plain == given:
            parts.append(f"const{names}={made}" if given else made)
        else:
            parts.append(f"const {numbers[path]}={made}const{names}={numbers[path]};\n")
    return '(() => {\n"use strict";\n' + "".join(parts) + "})();\n"


def _read(modules: Mapping[str, str], entries: Iterable[str]) -> dict[str, _Module]:
    """All modules that are needed, each behind those that it imports. Raises ScriptError."""
    found: dict[str, _Module] = {}

    def add(path: str, chain: tuple[str, ...], line: str) -> None:
        where = chain[-1] if chain else "theme.yaml"
        if path in chain:
            raise ScriptError(where, "script-circle", " → ".join((*chain[chain.index(path) :], path)), line)
        if path not in modules:
            raise ScriptError(where, "script-missing", path, line)
        if path in found:
            return
        text = _COMMENT.sub("", modules[path])
        imports: list[tuple[str, str, str]] = []
        for match in _IMPORT.finditer(text):
            source = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["path"]))
            add(source, (*chain, path), match[0])
            names = (name.split(" as ") for name in match["names"].split(","))
            imports += [(source, name[0].strip(), name[-1].strip()) for name in names if name[0].strip()]
        body = _IMPORT.sub("", text)
        exports = tuple(match["name"] for match in _EXPORT.finditer(body))
        body = _EXPORT.sub("", body)
        if odd := re.search(r"^(import|export)\b.*", body, re.MULTILINE):
            raise ScriptError(path, "script-form", odd[0], odd[0])
        found[path] = _Module(tuple(imports), exports, *_lean(body))

    for entry in entries:
        add(entry, (), entry)
    return found


def lean(script: str) -> str:
    """A script without comments, indentation and spaces that mean nothing; texts and patterns to the letter.

    Lines end where they did, because that may stand for a semicolon; but not behind `{`, `(`, `[`, `,` and `;`, or
    before a bracket that closes, where it never does.
    """
    return _lean(script)[0]


def _lean(script: str) -> tuple[str, frozenset[str]]:
    """The same, and the words of its code but for those behind a dot."""
    out, last, gap = [], "", ""
    words: set[str] = set()
    for kind, piece in _pieces(script):
        if kind == "blank":
            gap = piece
            continue
        if kind == "code":
            words.update(_WORD.findall(piece))
        if "\n" in gap and last not in "{([,;" and piece[0] not in "})]":
            out.append("\n")
        elif gap and _NEEDS_SPACE.match(last + piece[0]):
            out.append(" ")
        out.append(piece)
        last, gap = piece[-1], ""
    return "".join(out), frozenset(words)


def _pieces(script: str) -> Iterator[tuple[str, str]]:
    """A script in pieces of `code`, `text` and `blank`; a template in the texts around its holes."""
    at, last = 0, ";"
    holes: list[int] = []  # of each template that this place is in: how many braces are open in its hole
    while found := (_NEXT_IN_HOLE if holes else _NEXT).search(script, at):
        if found.start() > at:
            last = script[at : found.start()]
            yield "code", last
        kind, piece, at = found.lastgroup or "code", found[0], found.start()
        if piece == "`" or (piece == "}" and not holes[-1]):
            kind, piece = "text", (_TEMPLATE.match(script, at) or found)[0]
            if piece[0] == "}":
                holes.pop()
            if piece.endswith("${"):
                holes.append(0)
        elif piece == "/" and _BEFORE_PATTERN.search(last):
            kind, piece = "text", (_PATTERN.match(script, at) or found)[0]
        elif piece in {"{", "}"}:
            holes[-1] += 1 if piece == "{" else -1
        yield kind, piece
        at += len(piece)
        last = last if kind == "blank" else piece
    if at < len(script):
        yield "code", script[at:]
