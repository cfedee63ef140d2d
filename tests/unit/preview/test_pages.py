"""What the preview puts into pages, and where."""

import pytest

from casebook.preview.pages import is_page, with_end, with_policy


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<body>\n<p></p>\n</body>\n</html>\n", b"<body>\n<p></p>\n<x>\n</body>\n</html>\n"),
        (b"<p title='</body>'></p></BODY></html>", b"<p title='</body>'></p>\n<x></BODY></html>"),
        (b"<script>'</body>'</script></body>", b"<script>'</body>'</script>\n<x></body>"),
        (b"<p></body></html><!-- made by x -->", b"<p></body></html><!-- made by x -->\n<x>"),
        (b"<p>a page without an end", b"<p>a page without an end\n<x>"),
        (b"", b"\n<x>"),
    ],
)
def test_something_more_comes_at_the_end_of_a_page_only(page: bytes, expected: bytes) -> None:
    assert with_end(page, b"<x>") == expected
    assert with_end(page, b"") == page


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            b'<meta http-equiv="Content-Security-Policy" content="a \'b\'"></head>',
            b'<meta http-equiv="Content-Security-Policy" content="a \'b\'; x"></head>',
        ),
        (
            b"<meta content='a' http-equiv=content-security-policy ></head>",
            b"<meta content='a; x' http-equiv=content-security-policy ></head>",
        ),
        (b'<meta charset="utf-8"></head><meta http-equiv="Content-Security-Policy" content="a">', None),
        (b"<p>", None),
    ],
)
def test_the_policy_of_a_page_allows_more_wherever_its_head_has_it(page: bytes, expected: bytes | None) -> None:
    assert with_policy(page, b"x") == (expected or page)


@pytest.mark.parametrize(("path", "page"), [("", True), ("a.html", True), ("a/", True), ("a.svg", False), ("a", False)])
def test_pages_are_told_from_other_files(path: str, *, page: bool) -> None:
    assert is_page(path) == page
