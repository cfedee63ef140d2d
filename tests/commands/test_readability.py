import pytest

from casebook.authoring.readability import reading_of
from casebook.reading.documents import parse_text


def test_a_sentence_is_counted_in_words_and_markup_does_not_count() -> None:
    document, _ = parse_text(
        "pages/a.md", "---\ntitle: Kop\n---\n## Een kop\n\nEén [link](page:x) is **goed**. Zo’n zin.\n\n- punt\n"
    )
    reading = reading_of(document, "nl")
    assert reading
    assert [one.text for one in reading.sentences] == ["Een kop", "Eén link is goed.", "Zo’n zin.", "punt"]
    assert (reading.words, reading.mean) == (9, 2.25)


def test_of_yaml_only_what_people_read_counts() -> None:
    document, _ = parse_text(
        "assignments/a.yaml", "title: Lees dit\nsteps:\n  - id: niet-dit\n    about: [niet]\n    text: Wel dit.\n"
    )
    reading = reading_of(document, "nl")
    assert reading
    assert [one.text for one in reading.sentences] == ["Lees dit", "Wel dit."]


def test_long_words_and_sentences_lower_the_score() -> None:
    def score(text: str) -> float:
        reading = reading_of(parse_text("cases/x/a.md", text)[0], "nl")
        assert reading
        return reading.score

    easy, hard = "De man loopt. Hij is blij.", "Verantwoordelijkheidsverdelingen belemmeren samenwerkingsverbanden."
    assert score(easy) > 80 > score(hard)


def test_short_sentences_count_outside_lists_headings_tables_and_direct_speech() -> None:
    text = (
        "## Een korte kop.\n\nHij gaat. Daarna gaat zij langzaam naar het huis van haar moeder.\n\n- Ja. Nee.\n\n"
        "Zij zegt: “Ga weg. Nu. Ik wil dat niet.” Hij blijft. Dat is precies wat er die avond bij hen thuis gebeurt."
        "\n\n| Kort. | Ook. |\n|---|---|\n| Ja. | Nee. |\n"
    )
    reading = reading_of(parse_text("cases/x/a.md", text)[0], "nl")
    assert reading
    prose = [one.text for one in reading.sentences if one.prose]
    assert [one.split()[0] for one in prose] == ["Hij", "Daarna", "Hij", "Dat"]
    assert reading.short == 50


def test_a_sentence_is_long_above_twenty_two_words() -> None:
    text = f"{'woord ' * 21}woord. {'woord ' * 22}woord."
    reading = reading_of(parse_text("cases/x/a.md", text)[0], "nl")
    assert reading
    assert reading.long == 1


def test_english_is_measured_without_fetching_a_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetched(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("nltk.download", fetched)
    document, _ = parse_text(
        "cases/x/a.md", "The cat sat on the mat. Responsibility distributions obstruct collaboration."
    )
    reading = reading_of(document, "en")
    assert reading
    assert 0 < reading.score < 60
