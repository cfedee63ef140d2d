import subprocess

import pytest

from casebook.theme.bundle import ScriptError, join


def run(script: str) -> str:
    return subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True).stdout.strip()


def test_modules_run_once_in_the_order_of_their_imports_each_in_its_own_scope() -> None:
    modules = {
        "a/main.js": (
            'import { twice as double } from "../b.js";\nimport { one } from "./c.js";\n'
            "const x = 1;\nconsole.log(double(one) + x);\n"
        ),
        "b.js": 'import { one } from "./a/c.js";\nconst x = one * 2;\nexport function twice(n) { return n * x; }\n',
        "a/c.js": "// comment\n/** @type {number} */\nexport const one = 5;\nconsole.log('c');\n",
    }
    assert run(join(modules, ["a/main.js"])).split() == ["c", "51"]


def test_a_comment_in_the_middle_of_a_line_stays_with_its_line() -> None:
    modules = {"m.js": "  /** @type {any} */ (globalThis).x = 3;\n/** one */\nconsole.log(x);\n"}
    assert run(join(modules, ["m.js"])) == "3"


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"a.js": 'import { b } from "./b.js";\n'}, "a.js: script-missing b.js"),
        (
            {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\n'},
            "b.js: script-circle a.js → b.js → a.js",
        ),
        ({"a.js": "export default 1;\n"}, "a.js: script-form"),
        ({"a.js": 'import x from "./a.js";\n'}, "a.js: script-form"),
    ],
)
def test_what_cannot_be_joined_is_told(modules: dict[str, str], message: str) -> None:
    with pytest.raises(ScriptError, match=message):
        join(modules, ["a.js"])
