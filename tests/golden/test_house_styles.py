"""What comes of the house style of a municipality that does not exist, to the letter: one of each family of names."""

import re
from pathlib import Path

import pytest

from casebook.reading import disk
from casebook.theme.inherit import layers_of
from casebook.theme.tokens.house_style import house_style
from tests.conftest import ROOT

HERE = Path(__file__).resolve().parent / "house-styles"


@pytest.mark.parametrize("family", ["utrecht", "nl", "basis", "ams"])
def test_a_house_style_comes_down_to_plain_values(family: str, *, rewrite: bool) -> None:
    own = {
        "huisstijl.css": (HERE / f"{family}.css").read_bytes(),
        "theme.yaml": b"extends: default\ntokens: huisstijl.css",
    }
    dark = HERE / f"{family}-dark.css"
    if dark.exists():
        own |= {"donker.css": dark.read_bytes(), "theme.yaml": own["theme.yaml"] + b"\ntokens_dark: donker.css"}
    default = disk.read(ROOT / "themes" / "default")
    found = house_style(layers_of("own", {"own": own, "default": default}.get))
    shown = re.sub(r"(?<=[{};])", "\n", found.style).replace("\n}", "}")
    expected = HERE / "expected" / f"{family}.css"
    if rewrite:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(f"{shown}\n", encoding="utf-8")
    assert f"{shown}\n" == expected.read_text(encoding="utf-8")
    assert [problem.code for problem in found.problems] == []
