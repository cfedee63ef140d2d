"""What authors ask for besides a build: something new to begin with, schemas for their editor, texts to measure."""

import posixpath
from collections.abc import Mapping
from pathlib import Path

from casebook.authoring.begin import course_named
from casebook.authoring.double_click import double_clicked
from casebook.authoring.draft import drafted
from casebook.authoring.editor import keep_editor
from casebook.authoring.house_style import taken_over, theme_named
from casebook.authoring.new import scaffold
from casebook.authoring.schema import schemas
from casebook.checks.names import reserved
from casebook.problems.messages.words import Language
from casebook.problems.problem import ContentError, Place, Problem, below
from casebook.project import Project, language_of, project_at, theme_layers
from casebook.reading import disk
from casebook.reading.documents import Document
from casebook.values.ids import ContentPath

# What new content begins with.
_PLAIN = "partnergeweld"
STARTERS = Path(__file__).resolve().parent / "starters"


def write_schemas(project: Project) -> list[str]:
    """Write the JSON Schemas into the content folder, and which file has which; gives the paths of the schemas."""
    with below(project.content.name):
        specs, course = drafted(disk.read(project.content))
        found = schemas(specs, course)
        disk.add(project.content, found)
    keep_editor(project, specs, course)
    return list(found)


def make(project: Project, kind: str, name: str, template: str | None = None) -> list[str]:
    """Write a new case, page or form, and the schemas that its first line names; gives the new files' paths."""
    with below(project.content.name):
        content = disk.read(project.content)
        specs, course = drafted(content)
        begun = f"{kind}-{template}" if kind == "case" and template not in (None, _PLAIN) else kind
        starter = disk.read(STARTERS / course.language / begun)
        found = scaffold(kind, name, starter, specs, course, content)
        disk.add(project.content, found)
    write_schemas(project)
    return [path for path in found if path not in content]


def begin(folder: Path, language: Language) -> list[str]:
    """Write a course to begin with; gives the paths of its files. Raises ContentError when the folder is not empty."""
    name = folder.name if folder.name.strip(".") else folder.resolve().name
    if reserved(name):
        raise ContentError([Problem(Place(str(folder)), "reserved-name", {"name": name})])
    if not disk.is_free(folder):
        raise ContentError([Problem(Place(str(folder)), "not-empty", {"name": name})])
    files = course_named(name, disk.read(STARTERS / language / "course"))
    project = project_at(folder)
    inside = f"{project.content.name}/"
    specs = drafted({path.removeprefix(inside): text for path, text in files.items() if path.startswith(inside)})
    disk.add(folder, {**files, **{f"{inside}{path}": text for path, text in schemas(*specs).items()}})
    keep_editor(project, *specs)
    return list(files)


def starters_for(language: Language, system: str) -> dict[str, bytes]:
    """Files to double-click, in a language, for a system."""
    return double_clicked(system, language, disk.read(STARTERS / "double-click"))


def write_starters(project: Project, system: str) -> list[str]:
    """Write files to double-click beside the content, also over older ones; gives their names."""
    files = starters_for(language_of(project), system)
    folder = project.content.parent
    disk.add(folder, files)
    disk.let_run(folder / name for name in files)
    return list(files)


def begin_theme(project: Project, name: str) -> list[str]:
    """Write a theme to begin with; gives the paths of its files in the folder with all themes."""
    starter = disk.read(STARTERS / language_of(project) / "theme")
    with below(project.themes.name):
        files = theme_named(name, starter, project.theme_names())
        disk.add(project.themes, files)
    return list(files)


def take(project: Project, path: str) -> tuple[str, str]:
    """Copy a file of the theme below into that of the course; gives its path there, and the name of the theme below."""
    path = posixpath.normpath(path.replace("\\", "/"))
    with below(project.content.name):
        _, course = drafted(disk.read(project.content))
    layers = theme_layers(project, course)
    with below(project.themes.name):
        base, text = taken_over(path, layers)
        disk.add(project.themes, {layers[-1].origin(path): text})
    return layers[-1].origin(path), base.name


def read_documents(project: Project) -> tuple[Mapping[ContentPath, Document], str]:
    """The documents of a course and its language, without checks. Raises ContentError when one cannot be read."""
    with below(project.content.name):
        specs, course = drafted(disk.read(project.content))
    return specs.documents, course.language
