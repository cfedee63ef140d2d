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
    """A module cannot be joined."""


def join(modules: Mapping[str, str], entries: Iterable[str]) -> str:
    """The entry modules and all they import (path → text) as one script; imports run first, each once."""
    names: dict[str, str] = {}
    parts: list[str] = []

    def add(path: str, chain: tuple[str, ...]) -> str:
        if path in chain:
            raise ScriptError(f"{path}: imports itself, by way of {' → '.join(chain)}")
        if path not in modules:
            raise ScriptError(f"{chain[-1] if chain else path}: there is no module {path}")
        if path not in names:
            text = _COMMENT.sub("", modules[path])
            head = ""
            for match in _IMPORT.finditer(text):
                source = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["path"]))
                head += f"const {{ {match['names'].strip().replace(' as ', ': ')} }} = {add(source, (*chain, path))};\n"
            body = _IMPORT.sub("", text)
            exported = [match["name"] for match in _EXPORT.finditer(body)]
            body = _EXPORT.sub("", body)
            if re.search(r"^(import|export)\b", body, re.MULTILINE):
                raise ScriptError(f"{path}: an import or export has a form that cannot be joined")
            names[path] = f"module{len(names)}"
            parts.append(f"const {names[path]} = (() => {{\n{head}{body}return {{ {', '.join(exported)} }};\n}})();\n")
        return names[path]

    for entry in entries:
        add(entry, ())
    return '(() => {\n"use strict";\n' + "".join(parts) + "})();\n"
