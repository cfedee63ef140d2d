"""The Node.js that scripts are tested in."""

from tests.node import node


def test_nothing_stays_of_what_ran_before() -> None:
    code = """
        const { isKnown, key } = await load("scripts/keys.js");
        const before = [globalThis.left, [].left, isKnown("left")];
        Object.assign(globalThis, { left: true });
        Object.assign(Array.prototype, { left: true });
        key("left", true, () => true);
        const after = (await load("scripts/keys.js")).isKnown("left");
        return { before: before.map(Boolean), after: [left, [].left, after] };
    """
    assert [node(code) for _ in range(2)] == [{"before": [False] * 3, "after": [True] * 3}] * 2
