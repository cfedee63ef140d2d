"""What comes of house styles: of four that do not exist, one of each family of names, to the letter; of ten packages.

npm installs those for the tests; most may not be kept by others.
"""

import re
from pathlib import Path

import pytest

from casebook.reading import disk
from casebook.theme.inherit import layers_of
from casebook.theme.tokens.house_style import HouseStyle, house_style
from tests.conftest import ROOT

HERE = Path(__file__).resolve().parent / "house-styles"


DEFAULT = disk.read(ROOT / "themes" / "default")
NODE = ROOT / "tests" / "node_modules"

# The file of a package → how many of the 22 tokens it has a value for. For the others it has no name, or one that says
# nothing (`transparent`, `currentColor`).
PACKAGES = {
    "@utrecht/design-tokens/dist/root.css": 20,
    "@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css": 22,
    "@rijkshuisstijl-community/design-tokens/dist/root.css": 21,
    "@amsterdam/design-system-tokens/dist/index.css": 16,
    "@nl-design-system-community/purmerend-design-tokens/dist/variables.css": 22,
    "@nl-design-system-community/ma-design-tokens/dist/variables.css": 22,
    "@gemeente-denhaag/design-tokens-components/dist/index.css": 19,
    "@gemeentenijmegen/design-tokens/dist/root.css": 20,
    "@nl-rvo/design-tokens/dist/index.css": 17,
    "@open-formulieren/design-tokens/dist/root.css": 19,
}
# What two of them have that cannot be seen well enough: the name, and the contrast.
TOO_LOW = {
    "@nl-design-system-community/ma-design-tokens/dist/variables.css": [
        ("--basis-color-default-color-subtle", "4.36"),
        ("--basis-focus-outline-color", "1.20"),
        ("--nl-link-color", "4.16"),
    ],
    "@rijkshuisstijl-community/design-tokens/dist/uitvoerend-oranje/root.css": [
        ("--rhc-nav-bar-color", "3.22"),
        ("--utrecht-button-primary-action-color", "3.22"),
        ("--utrecht-page-footer-color", "3.22"),
    ],
}
DARK = {
    "@utrecht/design-tokens/dist/root.css": "@utrecht/design-tokens/dist/dark/root.css",
    "@nl-design-system-community/purmerend-design-tokens/dist/variables.css": (
        "@nl-design-system-community/purmerend-design-tokens/dist/color-scheme-dark/variables.css"
    ),
}


def style_of(light: Path, dark: Path | None = None) -> HouseStyle:
    """The house style of a theme with these files."""
    own = {"theme.yaml": b"extends: default\ntokens: huisstijl.css\n", "huisstijl.css": light.read_bytes()}
    if dark:
        own |= {"theme.yaml": own["theme.yaml"] + b"tokens_dark: donker.css\n", "donker.css": dark.read_bytes()}
    return house_style(layers_of("own", {"own": own, "default": DEFAULT}.get))


@pytest.mark.parametrize("family", ["utrecht", "nl", "basis", "ams"])
def test_a_house_style_comes_down_to_plain_values(family: str, *, rewrite: bool) -> None:
    dark = HERE / f"{family}-dark.css"
    found = style_of(HERE / f"{family}.css", dark if dark.exists() else None)
    shown = re.sub(r"(?<=[{};])", "\n", found.style).replace("\n}", "}")
    expected = HERE / "expected" / f"{family}.css"
    if rewrite:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(f"{shown}\n", encoding="utf-8")
    assert f"{shown}\n" == expected.read_text(encoding="utf-8")
    assert [problem.code for problem in found.problems] == []


def test_the_tokens_of_ten_packages_are_found() -> None:
    assert {file: len(style_of(NODE / file).filled) for file in PACKAGES} == PACKAGES


def test_of_the_packages_only_that_is_told_which_cannot_be_seen() -> None:
    told = {file: style_of(NODE / file).problems for file in {**PACKAGES, **TOO_LOW}}
    low = {
        file: sorted((problem.values["name"], problem.values["ratio"]) for problem in problems)
        for file, problems in told.items()
        if problems
    }
    assert {problem.code for problems in told.values() for problem in problems} == {"low-contrast"}
    assert low == TOO_LOW


@pytest.mark.parametrize("light", DARK)
def test_the_dark_of_a_package_is_complete_and_can_be_read(light: str) -> None:
    found = style_of(NODE / light, NODE / DARK[light])
    assert (found.schemes, found.problems) == ("light dark", ())
    in_light, in_dark = found.style.split("@media screen and (prefers-color-scheme:dark)")
    assert set(re.findall(r"--color-[\w-]+", in_dark)) == set(re.findall(r"--color-[\w-]+", in_light))


@pytest.mark.parametrize("file", PACKAGES)
def test_nothing_of_a_package_goes_out_but_plain_values(file: str) -> None:
    style = style_of(NODE / file).style
    assert len(style) < 3_000
    assert not re.search(r"url|var\(|//|data:", style)
    assert set(re.findall(r"[{;](--[a-z]+)", style)) <= {"--color", "--font", "--radius"}
