"""A theme: templates, components, styles, scripts and the texts of the interface, from its files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field, replace
from typing import TYPE_CHECKING

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import ContentError, Near, Place, Problem
from casebook.reading.lines import Lines
from casebook.theme.bundle import Modules, ScriptError, join
from casebook.theme.fonts import Font, faces, fonts_of
from casebook.theme.inherit import Layer
from casebook.theme.lean import ascii_script, ascii_style, lean_style
from casebook.theme.scheme import switchable

if TYPE_CHECKING:
    from casebook.theme.tokens.house_style import HouseStyle
    from casebook.theme.tokens.writing import Schemes

_COMPONENT_STYLE = regex(r"components/.*\.css\Z")
_FIRST = "scripts/first.js"
_COMPONENT_SCRIPT = regex(r"components/([^/]+)/\1\.js\Z")
_TEXT_USED = regex(r"\bt\.(\w+)")


@dataclass(frozen=True)
class Theme:
    """`templates`: name → text. `style` and `script` are what a page loads; `whole_style` has the `fonts` inside it.

    `texts`: key → words on the screen. `scripts`: template → the script that its pages load instead, because they need
    more; `whole_script` has all of it, and `first_script` is for the head of the one file.

    A template is called by its path, and by its path behind the name of the theme that it is from, so that one can
    include what it takes the place of. `origins`: path → the same, as seen from the folder with all themes.
    `search_leaves_out`: elements without words to find (see `search.py`). `schemes`: whether it can be dark.
    `leaves_out`: the keys of texts that it does not show, on purpose. `problems`: those that a site can be made with.
    """

    templates: Mapping[str, str] = field(repr=False)
    style: str = field(repr=False)
    whole_style: str = field(repr=False)
    script: str = field(repr=False)
    scripts: Mapping[str, str] = field(repr=False)
    whole_script: str = field(repr=False)
    first_script: str = field(repr=False)
    texts: Mapping[str, str] = field(repr=False)
    origins: Mapping[str, str] = field(repr=False)
    search_leaves_out: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()
    schemes: "Schemes" = "light dark"
    problems: tuple[Problem, ...] = ()
    fonts: tuple[Font, ...] = ()


def theme_from(layers: Sequence[Layer], language: str) -> Theme:
    """A theme with what it builds on, the lowest first. Raises ContentError with what is wrong in them."""
    text = {path: content for layer in layers for path, content in layer.text.items()}
    apart = _template_scripts(layers)
    house = _house_style(layers) if any(layer.has_house_style for layer in layers) else None
    fonts = fonts_of(layers)
    rules = ascii_style(_style(layers, text, house))
    modules = Modules({path: module for path, module in text.items() if path.endswith(".js")})
    first = [_FIRST] if _FIRST in modules else []
    templates = {path: template for path, template in text.items() if path.endswith(".html")}
    return Theme(
        templates=templates | _by_theme(layers),
        style=ascii_style(faces(fonts, lambda font: font.name)) + rules,
        whole_style=ascii_style(faces(fonts, lambda font: font.data)) + rules,
        fonts=fonts,
        script=_script(layers, modules, ()),
        scripts={template: _script(layers, modules, own) for template, own in apart.items()},
        whole_script=_script(layers, modules, [path for own in apart.values() for path in own]),
        first_script=_joined(layers, modules, first),
        texts=_texts(layers, language, templates),
        origins={path: layer.origin(path) for layer in layers for path in layer.text},
        search_leaves_out=tuple(element for layer in layers for element in layer.spec.search_leaves_out),
        leaves_out=tuple(key for layer in layers for key in layer.spec.leaves_out),
        schemes=house.schemes if house else "light dark",
        problems=house.problems if house else (),
    )


def _house_style(layers: Sequence[Layer]) -> "HouseStyle":
    from casebook.theme.tokens.house_style import house_style  # here, since most themes take none

    return house_style(layers)


@contextmanager
def named_by_theme(theme: Theme) -> Iterator[None]:
    """Let problems in templates that are raised inside name the file of the theme that it is from."""
    try:
        yield
    except ContentError as error:
        places = ((found, found.place) for found in error.problems)
        raise ContentError(
            replace(found, place=replace(place, path=theme.origins.get(place.path, place.path)))
            for found, place in places
        ) from error


def _by_theme(layers: Sequence[Layer]) -> dict[str, str]:
    return {layer.origin(path): text for layer in layers for path, text in layer.text.items() if path.endswith(".html")}


def _style(layers: Sequence[Layer], text: Mapping[str, str], house: "HouseStyle | None") -> str:
    """All style sheets. A house style comes behind those of its theme, and before those of one that builds on that."""
    paths = _styles(layers, text)
    sheets = {path: switchable(lean_style(text[path])) for path in paths}
    if house:
        last = max(index for index, layer in enumerate(layers) if layer.has_house_style)
        below = {path for layer in layers[: last + 1] for path in layer.spec.styles}
        after = [path for path in paths if not _COMPONENT_STYLE.match(path) and path not in below]
        sheets = {path: sheets[path] for path in paths if path not in after}
        sheets |= {"": switchable(house.style)} | {path: switchable(lean_style(text[path])) for path in after}
    return "".join(sheets.values())


def _styles(layers: Sequence[Layer], text: Mapping[str, str]) -> list[str]:
    """The style sheets of the lowest theme, those of all components, and then what each theme adds."""
    for layer in layers:
        for index, path in enumerate(layer.spec.styles):
            if path not in text:
                place = layer.document.place(("styles", index))
                raise ContentError([Problem(place, "missing-file", {"name": path})])
    components = sorted(path for path in text if _COMPONENT_STYLE.match(path))
    added = [path for layer in layers[1:] for path in layer.spec.styles]
    return list(dict.fromkeys((*layers[0].spec.styles, *components, *added)))


def _template_scripts(layers: Sequence[Layer]) -> dict[str, list[str]]:
    """Template → the scripts that only its pages load, in the order of the themes."""
    found: dict[str, list[str]] = {}
    for layer in layers:
        for template, paths in layer.spec.template_scripts.items():
            found.setdefault(template, []).extend(paths)
    return found


def _script(layers: Sequence[Layer], modules: Modules, own: Iterable[str]) -> str:
    """The scripts of all components, and then what each theme names; of those of single templates only its `own`."""
    apart = {path for paths in _template_scripts(layers).values() for path in paths}
    everywhere = (path for path in modules if _COMPONENT_SCRIPT.match(path) and path not in apart)
    components = [*sorted(everywhere), *own]
    return _joined(layers, modules, (*components, *(path for layer in layers for path in layer.spec.scripts)))


def _joined(layers: Sequence[Layer], modules: Modules, entries: Iterable[str]) -> str:
    try:
        return ascii_script(join(modules, entries))
    except ScriptError as error:
        meant = Near(error.name, error.names)
        raise ContentError([Problem(_place_in(layers, error), error.code, {"name": error.name}, meant)]) from error


def _place_in(layers: Sequence[Layer], error: ScriptError) -> Place:
    """The line of a script, or of theme.yaml, that cannot be joined."""
    for layer in reversed(layers):
        if error.path == "theme.yaml" and error.line in layer.spec.scripts:
            return layer.document.place(("scripts", layer.spec.scripts.index(error.line)))
        for template, paths in layer.spec.template_scripts.items():
            if error.path == "theme.yaml" and error.line in paths:
                return layer.document.place(("template_scripts", template, paths.index(error.line)))
        if error.path != "theme.yaml" and error.path in layer.text:
            whole = layer.text[error.path]
            at = max(0, whole.find(error.line.strip()))
            line = whole.count("\n", 0, at) + 1
            column = at - whole.rfind("\n", 0, at)
            return Lines(layer.origin(error.path), whole).place(line, column, len(error.line.strip()))
    return Place(layers[-1].origin(error.path))


def _texts(layers: Sequence[Layer], language: str, templates: Mapping[str, str]) -> dict[str, str]:
    """The words of the interface: a theme's own in the place of those that it builds on."""
    path = f"texts/{language}.yaml"
    if not any(path in layer.text for layer in layers):
        raise ContentError([Problem(Place(layers[0].origin(path)), "missing-file", {"name": path})])
    used = {key for template in templates.values() for key in _TEXT_USED.findall(template)}
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for layer in layers:
        if path not in layer.text:
            continue
        document = layer.read(path)
        own = document.data if isinstance(document.data, dict) else {}
        for key, value in own.items():
            if texts and key not in texts and key not in used:
                near = Near(key, texts)
                problems.append(Problem(document.place((key,), key=True), "theme-text", {"key": key}, near))
            elif not isinstance(value, str):
                problems.append(Problem(document.place((key,)), "not-a-text", {"key": key}))
        texts |= {key: str(value) for key, value in own.items()}
    if problems:
        raise ContentError(problems)
    return texts
