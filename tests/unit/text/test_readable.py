"""Texts, sentences and words of a content file, each with its place in the file."""

import re

from hypothesis import given
from hypothesis import strategies as st

from casebook.model.layout import PROSE
from casebook.reading.documents import Document, parse_text
from casebook.text.readable import readable, sentences_of, texts_of


def sentences(path: str, text: str) -> list[tuple[str, int]]:
    document, problems = parse_text(path, text)
    assert problems == []
    return [(one.text, one.words) for text in texts_of(document, PROSE) for one in sentences_of(text)]


def written(document: Document) -> list[str]:
    """The sentences as they stand in the file, where their places say."""
    found = [one for text in texts_of(document, PROSE) for one in sentences_of(text)]
    return [document.text[one.start : one.start + one.length] for one in found]


def test_markup_addresses_code_and_images_are_not_read() -> None:
    text = "Een [link](page:x) en **vet**, `code` en https://a.nl/x. ![Niet dit](images/x.svg) Wel dit.\n"
    assert sentences("cases/x/a.md", text) == [("Een link en vet, en.", 5), ("Wel dit.", 2)]


def test_items_headings_cells_and_blocks_are_sentences_of_their_own() -> None:
    text = "## Een kop\nTekst zonder punt\n\n- een\n- twee\n  en nog\n\n| a | b |\n|---|---|\n| c | d |\n\n"
    text += "::: chart x\n:::\n"
    found = [one for one, _ in sentences("cases/x/a.md", text)]
    assert found == ["Een kop", "Tekst zonder punt", "een", "twee en nog", "a", "b", "c", "d"]


def test_a_pair_is_read_as_the_case_is_described() -> None:
    assert sentences("cases/x/a.md", "{Zij|Hij} ziet {=haar vader} weer.\n") == [("Zij ziet haar vader weer.", 5)]


def test_a_sentence_in_quotes_ends_where_its_quotes_do() -> None:
    assert [one for one, _ in sentences("cases/x/a.md", "Ze zegt: “Kom hier.” Dan gaat ze.\n")] == [
        "Ze zegt: “Kom hier.”",
        "Dan gaat ze.",
    ]


def test_a_sentence_has_its_place_in_every_way_that_yaml_can_be_written() -> None:
    yaml = (
        "title: Een titel\n"
        'aim: "Een doel. Nog een."\n'
        "steps:\n"
        "  - {id: x, title: 'Kort. En goed.'}\n"
        "  - id: y\n"
        "    text: >-\n"
        "      Deze zin gaat\n"
        "      verder. Klaar.\n"
        "    hint: |\n"
        "      Regel een.\n\n"
        "      - punt\n"
    )
    document, _ = parse_text("assignments/a.yaml", yaml)
    assert written(document) == [
        "Een titel", "Een doel.", "Nog een.", "Kort.", "En goed.", "Deze zin gaat\n      verder.", "Klaar.",
        "Regel een.", "punt",
    ]  # fmt: skip


def test_the_front_matter_of_a_page_and_its_body_have_their_places() -> None:
    document, _ = parse_text("pages/a.md", "---\ntitle: Een titel\nup: x\n---\nEen zin. Nog een.\n")
    assert written(document) == ["Een titel", "Een zin.", "Nog een."]
    text = list(texts_of(document, PROSE))[-1]
    last = list(sentences_of(text))[-1]
    assert (document.at(last.start).line, document.at(last.start).column) == (5, 10)


@given(st.text(st.sampled_from("ab .\n*#-|[]()`{}=!:>_1\t"), max_size=60))
def test_every_character_keeps_its_place_or_is_blanked(text: str) -> None:
    read = readable(text)
    assert len(read) == len(text)
    for before, after in zip(text, read, strict=True):
        assert after in (before, " ", "\x1f")


@given(st.text(st.sampled_from("abc .\n*#-|[]()`{}=!:>"), max_size=80))
def test_the_words_of_sentences_are_the_words_that_are_read(text: str) -> None:
    document = Document("cases/x/a.md", text, body=text)
    found = [one for part in texts_of(document, PROSE) for one in sentences_of(part)]
    words = [re.findall(r"\w+(?:[’'-]\w+)*", one.text) for one in found]
    assert [len(one) for one in words] == [one.words for one in found]
    assert sum(map(len, words)) == len(re.findall(r"\w+(?:[’'-]\w+)*", readable(text)))
