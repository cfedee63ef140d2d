"""Joins the theme's ES modules to one classic script: on `file://` browsers refuse modules.

Understood is what the theme's modules keep to: `import { a, b } from "./x.js";` on one line, and `export`
before a `function`, `const` or `class`. Each module keeps a scope of its own.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.theme.lean import Lean, lean

_IMPORT = regex(r'^import \{ (?P<names>[^}]+) \} from "(?P<path>[^"]+)";\n', re.MULTILINE)
_EXPORT = regex(r"^export (?=(?:async )?(?:function|const|class) (?P<name>\w+))", re.MULTILINE)
_ODD = regex(r"^(import|export)\b.*", re.MULTILINE)
_COMMENT = regex(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/)\n", re.MULTILINE | re.DOTALL)


class ScriptError(Exception):
    """A module (`path`) cannot be joined; `code` and `name` tell why, `line` is the line of it that shows it.

    `names`: those of which one may have been meant.
    """

    def __init__(self, path: str, code: str, name: str, line: str, names: tuple[str, ...] = ()) -> None:
        self.path, self.code, self.name, self.line, self.names = path, code, name, line, names
        super().__init__(f"{path}: {code} {name}")


@dataclass(frozen=True)
class _Import:
    """What a module takes from another one, `source`: each name there, and the name here. `line`: as written."""

    source: str
    names: tuple[tuple[str, str], ...]
    line: str


@dataclass(frozen=True)
class _Module:
    """`body`: all but the imports. `odd`: a line that imports or exports in a form that is not understood."""

    imports: tuple[_Import, ...]
    exports: tuple[str, ...]
    body: Lean
    odd: str | None


class Modules(Mapping[str, _Module]):
    """ES modules (path → text). Each is read when it is first needed, and once, though several scripts have it."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._read: dict[str, _Module] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, path: str) -> _Module:
        if path not in self._read:
            self._read[path] = _module(path, self._texts[path])
        return self._read[path]


def join(modules: Modules, entries: Iterable[str]) -> str:
    """The entry modules and all they import as one script; imports run first, each once.

    What others import of it is a name for all to see, when no other module means something else by that name; otherwise
    they take it from its module by a line of their own. A module of which that holds for every name stands there as it
    is; each other one is a function that is called at once.
    """
    found = _read(modules, entries)
    wanted = {(one.source, name) for module in found.values() for one in module.imports for name, _ in one.names}
    own = _own(found)
    numbers = {path: f"module{number}" for number, path in enumerate(found)}
    parts = []
    for path, module in found.items():
        taken = [
            (here, name if (one.source, name) in own else f"{numbers[one.source]}.{name}")
            for one in module.imports
            for name, here in one.names
        ]
        head = "".join(f"const {here}={there};" for here, there in taken if here != there)
        names = module.body.names
        if names is not None and not head and all((path, name) in own for name in names):
            parts.append(f"{module.body.text.removesuffix(';')};\n")  # a bracket may follow
            continue
        given = [name for name in module.exports if (path, name) in wanted]
        plain = [name for name in given if (path, name) in own]
        parts.append(_called(module.body.text, head, given, plain, numbers[path]))
    return '(() => {\n"use strict";\n' + "".join(parts) + "})();\n"


def _called(text: str, head: str, given: list[str], plain: list[str], number: str) -> str:
    """A module as a function that is called; of what it gives the `plain` names are for all to see."""
    tail = f"return{{{','.join(given)}}}" if given else ""
    made = f"(()=>{{{head}\n{text}\n{tail}}})();\n"
    names = f"{{{','.join(plain)}}}"
    if plain == given:
        return f"const{names}={made}" if given else made
    return f"const {number}={made}const{names}={number};\n"


def _own(found: Mapping[str, _Module]) -> frozenset[tuple[str, str]]:
    """Module and name of all that it declares or exports which mean the same wherever they stand."""
    users: dict[str, list[str]] = {}
    for path, module in found.items():
        for word in module.body.words:
            users.setdefault(word, []).append(path)
    taken = {
        path: {(one.source, *names) for one in module.imports for names in one.names} for path, module in found.items()
    }
    return frozenset(
        (path, name)
        for path, module in found.items()
        for name in {*module.exports, *(module.body.names or ())}
        if all(user == path or (path, name, name) in taken[user] for user in users.get(name, ()))
    )


def _read(modules: Modules, entries: Iterable[str]) -> dict[str, _Module]:
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
        module = modules[path]
        for one in module.imports:
            add(one.source, (*chain, path), one.line)
            exports = found[one.source].exports
            for name, _ in one.names:
                if name not in exports:
                    raise ScriptError(path, "script-name", name, one.line, exports)
        if module.odd:
            raise ScriptError(path, "script-form", module.odd, module.odd)
        found[path] = module

    for entry in entries:
        add(entry, (), entry)
    return found


def _module(path: str, written: str) -> _Module:
    text = _COMMENT.sub("", written)
    imports = tuple(_import(path, match) for match in _IMPORT.finditer(text))
    body = _IMPORT.sub("", text)
    exports = tuple(match["name"] for match in _EXPORT.finditer(body))
    body = _EXPORT.sub("", body)
    odd = _ODD.search(body)
    return _Module(imports, exports, lean(body), odd[0] if odd else None)


def _import(path: str, match: re.Match[str]) -> _Import:
    names = (name.strip().partition(" as ") for name in match["names"].strip(", ").split(","))
    source = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["path"]))
    return _Import(source, tuple((there, here or there) for there, _, here in names), match[0])
