from collections.abc import Mapping

import pytest

from casebook.theme.bundle import Modules, ScriptError, join
from tests.node import node


def run(modules: Mapping[str, str], *entries: str) -> list[str]:
    """What the joined modules log."""
    code = """
        const logged = [];
        new Function("console", value)({ log: (text) => logged.push(String(text)) });
        return logged;
    """
    found: list[str] = node(code, join(Modules(modules), entries))
    return found


def test_modules_run_once_in_the_order_of_their_imports_each_in_its_own_scope() -> None:
    modules = {
        "a/main.js": (
            'import { twice as double } from "../b.js";\nimport { one } from "./c.js";\n'
            "const x = 1;\nconsole.log(double(one) + x);\n"
        ),
        "b.js": 'import { one } from "./a/c.js";\nconst x = one * 2;\nexport function twice(n) { return n * x; }\n',
        "a/c.js": "// comment\n/** @type {number} */\nexport const one = 5;\nconsole.log('c');\n",
    }
    assert run(modules, "a/main.js") == ["c", "51"]


def test_a_name_that_means_something_else_in_another_module_stays_that() -> None:
    modules = {
        "name.js": "export const Map = 'a map';\nexport const length = 7;\nexport const first = 1;\n",
        "other.js": "export const length = 'other';\nexport const twice = (first) => first * 2;\n",
        "user.js": (
            'import { Map, first } from "./name.js";\nimport { length, twice } from "./other.js";\n'
            "console.log([Map, first, length, twice(4)].join());\n"
        ),
        "stranger.js": "console.log(new Map([[1, 2]]).size + 'abc'.length);\n",
    }
    assert run(modules, "name.js", "other.js", "user.js", "stranger.js") == ["a map,1,other,8", "4"]


def test_a_name_for_a_module_alone_never_gets_in_the_way_of_another() -> None:
    modules = {
        "a.js": "const top = 'a', own = 1;\nfunction show() { return top + own; }\nconsole.log(show())\n",
        "b.js": "const { length } = 'bb';\nconst only = (show) => show + length;\nconsole.log(only(1))\n",
        "c.js": "let own = 7;\nconst last = { top: own }\n",
        "d.js": "(() => console.log([1, 2].map((only) => only * 2).join()))();\n",
        "e.js": "const last = [() => 'e'];\nclass T { own() { return last[0](); } }\nconsole.log(new T().own())\n",
    }
    assert run(modules, *modules) == ["a1", "3", "2,4", "e"]


def test_a_comment_in_the_middle_of_a_line_stays_with_its_line() -> None:
    assert run({"m.js": "  /** @type {any} */ (globalThis).x = 3;\n/** one */\nconsole.log(x);\n"}, "m.js") == ["3"]


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"a.js": 'import { b } from "./b.js";\n'}, "a.js: script-missing b.js"),
        (
            {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\n'},
            "b.js: script-circle a.js → b.js → a.js",
        ),
        (
            {"a.js": 'import { b, ca as d } from "./b.js";\n', "b.js": "export const b = 1, ca = 2;\n"},
            "a.js: script-name ca",
        ),
        ({"a.js": "export default 1;\n"}, "a.js: script-form"),
        ({"a.js": 'import x from "./a.js";\n'}, "a.js: script-form"),
    ],
)
def test_what_cannot_be_joined_is_told(modules: dict[str, str], message: str) -> None:
    with pytest.raises(ScriptError, match=message):
        join(Modules(modules), ["a.js"])
