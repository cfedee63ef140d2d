"""A theme: templates, components, styles, scripts and the texts of the interface, from its files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from casebook.documents import parse_text, place_at
from casebook.problems import ContentError, Place, Problem
from casebook.scripts import ScriptError, join
from casebook.yamltext import Plain

_TEXT = re.compile(r"\.(html|css|js|yaml)\Z")
_CSS_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@dataclass(frozen=True)
class Theme:
    """`templates`: name → text. `style` and `script` are what a page loads. `texts`: key → words on the screen.

    `search_leaves_out`: elements without words to find (see `search.py`).
    """

    templates: Mapping[str, str] = field(repr=False)
    style: str = field(repr=False)
    script: str = field(repr=False)
    texts: Mapping[str, str] = field(repr=False)
    search_leaves_out: tuple[str, ...] = ()


def theme_from(files: Mapping[str, bytes], language: str) -> Theme:
    """A theme's files (path → bytes) to a theme. Raises ContentError with what is wrong in them."""
    text = {path: _decode(path, content) for path, content in sorted(files.items()) if _TEXT.search(path)}
    settings = _mapping(text, "theme.yaml")
    texts = _mapping(text, f"texts/{language}.yaml")
    for path in _names(settings, "styles"):
        if path not in text:
            place = _place_in(text, ScriptError("theme.yaml", "missing-file", path, path))
            raise ContentError([Problem(place, "missing-file", {"name": path})])
    styles = [*_names(settings, "styles"), *(path for path in text if re.match(r"components/.*\.css\Z", path))]
    modules = {path: module for path, module in text.items() if path.endswith(".js")}
    try:
        script = join(modules, _names(settings, "scripts"))
    except ScriptError as error:
        place = _place_in(text, error)
        raise ContentError([Problem(place, error.code, {"name": error.name})]) from error
    return Theme(
        templates={path: template for path, template in text.items() if path.endswith(".html")},
        style="".join(_CSS_COMMENT.sub("", text[path]) for path in styles),
        script=script,
        texts={key: str(value) for key, value in texts.items()},
        search_leaves_out=tuple(_names(settings, "search_leaves_out")),
    )


def _place_in(text: Mapping[str, str], error: ScriptError) -> Place:
    """The line of a script, or of theme.yaml, that cannot be joined."""
    whole = text.get(error.path, "")
    at = max(0, whole.find(error.line.strip()))
    line = whole.count("\n", 0, at) + 1
    return place_at(error.path, whole, line, at - whole.rfind("\n", 0, at), len(error.line.strip()))


def _decode(path: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ContentError([Problem(Place(path), "encoding")]) from error


def _mapping(text: Mapping[str, str], path: str) -> dict[str, Plain]:
    if path not in text:
        raise ContentError([Problem(Place(path), "missing-file", {"name": path})])
    document, problems = parse_text(path, text[path])
    if problems or not isinstance(document.data, dict):
        raise ContentError(problems or [Problem(Place(path), "not-a-mapping")])
    return document.data


def _names(settings: dict[str, Plain], key: str) -> list[str]:
    value = settings.get(key, [])
    return [str(name) for name in value] if isinstance(value, list) else []
