"""Where each kind of file lies, from its path to its kind and back."""

from typing import Annotated, get_args, get_origin

import pytest
from pydantic import StringConstraints

from casebook.model.layout import (
    CASE,
    IMAGE,
    KINDS,
    PASSAGE,
    PROSE,
    Kind,
    front_matter,
    home_of,
    kind_of,
    makers_of,
)
from casebook.steps.base import StepSpec
from casebook.theme.inherit import FontSpec, ThemeSpec
from casebook.values.kinds import Content


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_knows_its_own_files(kind: Kind[Content]) -> None:
    names = tuple(f"naam-{number}" for number in range(kind.pattern.replace("**", "*").count("*")))
    assert kind.names(kind.path(*names)) == names
    assert kind_of(kind.path(*names)) is kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("cases/x/case.yaml", CASE),
        ("cases/x/case.md", PASSAGE),
        ("images/a/b.png", IMAGE),
        ("cases/x/y/z.md", None),
        ("pages/x/y.md", None),
        ("course.yaml.txt", None),
        ("readme.md", None),
    ],
)
def test_a_file_is_of_one_kind_or_of_none(path: str, kind: Kind[Content] | None) -> None:
    assert kind_of(path) is kind


def test_all_files_of_a_case_make_one_part_and_what_all_may_use_makes_none() -> None:
    paths = ["cases/x/case.yaml", "cases/x/a.md", "pages/a.md", "forms/a.yaml", "course.yaml", "elders.md"]
    assert [home_of(path) for path in paths] == ["cases/x", "cases/x", "pages/a.md", "", "", ""]


def test_a_page_must_have_front_matter_and_a_passage_has_none() -> None:
    assert [front_matter(path) for path in ("pages/a.md", "cases/x/a.md", "elders.md")] == ["must", "never", "may"]


def test_the_pages_below_a_case_are_made_by_its_file() -> None:
    assert {"pages/a-b-c.md", "cases/a/case.yaml", "cases/a-b/case.yaml", "glossary.yaml"} <= {*makers_of("a-b-c")}
    assert not {"charts/a-b-c.yaml", "course.yaml"} & {*makers_of("a-b-c")}


def test_what_is_not_read_as_a_text_is_a_name_or_a_number() -> None:
    """A new key is one or the other: whoever writes `Text` for it says that nobody reads it as a sentence."""
    kinds = [kind for root in (StepSpec, Content) for kind in kinds_below(root) if kind not in (ThemeSpec, FontSpec)]
    texts = {
        name
        for kind in kinds
        for name, field in kind.model_fields.items()
        if has_text(Annotated[field.annotation, *field.metadata, None])
    }
    assert texts - PROSE == {
        "also",
        "at",
        "find",
        "left",
        "menu",
        "phone",
        "reversed",
        "right",
        "says",
        "source",
        "typed",
        "year",
    }


def kinds_below(root: type[Content]) -> set[type[Content]]:
    return {root, *(kind for below in root.__subclasses__() for kind in kinds_below(below))}


def has_text(annotation: object) -> bool:
    """Whether some text without a pattern can stand there."""
    base, *marks = get_args(annotation) if get_origin(annotation) is Annotated else (annotation,)
    if base is str and marks:
        return any(isinstance(mark, StringConstraints) and not mark.pattern for mark in marks)
    return any(has_text(part) for part in get_args(base))
