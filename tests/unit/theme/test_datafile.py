"""The file in which answers go home: what is written can be read, and what may be anything changes nothing."""

import json
from typing import Any

from tests.node import node

NOW = 1_790_000_000_000

ANSWER = {
    "id": "antwoord--vraag-1--anna-en-bas",
    "text": "Een <b>zin</b>\n__proto__",
    "version": "9d48b739",
    "question": "Wat zie je?",
    "title": "Vraag 1: Wat zie je?",
    "page": "anna-en-bas-fase-een",
    "label": "",
    "reading": "",
    "at": 5,
}
FILE: dict[str, Any] = {
    "casebook": 1,
    "course": "klein",
    "title": "Kleine cursus",
    "saved": "2026-11-24T12:00:00.000Z",
    "answers": [ANSWER],
    "session": {
        "opened:keuze--keuze-fiets--anna-en-bas": ["geven--keuze-fiets--anna-en-bas"],
        "visited": ["vraag-1--anna-en-bas"],
        "place": {"anna-en-bas-fase-een": "vraag-1--anna-en-bas"},
        "reversed": {"anna-en-bas": True},
        "versions": {"anna-en-bas": ["described", "reversed"]},
    },
}


def read(*texts: str) -> list[dict[str, Any]]:
    code = f"""
        const {{ readFile }} = await load("scripts/datafile.js");
        return value.map((text) => readFile(text, "klein", {NOW}));
    """
    found: list[dict[str, Any]] = node(code, texts)
    return found


def problem(text: str) -> str:
    return str(read(text)[0].get("problem", "none"))


def with_(**changes: object) -> str:
    return json.dumps({**FILE, **changes})


def test_a_good_file_gives_every_answer_and_all_that_goes_along() -> None:
    found = read(json.dumps(FILE))[0]
    rest = {key: value for key, value in ANSWER.items() if key != "id"}
    assert [answer["text"] for answer in found["answers"]] == [ANSWER["text"]]
    assert dict(found["values"]) == {**FILE["session"], f"answer:{ANSWER['id']}": {**rest, "at": NOW}}


def test_what_is_written_is_what_is_read() -> None:
    code = f"""
        const {{ readFile, writeFile }} = await load("scripts/datafile.js");
        const values = new Map(value);
        const session = {{ names: () => [...values.keys()], value: (name) => values.get(name) }};
        const answers = {{ entries: () => [{json.dumps(ANSWER)}] }};
        const course = {{ id: "klein", title: "Kleine cursus" }};
        const text = writeFile(session, answers, course, new Date("{FILE["saved"]}"));
        return [JSON.parse(text), readFile(text, "klein", 5)];
    """
    stays = [
        ("answer:x", "tekst"),
        ("way", {"to": "x"}),
        ("origins", {}),
        ("Een vreemde sleutel", 1),
        ("keep", {"until": 1}),
    ]
    written, found = node(code, [*FILE["session"].items(), *stays])
    assert written == FILE
    assert dict(found["values"])[f"answer:{ANSWER['id']}"]["text"] == ANSWER["text"]


def test_what_only_a_component_of_another_theme_knows_is_left_out_and_the_rest_is_used() -> None:
    found = read(with_(session={"stemmen:keuze--x": {"voor": [1, {"a": None}]}, "visited": ["vraag-1--anna-en-bas"]}))[
        0
    ]
    assert [name for name, _ in found["values"]] == ["visited", f"answer:{ANSWER['id']}"]


