from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model.layout import front_matter
from casebook.problems.printing import text_of
from casebook.reading.documents import parse, parse_text
from casebook.reading.plain import read_as
from casebook.reading.yamltext import Plain
from tests.conftest import LANGUAGES


def codes(path: str, content: bytes) -> list[str]:
    _, problems = parse({path: content}, front_matter)
    return [f"{found.place.line}:{found.place.column} {found.code}" for found in problems]


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
    document = parse({"pages/a.md": b"\xef\xbb\xbf---\r\ntitle: Een\r\n---\r\nTekst\r\n"}, front_matter)[0][
        "pages/a.md"
    ]
    assert (document.data, document.body) == ({"title": "Een"}, "Tekst\n")


def test_another_encoding_is_a_problem_at_the_first_byte_that_shows_it() -> None:
    assert codes("pages/a.md", "regel\nhij is één".encode("latin-1")) == ["2:8 encoding"]


def test_a_part_of_a_text_stands_where_it_was_written() -> None:
    document, _ = parse_text("pages/a.md", "---\ntitle: 'het doel van\n  ''haar'' doel'\n---\nhet doel\n")
    title = document.value(("title",))
    places = [
        document.part((), document.body.index("doel"), 4),
        document.part(("title",), str(title).rindex("doel"), 4),
        document.part(("title",), str(title).index("haar"), 4),
        document.part(("nothing",), 0),
    ]
    assert [(one.line, one.column, one.length) for one in places] == [(5, 5, 4), (3, 12, 4), (3, 5, 4), (2, 1, 1)]


# Text that looks like front matter, YAML and Markdown more often than by chance.
pieces = st.sampled_from(
    [
        *(
            "---",
            "a:",
            "- ",
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
            "|",
            ">-",
            "&x",
            "*x",
            "!t",
            "#",
            "@",
            "%",
            "\t",
            "\n",
            "  ",
        ),
        *(
            ": ",
            "\r",
            "\x00",
            "\u2028",
            "\x85",
            "\ufeff",
            "\U0001f600",
            "é",
            "漢",
            "tekst",
            "title: x",
            "? ",
            "<<: ",
            "\\",
        ),
    ]
)
texts = st.lists(pieces | st.text(max_size=3), max_size=24).map("".join)


@given(texts, texts)
def test_no_text_makes_the_reader_fail_and_a_problem_is_inside_the_file(front: str, body: str) -> None:
    for path in ("pages/a.md", "course.yaml", "cases/x/a.md"):
        for text in (front, f"---\n{front}\n---\n{body}", f"---\n{front}\n{body}"):
            must_be_inside({path: text.encode("utf-8", "surrogatepass")})


@given(st.binary(max_size=60))
def test_no_bytes_make_the_reader_fail_and_a_problem_is_inside_the_file(content: bytes) -> None:
    for path in ("pages/a.md", "course.yaml"):
        for bytes_ in (content, b"---\ntitle: " + content + b"\n---\n", b"\xff\xfe" + content):
            must_be_inside({path: bytes_})


def must_be_inside(content: dict[str, bytes]) -> None:
    (path,) = content
    documents, problems = parse(content, front_matter)
    assert (path in documents) == (not problems)
    lines = read_as(path, content[path].decode("utf-8", "replace")).text.split("\n")
    for problem in problems:
        place = problem.place
        assert place.path == path
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(place.excerpt) + 1
        assert 1 <= place.length <= max(1, len(place.excerpt) - place.column + 1)
        for language in LANGUAGES:
            text_of(problem, language)


@given(texts)
def test_every_value_of_a_file_that_is_read_has_a_place_in_it(text: str) -> None:
    documents, _ = parse({"a.yaml": text.encode("utf-8", "surrogatepass")}, front_matter)
    for document in documents.values():
        for where in paths(document.data):
            place = document.place(where)
            start, end = document.span(where)
            assert place.excerpt == document.text.split("\n")[place.line - 1]
            assert 0 <= start <= end <= len(document.text)
            assert (
                not where
                or document.at(start).line == place.line
                or not isinstance(value_at(document.data, where), str)
            )


def paths(data: Plain, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield from paths(value, (*path, key))


def value_at(data: Plain, path: tuple[str | int, ...]) -> Plain:
    for key in path:
        data = data[key]  # type: ignore[index]
    return data


def test_a_fence_may_end_in_white_space_or_in_the_end_of_the_file() -> None:
    for text in ("---\ntitle: Een\n---", "--- \ntitle: Een\n---  \n"):
        document, problems = parse_text("pages/a.md", text)
        assert (document.data, problems) == ({"title": "Een"}, [])


def test_front_matter_above_a_passage_is_told_and_a_rule_there_stays() -> None:
    _, problems = parse({"cases/x/a.md": b"\n---\neen: twee\n---\n"}, front_matter)
    assert [(one.code, one.place.line) for one in problems] == [("front-matter-here", 2)]
    documents, _ = parse({"cases/x/a.md": b"---\nEen zin: twee.\n---\n"}, front_matter)
    assert documents["cases/x/a.md"].body == "---\nEen zin: twee.\n---\n"


@pytest.mark.parametrize("above", ["\n\n", "\ufeff\ufeff", "\u200b", "\ufeff\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_what_nobody_sees_above_front_matter_does_no_harm(above: str, end: str) -> None:
    text = f"{above}---\ntitle: Begin\n---\nEen zin.\n".replace("\n", end)
    documents, problems = parse({"pages/a.md": text.encode()}, front_matter)
    assert problems == []
    assert documents["pages/a.md"].data == {"title": "Begin"}
    assert documents["pages/a.md"].body == "Een zin.\n"
    assert documents["pages/a.md"].place(("title",)).line == above.count("\n") + 2


def test_signs_that_nobody_sees_are_left_out_and_words_are_in_one_form() -> None:
    text = "moe\xadder, kabouter\u200bhuis, cafe\u0301, #\xa0geen\n#\xa0Kop\nEen\x0bTwee\n"
    body = parse({"cases/x/a.md": text.encode()}, front_matter)[0]["cases/x/a.md"].body
    assert body == "moeder, kabouterhuis, café, #\xa0geen\n# Kop\nEen\nTwee\n"


def test_a_note_to_oneself_leaves_nothing_behind() -> None:
    text = (
        "Samen <!-- Anja -->.\n<!-- een\ntwee -->\n`<!-- code -->`\n\n```\n<!-- ook -->\n```\nEinde <!-- x -->\nhier\n"
    )
    body = parse({"cases/x/a.md": text.encode()}, front_matter)[0]["cases/x/a.md"].body
    assert "Anja" not in body
    assert "een" not in body
    assert body.split() == ["Samen", ".", "`<!--", "code", "-->`", "```", "<!--", "ook", "-->", "```", "Einde", "hier"]
    assert body.count("\n") == text.count("\n")
    assert "Einde\n" in body
    yaml = parse({"a.yaml": b"title: Samen <!-- Anja --> thuis\n"}, front_matter)[0]["a.yaml"].data
    assert yaml == {"title": "Samen               thuis"}


def test_files_of_other_programs_are_not_read() -> None:
    assert parse({"pages/Thumbs.db": b"\xff\xfe", "cases/x/a.md~": b"\t"}, front_matter) == ({}, [])
