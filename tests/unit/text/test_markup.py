"""Text and HTML are two types: text arrives as it was written, and none of it becomes an element or an attribute."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.text.markup import escape, joined, plain, tagged, trusted

TYPED = st.text(st.sampled_from("<>&\"'/=;# abx&amp;<b>\n"), max_size=30)


class Parts(HTMLParser):
    """All of some HTML in a list, as a browser reads it."""

    def __init__(self, html: Markup) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[object] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data))


@given(TYPED)
def test_text_stays_text(text: str) -> None:
    assert Parts(escape(text)).found == ([text] if text else [])


@given(TYPED, TYPED)
def test_an_element_holds_the_words_and_the_attributes_that_were_given(value: str, words: str) -> None:
    inner = [words] if words else []
    html = tagged("span", {"data-or": value}, words)
    assert Parts(html).found == [("span", [("data-or", value)]), *inner, "/span"]


def test_html_in_an_attribute_is_text_too() -> None:
    html = tagged("span", {"title": Markup('<b class="x">')}, Markup("<i>x</i>"))
    assert Parts(html).found == [("span", [("title", '<b class="x">')]), ("i", []), "x", "/i", "/span"]


def test_what_is_html_already_is_not_escaped_again() -> None:
    assert escape(escape("a & b")) == "a &amp; b"
    assert joined([Markup("<b>x</b>"), " & ", tagged("i", {}, "<")]) == "<b>x</b> &amp; <i>&lt;</i>"


@given(TYPED)
def test_plain_words_of_escaped_text_are_the_text(text: str) -> None:
    assert plain(escape(text)) == " ".join(text.split())


def test_plain_words_are_without_elements() -> None:
    assert plain(trusted("Wie &amp;\n <em>wat</em> &lt;b&gt;", "a test")) == "Wie & wat <b>"


def test_an_apostrophe_is_written_as_markdown_writes_it() -> None:
    assert escape("D'Arcy") == "D'Arcy"
