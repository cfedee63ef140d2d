"""Joins the theme's ES modules to one classic script: on `file://` browsers refuse modules.

Understood is what the theme's modules keep to: `import { a, b } from "./x.js";` on one line, and `export`
before a `function`, `const` or `class`. Each module keeps a scope of its own.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping

_IMPORT = re.compile(r'^import \{ (?P<names>[^}]+) \} from "(?P<path>[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (?P<name>\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/)\n", re.MULTILINE | re.DOTALL)


class ScriptError(Exception):
    """A module (`path`) cannot be joined; `code` and `name` tell why, `line` is the line of it that shows it."""

    def __init__(self, path: str, code: str, name: str, line: str) -> None:
        self.path, self.code, self.name, self.line = path, code, name, line
        super().__init__(f"{path}: {code} {name}")


def join(modules: Mapping[str, str], entries: Iterable[str]) -> str:
    """The entry modules and all they import (path → text) as one script; imports run first, each once."""
    names: dict[str, str] = {}
    parts: list[str] = []

    def add(path: str, chain: tuple[str, ...], line: str) -> str:
        where = chain[-1] if chain else "theme.yaml"
        if path in chain:
            raise ScriptError(where, "script-circle", " → ".join((*chain[chain.index(path) :], path)), line)
        if path not in modules:
            raise ScriptError(where, "script-missing", path, line)
        if path not in names:
            text = _COMMENT.sub("", modules[path])
            head = ""
            for match in _IMPORT.finditer(text):
                source = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["path"]))
                imported = match["names"].strip().replace(" as ", ": ")
                head += f"const {{ {imported} }} = {add(source, (*chain, path), match[0])};\n"
            body = _IMPORT.sub("", text)
            exported = [match["name"] for match in _EXPORT.finditer(body)]
            body = _EXPORT.sub("", body)
            if odd := re.search(r"^(import|export)\b.*", body, re.MULTILINE):
                raise ScriptError(path, "script-form", odd[0], odd[0])
            names[path] = f"module{len(names)}"
            parts.append(f"const {names[path]} = (() => {{\n{head}{body}return {{ {', '.join(exported)} }};\n}})();\n")
        return names[path]

    for entry in entries:
        add(entry, (), entry)
    return '(() => {\n"use strict";\n' + "".join(parts) + "})();\n"
