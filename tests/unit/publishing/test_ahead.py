"""What was compiled of a theme is not compiled again, for any course of this program on this computer."""

from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment

from casebook import project as projects
from casebook.cache import early
from casebook.cache.aside import Aside
from casebook.cache.memory import Cache, Templates
from casebook.program import themes_of_the_program
from casebook.project import Project
from casebook.publishing import ahead
from casebook.reading import disk
from casebook.rendering import compiling
from casebook.rendering.compiling import TEMPLATES, compiled_in
from tests.conftest import LINKS, SMALL, STATE

# A theme of three templates: what is compiled of them tells what would be of more.
THEME = {
    "default/theme.yaml": b"styles: []\nscripts: []\n",
    "default/texts/nl.yaml": b"menu: Menu\n",
    **{f"default/templates/{name}.html": f"<p>{name}</p>{{{{ t.menu }}}}".encode() for name in ("a", "b", "c")},
}
ALL = [f"templates/{name}.html" for name in ("a", "b", "c")]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A course with a theme that can be changed, of a program that compiled nothing yet."""
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    monkeypatch.setattr(projects, "COMPILED", tmp_path / "program")
    monkeypatch.setattr(compiling, "Templates", Templates)
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    disk.add(tmp_path / "themes", THEME)
    return Project(SMALL, tmp_path / "themes", tmp_path / "output", cache=tmp_path / ".cache")


def compiled(project: Project, monkeypatch: pytest.MonkeyPatch, begun: Aside[Cache] | None = None) -> list[str]:
    """The templates that are compiled, to have all of them, besides those that were begun."""
    names: list[str] = []
    really = Environment.compile

    def noted(self: Environment, source: str, name: str | None = None, *others: object) -> object:
        names.append(str(name))
        return really(self, source, name, *others)  # type: ignore[call-overload]

    with monkeypatch.context() as patch:
        patch.setattr(Environment, "compile", noted)
        ahead._compiled(project, begun)
    return sorted(names)


def test_a_template_is_compiled_once_until_it_is_changed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled(project, monkeypatch) == ALL
    assert compiled(project, monkeypatch) == []
    disk.add(project.themes, {f"default/{ALL[0]}": b"<b>a</b>"})
    assert compiled(project, monkeypatch) == ALL[:1]
    assert compiled(project, monkeypatch) == []


def test_what_was_compiled_is_not_taken_from_another_user(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(project, monkeypatch)
    monkeypatch.setenv(STATE, str(project.output))
    assert compiled(project, monkeypatch) == ALL


def test_nothing_is_kept_where_python_keeps_nothing_either(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    compiled(project, monkeypatch)
    assert not (project.themes.parent / "program").exists()


def test_what_was_begun_early_is_what_is_compiled_for_the_theme_of_the_program(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under the very names and texts that the theme has for them: else all would be compiled twice."""
    found = compiled_in(themes_of_the_program() / "default")
    early.begin(TEMPLATES, lambda: found)
    whole = replace(project, themes=themes_of_the_program())
    assert compiled(whole, monkeypatch, early.begun(TEMPLATES)) == []
    assert early.begun(TEMPLATES) is None


def test_what_was_begun_early_is_of_use_to_a_theme_that_builds_on_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = compiled_in(project.themes / "default")
    early.begin(TEMPLATES, lambda: found)
    disk.add(project.themes, {f"default/{ALL[1]}": b"<i>another one</i>"})
    assert compiled(project, monkeypatch, early.begun(TEMPLATES)) == ALL[1:2]


@LINKS
def test_a_theme_that_cannot_be_read_is_told_where_it_is_read_for_good(project: Project) -> None:
    (project.themes / "default" / "templates" / "d.html").symlink_to(project.output)
    assert compiled_in(project.themes / "default").empty
