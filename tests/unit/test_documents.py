from hypothesis import given
from hypothesis import strategies as st

from casebook.documents import parse, parse_text


def codes(path: str, content: bytes) -> list[str]:
    return [f"{found.place.line}:{found.place.column} {found.code}" for found in parse({path: content})[1]]


def test_front_matter_and_body_are_told_apart() -> None:
    document, problems = parse_text("pages/a.md", "---\ntitle: Een\n---\n# Tekst\n")
    assert (document.data, document.body, problems) == ({"title": "Een"}, "# Tekst\n", [])


def test_a_line_of_front_matter_has_the_number_it_has_in_the_file() -> None:
    document, _ = parse_text("pages/a.md", "---\ntitle: Een\nsource: twee\n---\n")
    assert document.place(("source",)).line == 3


def test_markdown_without_front_matter_is_all_body() -> None:
    document, _ = parse_text("cases/x/a.md", "Tekst\n---\nmeer\n")
    assert document.body == "Tekst\n---\nmeer\n"


def test_front_matter_without_end_is_a_problem() -> None:
    assert codes("pages/a.md", b"---\ntitle: Een\nTekst\n") == ["1:1 front-matter-open"]


def test_a_windows_file_reads_like_any_other() -> None:
    document = parse({"pages/a.md": b"\xef\xbb\xbf---\r\ntitle: Een\r\n---\r\nTekst\r\n"})[0]["pages/a.md"]
    assert (document.data, document.body) == ({"title": "Een"}, "Tekst\n")


def test_another_encoding_is_a_problem_at_the_first_byte_that_shows_it() -> None:
    assert codes("pages/a.md", "regel\nhij is één".encode("latin-1")) == ["2:8 encoding"]


def test_a_text_is_found_in_the_body_even_when_the_front_matter_has_it_too() -> None:
    document, _ = parse_text("pages/a.md", "---\ntitle: doel\n---\nhet doel\n")
    assert (document.find("doel").line, document.find("doel").column) == (4, 5)


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_makes_the_reader_fail(front: str, body: str) -> None:
    for path in ("pages/a.md", "course.yaml"):
        parse({path: f"---\n{front}\n---\n{body}".encode("utf-8", "surrogatepass")})


def test_a_fence_may_end_in_white_space_or_in_the_end_of_the_file() -> None:
    for text in ("---\ntitle: Een\n---", "--- \ntitle: Een\n---  \n"):
        document, problems = parse_text("pages/a.md", text)
        assert (document.data, problems) == ({"title": "Een"}, [])


def test_a_passage_has_no_front_matter_so_nothing_of_it_is_lost() -> None:
    document, _ = parse_text("cases/x/a.md", "---\neen: twee\n---\n")
    assert document.body == "---\neen: twee\n---\n"


def test_files_of_other_programs_are_not_read() -> None:
    assert parse({"pages/Thumbs.db": b"\xff\xfe", "cases/x/a.md~": b"\t"}) == ({}, [])


def test_a_name_is_found_as_a_whole_and_not_in_a_longer_one() -> None:
    document, _ = parse_text("cases/x/a.md", "[a](step:uitleg) [b](step:uit)\n")
    assert document.find("step:uit").column == 22
