"""The house style of a theme: which files count, what goes out, and what is told."""

import re
from collections.abc import Mapping

import pytest

from casebook.problems.problem import ContentError, Problem
from casebook.publishing.render import render
from casebook.reading import disk
from casebook.theme.inherit import layers_of
from casebook.theme.theme import Theme, theme_from
from casebook.theme.tokens.house_style import HouseStyle, house_style
from tests.conftest import ROOT, SMALL, course_of, html_of, theme_of, words_of

DEFAULT = disk.read(ROOT / "themes" / "default")
PLAIN = ":root { --utrecht-document-background-color: #fff; --utrecht-document-color: #222; %s }"
Files = Mapping[str, str]


def themes(own: Files, **others: Files) -> dict[str, Mapping[str, bytes]]:
    read = {
        name: {path: text.encode() for path, text in files.items()} for name, files in {"own": own, **others}.items()
    }
    return {**read, "default": DEFAULT}


def theme(own: Files, **others: Files) -> Theme:
    return theme_from(layers_of("own", themes(own, **others).get), "nl")


def style(css: str, **more: str) -> HouseStyle:
    files = {"theme.yaml": "extends: default\ntokens: a.css\n", "a.css": css, **more}
    return house_style(layers_of("own", themes(files).get))


def told(css: str) -> list[Problem]:
    try:
        return list(style(css).problems)
    except ContentError as error:
        return list(error.problems)


def value(found: HouseStyle | Theme, token: str) -> str:
    """What counts in the light: the last value of `:root` outside of media queries."""
    plain = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}", "", found.style)
    return str(re.findall(rf"(?<![\w-]){token}:([^;}}]*)", plain)[-1])


def test_a_theme_without_tokens_has_nothing_of_it() -> None:
    found = theme({"theme.yaml": "extends: default"})
    assert found.style == theme_of().style
    assert (found.schemes, found.problems) == ("light dark", ())


def test_of_several_files_the_last_one_counts() -> None:
    files = {
        "theme.yaml": "extends: default\ntokens: [a.css, b.css]",
        "a.css": PLAIN % "--utrecht-link-color: var(--blue); --blue: #00f;",
        "b.css": ":root { --blue: #00509b; }",
    }
    assert value(theme(files), "--color-link") == "#00509b"


def test_a_name_of_our_own_goes_before_those_of_a_package() -> None:
    found = style(PLAIN % "--utrecht-link-color: #00509b; --color-link: #800000; --color-lens: #fff3cd;")
    assert value(found, "--color-link") == "#800000"
    assert value(found, "--color-lens") == "#fff3cd"


def test_names_of_amsterdam_count_only_where_there_are_no_others() -> None:
    assert value(style(PLAIN % "--ams-link-color: #800000;"), "--color-link") != "#800000"
    assert value(style(":root { --ams-link-color: #800000; }"), "--color-link") == "#800000"


def test_words_on_a_button_are_of_its_own_family() -> None:
    found = style(
        PLAIN % "--utrecht-button-primary-action-background-color: #ffcc00; --utrecht-button-background-color: #eee;"
        " --utrecht-button-color: #fff;"
    )
    assert value(found, "--color-accent") == "#ffcc00"
    assert value(found, "--color-on-accent") == "#000000"


@pytest.mark.parametrize("token", ["--color-accent-soft", "--color-lens"])
def test_a_ground_that_words_cannot_be_read_on_is_made_milder(token: str) -> None:
    names = "--utrecht-alert-info-background-color: #ffcc00; --utrecht-alert-warning-background-color: #ffcc00;"
    found = style(PLAIN % f"{names} --utrecht-link-color: #0066b3;")
    assert value(found, token) not in ("#ffcc00", "#ffffff")
    assert found.problems == ()


def test_a_coloured_footer_has_colours_of_its_own_on_a_screen() -> None:
    bar = "--utrecht-page-footer-background-color: #154273; --utrecht-page-footer-color: #fff;"
    found = style(PLAIN % bar).style
    assert re.search(r"@media screen\{\.footer\{[^}]*--color-link:#ffffff", found)
    assert ".header{" not in found


