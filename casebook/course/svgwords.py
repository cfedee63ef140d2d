"""The words of drawings: the elements that draw, the attributes that hold addresses, and what a style asks for."""

import re
from collections.abc import Iterator

from casebook.patterns import regex

SVG = "http://www.w3.org/2000/svg"
_RDF = ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#")
# Namespaces that browsers act upon: HTML, MathML, style sheets, events. Those of editors mean nothing to them.
_ACTED_UPON = regex(r"\s*(https?://(www\.)?(w3|mozilla)\.org/|urn:schemas-microsoft-com)", re.IGNORECASE)

# All elements of SVG 1.1 and 2 that draw, move or describe, and those that Inkscape writes beside them.
_ELEMENTS = """
    a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle clipPath
    color-profile cursor defs desc discard ellipse feBlend feColorMatrix feComponentTransfer feComposite
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
    feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence filter flowDiv flowLine flowPara flowRegion flowRegionExclude flowRoot flowSpan
    flowTref font font-face font-face-format font-face-name font-face-src font-face-uri g glyph glyphRef hatch
    hatchPath hatchpath hkern image line linearGradient marker mask mesh meshGradient meshPatch meshRow meshgradient
    meshpatch meshrow metadata missing-glyph mpath multiImage page pageSet path pattern polygon polyline prefetch
    radialGradient rect set solidColor solidcolor stop style subImage subImageRef svg switch symbol tbreak text
    textArea textPath title tref tspan use view vkern
"""
DRAWN = frozenset(_ELEMENTS.split())
# Refused in any namespace.
EVER = frozenset(("script", "handler", "listener"))

# Attributes that hold addresses.
ADDRESSES = frozenset(("attributionsrc", "base", "href", "ping", "src", "srcset"))
# Attributes that are read by people or by programs of the author, never as a style.
NOT_STYLE = regex(r"(id|class|role|lang|space|aria-.*|data-.*)\Z")
HANDLER = regex(r"\s*on[a-z]", re.IGNORECASE)
SCRIPT_ADDRESS = regex(r"(?:\A|;)[\x00-\x20]*(?:java|vb)script[\x00-\x20]*:", re.IGNORECASE)
_KINDS = r"data:image/(?:png|jpe?g|gif|webp|avif)[;,]"
INSIDE = regex(r"[\x00-\x20]*(#|\Z)")
RASTER = regex(rf"[\x00-\x20]*{_KINDS}", re.IGNORECASE)

# Encodings that write the signs of XML as ASCII does, or as UTF-16: everyone reads the same elements in them.
ENCODINGS = regex(r"utf-?8|utf-?16(le|be)?|(us-)?ascii|iso-?8859-?\d+|latin-?1|windows-125\d", re.IGNORECASE)

_ESCAPE = regex(r"\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\r\n\f])?|(\n)|(.))", re.IGNORECASE)
# `url(` with something other than a part of the drawing or an image that it holds; and all else that asks for a file.
_ASKS = regex(
    rf"url\(\s*+[\"']?+\s*+(?!#|{_KINDS})[^\s)\"';]*|@import[^;]*"
    r"|(?<![\w-])(?:-webkit-)?(?:image-set|image|src|cross-fade|expression)\(",
    re.IGNORECASE,
)


def strange(namespace: str) -> bool:
    """Whether browsers may do something with elements of a namespace that is not SVG's."""
    return namespace not in (SVG, *_RDF) and bool(_ACTED_UPON.match(namespace))


def outside(style: str) -> Iterator[str]:
    """What a style asks for from outside the drawing, as it is written without escapes."""
    if "\\" in style:
        style = _ESCAPE.sub(_unescaped, style)
    return (match[0].strip() for match in _ASKS.finditer(style))


def _unescaped(escape: re.Match[str]) -> str:
    if escape[1]:
        number = int(escape[1], 16)
        return chr(number) if 0 < number <= 0x10FFFF else "\ufffd"
    return escape[3] or ""
