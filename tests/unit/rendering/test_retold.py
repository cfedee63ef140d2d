from markupsafe import Markup

from casebook.rendering.retold import retold
from casebook.text.markdown import block
from casebook.text.writing import Readers, write


def test_all_of_a_text_is_told_again() -> None:
    html = Markup("<p>Eén. Twee.</p>\n<ul>\n<li>Drie.</li>\n</ul>\n<p>Vier <em>vijf</em>.</p>")
    assert retold(html) == html


def test_headings_are_bold_lines_and_their_ids_stay_behind() -> None:
    assert retold(Markup('<h3 id="x">Kop</h3>\n<p>Een.</p>')) == "<p><strong>Kop</strong></p>\n<p>Een.</p>"


def test_links_and_markers_of_the_theme_are_dropped() -> None:
    html = Markup('<p>Lees\n<a href="step:x">dit</a> over <!--casebook:term:fiets-->fiets<!--casebook:end:-->.</p>')
    assert retold(html) == "<p>Lees\ndit over fiets.</p>"


def test_words_that_are_exchanged_with_the_roles_stay_so() -> None:
    html = Markup('<p>Daar gaat <i data-or="hij">zij</i>.</p>')
    assert retold(html) == html


def test_notes_are_left_out_with_their_signs() -> None:
    text = block("Eén[^a]. Twee.\n\n[^a]: Een noot.\n\nDrie.")
    assert retold(write(text.tree, Readers(str, place="p"))) == "<p>Eén. Twee.</p>\n<p>Drie.</p>"
