import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from casebook.reading.documents import parse_text
from casebook.reading.lines import Lines
from casebook.reading.yamltext import parse_yaml

plain = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"]), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc-", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


def read(text: str) -> tuple[object, list[str]]:
    data, _, problems = parse_yaml(text, Lines("x.yaml", text).place)
    return data, [f"{found.place.line}:{found.place.column} {found.code}" for found in problems]


@given(plain)
def test_every_value_comes_back_as_it_was_written(value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    assert read(text) == (value, [])


def test_what_looks_like_another_type_stays_text() -> None:
    assert read("a: no\nb: 08\nc: 112\nd: 2024-01-01\ne: ~\nf:\n") == (
        {"a": "no", "b": "08", "c": "112", "d": "2024-01-01", "e": "", "f": ""},
        [],
    )


def test_a_key_that_stands_twice_is_a_problem_at_the_second_one() -> None:
    assert read("a: 1\nb: 2\na: 3\n")[1] == ["3:1 duplicate-key"]


def test_a_tab_is_named_as_such() -> None:
    assert read("a:\n\tb: 1\n")[1] == ["2:1 yaml-tab"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c\n", "1:5 yaml-colon"),
        ("- id: x\n  title: Wat nu: dit\n", "2:16 yaml-colon"),
        ("a: x\n  b: y\n", "2:3 yaml-indent"),
        ("a:\n  - b\n c: 1\n", "3:2 yaml-indent"),
        ("- a\nb: 1\n", "2:1 yaml-indent"),
        ("  a: 1\nb: 2\n", "2:1 yaml-indent"),
        ("a: x\nfoo\nb: 1\n", "2:1 yaml-no-colon"),
        ("a: - b\n", "1:4 yaml-dash"),
        ("a: 1\n- b\n", "2:1 yaml-dash"),
        ("a: 1\nb: @x\n", "2:4 yaml-start"),
        ("a: 'x\nb: 2\nc: 3\n", "1:4 yaml-open-quote"),
        ('a: "x\n---\nb: 2\n', "1:4 yaml-quote"),
        ('a: "x" y\n', "1:8 yaml-after-quote"),
        ("a: 'it's'\n", "1:8 yaml-after-quote"),
        ('a: "\\q"\n', "1:5 yaml-escape"),
        ("a: [1, 2\nb: 3\n", "1:4 yaml-bracket"),
        ("a: {b: 1\nc: 2\n", "1:4 yaml-bracket"),
        ("a: [x]]\n", "1:7 yaml-loose-bracket"),
        ("a: }\n", "1:4 yaml-loose-bracket"),
        ("a: 1\n---\nb: 2\n", "2:1 yaml-documents"),
        ("a: *b\n", "1:4 yaml-alias"),
        ("a: *b* c\n", "1:4 yaml-start"),
        ("a: & b\n", "1:4 yaml-start"),
        ("a: &b c\n", "1:4 yaml-start"),
        ("a: [b,, c]\n", "1:7 yaml-comma"),
        ("a = b\nc: d\n", "1:3 yaml-other-colon"),
        ('"a":"b",\nc: d\n', "1:8 yaml-end-comma"),
        ("```yaml\na: b\n", "1:1 yaml-fence"),
        ("a: b\n...\nc: d\n", "2:1 yaml-documents"),
        ("%YAML 1.2\na: b\n", "1:1 yaml-documents"),
        ("a: b\n  # c\n  d e\n", "2:3 yaml-hash"),
        ("a: b c\n  Let op: d\n", "2:9 yaml-colon"),
        ('a: "C:\\ en D"\n', "1:7 yaml-escape"),
        ('a: "C:\\temp"\n', "1:7 yaml-escape"),
        ('a: "C:\\Users"\n', "1:7 yaml-escape"),
        ("a: b\n\tc: d\n", "2:1 yaml-tab"),
        ("a: >x\n", "1:4 yaml-block"),
        ("a: &b *b\n", "1:7 yaml-syntax"),
    ],
)
def test_each_mistake_in_syntax_is_told_apart_where_it_was_made(text: str, expected: str) -> None:
    assert read(text)[1] == [expected]


def test_a_text_that_a_program_folded_is_read_as_it_was() -> None:
    assert read('a: "een twee\\\n  \\ drie"\n')[1] == []


def test_aliases_and_tags_are_refused() -> None:
    assert read("a: &x [1]\nb: *x\n")[1] == ["1:4 yaml-alias"]
    assert read("a: !!python/none x\n")[1] == ["1:4 yaml-tag"]
    assert read("a: !<b c\n")[1] == ["1:4 yaml-start"]
    assert read("a: !mine x\n")[1] == ["1:4 yaml-tag"]


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert "yaml-alias" in read("\n".join(lines))[1][0]


def test_a_value_that_holds_itself_is_refused() -> None:
    assert read("a: &x [*x]\n")[1] == ["1:4 yaml-alias"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 100_000, "1:101"),
        ("a: 1\nb: [\n" + "[]\n[\n" * 100, "201:1"),
        ("- " * 100_000, "1:1"),
        ("a: 1\n  b: " + "? " * 100_000, "2:6"),
        ("{a: [" * 50_000, "1:251"),
        ("a:\n" + " " * 201 + "b: 1\n", "2:202"),
    ],
)
def test_nesting_without_end_is_refused_where_it_goes_too_far(text: str, place: str) -> None:
    assert read(text)[1] == [f"{place} yaml-deep"]


def test_a_character_that_yaml_forbids_is_a_problem_at_its_place() -> None:
    assert read("a: 1\nb: \x00\n")[1] == ["2:4 yaml-character"]


def test_the_place_of_a_value_and_of_a_key_can_be_found() -> None:
    document, _ = parse_text("x.yaml", "a:\n  - b: één\n    c: twee\n")
    assert document.place(("a", 0, "c")).column == 8
    assert document.place(("a", 0, "c"), key=True).column == 5
    assert document.place(("a", 0, "nothing")).line == 2
