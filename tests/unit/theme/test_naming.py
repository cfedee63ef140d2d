"""Names that only a part of a script knows are made shorter."""

import re
import subprocess

import pytest

from casebook.theme import bundle, lean
from tests.conftest import ROOT

ESBUILD = ROOT / "tests" / "node_modules" / ".bin" / "esbuild"


def short(script: str) -> str:
    return lean.lean(script).text


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("function top(first) { return first + 1; }", "function top(a){return a+1;}"),
        ("const top = (first, other = first) => first + other;", "const top=(a,b=a)=>a+b;"),
        ("const top = () => { const inner = 1; return inner; };", "const top=()=>{const a=1;return a;};"),
        ("for (const one of all) say(one);", "for(const a of all)say(a);"),
        ("try { f(); } catch (error) { say(error); }", "try{f();}catch(a){say(a);}"),
        (
            "const top = (first = [other], { second = third } = {}) => first;",
            "const top=(a=[other],{second:b=third}={})=>a;",
        ),
        ("function top() { const [one, { two: three }] = f(); return one + three; }", None),
    ],
)
def test_what_only_a_part_knows_gets_a_short_name(script: str, expected: str | None) -> None:
    assert short(script) == (expected or "function top(){const[a,{two:b}]=f();return a+b;}")


def test_a_key_that_is_a_name_too_is_both() -> None:
    assert short("function top({ one, two = 1 }) { return { one, three: two }; }") == (
        "function top({one:a,two:b=1}){return{one:a,three:b};}"
    )


@pytest.mark.parametrize(
    "script",
    [
        "function top(){return document.x+title;}function other(){const title=1;}",  # elsewhere it is another thing
        "const top=1;say(top);",  # what all of the module knows
        'function top(){return`name`+"name"+/name/.test(x.name);}',
        "class A{name(){}other(name){return name;}}",  # a method looks like a call
    ],
)
def test_what_may_be_something_else_keeps_its_name(script: str) -> None:
    assert short(script) == script


def test_a_name_within_a_template_is_one_and_words_of_it_are_not() -> None:
    assert short("function top(name) { return `name ${name} ${f({ name })}`; }") == (
        "function top(a){return`name ${a} ${f({name:a})}`;}"
    )


def test_another_program_finds_the_same_scripts_behind_long_and_short_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of both it makes the same, but for which of its short names stands for which of ours."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "themes").rglob("*.js"))]
    given = [",".join(bundle._EXPORT.findall(text)) for text in texts]
    bodies = [bundle._EXPORT.sub("", bundle._IMPORT.sub("", text)) for text in texts]
    bodies = [f"{body}\nkeep({names});" for body, names in zip(bodies, given, strict=True)]  # else it is left out
    new = minified([short(body) for body in bodies])
    monkeypatch.setattr(lean, "short_names", lambda pieces, _: [*pieces])
    old = minified([short(body) for body in bodies])
    assert len(old) == len(new) > 40_000
    names: dict[str, str] = {}
    for before, after in zip(old, new, strict=True):
        if before != after:
            assert re.fullmatch(r"[\w$]{1,2} [\w$]{1,2}", f"{before} {after}")
            assert names.setdefault(before, after) == after
    assert len({*names.values()}) == len(names) > 15


def minified(scripts: list[str]) -> list[str]:
    whole = "\n".join(f"(() => {{\n{script}\n}})();" for script in scripts)
    done = subprocess.run([ESBUILD, "--minify"], input=whole, capture_output=True, text=True, check=True)
    return re.findall(r"[\w$]+|\W", done.stdout)
