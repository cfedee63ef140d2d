"""What the files of several participants say together, against plain counting."""

from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.node import node

TOGETHER = """
    const { toldTogether } = await load("components/gather/count.js");
    const words = { text: "", version: "", question: "", title: "", page: "", label: "" };
    const filled = (entry) => ({ ...words, at: 0, ...entry });
    return value.map((files) => toldTogether(files.map((file) => file.map(filled)), "x", () => 0.5));"""

ENTRY = st.one_of(
    st.builds(
        lambda step, option: {"id": f"keuze--{step}", "text": f"{option}--{step}", "label": option.upper()},
        st.sampled_from(["a", "b"]),
        st.sampled_from(["een", "twee", "drie"]),
    ),
    st.builds(lambda text: {"id": "antwoord--a", "text": text}, st.sampled_from(["ja", "nee", "<b>", "é\nö", "  "])),
    st.just({"id": "rij--a", "text": "x"}),
)
FILES = st.lists(st.lists(ENTRY, max_size=4, unique_by=lambda entry: entry["id"]), max_size=6)


def together(*files: list[dict[str, Any]]) -> list[dict[str, Any]]:
    [told] = node(TOGETHER, [files])
    return list(told)


@given(st.lists(FILES, min_size=30, max_size=30))  # to ask Node.js takes longer than what it does
@settings(max_examples=3)
def test_picks_and_ticks_are_counted_and_texts_are_all_there(many: list[list[list[dict[str, str]]]]) -> None:
    for files, found in zip(many, node(TOGETHER, many), strict=True):
        entries = [entry for file in files for entry in file if entry["text"].strip()]
        assert [one["id"] for one in found] == sorted({entry["id"] for entry in entries})
        for one in found:
            mine = [entry for entry in entries if entry["id"] == one["id"]]
            texts = Counter(entry["text"] for entry in mine)
            labels = Counter(entry.get("label", "") for entry in mine)
            written = one["id"] == "antwoord--a"
            assert Counter(one["texts"]) == (texts if written else Counter())
            assert {each["label"]: each["count"] for each in one["counts"]} == ({} if written else labels)


def test_nothing_is_told_of_whose_it_is_or_when_it_was_written() -> None:
    entry = {"id": "antwoord--a", "text": "Ja", "question": "Wat?", "title": "Kijk", "page": "p", "at": 1795935361080}
    assert together([entry]) == [
        {"id": "antwoord--a", "title": "Kijk", "question": "Wat?", "mixed": False, "counts": [], "texts": ["Ja"]}
    ]


def test_what_the_leader_wrote_herself_is_no_participants() -> None:
    ids = ["vooraf--a--b", "achteraf--a--b", "groep-1--keuze--b", "mensen--p", "waarnemer--p", "afspraken--p"]
    assert together([{"id": name, "text": "5"} for name in ids]) == []


def test_questions_that_were_asked_in_other_words_say_so() -> None:
    told = together(*([{"id": "a", "text": "x y", "version": version}] for version in ("1", "2")))
    assert [one["mixed"] for one in told] == [True]


def test_a_text_without_end_is_cut() -> None:
    [told] = together([{"id": "a", "text": "y" * 100_000, "title": "t" * 100_000}])
    assert (len(told["texts"][0]), len(told["title"])) == (5001, 5001)


def test_every_order_is_as_likely_as_any_other() -> None:
    code = """
        const { shuffled } = await load("components/gather/count.js");
        const seen = {};
        for (let a = 0; a < 6; a++) for (let b = 0; b < 6; b++) {
          const given = [a / 6, b / 6];
          const order = shuffled(["x", "y", "z"], () => given.shift() ?? 0).join("");
          seen[order] = (seen[order] ?? 0) + 1;
        }
        return seen;"""
    assert node(code) == dict.fromkeys(["xyz", "xzy", "yxz", "yzx", "zxy", "zyx"], 6)
