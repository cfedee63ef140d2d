"""The scripts of the theme, whose names are made shorter, beside another program that knows the language."""

import re
import subprocess

import pytest

from casebook.theme import bundle, lean
from tests.conftest import ROOT

ESBUILD = ROOT / "tests" / "node_modules" / ".bin" / "esbuild"


def test_another_program_finds_the_same_scripts_behind_long_and_short_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of both it makes the same, but for which of its short names stands for which of ours."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "themes").rglob("*.js"))]
    given = [",".join(bundle._EXPORT.findall(text)) for text in texts]
    bodies = [bundle._EXPORT.sub("", bundle._IMPORT.sub("", text)) for text in texts]
    bodies = [f"{body}\nkeep({names});" for body, names in zip(bodies, given, strict=True)]  # else it is left out
    new = minified([lean.lean(body).text for body in bodies])
    monkeypatch.setattr(lean, "short_names", lambda pieces, _: [*pieces])
    old = minified([lean.lean(body).text for body in bodies])
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
