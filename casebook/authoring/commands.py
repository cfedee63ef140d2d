"""What authors ask for besides a build: something new to begin with, schemas for their editor, texts to measure."""

from collections.abc import Mapping
from pathlib import Path

from casebook.authoring.draft import drafted
from casebook.authoring.new import scaffold
from casebook.authoring.schema import schemas
from casebook.problems.problem import below
from casebook.project import Project
from casebook.reading import disk
from casebook.reading.documents import Document

# What new content begins with.
STARTERS = Path(__file__).resolve().parent / "starters"


def write_schemas(project: Project) -> list[str]:
    """Write the JSON Schemas into the content folder; gives their paths there."""
    with below(project.content.name):
        found = schemas(*drafted(disk.read(project.content)))
        disk.add(project.content, found)
    return list(found)


def make(project: Project, kind: str, name: str) -> list[str]:
    """Write a new case, page or form, and the schemas that its first line names; gives the new files' paths."""
    with below(project.content.name):
        content = disk.read(project.content)
        specs, course = drafted(content)
        starter = disk.read(STARTERS / course.language / kind)
        found = scaffold(kind, name, starter, specs, course, content)
        disk.add(project.content, found)
    write_schemas(project)
    return [path for path in found if path not in content]


def read_documents(project: Project) -> tuple[Mapping[str, Document], str]:
    """The documents of a course and its language, without checks. Raises ContentError when one cannot be read."""
    with below(project.content.name):
        specs, course = drafted(disk.read(project.content))
    return specs.documents, course.language
