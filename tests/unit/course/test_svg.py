"""Drawings: what keeps one from being just a drawing is told where it stands; what programs add to it may stay."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.course.svg import drawing_problems, without_remarks

SVG = "http://www.w3.org/2000/svg"
HEAD = f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml">'
PNG = "data:image/png;base64,iVBORw0KGgo="

# The head that Illustrator writes when it gives names to its namespaces.
WITH_NAMES = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: Adobe Illustrator -->\n'
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n'
    '\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n\t<!ENTITY ns_xlink "http://www.w3.org/1999/xlink">\n]>\n'
    '<svg xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;"><g/></svg>'
)


def told(drawing: str | bytes) -> list[str]:
    content = drawing if isinstance(drawing, bytes) else drawing.encode()
    return [found.code for found in drawing_problems("images/a.svg", content)]


def inside(part: str) -> list[str]:
    return told(f"{HEAD}{part}</svg>")


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("<script/>", "svg-script"),
        ('<script xmlns=""/>', "svg-script"),
        ("<x:script xmlns:x='http://www.w3.org/2000/svg'/>", "svg-script"),
        ("<h:script>1</h:script>", "svg-script"),
        ("<desc><h:script>1</h:script></desc>", "svg-script"),
        ('<handler type="x"/>', "svg-script"),
        ('<g onclick="1"/>', "svg-script"),
        ('<g ONCLICK="1"/>', "svg-script"),
        ('<animate onbegin="1"/>', "svg-script"),
        ('<animate attributeName="xlink:href" values="#a;#b"/>', "svg-script"),
        ('<set attributeName=" HREF" to="#a"/>', "svg-script"),
        ('<set attributeName="onclick" to="1"/>', "svg-script"),
        ('<set attributeName="x" to="javascript:1"/>', "svg-script"),
        ('<a href="javascript:1"/>', "svg-script"),
        ('<a href=" JaVaScRiPt:1"/>', "svg-script"),
        ('<a href="java&#115;cript:1"/>', "svg-script"),
        ('<a href="java&#10;script:1"/>', "svg-link"),
        ('<a href="data:text/html,x"/>', "svg-link"),
        (f'<a href="{PNG}"/>', "svg-link"),
        ('<a href="andere.html"/>', "svg-link"),
        ('<a xlink:href="//example.org"/>', "svg-link"),
        ('<a href="#a" ping="https://example.org"/>', "svg-link"),
        ('<use href="https://example.org/a.svg#b"/>', "svg-address"),
        ('<use xlink:href="a.svg#b"/>', "svg-address"),
        ('<image href="data:image/svg+xml,x"/>', "svg-address"),
        ('<image href="data:image/png+xml,x"/>', "svg-address"),
        ('<feImage href="a.png"/>', "svg-address"),
        ('<linearGradient xlink:href="a.svg#b"/>', "svg-address"),
        ('<g xml:base="https://example.org/"><use href="#a"/></g>', "svg-address"),
        ('<g fill="url(https://example.org/a.svg#b)"/>', "svg-address"),
        ('<g fill="URL( a.svg#b )"/>', "svg-address"),
        ("<g style=\"filter: u\\72 l('//x')\"/>", "svg-address"),
        ('<g style="fill: url(&quot;//x&quot;)"/>', "svg-address"),
        ('<animate attributeName="fill" values="red;url(//x)"/>', "svg-address"),
        ("<style>@import 'a.css'</style>", "svg-address"),
        ("<style><![CDATA[@im]]>port 'a.css'</style>", "svg-address"),
        ("<style>@im<!-- x -->port 'a.css'</style>", "svg-address"),
        ("<style>@\\69mport 'a.css'</style>", "svg-address"),
        ("<style>@&#105;mport 'a.css'</style>", "svg-address"),
        ("<style>u<g>x</g>rl(//x)</style>", "svg-address"),
        ("<style>g { fill: image-set('//x' 1x) }</style>", "svg-address"),
        ("<style>@font-face { src: url(data:font/woff;base64,AA) }</style>", "svg-address"),
        ("<?xml-stylesheet href='a.xsl' type='text/xsl'?>", "svg-address"),
        ("<foreignObject><h:p onclick='1'/></foreignObject>", "svg-element"),
        ("<h:iframe src='//x'/>", "svg-element"),
        ("<h:meta http-equiv='refresh' content='0;url=//x'/>", "svg-element"),
        ("<metadata><h:link rel='stylesheet' href='//x'/></metadata>", "svg-element"),
        ("<m:math xmlns:m='http://www.w3.org/1998/Math/MathML'/>", "svg-element"),
        ("<x:bindings xmlns:x='http://www.mozilla.org/xbl'/>", "svg-element"),
        ("<iframe src='//x'/>", "svg-element"),
        ("<x:p/>", "svg-xml"),
        ("<g></svg>", "svg-xml"),
        ("&nbsp;", "svg-xml"),
    ],
)
def test_what_runs_or_asks_when_a_drawing_is_opened_is_told(part: str, code: str) -> None:
    assert code in inside(part)


ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Laag_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px"
  xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" style="enable-background:new 0 0 9 9;" xml:space="preserve">
<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<style type="text/css">.st0{fill:#FFFFFF;} .st1{clip-path:url(#SVGID_2_);}</style>
<i:pgf id="adobe_illustrator_pgf">AAAA</i:pgf><g class="st1" i:onlayer="1"/></svg>"""
INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:svg="http://www.w3.org/2000/svg"
  xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink">
  <sodipodi:namedview inkscape:zoom="1"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
  <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
  <defs><linearGradient id="a"/><linearGradient id="b" xlink:href="#a"/></defs>
  <svg:g style="fill:url( '#b' );font-family:'Open Sans'" inkscape:label="https://example.org"/></svg>"""


@pytest.mark.parametrize(
    "drawing",
    [
        ILLUSTRATOR,
        ILLUSTRATOR.replace('svg11.dtd">', 'svg11.dtd" [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>'),
        ILLUSTRATOR.replace("<svg ", f"<!-- {'x' * 5000} -->\n<svg ", 1),
        INKSCAPE,
        f'<svg xmlns="{SVG}"/>',
        b"\xef\xbb\xbf" + ILLUSTRATOR.encode(),
        ILLUSTRATOR.replace("utf-8", "UTF-16").encode("utf-16"),
        f'<?xml version="1.0" encoding="ISO-8859-1"?><svg xmlns="{SVG}"><title>Café</title></svg>'.encode("latin-1"),
        f'<?xml version="1.0" encoding="windows-1252"?><svg xmlns="{SVG}"><title>“é”</title></svg>'.encode("cp1252"),
        f'\r\n<svg xmlns="{SVG}" aria-label="zie url(https://example.org)"><title>onload="x"</title></svg>',
        f'{HEAD}<image href="{PNG}"/><feImage xlink:href="{PNG}"/><g fill="url({PNG})"/></svg>',
        f'{HEAD}<a href="#b"><animate attributeName="d" begin="a.click" to="M0"/></a><a href=""/></svg>',
        f"{HEAD}<style>@media (width > 1px) {{ a {{ fill: url(#b) }} }}</style><switch/><view/></svg>",
        f'{HEAD}<text>&lt;script&gt; javascript:</text><!-- <script/> --><g id="on" class="onclick"/></svg>',
    ],
)
def test_a_drawing_that_only_draws_is_fine_with_all_that_programs_write_beside_it(drawing: str | bytes) -> None:
    assert told(drawing) == []


@pytest.mark.parametrize(
    ("drawing", "codes"),
    [
        ("<svg/>", ["svg-namespace"]),
        ('<svg xmlns="http://www.w3.org/1999/xhtml"/>', ["bad-image"]),
        ("<html><svg/></html>", ["bad-image"]),
        (f'<g xmlns="{SVG}"/>', ["bad-image"]),
        ("", ["bad-image"]),
        (b"\x1f\x8b\x08 packed", ["bad-image"]),
        (WITH_NAMES, []),
        (WITH_NAMES.replace("http://www.w3.org/1999/xlink", "<script/>"), ["svg-doctype"]),
        (WITH_NAMES.replace("]>", '<!ENTITY a "&b;">]>'), ["svg-doctype"]),
        (WITH_NAMES.replace("]>", '<!ENTITY j "javascript:a">]>').replace("<g/>", '<g href="&j;"/>'), ["svg-script"]),
        (f'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "1">]><svg xmlns="{SVG}"/>', ["svg-doctype"]),
        (f'<!DOCTYPE svg [<!ENTITY % x SYSTEM "//x"> %x;]><svg xmlns="{SVG}"/>', ["svg-doctype"]),
        (f'<!DOCTYPE svg SYSTEM "a.dtd"><svg xmlns="{SVG}">&x;</svg>', ["svg-xml"]),
        (f'<?xml version="1.0" encoding="cp037"?><svg xmlns="{SVG}"/>', ["svg-encoding"]),
        (f'<?xml version="1.0" encoding="utf-7"?><svg xmlns="{SVG}"/>', ["svg-encoding"]),
        (f'<?xml version="1.0" encoding="UTF-16"?><svg xmlns="{SVG}"/>', ["svg-xml"]),
        (f'<svg xmlns="{SVG}"><title>é</title></svg>'.encode("latin-1"), ["svg-xml"]),
        ("<" * 1000, ["svg-xml"]),
        (f'<svg xmlns="{SVG}">' + "<g>" * 200_000, ["svg-xml"]),
    ],
)
def test_what_is_no_drawing_at_all_is_told(drawing: str | bytes, codes: list[str]) -> None:
    assert told(drawing) == codes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_what_is_found_stands_at_its_line_and_column(encoding: str) -> None:
    declared = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    drawing = (
        f"<?xml version='1.0' encoding='{declared}'?><?xml-stylesheet?>\r\n<svg xmlns='{SVG}'\r\n"
        " aria-label='onload=\"é\"' onload\n=\n'é' >\r<g/>é<script/></svg>"
    )
    found = drawing_problems("images/a.svg", drawing.encode(encoding))
    spots = [(one.place.line, one.place.column, one.place.excerpt[one.place.column - 1 :]) for one in found]
    begin = drawing.index("<?xml-")
    assert spots == [
        (1, begin + 1, "<?xml-stylesheet?>"),
        (3, 26, "onload"),
        (6, 6, "<script/></svg>"),
    ]


# What follows is the slow and obvious reading of the rules, over a tree: it knows no places and no codes.
NAMES = st.sampled_from(["g", "a", "use", "image", "set", "style", "script", "foreignObject", "h:p", "iframe", "text"])
KEYS = st.sampled_from(
    ["href", "xlink:href", "onload", "onx", "id", "fill", "style", "attributeName", "to", "aria-label"]
)
ADDRESSES = ["#a", "a.svg", "//x", PNG, "data:image/svg+xml,x", "javascript:1", " jAvascript:1", "href", "x:href", ""]
STYLES = ["url(#a)", "url(//x)", "url( '#a')", "url(&quot;#a&quot;)", "\\75rl(//x)", "&#117;rl(//x)", "@import"]
VALUES = st.sampled_from([*ADDRESSES, *STYLES, "red", "onload"])
TEXTS = st.sampled_from(
    ["", "a", "@import 'x'", "url(#a)", "url(//x)", "u\\72l(//x)", "<![CDATA[url(]]>//x)", "<!-- -->"]
)


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def written(name: str, keys: dict[str, str], body: str) -> str:
        told = "".join(f' {key}="{value}"' for key, value in keys.items())
        return f"<{name}{told}>{body}</{name}>"

    return st.builds(written, NAMES, st.dictionaries(KEYS, VALUES, max_size=2), inner | TEXTS)


def harmful(drawing: str) -> bool:
    """Whether a drawing does more than draw."""
    for found in ElementTree.fromstring(drawing).iter():  # noqa: S314  (made right here)
        space, _, name = found.tag[1:].partition("}")
        if space != SVG or name in ("script", "foreignObject", "iframe"):
            return True
        if name == "style" and asks((found.text or "") + "".join(inner.tail or "" for inner in found)):
            return True
        if any(wrong(name, key.rpartition("}")[2], value) for key, value in found.items()):
            return True
    return False


def wrong(name: str, key: str, value: str) -> bool:
    value = value.strip().lower()
    if key == "href":
        return not (value.startswith("#") or value == "" or (name != "a" and value.startswith("data:image/png;")))
    if key == "attributeName":
        return value.endswith("href") or value.startswith("on")
    return key.startswith("on") or value.startswith("javascript:") or (key in ("fill", "style", "to") and asks(value))


def asks(style: str) -> bool:
    plain = re.sub(r"\\7([25])", lambda match: chr(int(f"7{match[1]}", 16)), style.lower())
    return "@import" in plain or any(not re.match(r"[ \"']*#", rest) for rest in plain.split("url(")[1:])


@given(st.lists(st.recursive(element(TEXTS), element, max_leaves=6), max_size=4).map("".join))
def test_it_tells_of_the_same_drawings_as_an_obvious_reading(parts: str) -> None:
    drawing = f"{HEAD}{parts}</svg>"
    assert bool(told(drawing)) == harmful(drawing)


@given(st.binary(max_size=200) | st.text(alphabet="<>svg/='\"&;#![]-? xmlnon\n", max_size=200).map(str.encode))
def test_nothing_keeps_it_from_an_answer(content: bytes) -> None:
    for found in drawing_problems("images/a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'" + content):
        assert found.place.line >= 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "latin-1"])
def test_remarks_in_a_drawing_are_its_author_s_own(encoding: str) -> None:
    drawing = (
        "<?xml version='1.0'?>{}<svg xmlns='http://www.w3.org/2000/svg'>{}<text>\xe9</text><![CDATA[<!-- a -->]]></svg>"
    )
    with_remarks = drawing.format("<!-- Generator: x -->", "<!-- van\nAnja -->").encode(encoding)
    assert without_remarks(with_remarks) == drawing.format("", "").encode(encoding)
    assert without_remarks(with_remarks[:-1]) + with_remarks[-1:] == drawing.format("", "").encode(encoding)


def test_a_remark_without_an_end_is_left_to_who_reads_the_drawing() -> None:
    assert without_remarks(b"<svg><!-- a</svg>") == b"<svg><!-- a</svg>"
