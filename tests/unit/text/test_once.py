"""A text told once for several persons: what each of them gets of it is her view, and nothing is told twice."""

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.text.known import blocks, view
from casebook.text.markdown import block
from casebook.text.once import narrowed, parts, told
from casebook.text.tree import Tree
from casebook.text.writing import Readers, write

PEOPLE = {"anna": "1", "bas": "2", "cor": "3"}
people = st.lists(st.sampled_from([*PEOPLE, "none"]), max_size=3, unique=True)
pieces = st.lists(
    st.tuples(
        people, st.sampled_from(["Een.", "*Twee* en.", "Drie [x](page:y).", "Vier"]), st.sampled_from([" ", "\n", ""])
    ),
    min_size=1,
    max_size=5,
)
lists = st.lists(st.tuples(people, st.sampled_from(["a", "b **c**"]), st.just("- ")), min_size=1, max_size=4)
texts = st.lists(st.tuples(people, st.one_of(pieces, lists)), max_size=4)


Passage = list[tuple[list[str], list[tuple[list[str], str, str]]]]


def marked(words: str, who: list[str]) -> str:
    return f"[{words}]{{known-to {' '.join(who)}}}" if who else words


def source(found: Passage) -> str:
    """A passage as its author writes it: paragraphs and lists, parts of which are marked, in blocks that may be too."""
    written = []
    for who, rows in found:
        text = "".join(
            f"- {marked(words, known)}\n" if gap == "- " else f"{marked(words, known)}{gap}"
            for known, words, gap in rows
        )
        written.append(f"::: known-to {' '.join(who)}\n\n{text}\n\n:::" if who else text)
    return "\n\n".join(written)


def html(tree: Tree) -> Markup:
    return write(tree, Readers(lambda written: written))


def once(text: str, names: dict[str, str] = PEOPLE) -> tuple[frozenset[str], str]:
    found = [narrowed(part, names) for one in blocks(block(text).tree) for part in parts((one,), html)]
    return told(part for part in found if part)


def seen_by(number: str, whole: str) -> str:
    """What the script shows one person of a text that is told once: see `perspectives.js`."""
    root = ElementTree.fromstring(f"<div>{whole}</div>")  # noqa: S314  # we made it
    return _seen(root, number)[1]


def _seen(element: ElementTree.Element, number: str) -> tuple[bool, str]:
    """Whether any of it stays, and as what."""
    inner, out = element.text or "", False
    for child in element:
        stays, words = _seen(child, number)
        out |= not stays
        inner += (words if stays else " ") + (child.tail or "")
    known = element.get("data-known")
    if (known and number not in known.split()) or (out and not inner.strip()):
        return False, ""
    link = f' href="{element.get("href")}"' if element.get("href") else ""
    return True, inner if known or element.tag == "div" else f"<{element.tag}{link}>{inner}</{element.tag}>"


def tidy(text: str) -> str:
    """HTML without the white space that nobody sees."""
    return re.sub(r"\s*(</?(?:p|ul|li|h\d)>)\s*", r"\1", " ".join(text.split()))


@given(texts)
def test_what_a_person_gets_of_it_is_her_view(found: Passage) -> None:
    text = source(found)
    known, whole = once(text)
    for person, number in PEOPLE.items():
        own = html(view(block(text).tree, person))
        assert (number in known) == bool(own)
        assert tidy(seen_by(number, whole) if number in known else "") == tidy(own)


@given(texts)
def test_nothing_is_told_that_none_of_them_knows(found: Passage) -> None:
    text = source(found)
    known, whole = once(text, {"anna": "1"})
    assert "data-known" not in whole
    assert tidy(whole) == tidy(html(view(block(text).tree, "anna")))
    assert known == (frozenset({"1"}) if whole else frozenset())


def test_only_what_not_all_of_them_know_is_marked_in_runs_as_long_as_they_can_be() -> None:
    text = "::: known-to anna bas\n\nEen. [Twee.]{known-to cor}\n[Drie.]{known-to cor} Vier.\n\nVijf.\n\nZes.\n\n:::"
    assert once(text)[1] == (
        '<p><span data-known="1 2">Een. </span>Twee.\nDrie.<span data-known="1 2"> Vier.</span></p>\n'
        '<div data-known="1 2"><p>Vijf.</p>\n<p>Zes.</p>\n</div>'
    )
    gap = "[Een.]{known-to anna}[Twee.]{known-to bas}[Drie.]{known-to anna}"
    assert once(gap, {"anna": "1"})[1] == "<p>Een. Drie.</p>\n"
    assert once(text, {"anna": "1", "bas": "2"})[1] == "<p>Een. Twee.\nDrie. Vier.</p>\n<p>Vijf.</p>\n<p>Zes.</p>\n"


def test_a_mark_in_a_list_or_a_table_stands_where_it_may() -> None:
    text = "::: known-to anna\n\n- [a]{known-to bas}\n- b\n\n| c | d |\n|---|---|\n| [e]{known-to bas} | f |\n\n:::"
    assert '<li><div data-known="1">b</div></li>' in once(text)[1]
    assert '<td>e</td>\n<td><span data-known="1">f</span></td>' in once(text)[1]


def test_a_heading_goes_as_far_down_as_in_a_view_and_a_note_stays_behind() -> None:
    assert once("::: known-to anna\n\n### Kop\n\nTekst.[^a]\n\n:::\n\n[^a]: Noot.") == (
        frozenset("1"),
        "<h5>Kop</h5>\n<p>Tekst.</p>\n",
    )
