"""Names that only a part of a script knows are made shorter."""

import pytest

from casebook.theme.lean import lean


def short(script: str) -> str:
    return lean(script).text


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
