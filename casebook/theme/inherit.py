"""A theme and the themes that it builds on (`extends` in `theme.yaml`): each holds only what differs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from casebook.frozen import dataclass
from casebook.model.layout import PROSE
from casebook.model.validate import validated
from casebook.patterns import regex
from casebook.problems.problem import ContentError, Near, Place, Problem
from casebook.reading.documents import Document, parse_text
from casebook.values.kinds import Content, Id, Text

_READ = regex(r"\.(html|css|js|yaml)\Z")

_FONT = ".woff2"
# The keys of what pages show.
_SHOWN = PROSE | {"source", "file", "outcome"}

# The files of a theme (path → bytes); None when there is no theme of that name.
ReadFiles = Callable[[str], Mapping[str, bytes] | None]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


# One file, or several of which the last one counts.
FilesOfOne = Annotated[tuple[Text, ...], BeforeValidator(_as_list)]


def _as_numbers(value: object) -> object:
    return [value] if isinstance(value, int | str) else value


Weight = Annotated[int, Field(ge=1, le=1000)]


class FontSpec(Content):
    """A font that a theme brings along. `weight`: one, or from which to which it has all.

    `licence` says under which it may be handed out, and goes along with it.
    """

    family: Text
    file: Text
    licence: Text
    weight: Annotated[tuple[Weight, ...], Field(min_length=1, max_length=2), BeforeValidator(_as_numbers)] = (400,)
    style: Literal["normal", "italic"] = "normal"


class ThemeSpec(Content):
    """`theme.yaml`. The lists of a theme come after those of the theme that it `extends`.

    `template_scripts`: those that only the pages of a template load, such as `session`, besides all others.
    `tokens`: CSS files with the design tokens of a municipality, and `tokens_dark` those for the dark (see `tokens/`).
    `fonts`: those that it brings along (see `fonts.py`). `leaves_out`: the keys of texts that
    it does not show, on purpose.
    """

    extends: Id | None = None
    styles: tuple[Text, ...] = ()
    scripts: tuple[Text, ...] = ()
    template_scripts: Mapping[Id, tuple[Text, ...]] = {}
    search_leaves_out: tuple[Text, ...] = ()
    tokens: FilesOfOne = ()
    tokens_dark: FilesOfOne = ()
    fonts: tuple[FontSpec, ...] = ()
    leaves_out: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Layer:
    """One theme's own files (path → text), and what its `theme.yaml` says. Places begin with the theme's name.

    `fonts`: its files that are fonts, by their name (path → bytes).
    """

    name: str
    text: Mapping[str, str] = field(repr=False)
    document: Document = field(repr=False)
    spec: ThemeSpec
    fonts: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def has_house_style(self) -> bool:
        """Whether it takes design tokens itself."""
        return bool(self.spec.tokens or self.spec.tokens_dark)

    def origin(self, path: str) -> str:
        """A file of this theme, as seen from the folder with all themes."""
        return f"{self.name}/{path}"

    def read(self, path: str) -> Document:
        """A YAML file of this theme. Raises ContentError when it cannot be read or holds no keys."""
        return _document(self.origin(path), self.text[path])


def layers_of(name: str, read: ReadFiles, names: Iterable[str] = ()) -> tuple[Layer, ...]:
    """A theme with all that it builds on, the lowest first. `names` are those of all themes.

    Raises ContentError when one is missing, has a mistake in its `theme.yaml`, or builds on itself.
    """
    found: list[Layer] = []
    base, place = name, Place(f"{name}/theme.yaml")
    while True:
        chain = [layer.name for layer in found]
        if base in chain:
            circle = " → ".join((*chain[chain.index(base) :], base))
            raise ContentError([Problem(place, "theme-circle", {"name": circle})])
        content = read(base)
        if content is None:
            raise ContentError([Problem(place, "theme-missing", {"name": base}, Near(base, {*names} - {*chain}))])
        layer = _layer(base, content)
        found.append(layer)
        if layer.spec.extends is None:
            return tuple(reversed(found))
        base, place = layer.spec.extends, layer.document.place(("extends",))


def _layer(name: str, content: Mapping[str, bytes]) -> Layer:
    text = {path: _decode(f"{name}/{path}", raw) for path, raw in sorted(content.items()) if _READ.search(path)}
    path = f"{name}/theme.yaml"
    if "theme.yaml" not in text:
        raise ContentError([Problem(Place(path), "missing-file", {"name": "theme.yaml"})])
    document = _document(path, text["theme.yaml"])
    spec, problems = validated(document, ThemeSpec)
    if spec is None:
        raise ContentError(problems)
    for index, key in enumerate(spec.leaves_out):
        if key not in _SHOWN:
            place = document.place(("leaves_out", index))
            values = {"key": "leaves_out", "value": key, "expected": ", ".join(sorted(_SHOWN))}
            raise ContentError([Problem(place, "unknown-value", values, Near(key, _SHOWN))])
    fonts = {path: raw for path, raw in content.items() if path.endswith(_FONT)}
    return Layer(name, text, document, spec, fonts)


def _decode(path: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ContentError([Problem(Place(path), "encoding")]) from error


def _document(path: str, text: str) -> Document:
    document, problems = parse_text(path, text)
    if problems or not isinstance(document.data, dict):
        raise ContentError(problems or [Problem(Place(path), "not-a-mapping", {"keys": "extends: …, styles: …"})])
    return document
