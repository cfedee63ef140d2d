import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casebook.theme.lean import lean, lean_style
from tests.conftest import theme_of
from tests.node import node

# Each is the body of a function; what it returns may not depend on what is left out.
PIECES = (
    "return `a  // ${[1, 2].map((n) => `<${ n  }  {'}'} ${ {a: \"}\"}.a }>`).join(' ')}  /* b */`; // c",
    r"""return "/* no */ // no".replace(/[/"'`]\//g, "x") + 'it"s'.length""",
    r"""const a = 8, g = 2; return [a / 2 / g, (a) / 2, [a][0] / 2 / g, /\/\*[^/]\*\// .test("/*x*/")]""",
    "let i = 1; const a = i + +i, b = i - -i, c = i++ + ++i, d = i-- - --i; return [a, b, c, d, i]",
    "return 1 .toFixed(2) + typeof  void 0 + ('a'  in  {a: 1})",
    "const a = 1\nconst b = 2\nlet c = a\n;[c] = [b]\nreturn [a, b, c]",
    "function f() {\n  return\n  1\n}\nreturn [f()]",
    "const f = () => {\n  return /* two\nlines */ 1;\n}\nconst x = [\n  f(),\n  2,\n]\nreturn x",
    "let n = 0\nfor (let i = 0; i < 3; i++)\n  n += i\nif (n)\n  n\n++\nn\nreturn n",
    "const $ = 1, é = 2, _a = 3; return [ $ , é , _a ]",
    r"return 'a\
   b' + `c\`  ${'$'}{ \${  d`",
    "switch (1) { case /x/.test('x') ? 1 : 0: return  'yes' }",
    "return {a: 1, /* b: 2, */ c: `${ 1 }` , 'd  e': {}}",
)


@pytest.mark.parametrize("piece", PIECES)
def test_what_only_people_need_changes_nothing(piece: str) -> None:
    short = lean(piece).text
    assert len(short) < len(piece)
    before, after = node("return value.map((code) => JSON.stringify(new Function(code)()));", [piece, short])
    assert before == after


def test_comments_and_indentation_are_left_out() -> None:
    script = "/** a */\nfunction f(a, b) {\n  // b\n  return a + b.c; // d\n}\n"
    assert lean(script).text == "function f(a,b){return a+b.c;}"


def test_the_words_of_its_code_are_told() -> None:
    script = "const a = `b ${c.d} ${`e ${f}`}`; // g\nh('i', /j/, k?.l)"
    assert lean(script).words == {"const", "a", "c", "f", "h", "k"}


@example("';\n' '")
@given(st.text(alphabet="`${}/'\"\\\n a+*.;[("))
def test_no_script_is_too_odd_and_what_is_lean_stays_so(script: str) -> None:
    once = lean(script).text
    assert lean(once).text == once


@pytest.mark.parametrize(
    ("style", "short"),
    [
        (
            "/* a */\n.a  .b > p , i {\n  color: red; /* b */\n  margin: 0 1px;\n}\n",
            ".a .b>p,i{color:red;margin:0 1px}",
        ),
        (".a :is(b, i) { inset: calc(1px + (2px - 3px)) auto; }", ".a :is(b,i){inset:calc(1px + (2px - 3px)) auto}"),
        ('.a::before { content: "→  ; }" / ""; }', '.a::before{content:"→  ; }" / ""}'),
        (
            "@media (min-width: 5em) and print { a { b: '/* c */'; } }",
            "@media (min-width:5em) and print{a{b:'/* c */'}}",
        ),
        ("a { b: url(x y  z); }", "a{b:url(x y  z)}"),
    ],
)
def test_a_style_sheet_keeps_what_it_says(style: str, short: str) -> None:
    assert lean_style(style).strip() == short


@pytest.mark.parametrize(
    ("script", "names"),
    [
        (
            "const a = 1, b = f(2, c);\nlet d\nfunction e(f) { const g = 1; }\nasync function h() {}",
            {"a", "b", "d", "e", "h"},
        ),
        ("const f = (a, b) => { let c; }, g = `${[d, e]}`; class K { m() {} }", {"f", "g", "K"}),
        ("const { a } = b;", None),
        ("let [a] = b;", None),
        ("const f = function () {};", None),
        ("go(() => { const a = 1; });", set()),
    ],
)
def test_the_names_that_a_script_declares_for_all_of_it_are_told(script: str, names: set[str] | None) -> None:
    assert lean(script).names == names


def test_no_script_has_what_the_oldest_browsers_cannot_read() -> None:
    """Safari before 16.4 reads no script at all that has a lookbehind."""
    assert "(?<=" not in theme_of().script
    assert "(?<!" not in theme_of().script
    assert theme_of().script.isascii()
    assert theme_of().style.isascii()
