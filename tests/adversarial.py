"""Courses with one file of any size that takes as long to read as its writer could think of."""

from collections.abc import Callable
from itertools import count
from string import ascii_lowercase

from casebook.reading import disk
from tests.conftest import SMALL

Files = dict[str, bytes]
PAGE, PASSAGE, CASE, COURSE = (
    "pages/begrippen.md",
    "cases/anna-en-bas/vervolg.md",
    "cases/anna-en-bas/case.yaml",
    "course.yaml",
)
ASSIGNMENT = "assignments/fase-een.yaml"
DRAWING, OPEN = "images/fiets.svg", "<svg xmlns='http://www.w3.org/2000/svg' >"
# What begins something in Markdown.
OPENING = ("**a", "`b", "[c", "{d|", "<e", "- f\n", "> g\n", "| h |\n")
# So many characters long a step with the remark behind it is at least.
STEP = 142
# What others name of the page stands in it, so that nothing else is wrong.
HEAD = "---\ntitle: Begrippen\nsummary: Woorden.\nup: index\n---\n## Wat is een casus?\n\nDit staat er TWEE keer.\n\n"


def name(number: int) -> str:
    """A name of letters only, another one for every number."""
    found = ""
    while True:
        number, digit = divmod(number, 26)
        found = ascii_lowercase[digit] + found
        if not number:
            return f"x{found}"


