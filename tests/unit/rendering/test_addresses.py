import hashlib
from base64 import b64encode

from casebook.rendering.addresses import Addresses, for_single, for_site, policy, source_hash
from casebook.values.ids import PageId

A, B = PageId("a"), PageId("b")
ADDRESSES = Addresses({A: "a.html", B: "b.html"}, {"s--x": A})


def test_in_the_web_edition_an_address_names_the_file_unless_it_is_this_page() -> None:
    assert for_site('<a href="step:s--x">', ADDRESSES, A) == "<a href=#s--x>"
    assert for_site('<a href="step:s--x">', ADDRESSES, B) == "<a href=a.html#s--x>"
    assert for_site('<a href="page:b#kop">', ADDRESSES, A) == "<a href=b.html#kop--b>"


def test_in_the_one_file_edition_every_address_is_in_the_file() -> None:
    assert for_single('<a href="step:s--x"><a href="page:b"><a href="page:b#kop">') == (
        "<a href=#s--x><a href=#b><a href=#kop--b>"
    )


def test_of_a_link_to_a_page_that_the_one_file_edition_leaves_out_the_words_stay() -> None:
    html = '<a class="x" href="page:b#kop">naar <b>b</b></a> en <a href="page:a">a</a> en <a\nhref="page:b">b</a>'
    assert for_single(html, left_out=frozenset({B})) == "naar <b>b</b> en <a href=#a>a</a> en b"


def test_text_that_looks_like_an_address_is_left_alone() -> None:
    text = "href=&quot;step:s--x&quot; step:s--x"
    assert for_site(text, ADDRESSES, A) == text


def test_a_source_hash_is_what_the_browsers_compute() -> None:
    digest = b64encode(hashlib.sha256(b"a{}").digest()).decode()
    assert source_hash("a{}") == f"'sha256-{digest}'"


def test_the_policy_of_a_page_lets_nothing_in_but_its_own() -> None:
    assert policy("'self'", "'none'", "data:").split("; ") == [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'none'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
