"""What two tabs, or a tab and the computer, make of their two copies of a value."""

from tests.node import node

MERGE = 'const { merge } = await load("scripts/merge.js");'


def test_of_two_copies_of_an_answer_the_last_stays_and_of_the_rest_all() -> None:
    old, new = {"text": "oud", "at": 1}, {"text": "nieuw", "at": 2}
    code = f"{MERGE} return value.map(([mine, theirs]) => merge(mine, theirs));"
    pairs: list[tuple[object, object]] = [
        (old, new),
        (new, old),
        ("van vroeger", new),
        (old, None),
        (None, old),
        (["a"], ["b", "a"]),
        ({"x": ["a"], "y": 1}, {"x": ["b"], "y": 2, "z": 3}),
        (["a"], "geknoeid"),
    ]
    assert node(code, pairs) == [
        new,
        new,
        new,
        old,
        old,
        ["a", "b"],
        {"x": ["a", "b"], "y": 1, "z": 3},
        ["a"],
    ]


def test_merging_what_was_tampered_with_leaves_objects_as_they_are() -> None:
    code = """
        const { merge } = await load("scripts/merge.js");
        const found = merge({}, JSON.parse('{"__proto__": {"spoiled": true}}'));
        return [{}.spoiled ?? "clean", found.spoiled ?? "clean"];
    """
    assert node(code, None) == ["clean", "clean"]
