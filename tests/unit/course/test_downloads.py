"""Files that readers can download."""

import re

from casebook.publishing.render import render
from tests.conftest import change, course_of, problems_of, theme_of

PAGE = "pages/begrippen.md"
Files = dict[str, bytes]


def with_file(small: Files, name: str = "folder.pdf") -> Files:
    linked = change(small, PAGE, "HGKM is een", f"Lees [de folder](files/{name}).\n\nHGKM is een")
    return {**linked, f"files/{name}": b"%PDF-1.7" + b"x" * 239_992}


def test_a_file_comes_along_in_both_editions_with_its_kind_and_size(small: Files) -> None:
    linked = with_file(small)
    assert problems_of(linked) == []
    output = render(course_of(linked), theme_of())
    page = output["site/begrippen.html"].decode()
    assert re.search(
        r'<a href="assets/folder.pdf\?v=\w{8}" download="folder.pdf">de folder</a> '
        r'<span class="file">\(PDF, 240 kB\)</span>',
        page,
    )
    assert output["site/assets/folder.pdf"] == linked["files/folder.pdf"]
    single = next(content.decode() for path, content in output.items() if "/" not in path)
    assert re.search(
        r'<a href="data:application/pdf;base64,JVBERi[\w+/=]+" download="folder.pdf">de folder</a>', single
    )


def test_a_file_that_is_not_there_or_cannot_be_is_told(small: Files) -> None:
    linked = with_file(small)
    del linked["files/folder.pdf"]
    assert [one.code for one in problems_of(linked)] == ["unknown-download"]
    assert [one.code for one in problems_of({**small, "files/Folder voor ouders.pdf": b""})] == ["bad-download"]
    assert [one.code for one in problems_of({**small, "files/folder.pdf": b""})] == ["unused-file"]
    big = {**with_file(small), "files/folder.pdf": b"x" * 2_000_001}
    assert [one.code for one in problems_of(big)] == ["big-download"]
