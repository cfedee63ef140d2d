"""What two windows of a session hear of each other: ids, numbers, and a plain line of why a small group chose."""

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
    {"votes": 5},
    {"votes": [5]},
    {"votes": [["5"]]},
    {"votes": [[-1]]},
    {"votes": [[1.5]]},
    {"votes": [[1000]]},
    {"votes": [[1], [1], [1]]},
    {"votes": [[0] * 13]},
    {"votes": [{"length": 1}]},
    {"votes": {"0": [1]}},
    {"groups": "one"},
    {"groups": [None]},
    {"groups": [{"option": 0}]},
    {"groups": [{"option": "0", "why": ""}]},
    {"groups": [{"option": 12, "why": ""}]},
    {"groups": [{"option": -2, "why": ""}]},
    {"groups": [{"option": 0, "why": "<img src=x onerror=alert(1)>"}]},
    {"groups": [{"option": 0, "why": "two\nlines"}]},
    {"groups": [{"option": 0, "why": "x" * 201}]},
    {"groups": [{"option": 0, "why": ["x"]}]},
    {"groups": [{"option": 0, "why": ""}] * 5},
    {"left": "5"},
    {"left": -1},
    {"left": 10**9},
    {"option": -2},
    {"option": 12},
    {"option": "1"},
    {"option": None},
)
EMPTY: dict[str, object] = {"address": "", "on": False, "votes": [], "groups": [], "left": 0, "option": -1}


def test_a_message_is_read_and_what_it_has_besides_is_left() -> None:
    addresses = ["a-b.html#c--d_e", "#c", "a.html"]
    assert node(READ, [GOOD | {"address": one, "more": "<b>"} for one in addresses]) == [
        EMPTY | {"kind": "go", "token": TOKEN, "address": one} for one in addresses
    ]


def test_votes_and_groups_are_read_without_what_they_have_besides() -> None:
    told: dict[str, object] = {
        "votes": [[5, 3], []],
        "groups": [{"option": -1, "why": ""}, {"option": 11, "why": "Omdat ’t kan & moet"}],
        "left": 4,
    }
    more = {"groups": [{**one, "html": "<b>"} for one in told["groups"]]}  # type: ignore[attr-defined]
    [found] = node(READ, [GOOD | told | more | {"kind": "votes"}])
    assert found == EMPTY | told | {"kind": "votes", "token": TOKEN, "address": GOOD["address"]}


def test_any_text_becomes_a_line_that_is_heard() -> None:
    code = 'const { lineOf } = await load("scripts/messages.js"); return value.map(lineOf);'
    assert node(code, [" a<b>\u0000c\n d ", "x" * 300, "’t & é"]) == ["a b c  d", "x" * 200, "’t & é"]


def test_any_other_shape_is_not_heard() -> None:
    found = node(READ, [GOOD | changes for changes in OTHER_SHAPES])
    assert [changes for changes, message in zip(OTHER_SHAPES, found, strict=True) if message is not None] == []


def test_what_is_no_message_is_not_heard() -> None:
    assert node(READ, [None, "casebook", 1, [], {}, [GOOD]]) == [None] * 6