def filled(size: int, part: Callable[[int], str] | str) -> str:
    """Parts one after the other, up to a size."""
    if isinstance(part, str):
        return part * (size // len(part))
    found, length = [], 0
    for number in count():
        found.append(part(number))
        length += len(found[-1])
        if length > size:
            return "".join(found)
    raise AssertionError


def page(size: int, part: Callable[[int], str] | str, before: str = "", after: str = "") -> Files:
    """The small course with these parts as a page."""
    return {**disk.read(SMALL), PAGE: f"{HEAD}{before}{filled(size, part)}{after}\n".encode()}


def passage(size: int, part: Callable[[int], str] | str) -> Files:
    """The small course with these parts as a passage of its case."""
    return {**disk.read(SMALL), PASSAGE: filled(size, part).encode()}


def yaml(path: str, size: int, part: Callable[[int], str] | str, key: str = "", before: str = "") -> Files:
    """The small course with these parts behind a key of a file, instead of what stood there, or at its end."""
    content = disk.read(SMALL)
    text = content[path].decode()
    more = filled(size, part)
    if not key:
        return {**content, path: f"{text}{before}{more}".encode()}
    head, _, tail = text.partition(f"\n{key}:")
    rest = tail.partition("\n")[2]
    while rest[:1] in (" ", "-"):
        rest = rest.partition("\n")[2]
    return {**content, path: f"{head}\n{key}:{before}\n{more}{rest}".encode()}


def whole(path: str, size: int, part: Callable[[int], str] | str, before: str = "", after: str = "") -> Files:
    """The small course with these parts as a file."""
    return {**disk.read(SMALL), path: f"{before}{filled(size, part)}{after}".encode()}


def back(number: int) -> str:
    """The name before."""
    return name(number - 1) if number else "lezen"


def case_steps(size: int, part: Callable[[int], str]) -> Files:
    """The small course with these steps behind those of its case, and remarks: in 100 kB as many as a case may have."""
    content = disk.read(SMALL)
    text = content[CASE].decode()
    steps = filled(size, lambda at: f"{part(at).rstrip():{STEP}}  # {at}\n")
    return {**content, CASE: text.replace("family:\n", f"{steps}family:\n").encode()}


def choice(number: int) -> str:
    options = ", ".join(f"{{id: o{one}, label: A, outcome: geven.md, leads_to: y{name(number)}}}" for one in "ab")
    head = f"  - {{id: {name(number)}, after: vraag-2, type: choice, title: A, question: A, options: ["
    return f"{head}{options}]}}\n"


def _renamed() -> bytes:
    """The case, with a person whose id is another name."""
    return disk.read(SMALL)[CASE].replace(b"{id: anna, name: Anna", b"{id: cor, name: Anna")


ROWS: dict[str, Callable[[int], Files]] = {
    # Links and what looks like one
    "](page: ": lambda size: page(size, "](page:"),
    "] ( page:a": lambda size: page(size, "] ( page:a"),
    "loose links": lambda size: page(size, lambda at: f"[a] (page:{name(at)}) "),
    "links to nowhere": lambda size: page(size, lambda at: f"[a](page:{name(at)}) "),
    "links to nowhere, of few signs": lambda size: page(size, lambda at: f"[a]({'/'.join(f'{at:014b}')}) "),
    "headings that are not there": lambda size: page(size, lambda at: f"[a](page:index#{name(at)}) "),
    "links that are no links": lambda size: page(size, "[a](b:c) "),
    "links without words": lambda size: page(size, lambda at: f"[](https://{name(at)}.nl) "),
    "links in a passage": lambda size: passage(size, lambda at: f"[a](step:{name(at)}) "),
    "images that are not there": lambda size: page(size, lambda at: f"![a](images/{name(at)}.png) "),
    "images without words": lambda size: page(size, "![](images/fiets.svg) "),
    # Headings
    "# a": lambda size: page(size, "# a\n"),
    "headings and links to others": lambda size: page(
        size, lambda at: f"# {name(at)}\n[a](page:begrippen#{name(at)}-y)\n"
    ),
    "# a, # a-1, # a-2": lambda size: page(size, lambda at: f"# a-{at}\n# a\n"),
    "# different": lambda size: page(size, lambda at: f"## {name(at)}\n"),
    # Braces and words
    "{": lambda size: passage(size, "{"),
    "](page: in a passage": lambda size: passage(size, "](page:"),
    "![ in a passage": lambda size: passage(size, "![a]"),
    "capitals": lambda size: page(size, "A", after="a"),
    "capitals and digits": lambda size: page(size, "A1", after="a"),
    "brackets behind abbreviations that close": lambda size: page(size, "ABC (", after=")"),
    "a page with a long name": lambda size: page(size, "-a", before="[a](page:a", after=")"),
    "brackets between links": lambda size: page(size, "[", "[a](page:index) ", "](a) [a](page:index)"),
    "brackets around a part": lambda size: {
        **disk.read(SMALL),
        PASSAGE: f"{'[' * (size - 20)}a]{{known-to anna}}".encode(),
    },
    "{ on lines": lambda size: passage(size, "{\n"),
    "{a|": lambda size: passage(size, "{a|"),
    "{a|b}": lambda size: passage(size, "{a|b} "),
    "{a|*b*}": lambda size: passage(size, "{a|*b*} "),
    "pairs without braces": lambda size: passage(size, "moeder|vader loopt\n\n"),
    "pairs with marks": lambda size: passage(size, "{moeder|`vader`} liep "),
    "pairs in pairs": lambda size: passage(size, "{moeder|{vader|oom}} liep "),
    "{=": lambda size: passage(size, "{="),
    "words without a pair": lambda size: passage(size, "vader "),
    "words without a pair, on lines": lambda size: passage(size, "vader\n\n"),
    "the name of a person": lambda size: passage(size, "Anna Bas' "),
    "short paragraphs with a name": lambda size: passage(size, "Anna loopt.\n\n"),
    "names of others": lambda size: {**passage(size, "dan loopt Cor. "), CASE: _renamed()},
    "abbreviations": lambda size: page(size, lambda at: f"Kim zag {name(at).upper()} naar huis gaan. "),
    "abbreviations without ends": lambda size: page(size, lambda at: f"{name(at).upper()} kim "),
    "shouting": lambda size: page(size, "ABC "),
    "shouting and signs": lambda size: page(size, lambda at: f"{name(at).upper()}...... "),
    "brackets behind abbreviations": lambda size: page(size, "ABC ("),
    "long sentences": lambda size: page(size, "woord " * 31 + "einde. "),
    "one long sentence": lambda size: page(size, "woord "),
    "words that are broken": lambda size: page(size, "bro-\nken "),
    "letters that are broken": lambda size: page(size, "\xc3\xa9"),
    "emoji as bullets": lambda size: page(size, "\u2705 a\n"),
    "paths": lambda size: page(size, "C:\\a b\\_c \\\\d\\e "),
    "low lines": lambda size: page(size, "_a "),
    "notes of Word": lambda size: page(size, "aaa[1]\u00b9 "),
    "notes without a colon": lambda size: page(size, lambda at: f"a[^{name(at)}]\n\n[^{name(at)}] b\n\n"),
    "signs of one note": lambda size: page(size, "woord[^a] ", after="\n\n[^a]: b\n"),
    "notes": lambda size: page(size, lambda at: f"woord[^{name(at)}] a\n\n[^{name(at)}]: b\n\n"),
    "notes within notes": lambda size: page(size, lambda at: f"[^{name(at)}]: b [^{name(at + 1)}]\n\n", "[^xa]\n\n"),
    "signs of notes that are not there": lambda size: page(size, lambda at: f"woord[^{name(at)}] "),
    "the sign of a note alone": lambda size: page(size, "[^1]"),
    "signs that nobody sees": lambda size: page(size, "\x00"),
    "signs that nobody sees, on lines": lambda size: page(size, "woorden\x07\n"),
    "letters and their accents": lambda size: page(size, "e\u0301"),
    "ends of lines of other programs": lambda size: page(size, "a\x0c"),
    "tags over lines": lambda size: page(size, "<b\n"),
    "bullets": lambda size: page(size, "• a\n"),
    "spaces": lambda size: page(size, " "),
    "spaces and a letter": lambda size: page(size, f"{' ' * 50}a"),
    "lines of spaces": lambda size: page(size, f"{' ' * 50}\n"),
    # Blocks
    "blocks for persons": lambda size: passage(size, "::: known-to anna\na\n:::\n"),
    "blocks for many persons": lambda size: passage(size, lambda at: f"::: known-to {name(at)}\na\n:::\n"),
    "blocks that do not end": lambda size: passage(size, "::: known-to anna\n\n"),
    "blocks that are none": lambda size: passage(size, "::: iets\n\n"),
    "ends of blocks": lambda size: page(size, ":::\n"),
    "blocks of others": lambda size: page(size, "!!! note\n"),
    "both versions of a line": lambda size: page(size, "<<<<<<< a\n>>>>>>> b\n"),
    "blocks within blocks": lambda size: page(size, lambda at: f"{':' * (300 - at % 298)} passage\n"),
    "charts that are not there": lambda size: page(size, lambda at: f"::: chart {name(at)}\n:::\n"),
    "parts for persons": lambda size: passage(size, "[a]{known-to anna} "),
    "parts for many persons": lambda size: passage(size, lambda at: f"[a]{{known-to {name(at)}}} "),
    "parts and images": lambda size: passage(size, lambda at: f"![{name(at)}](images/fiets.svg) [a]{{known-to anna}} "),
    "parts within parts": lambda size: passage(size, lambda _: f"{'[' * 40}a{']{known-to anna}' * 40} "),
    "parts without an end": lambda size: {**passage(size, "["), "cases/anna-en-bas/geven.md": b"[a]{known-to anna}"},
    "parts without an end here": lambda size: passage(size, lambda at: "[" if at else "[a]{known-to anna} "),
    # Markdown
    "*a ": lambda size: page(size, "*a "),
    "*a_ ": lambda size: page(size, "*a_ "),
    "**a*": lambda size: page(size, "**a*"),
    "`": lambda size: page(size, lambda at: "`" * (at % 300) + " "),
    ">": lambda size: page(size, ">"),
    "> > >": lambda size: page(size, "> " * 40 + "a\n\n"),
    "- - -": lambda size: page(size, "- " * 40 + "a\n"),
    "-": lambda size: page(size, "- a\n"),
    "items within sentences": lambda size: page(size, "a\n- 5 b\n\n"),
    "lines below lists": lambda size: page(size, "- a\nA\n\n"),
    "items that stand unevenly": lambda size: page(size, "- a\n - b\n\nA\n\n"),
    "1.": lambda size: page(size, lambda at: f"{' ' * (at % 90)}- a\n"),
    "table": lambda size: page(size, "| a | b |\n", "| a | b |\n|---|---|\n"),
    "table of many columns": lambda size: page(size, f"{'|a' * 200}|\n", f"{'|a' * 200}|\n{'|-' * 200}|\n"),
    "tables": lambda size: page(size, "| aa | bb |\n|---|---|\n| cc | dd |\n\n"),
    "table of bars": lambda size: page(size, "|", "a|b\n-|-\n"),
    "&amp;": lambda size: page(size, "&amp;"),
    "&": lambda size: page(size, "&a"),
    "<": lambda size: page(size, "<a"),
    "<!--": lambda size: page(size, "<!--"),
    "\\": lambda size: page(size, "\\"),
    "fences": lambda size: page(size, "```\na\n```\n"),
    "definitions": lambda size: page(size, lambda at: f"[{name(at)}]: /{name(at)}\n"),
    "uses of definitions": lambda size: page(size, "[a] ", "[a]: b\n\n"),
    "[": lambda size: page(size, "["),
    "[a": lambda size: page(size, "[a"),
    "![": lambda size: page(size, "!["),
    "[a](<b": lambda size: page(size, "[a](<b"),
    "[a](": lambda size: page(size, "[a]("),
    "[a][": lambda size: page(size, "[a]["),
    "]": lambda size: page(size, "]"),
    "[]": lambda size: page(size, "[]"),
    "numbers of all kinds": lambda size: page(size, lambda at: f"{at % 99}. woord\n"),
    "items without a box": lambda size: page(size, "- [ ] woord\n"),
    "items of stars": lambda size: page(size, "* woord\n* woord\n\n"),
    "headings without a space": lambda size: page(size, "#Woord\n\n"),
    "lines of a table of another program": lambda size: page(size, "12345,678,910,1112\n"),
    "lines of code": lambda size: page(size, '{"aaa": "bbbbbbbb"},\n'),
    "lines for a word": lambda size: page(size, "woord\n: uitleg\n\n"),
    "marks of all kinds": lambda size: page(size, lambda at: f"{OPENING[at % len(OPENING)]} woord "),
    "bare addresses": lambda size: page(size, lambda at: f"www.{name(at)}.nl a@{name(at)}.nl "),
    "lines": lambda size: page(size, "a\n"),
    "paragraphs": lambda size: page(size, "a\n\n"),
    "one word": lambda size: page(size, "a"),
    # YAML
    "unknown keys": lambda size: yaml(CASE, size, lambda at: f"{name(at)}:\n"),
    "unknown keys that look right": lambda size: yaml(COURSE, size, lambda at: f"titl{name(at)}:\n"),
    "the same key": lambda size: yaml(CASE, size, "a:\n"),
    "keys twice": lambda size: yaml(COURSE, size, lambda at: f"{name(at // 2)}: 1\n"),
    "unknown keys in steps": lambda size: case_steps(size, lambda at: f"  - {{id: {name(at)}, tpye: read}}\n"),
    "steps without all": lambda size: case_steps(size, lambda at: f"  - {{id: {name(at)}, type: read}}\n"),
    "steps of no type": lambda size: case_steps(size, lambda at: f"  - {{id: {name(at)}, type: {name(at)}}}\n"),
    "steps": lambda size: case_steps(
        size, lambda at: f"  - {{id: {name(at)}, after: vraag-2, type: read, title: A, text: A}}\n"
    ),
    "steps instead of one": lambda size: case_steps(
        size, lambda at: f"  - {{id: {name(at)}, instead_of: vraag-1, type: question, title: A, question: A}}\n"
    ),
    "steps that nobody has": lambda size: case_steps(
        size, lambda at: f"  - {{id: {name(at)}, after: {name(at)}, type: read, title: A, text: A}}\n"
    ),
    "steps to nowhere": lambda size: case_steps(
        size,
        lambda at: f"  - {{id: {name(at)}, after: vraag-2, type: read, title: A, text: A, leads_to: y{name(at)}}}\n",
    ),
    "steps back": lambda size: case_steps(
        size,
        lambda at: f"  - {{id: {name(at)}, after: vraag-2, type: read, title: A, text: A, leads_to: {back(at)}}}\n",
    ),
    "steps that nobody comes to": lambda size: case_steps(
        size, lambda at: f"  - {{id: {name(at)}, after: vraag-2, type: read, title: A, text: A, leads_to: lezen}}\n"
    ),
    "steps of one name": lambda size: case_steps(
        size, lambda _: "  - {id: xx, after: vraag-2, type: read, title: A, text: A}\n"
    ),
    "steps that end": lambda size: case_steps(
        size, lambda at: f"  - {{id: {name(at)}, after: vraag-2, type: read, title: A, text: A, ending: true}}\n"
    ),
    "explanations": lambda size: case_steps(
        size,
        lambda at: (
            f"  - {{id: {name(at)}, after: vraag-2, type: explanation, title: A, text: A, explains: [vraag-1]}}\n"
        ),
    ),
    "questions about one another": lambda size: case_steps(
        size,
        lambda at: (
            f"  - {{id: {name(at)}, after: vraag-2, type: question, title: A, question: A, about: [{name(at + 1)}]}}\n"
        ),
    ),
    "perspectives": lambda size: case_steps(
        size,
        lambda at: (
            f"  - {{id: {name(at)}, after: vraag-2, type: perspectives, title: A, question: A, people: [anna, bas]}}\n"
        ),
    ),
    "choices to nowhere": lambda size: case_steps(size, choice),
    "options": lambda size: yaml(
        CASE,
        size,
        lambda at: f"      - {{id: {name(at)}, label: A, outcome: geven.md, leads_to: uitleg}}\n",
        "    options",
    ),
    "parts of a question": lambda size: yaml(ASSIGNMENT, size, lambda at: f"      - {{id: {name(at)}, text: A}}\n"),
    "parts of one name": lambda size: yaml(ASSIGNMENT, size, "      - {id: xx, text: A}\n"),
    "points of a comparison": lambda size: yaml(
        CASE,
        size,
        lambda at: f"      - {{id: {name(at)}, title: A, left: [{name(at)}], right: [daarna]}}\n",
        "    points",
    ),
    "headings to compare": lambda size: {
        **disk.read(SMALL),
        "cases/anna-en-bas/geven.md": filled(size, lambda at: f"### {name(at)}\n\na\n\n").encode(),
    },
    "persons": lambda size: yaml(
        CASE, size, lambda at: f"  - {{id: {name(at)}, name: A, age: 3, sex: male}}\n", "people"
    ),
    "persons by name": lambda size: yaml(
        CASE, size, lambda at: f"  - {{id: {name(at)}, name: {name(at)}, reversed: A, age: 3, sex: male}}\n", "people"
    ),
    "children": lambda size: yaml(
        CASE, size, lambda at: f"    - {{partners: [anna], children: [{name(at)}]}}\n", "  couples"
    ),
    "households": lambda size: yaml(
        CASE, size, lambda at: f"    - {{id: {name(at)}, title: A, people: [{name(at)}]}}\n", "  households"
    ),
    "a menu of nothing": lambda size: yaml(COURSE, size, lambda at: f"  - {name(at)}\n", "menu"),
    "cases that are not there": lambda size: yaml(COURSE, size, lambda at: f"  - {name(at)}\n", "cases"),
    "ways to nowhere": lambda size: yaml(
        COURSE, size, lambda at: f"  - {{to: {name(at)}, label: A}}\n", before="ways:\n"
    ),
    "points of the lens": lambda size: yaml(COURSE, size, lambda at: f'    - "[a](page:{name(at)})"\n', "  points"),
    "terms": lambda size: yaml(
        "glossary.yaml", size, lambda at: f"  - {{id: {name(at)}, term: {name(at)}, meaning: A}}\n"
    ),
    "terms of one name": lambda size: yaml(
        "glossary.yaml", size, lambda at: f"  - {{id: {name(at)}, term: xx, meaning: A}}\n"
    ),
    "rows of a form": lambda size: yaml(
        "forms/schema.yaml", size, lambda at: f"{f'  - {{id: {name(at)}, text: A}}':248}  # a\n", "rows"
    ),
    "rows of a chart": lambda size: yaml(
        "charts/cijfers.yaml",
        size,
        lambda at: f"  - {{id: {name(at)}, text: A, values: {{{name(at)}: 1}}, source: A, year: '1'}}\n",
        "rows",
    ),
    "entries of the sources": lambda size: yaml(
        "sources.yaml", size, lambda at: f'      - {{source: A, text: A, at: ["step:{name(at)}"]}}\n'
    ),
    "texts with a colon": lambda size: yaml(CASE, size, "a: b: c\n"),
    "tabs": lambda size: yaml(CASE, size, "\t"),
    "an open quote": lambda size: yaml(CASE, size, 'a: "b\n'),
    "an open bracket": lambda size: yaml(CASE, size, "a: [b\n"),
    "anchors": lambda size: yaml(CASE, size, lambda at: f"{name(at)}: &a b\n"),
    "aliases": lambda size: yaml(CASE, size, lambda at: f"{name(at)}: *a\n", before="b: &a c\n"),
    "tags": lambda size: yaml(CASE, size, lambda at: f"{name(at)}: !a b\n"),
    "lists as keys": lambda size: yaml(CASE, size, "? [a]\n: b\n"),
    "comments": lambda size: yaml(CASE, size, "# a\n"),
    "brackets in brackets": lambda size: whole(CASE, size, "[", "a: "),
    "brackets in brackets that close": lambda size: whole(CASE, size // 2, "[", "a: ", "]" * (size // 2)),
    "documents in a file": lambda size: yaml(CASE, size, "---\naaaaaa: bbbbb\n"),
    "anchors of many names": lambda size: yaml(CASE, size, lambda at: f"{name(at)}: &{name(at)} woord\n"),
    "escapes": lambda size: yaml(CASE, size, "\\u0041", before='summary: "'),
    "numbers of any length": lambda size: whole(ASSIGNMENT, size, "9", "number: "),
    "dates": lambda size: yaml(CASE, size, lambda at: f"{name(at)}: 2024-01-01\n"),
    "keys at the top of a page": lambda size: whole(PAGE, size, lambda at: f"{name(at)}: woord\n", "---\n", "---\na\n"),
    "rules at the top of a page": lambda size: whole(PAGE, size, "---\n"),
    "a list in the text of a step": lambda size: case_steps(
        1,
        lambda _: (
            "  - id: xa\n    after: vraag-2\n    type: read\n    title: A\n    text: |\n"
            + "      - woord woord\n" * (size // 20)
        ),
    ),
    "couples": lambda size: yaml(CASE, size, "    - {partners: [anna, bas]}\n", "  couples"),
    "pages twice in a menu": lambda size: yaml(COURSE, size, "  - begrippen\n", "menu"),
    "dashes": lambda size: yaml(CASE, size, "- \n"),
    "one long text": lambda size: yaml(CASE, size, "a ", before="summary: "),
    "texts with braces": lambda size: case_steps(
        size, lambda at: f"  - {{id: {name(at)}, after: vraag-2, type: read, title: 'A {{', text: A}}\n"
    ),
    "files of a step": lambda size: yaml(CASE, size, lambda at: f"      - {name(at)}.md\n", "    file", before=""),
    "groups in a drawing": lambda size: whole(DRAWING, size // 2, "<g>", OPEN, f"{'</g>' * (size // 6)}</svg>"),
    "handlers in a drawing": lambda size: whole(DRAWING, size, "<g onload='a'/>", OPEN, "</svg>"),
    "names of attributes in a drawing": lambda size: whole(
        DRAWING, size, lambda at: f"{name(at)}='a' ", OPEN[:-1], "/>"
    ),
    "links in a drawing": lambda size: whole(DRAWING, size, "<a href='b'/>", OPEN, "</svg>"),
}
