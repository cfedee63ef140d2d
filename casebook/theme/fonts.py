"""Fonts that a theme brings along: `fonts:` in `theme.yaml`, each with the licence under which it may be handed out."""

import hashlib
from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import field

from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.problems.problem import ContentError, Near, Problem
from casebook.text.slugs import slug
from casebook.theme.inherit import FontSpec, Layer

# How a file begins that is WOFF2; behind it stands, after four more bytes, how long it is.
_SIGN = b"wOF2"
# What would end a text, a comment or the `style` of the one file.
_ENDS = regex(r'["\\<*]')


@dataclass(frozen=True)
class Font:
    """A font. `name` is that of its file in the web edition, which changes with its bytes."""

    spec: FontSpec
    name: str
    content: bytes = field(repr=False)

    @property
    def data(self) -> str:
        """All of it, as an address."""
        return f"data:font/woff2;base64,{b64encode(self.content).decode()}"


def fonts_of(layers: Iterable[Layer]) -> tuple[Font, ...]:
    """The fonts of a theme with what it builds on. Raises ContentError when one is missing or no whole WOFF2 file."""
    found: list[Font] = []
    problems: list[Problem] = []
    for layer in layers:
        for index, spec in enumerate(layer.spec.fonts):
            content = layer.fonts.get(spec.file)
            place = layer.document.place(("fonts", index, "file"))
            if content is None:
                code = "missing-file" if spec.file.endswith(".woff2") else "font-kind"
                problems.append(Problem(place, code, {"name": spec.file}, Near(spec.file, layer.fonts)))
            elif not _is_whole(content):
                problems.append(Problem(place, "font-kind", {"name": spec.file}))
            else:
                found.append(Font(spec, _name(spec.file, content), content))
    if problems:
        raise ContentError(problems)
    return tuple(found)


def faces(fonts: Iterable[Font], address: Callable[[Font], str]) -> str:
    """The rules of CSS that name fonts, each with its licence; `address` says where a font is."""
    return "".join(
        f"/* {_safe(font.spec.family)}: {_safe(font.spec.licence)} */"
        f'@font-face{{font-family:"{_safe(font.spec.family)}";font-style:{font.spec.style};'
        f"font-weight:{' '.join(map(str, font.spec.weight))};font-display:swap;"
        f'src:url({address(font)})format("woff2")}}'
        for font in fonts
    )


def _is_whole(content: bytes) -> bool:
    return content.startswith(_SIGN) and int.from_bytes(content[8:12], "big") == len(content)


def _name(path: str, content: bytes) -> str:
    stem = path.rpartition("/")[2].removesuffix(".woff2")
    return f"{slug(stem)}-{hashlib.sha256(content).hexdigest()[:8]}.woff2"


def _safe(text: str) -> str:
    return _ENDS.sub(lambda sign: f"\\{ord(sign[0]):x} ", text)
