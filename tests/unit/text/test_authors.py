"""What an author writes is what readers get: Markdown and YAML made of known words, with all that authors use."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reading.lines import Lines
from casebook.reading.plain import read_as
from casebook.reading.yamltext import parse_yaml
from casebook.text.markdown import Parsed, block, inline
from casebook.text.pairs import Reversal
from casebook.text.writing import Readers, write

# Words that are parts of no other one, nor of what the program writes itself.
WORDS = ("appel", "banaan", "citroen", "dadel", "erwt", "framboos", "gember", "honing", "noot", "peer", "sla", "ui")
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"<[^>]*>")
_ALT = re.compile(r'alt="([^"]*)"')
# What no reader may see.
MARKS = re.compile(r"\*\*|__|~~|\]\(|\[\^|^#|^- |^\d{1,2}\. |`|\||<!--|\\|^>|:::", re.MULTILINE)

word = st.sampled_from(WORDS)
phrase = st.lists(word, min_size=1, max_size=4).map(" ".join)


def _around(before: str, after: str) -> st.SearchStrategy[str]:
    return phrase.map(lambda words: f"{before}{words}{after}")


piece = st.one_of(
    phrase,
    _around("**", "**"),
    _around("*", "*"),
    _around("_", "_"),
    _around("~~", "~~"),
    _around("`", "`"),
    _around("[", "](page:begrippen)"),
    _around("[", "](https://voorbeeld.nl/een_twee)"),
    _around("![", "](images/x.png)"),
    _around("[", "]{known-to anna}"),
    st.tuples(word, word).map("{{{0[0]}|{0[1]}}}".format),
    st.tuples(word, word).map("**{{{0[0]}|{0[1]}}}**".format),
    word.map("{{={}}}".format),
    st.tuples(word, word).map("{0[0]}*en en {0[1]}*s".format),
    st.tuples(word, word).map("{0[0]}\\*{0[1]}".format),
    word.map("{}&nbsp;&amp;".format),
    word.map("{} <!-- geheim -->".format),
    word.map("“{}”, ‘s avonds".format),
)
sentence = st.lists(piece, min_size=1, max_size=4).map(" ".join)
lines = st.lists(sentence, min_size=1, max_size=3).map("\n".join)
cell = st.lists(st.one_of(phrase, piece), min_size=1, max_size=2).map(" ".join)


@st.composite
def table(draw: st.DrawFn) -> str:
    columns = draw(st.integers(1, 3))
    row = st.lists(cell, min_size=columns, max_size=columns).map(lambda cells: f"| {' | '.join(cells)} |")
    rows = [draw(row), f"|{' --- |' * columns}", *draw(st.lists(row, max_size=3))]
    return "\n".join(rows)


def _items(sign: str) -> st.SearchStrategy[str]:
    return st.lists(sentence, min_size=1, max_size=3).map(lambda items: "\n".join(f"{sign} {item}" for item in items))


numbered = st.lists(st.tuples(st.integers(1, 99), sentence), min_size=1, max_size=4).map(
    lambda items: "\n".join(f"{number}. {item}" for number, item in items)
)
BLOCK = st.one_of(
    lines,
    lines.map(lambda text: f"{text}.\n---"),
    sentence.map("## {}".format),
    sentence.map("### {} ###".format),
    word.map("{}\n===".format),
    _items("-"),
    _items("*"),
    numbered,
    sentence.map("2024. {}".format),
    sentence.map("> {}".format),
    table(),
    phrase.map("```\n{}\n```".format),
    lines.map("::: known-to anna\n{}\n:::".format),
    st.tuples(word, word).map("Agent: {0[0]}\nSanne: {0[1]}".format),
    sentence.map("{}[^n]\n\n[^n]: noot".format),
    st.tuples(phrase, phrase).map('![{0[0]}](images/x.png "{0[1]}")'.format),
    st.tuples(phrase, phrase).map('![{0[0]}](images/x.png "{0[1]}"){{width=50%}}'.format),
    st.just("---"),
)
blocks = st.lists(BLOCK, min_size=1, max_size=5).map(
    lambda parts: "\n\n".join(part.replace("[^n]", f"[^n{index}]") for index, part in enumerate(parts))
)


def html_of(parsed: Parsed, reversal: Reversal | None = None) -> str:
    return write(parsed.tree, Readers(lambda written: written, reversal or Reversal(), place="x"))


def shown(html: str) -> str:
    """What readers see and hear of HTML, a line for each piece of it."""
    told = [unescape(words) for words in _ALT.findall(html)]
    return "\n".join([unescape(_TAG.sub("\n", html)).replace("\n\n", "\n"), *told])


def words_of(text: str) -> list[str]:
    """The known words of a text, in some order of their own."""
    return sorted(found for found in _WORD.findall(text) if found in WORDS)


def described(text: str) -> str:
    return re.sub(r"\{=?([^{}|]*)(?:\|[^{}]*)?\}", r"\1", re.sub(r"<!--.*?-->", "", text))


def reversed_(text: str) -> str:
    return re.sub(r"\{[^{}|=]*\|([^{}]*)\}", r"\1", re.sub(r"<!--.*?-->", "", text))


@given(blocks)
def test_no_word_is_lost_none_invented_and_no_mark_left(text: str) -> None:
    text = read_as("x.md", text).text
    parsed = block(text)
    seen = shown(html_of(parsed))
    assert words_of(seen) == words_of(described(text))
    assert not MARKS.search(seen)
    assert parsed.leftovers == ()
    assert "geheim" not in seen


@given(blocks)
def test_roles_reversed_have_the_other_word_of_every_pair(text: str) -> None:
    text = read_as("x.md", text).text
    html = html_of(block(text), Reversal({"Nooitgenoemd": "Ookniet"}))
    turned = re.sub(r'<i data-or="([^"]*)">[^<]*</i>', r"\1", html)
    assert words_of(shown(turned)) == words_of(reversed_(text))


@given(st.lists(st.one_of(lines, _items("-"), numbered), min_size=1, max_size=4))
def test_a_sentence_of_yaml_with_paragraphs_and_lists_loses_nothing(parts: list[str]) -> None:
    text = read_as("x.yaml", "\n\n".join(parts)).text
    parsed = inline(text)
    html = html_of(parsed)
    assert words_of(shown(html)) == words_of(described(text))
    assert not re.search(r"</?(?:p|ul|ol|li|h\d)\b", html)
    assert parsed.leftovers == ()
    for number in re.findall(r"^(\d+)\.", text, re.MULTILINE):
        assert f"{number}. " in shown(html)


@given(st.sampled_from([">-", ">", "|", "|-"]), st.lists(st.lists(phrase, min_size=1, max_size=3), min_size=1))
def test_every_way_to_write_a_text_in_yaml_keeps_its_paragraphs(style: str, paragraphs: list[list[str]]) -> None:
    body = "\n\n".join("\n".join(lines) for lines in paragraphs)
    written = {
        style: f"text: {style}\n" + "\n".join(f"  {line}".rstrip() for line in body.split("\n")),
        "plain": "text: " + body.replace("\n", "\n  "),
        "single": "text: '" + body.replace("\n", "\n  ") + "'",
        "double": 'text: "' + body.replace("\n", "\n  ") + '"',
    }
    expected = html_of(block(body))
    for text in written.values():
        data, _, problems = parse_yaml(text, Lines("x.yaml", text).place)
        assert not problems
        assert isinstance(data, dict)
        assert html_of(block(str(data["text"]).strip())) == expected


@given(st.lists(st.integers(1, 99), min_size=2, max_size=6).filter(lambda numbers: len(set(numbers)) > 1))
def test_a_list_has_the_numbers_that_were_written(numbers: list[int]) -> None:
    html = html_of(block("\n".join(f"{number}. punt" for number in numbers)))
    count = int((re.search(r'<ol start="(\d+)"', html) or ["", "1"])[1])
    found = []
    for value in re.findall(r"<li(?: value=\"(\d+)\")?>", html):
        count = int(value or count)
        found.append(count)
        count += 1
    assert found == numbers


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("##Kop", "##"),
        ("#Kop", "#"),
        ("-punt", "-"),
        ("1.eerst", "1."),
        ("Een **vet **woord", "**"),
        ("**Let op:**hij is boos", "**"),
        ("*half", "*"),
        ("- [ ] bellen", "[ ]"),
        ("~~weg", "~~"),
        ("[bel](tel:0800 2000)", "tel:0800 2000"),
        ("[site](www.voorbeeld.nl/een map)", "www.voorbeeld.nl/een map"),
        ("![huis](foto huis.jpg)", "foto huis.jpg"),
        ("[weg][2]", "]["),
        ("| a | b |\n| c | d |", "|"),
        ("a | b\nc | d", "|"),
        ("een<br>twee", "<br>"),
        ("een <span style='x'>twee</span>", "<span style='x'>"),
        ("<o:p></o:p>", "<o:p>"),
        ("<p class=MsoNormal>x", "<p class=MsoNormal>"),
        ("een `half", "`"),
        ("Een zin.\n===", "==="),
        ("a. bellen\nb. gaan", "a."),
        ("een\ttwee\tdrie", "\t"),
        ("![a](images/x.png){.groot}", "{.groot}"),
        ("Dit is ==geel== zo", "==geel=="),
        ("[Let op]: bel", "Let op"),
        ("```\nhalf", "```"),
    ],
)
def test_a_mark_that_makes_nothing_is_noted(text: str, mark: str) -> None:
    assert mark in [one.text for one in block(text).leftovers]


@pytest.mark.parametrize(
    "text",
    [
        "Alle leerling*en en collega*s weten ervan.",
        "4*5 is niet 3*2",
        "Sanne* en Mark*",
        "#metoo en #1",
        "-5 graden",
        "\\## geen kop, \\*\\*geen vet\\*\\*, \\<b>",
        "een <iets> en 3 < 4 > 2",
        "a | b",
        "zie ____ en ...",
        "`**code**`",
        "[//]: # (een notitie)",
        "zij/hij en en/of",
    ],
)
def test_a_sign_that_is_meant_is_no_mark(text: str) -> None:
    parsed = block(text)
    assert parsed.leftovers == ()
    assert "<em>" not in html_of(parsed)


def test_marks_have_the_place_where_they_stand() -> None:
    parsed = block("een\n\ntwee\n**drie\n\n- vier\n- **vijf\n")
    assert [(one.text, one.at) for one in parsed.leftovers] == [("**", 10), ("**", 27)]


def test_bare_addresses_are_links() -> None:
    html = html_of(block("Zie https://a.nl/b_c_(d). Of www.voorbeeld.nl/x, mail info@a-b.nl! `www.c.nl`"))
    assert 'href="https://a.nl/b_c_(d)"' in html
    assert 'href="https://www.voorbeeld.nl/x"' in html
    assert 'href="mailto:info@a-b.nl"' in html
    assert html.count("<a ") == 3
    assert html_of(block("[https://a.nl](https://b.nl)")).count("<a ") == 1


def test_a_link_to_a_heading_of_the_same_page_names_the_page() -> None:
    assert [one.target for one in block("[x](#kop)\n\n## Kop", page="begrippen").links] == ["page:begrippen#kop"]


def test_a_sentence_above_dashes_stays_a_sentence() -> None:
    assert html_of(block("Samen.\n---\nDaarna.")) == "<p>Samen.</p>\n<hr />\n<p>Daarna.</p>\n"
    assert html_of(block("Samen\n---\nDaarna.")).startswith("<h3>Samen</h3>")


def test_names_and_pairs_flip_over_ends_of_lines_and_in_alt_texts() -> None:
    names = Reversal({"Sanne de Wit": "Sander de Wit", "mevrouw Jansen": "meneer Jansen", "Anne-Marie": "Jan"})
    html = html_of(block("Sanne de\nWit, Sanne\xa0de Wit. Mevrouw Jansen. Anne\u2011Marie."), names)
    assert html.count('data-or="Sander de Wit"') == 2
    assert 'data-or="Meneer Jansen"' in html
    assert 'data-or="Jan"' in html
    image = html_of(block("![{zijn|haar} huis](images/x.png)"), names)
    assert 'alt="zijn huis" data-or-alt="haar huis"' in image
