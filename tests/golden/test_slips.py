"""What authors did that they did not mean (`slips.yaml`): they are told where, or readers get what was meant."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from markupsafe import Markup

from tests.conftest import course_of, problems_of, words_of

Row = dict[str, Any]
ROWS: list[Row] = yaml.safe_load((Path(__file__).parent / "slips.yaml").read_text(encoding="utf-8"))
AROUND = "[Bas is boos.]{{known-to none}}\n\n::: known-to none\n{}\n:::\n"
TEXT, PAGE = "cases/anna-en-bas/houden.md", "pages/begrippen.md"


@pytest.mark.parametrize("row", ROWS, ids=[row["slip"] for row in ROWS])
def test_it_is_told_where_it_stands_or_readers_get_what_was_meant(small: dict[str, bytes], row: Row) -> None:
    content = _changed(small, row)
    problems = sorted(problems_of(content), key=lambda one: (one.place.path, one.place))
    told = [one if " " in one else f"{one} 1:1" for one in row.get("told", [])]
    assert [f"{one.code} {one.place.line}:{one.place.column}" for one in problems] == told
    if "tip" in row:
        assert row["tip"] in words_of(problems[0])[0]
    if "seen" in row or "unseen" in row:
        shown = "\n".join(_shown(course_of(content)))
        assert [one for one in _listed(row.get("seen", [])) if one not in shown] == []
        assert [one for one in _listed(row.get("unseen", [])) if one in shown] == []


def _changed(content: dict[str, bytes], row: Row) -> dict[str, bytes]:
    changes = [*row.get("changes", []), *([row] if "new" in row else [])]
    if "text" in row:
        changes.append({"file": TEXT, "new": AROUND.format(row["text"])})
    if "page" in row:
        changes.append({"file": PAGE, "new": f"{content[PAGE].decode()}\n\n{row['page']}\n"})
    for one in changes:
        if "new" not in one:
            del content[one["file"]]
            continue
        text = content[one["file"]].decode() if "old" in one else ""
        assert one.get("old", "") in text, f"{one['old']!r} is not in {one['file']}"
        content[one["file"]] = (text.replace(one["old"], one["new"], 1) if "old" in one else one["new"]).encode()
    return content


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _shown(value: object) -> Iterator[str]:
    """All that a value of the course shows as HTML, as readers see it."""
    if isinstance(value, Markup):
        yield unescape(re.sub(r"<[^>]*>", "", value))
    elif isinstance(value, Mapping):
        yield from (text for one in value.values() for text in _shown(one))
    elif isinstance(value, tuple):
        yield from (text for one in value for text in _shown(one))
    elif is_dataclass(value):
        yield from (text for one in fields(value) for text in _shown(getattr(value, one.name)))