def test_without_a_file_for_the_dark_a_page_stays_light() -> None:
    found = theme({"theme.yaml": "extends: default\ntokens: a.css", "a.css": PLAIN % ""})
    assert found.schemes == "light"
    dark = {*re.findall(r"--color-[\w-]+", "".join(re.findall(r"is-dark\)\{([^}]*)\}", theme_of().style)))}
    assert dark
    assert all(value(found, token).startswith("#") for token in dark)
    course = course_of(disk.read(SMALL))
    page = html_of(render(course, found)["site/index.html"])
    assert '<meta name="color-scheme" content="light">' in page
    assert 'data-component="scheme"' not in page


def test_the_dark_can_be_chosen_for_a_footer_too() -> None:
    bar = "--utrecht-page-footer-background-color: #154273; --utrecht-page-footer-color: #fff;"
    found = theme(
        {
            "theme.yaml": "extends: default\ntokens: a.css\ntokens_dark: b.css",
            "a.css": PLAIN % bar,
            "b.css": ":root { --utrecht-document-background-color: #111; --utrecht-document-color: #eee; }",
        }
    )
    assert found.schemes == "light dark"
    assert ":root:where(.is-dark) .footer{" in found.style
    assert ":root:where(:not(.is-light)) .footer{" in found.style


def test_nothing_of_the_file_itself_goes_out() -> None:
    css = PLAIN % (
        '--utrecht-document-font-family: "</style><script>"; --utrecht-link-color: url(https://example.org/x);'
        " --utrecht-button-border-radius: 0</style>; --brand-secret: url(data:image/svg+xml;utf8,x);"
    )
    found = style(css)
    assert not re.search(r"example|script|secret|</|data:|url", found.style)
    assert {problem.code for problem in found.problems} == {"token-font", "token-colour", "token-length"}


def test_fonts_that_nobody_may_have_are_followed_by_those_of_the_theme() -> None:
    assert value(style(PLAIN % "--utrecht-document-font-family: 'Town Sans';"), "--font").startswith(
        "'Town Sans', system-ui"
    )
    assert value(style(PLAIN % "--utrecht-document-font-family: Town, serif;"), "--font") == "Town, serif"


def test_who_builds_on_a_house_style_can_change_it_by_a_style_sheet() -> None:
    found = theme(
        {
            "theme.yaml": "extends: town\nstyles: [styles/own.css]",
            "styles/own.css": "@layer tokens { :root { --color-link: #800000; } }",
        },
        town={"theme.yaml": "extends: default\ntokens: a.css", "a.css": PLAIN % ""},
    )
    assert value(found, "--color-link") == "#800000"
    assert found.problems == ()


def test_a_style_sheet_that_does_not_count_is_told() -> None:
    found = theme(
        {
            "theme.yaml": "extends: default\nstyles: [styles/own.css]\ntokens: a.css",
            "styles/own.css": "@layer tokens {\n  :root { --color-link: #800000; --color-text: #000; }\n}",
            "a.css": PLAIN % "",
        }
    )
    (problem,) = found.problems
    assert (problem.code, problem.place.path, problem.place.line) == ("tokens-hide", "own/styles/own.css", 2)
    dutch, english = words_of(problem)
    assert dutch.startswith(
        "“--color-link” telt hier niet: wat bij tokens staat, gaat voor. Haal deze stylesheet weg bij"
    )
    assert dutch.endswith(" styles. Of noem haar als laatste bij tokens, als je deze waarde wilt.")
    assert english.startswith(
        "“--color-link” does not count here: what tokens have goes first. Remove this style sheet"
    )
    assert english.endswith(" from styles. Or name it last in tokens, if this is the value that you want.")


def test_values_that_a_package_leaves_out_are_no_mistakes() -> None:
    css = (
        PLAIN % "--utrecht-link-color: currentColor; --utrecht-separator-color: ; --utrecht-page-header-color: inherit;"
    )
    assert told(css) == []
    assert told(PLAIN % "--utrecht-page-background-color: #ffffff00;") == []


def test_dark_without_light_is_told() -> None:
    files = {"theme.yaml": "extends: default\ntokens_dark: a.css", "a.css": PLAIN % ""}
    with pytest.raises(ContentError) as error:
        theme(files)
    (problem,) = error.value.problems
    assert (problem.code, problem.place.line) == ("tokens-unknown", 2)