BROKEN = (
    "",
    "geen json",
    "null",
    "[]",
    '"tekst"',
    json.dumps(FILE)[:-20],
    with_(casebook="1"),
    with_(casebook=1.5),
    with_(course=None),
    with_(answers={}),
    with_(answers=[None]),
    with_(answers=["tekst"]),
    with_(answers=[{**ANSWER, "text": 5}]),
    with_(answers=[{**ANSWER, "text": {"length": 1}}]),
    "[" * 100_000,
)
# What is odd in these is left out, and the answer is read.
ODD = (
    with_(answers=[{**ANSWER, "question": []}]),
    with_(answers=[{**ANSWER, "title": "x" * 5001}]),
    with_(answers=[ANSWER] * 5001),
    with_(session=[]),
    with_(session={f"k:{number}": "x" for number in range(5001)}),
    with_(session={"way": {"to": "x"}}),
    with_(session={"answer:x": "tekst"}),
    with_(session={"place": {"<b>": "x"}}),
    with_(session={"place": [[[[[1]]]]]}),
    with_(session={"keep": {"until": 5}}),
    with_(session={"visited": "vraag-1--anna-en-bas"}),
    with_(session={"visited": [1]}),
    with_(session={"reversed": {"anna-en-bas": "ja"}}),
    with_(session={"opened:keuze--x": {}}),
    json.dumps(FILE).replace('"place"', '"__proto__"'),
    json.dumps(FILE).replace('"anna-en-bas-fase-een": ', '"__proto__": '),
)
NO_IDS = ("", "__proto__", "constructor.x", "a b", "a---b", "../x", "<b>", "x" * 251, "javascript:alert(1)", "é")


def test_a_file_that_is_not_whole_is_broken() -> None:
    for text, found in zip(BROKEN, read(*BROKEN), strict=True):
        assert found["problem"] == "broken", text[:200]


def test_one_odd_thing_never_refuses_the_rest() -> None:
    for text, found in zip(ODD, read(*ODD), strict=True):
        assert found["answers"][0]["text"] == ANSWER["text"], text[:200]
        assert not {name for name, _ in found["values"]} & {"way", "keep", "answer:x", "__proto__"}
    odd = [None, {**ANSWER, "text": None}, {**ANSWER, "id": "Antwoord"}, 5]
    found = read(with_(answers=[*odd, ANSWER]))[0]
    assert (len(found["answers"]), found["odd"]) == (1, len(odd))


def test_what_is_written_can_be_read_whatever_was_typed_and_in_any_encoding() -> None:
    code = f"""
        const {{ readFile, textOfFile, writeFile }} = await load("scripts/datafile.js");
        const session = {{ names: () => [], value: () => null }};
        return value.map((text) => {{
            const answers = {{ entries: () => [{{ ...{json.dumps(ANSWER)}, text }}] }};
            const file = writeFile(session, answers, {{ id: "klein", title: "Één" }}, new Date(5));
            const bytes = new TextEncoder().encode(file);
            const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(file, "utf16le")]);
            const read = (bytes) => readFile(textOfFile(bytes.buffer), "klein", 5).answers[0].text === text;
            return read(bytes) && read(wide) && bytes.every((byte) => byte < 128);
        }});
    """
    texts = ["é ’ 😀 \ud800", '\u2028\x00"\\', "x" * 3_000_000, "ﬁ ​"]
    assert node(code, texts) == [True] * len(texts)


def test_a_file_in_another_encoding_keeps_its_letters() -> None:
    code = """
        const { textOfFile } = await load("scripts/datafile.js");
        return value.map((bytes) => textOfFile(new Uint8Array(bytes).buffer));
    """
    assert node(code, [list("één".encode(name)) for name in ("utf-8", "cp1252", "utf-16")]) == ["één"] * 3


def test_an_id_that_no_field_can_have_makes_a_file_broken() -> None:
    found = read(*(with_(answers=[{**ANSWER, "id": name}]) for name in NO_IDS))
    assert [one["problem"] for one in found] == ["broken"] * len(NO_IDS)


def test_another_course_a_newer_form_and_an_empty_file_are_told_apart() -> None:
    assert read(with_(course="anders", title="Een andere"))[0] == {"problem": "course", "title": "Een andere"}
    assert problem(with_(casebook=2)) == "newer"
    assert problem(with_(casebook=2, course="anders")) == "course"
    assert problem(with_(answers=[])) == "empty"
    assert problem(with_(answers=[{**ANSWER, "text": ""}])) == "empty"
