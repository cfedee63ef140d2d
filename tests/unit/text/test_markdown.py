import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.text.markdown import Parsed, block, inline
from casebook.text.slugs import slug
from casebook.text.writing import Readers, write


def html_of(text: Parsed) -> str:
    """A text as it is read outside any case."""
    return write(text.tree, Readers(lambda written: written))


def test_raw_html_is_shown_as_text() -> None:
    assert html_of(block("<script>x</script>")) == "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"
    assert html_of(inline("een <b>vet</b> woord")) == "een &lt;b&gt;vet&lt;/b&gt; woord"


@given(st.text("<>&\"'abc/=:()[]!`* \n", max_size=60))
def test_no_markdown_gives_an_element_that_markdown_does_not_have(text: str) -> None:

    allowed = {
        "p",
        "a",
        "em",
        "strong",
        "code",
        "pre",
        "ul",
        "ol",
        "li",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "br",
        "blockquote",
        "figure",
        "figcaption",
    }
    assert set(re.findall(r"</?([a-zA-Z0-9]+)", html_of(block(text)))) <= allowed


def test_an_example_shows_the_name_of_the_file_that_it_is_of() -> None:
    html = html_of(block("```yaml a/<b>.yaml\nid: a\n```"))
    assert html.startswith('<figure class="example"><figcaption>a/&lt;b&gt;.yaml</figcaption>\n<pre><code class=')
    assert html.endswith("id: a\n</code></pre>\n</figure>\n")
    assert html_of(block("```yaml\nid: a\n```\n\n```\nid: a\n```")).count("<figure") == 0


def test_headings_in_a_step_start_below_its_title() -> None:
    assert html_of(block("# Een\n\n## Twee\n\n#### Vier")) == "<h3>Een</h3>\n<h3>Twee</h3>\n<h4>Vier</h4>\n"


def test_headings_in_a_page_have_addresses() -> None:
    text = block("## Wat is dát?\n\n## Wat is dat", page="begrippen")
    assert text.anchors == (
        ("wat-is-dat--begrippen", "Wat is dát?"),
        ("wat-is-dat-1--begrippen", "Wat is dat"),
    )


@pytest.mark.parametrize(
    "target", ["page:x", "page:x#y", "step:x--y", "case:x", "https://a.nl", "mailto:a@b.nl", "tel:112"]
)
def test_links_of_these_forms_are_allowed(target: str) -> None:
    (link,) = inline(f"[x]({target})").links
    assert link.known_form


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "../x.md", "//a.nl", "page:X y"]
)
def test_other_links_are_told_and_lead_nowhere(target: str) -> None:
    text = inline(f"[x](<{target}>)")
    assert not text.links[0].known_form
    assert 'href="#"' in html_of(text)


def test_a_link_outside_does_not_tell_where_the_reader_came_from() -> None:
    assert 'rel="noreferrer"' in html_of(inline("[x](https://a.nl)"))


def test_only_an_image_of_the_course_is_loaded() -> None:
    assert "src" not in html_of(block("![x](https://a.nl/x.png)"))
    assert 'src="image:images/x.png"' in html_of(block("![x](images/x.png)"))


def test_an_image_has_the_words_of_its_author_as_text() -> None:
    text = inline('Zie ![een "fiets" & **wiel**](images/x.png)')
    assert html_of(text) == 'Zie <img src="image:images/x.png" alt="een &quot;fiets&quot; &amp; wiel">'
    assert text.pictures[0].told


def test_a_link_without_words_is_noted_as_empty() -> None:
    assert [link.empty for link in inline("[](page:x) [**a**](page:x) [![a](images/x.png)](page:x)").links] == [
        True,
        False,
        False,
    ]


@given(st.text(max_size=30))
def test_a_slug_can_be_an_address(text: str) -> None:
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(text)


def test_a_paragraph_that_is_indented_is_a_paragraph() -> None:
    assert html_of(block("Een.\n\n\tTwee **vet**.\n")) == "<p>Een.</p>\n<p>Twee <strong>vet</strong>.</p>\n"
