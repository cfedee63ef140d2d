from markupsafe import Markup

from casebook.rendering.excerpt import excerpt

SPAN = Markup('<span data-reversed="hij">zij</span>')


def test_the_first_sentences_of_the_first_paragraph_are_taken() -> None:
    assert excerpt(Markup("<h3>Kop</h3><p>Eén. Twee.</p><p>Drie.</p>")) == "Eén. Twee."


def test_no_sentence_is_cut() -> None:
    assert excerpt(Markup("<p>Een zin van enige lengte. Nog een zin.</p>"), 10) == "Een zin van enige lengte."


def test_links_marks_and_markers_of_the_theme_are_dropped() -> None:
    html = Markup(
        '<p>Lees\n<a href="step:x">dit</a> over <em>een</em> <!--casebook:term:fiets-->fiets<!--casebook:end:-->.</p>'
    )
    assert excerpt(html) == "Lees dit over een fiets."


def test_words_that_are_exchanged_with_the_roles_stay_so() -> None:
    assert excerpt(Markup("<p>Daar gaat {}. En weg.</p>").format(SPAN), 12) == f"Daar gaat {SPAN}."
    assert excerpt(Markup('<p>Ja <span data-reversed="Hij. Nu">zij. Toen</span>. Weg.</p>'), 4).endswith("Toen</span>.")


def test_a_text_without_paragraph_has_no_beginning() -> None:
    assert excerpt(Markup("<ul><li>punt</li></ul>")) == ""
