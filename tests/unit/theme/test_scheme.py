from casebook.theme.lean import lean_style
from casebook.theme.scheme import switchable
from tests.conftest import theme_of


def test_colours_of_the_dark_are_those_of_a_page_that_is_dark_by_a_class_too() -> None:
    style = lean_style(
        "a { b: c }\n@media screen and (prefers-color-scheme: dark) {\n  :root { --x: 1; }\n}\nd { e: f }"
    )
    assert switchable(style) == (
        "a{b:c}@media screen and (prefers-color-scheme:dark){:root:where(:not(.is-light)){--x:1}}"
        "@media screen{:root:where(.is-dark){--x:1}}d{e:f}"
    )


def test_without_another_condition_it_holds_on_paper_too() -> None:
    style = switchable("@media (prefers-color-scheme:dark){:root{--x:1}}")
    assert style.endswith("@media all{:root:where(.is-dark){--x:1}}")


def test_what_is_not_of_the_root_follows_the_system_as_before() -> None:
    style = "@media screen and (prefers-color-scheme:dark){:root{--x:1}p{color:red}}"
    assert switchable(style) == style


def test_all_colours_of_the_default_theme_can_be_switched() -> None:
    style = theme_of().style
    assert style.count("prefers-color-scheme:dark") == style.count(":root:where(:not(.is-light))") > 0
