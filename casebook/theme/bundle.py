"""Joins the theme's ES modules to one classic script: on `file://` browsers refuse modules.

Understood is what the theme's modules keep to: `import { a, b } from "./x.js";` on one line, and `export`
before a `function`, `const` or `class`. Each module keeps a scope of its own.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping

from casebook.frozen import dataclass
from casebook.theme.lean import Lean, lean

_IMPORT = re.compile(r'^import \{ (?P<names>[^}]+) \} from "(?P<path>[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (?P<name>\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/)\n", re.MULTILINE | re.DOTALL)


class ScriptError(Exception):
    """A module (`path`) cannot be joined; `code` and `name` tell why, `line` is the line of it that shows it.

    `names`: those of which one may have been meant.
    """

    def __init__(self, path: str, code: str, name: str, line: str, names: tuple[str, ...] = ()) -> None:
        self.path, self.code, self.name, self.line, self.names = path, code, name, line, names
        super().__init__(f"{path}: {code} {name}")


@dataclass(frozen=True)
class _Module:
    """`imports`: the path of a module, a name there, and the name here. `body`: all the rest."""

    imports: tuple[tuple[str, str, str], ...]
    exports: tuple[str, ...]
    body: Lean


def join(modules: Mapping[str, str], entries: Iterable[str]) -> str:
    """The entry modules and all they import (path → text) as one script; imports run first, each once.

    What others import of it is a name for all to see, when no other module means something else by that name; otherwise
    they take it from its module by a line of their own. A module of which that holds for every name stands there as it
    is; each other one is a function that is called at once.
    """
    found = _read(modules, entries)
    wanted = {(source, name) for module in found.values() for source, name, _ in module.imports}
    own = _own(found)
    numbers = {path: f"module{number}" for number, path in enumerate(found)}
    parts = []
    for path, module in found.items():
        taken = [
            (here, name if (source, name) in own else f"{numbers[source]}.{name}")
            for source, name, here in module.imports
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
    return frozenset(
        (path, name)
        for path, module in found.items()
        for name in {*module.exports, *(module.body.names or ())}
        if all(user == path or (path, name, name) in found[user].imports for user in users.get(name, ()))
    )


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
            for there, _, here in (name.strip().partition(" as ") for name in match["names"].strip(", ").split(",")):
                if there not in found[source].exports:
                    raise ScriptError(path, "script-name", there, match[0], found[source].exports)
                imports.append((source, there, here or there))
        body = _IMPORT.sub("", text)
        exports = tuple(match["name"] for match in _EXPORT.finditer(body))
        body = _EXPORT.sub("", body)
        if odd := re.search(r"^(import|export)\b.*", body, re.MULTILINE):
            raise ScriptError(path, "script-form", odd[0], odd[0])
        found[path] = _Module(tuple(imports), exports, lean(body))

    for entry in entries:
        add(entry, (), entry)
    return found
