"""What two windows of a session hear of each other: nothing but ids and addresses of the course."""

from tests.node import node

READ = 'const { messageIn } = await load("scripts/messages.js"); return value.map(messageIn);'
TOKEN = "0123456789abcdef" * 2
GOOD: dict[str, object] = {"casebook": 1, "kind": "go", "token": TOKEN, "address": "a-b.html#c--d_e"}
OTHER_SHAPES: tuple[dict[str, object], ...] = (
    {"casebook": 2},
    {"kind": "eval"},
    {"token": TOKEN[1:]},
    {"token": 5},
    {"token": None},
    {"address": ""},
    {"address": "javascript:alert(1)"},
    {"address": "https://example.org/a.html"},
    {"address": "//example.org/a.html"},
    {"address": "../a.html"},
    {"address": "a.html?b#c"},
    {"address": "a.html#<b>"},
    {"address": ["a.html"]},
    {"address": {"toString": "a.html"}},
)


def test_a_message_is_read_and_what_it_has_besides_is_left() -> None:
    addresses = ["a-b.html#c--d_e", "#c", "a.html"]
    assert node(READ, [GOOD | {"address": one, "more": "<b>"} for one in addresses]) == [
        {"kind": "go", "token": TOKEN, "address": one, "on": False} for one in addresses
    ]


def test_any_other_shape_is_not_heard() -> None:
    found = node(READ, [GOOD | changes for changes in OTHER_SHAPES])
    assert [changes for changes, message in zip(OTHER_SHAPES, found, strict=True) if message is not None] == []


def test_what_is_no_message_is_not_heard() -> None:
    assert node(READ, [None, "casebook", 1, [], {}, [GOOD]]) == [None] * 6
