from markupsafe import Markup

from casebook.rendering.bare import bare
from tests.spelled import spelled


def short(html: str) -> str:
    return bare(Markup(html))  # noqa: S704  (it is written here)


def test_values_of_one_word_lose_their_quotes_and_others_keep_them() -> None:
    assert (
        short('<i class="a" id="b--c" hidden title="twee woorden">')
        == '<i class=a id=b--c hidden title="twee woorden">'
    )
    assert short('<a href="a?b=c" data-x="">') == '<a href="a?b=c" data-x>'
    assert (
        short("""<i title="l'eau"><i title="a`b"><i title="a&gt;b">""")
        == """<i title="l'eau"><i title="a`b"><i title=a&gt;b>"""
    )


def test_a_value_before_the_end_of_an_element_of_a_drawing_keeps_its_quotes() -> None:
    assert short('<rect x="1" rx="22"/>') == '<rect x=1 rx="22"/>'


def test_an_address_inside_the_course_waits_for_its_final_form() -> None:
    html = '<a href="page:a#b"><a href="step:a--b"><img src="image:a.png"><a href="files/a.pdf">'
    assert short(html) == html


def test_ends_that_the_next_tag_tells_are_left_out() -> None:
    assert short("<ul>\n<li>a</li>\n<li><p>b</p>\n</li>\n</ul>") == "<ul><li>a<li><p>b</ul>"
    assert (
        short("<table><tr><th>a</th><td>b</td></tr>\n<tr><td>c</td></tr></table>")
        == "<table><tr><th>a<td>b<tr><td>c</table>"
    )
    assert short("<dl><div><dt>a</dt><dd>b</dd></div></dl>") == "<dl><div><dt>a<dd>b</div></dl>"


def test_an_end_stays_where_the_element_would_go_on_or_a_browser_would_not_know_it() -> None:
    for html in (
        "<p>a</p> b",
        "<p>a</p><button>b</button>",
        "<a><p>b</p></a>",
        "<ul><li>a</li><template></template></ul>",
    ):
        assert short(html) == html


def test_space_between_words_and_in_lines_of_code_stays() -> None:
    html = "<p>a <b>b</b> <i>c</i>\nd</p> e<pre><code>a\n\n  b: c\n</code>\n</pre> f"
    assert short(html) == html


def test_text_that_looks_like_markup_is_no_markup() -> None:
    html = '<p>&lt;p class=&quot;a&quot;&gt; b="c"&lt;/p&gt; d'
    assert short(html) == html


def test_a_tag_that_is_written_otherwise_is_left_as_it_is() -> None:
    for html in ("<i title='a' class=\"b\">", '<i title = "a">', '<i title="a" <b>', '<I CLASS="a">'):
        assert short(html) == html


def test_spelled_out_again_it_is_what_it_was() -> None:
    html = (
        '<article class="a">\n<table>\n<thead>\n<tr><th scope="col">a</th></tr>\n</thead>\n<tbody>\n<tr><td>b</td></tr>'
        "\n</tbody>\n</table>\n<ul>\n<li>a</li>\n<li><i>b</i></li>\n</ul>\n<p>c</p>\n</article>"
    )
    assert spelled(short(html)) == html
