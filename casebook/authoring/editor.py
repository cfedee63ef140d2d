"""What an editor knows of a course: schemas for its files, kept as new as the ids in it, and which file has which."""

import json
from contextlib import suppress
from hashlib import blake2b

from casebook.authoring.descriptions import DESCRIPTIONS, TITLES
from casebook.authoring.schema import FOLDER, covers, ids_in, schemas
from casebook.course.course import Course
from casebook.model.validate import Specs
from casebook.problems.problem import ContentError
from casebook.project import Project
from casebook.reading import disk

SETTINGS = ".vscode/settings.json"
_KEY = "yaml.schemas"
# What the schemas in the folder were made from.
_STATE = f"{FOLDER}/.made-from"


def keep_editor(project: Project, specs: Specs, course: Course) -> None:
    """Write schemas and settings anew when they are not those of this course. Where that cannot be, it is no harm."""
    with suppress(ContentError, OSError):
        made_from = f"{DESCRIPTIONS}{TITLES}{ids_in(specs, course)}"  # a key that is new has to be described
        state = blake2b(made_from.encode(), digest_size=16).hexdigest().encode()
        if disk.peek(project.content / _STATE) != state:
            disk.add(project.content, {**schemas(specs, course), _STATE: state})
        home = project.content.parent
        before = disk.peek(home / SETTINGS)
        after = settings(before, covers(specs, project.content.name), project.content.name)
        if after is not None and after != before:
            disk.add(home, {SETTINGS: after})


def settings(before: bytes | None, found: dict[str, list[str]], folder: str) -> bytes | None:
    """The settings of VS Code with these schemas; None when those that there are cannot be read, and stay."""
    try:
        values = json.loads(before) if before else {}
        others = {
            name: files for name, files in values.get(_KEY, {}).items() if not name.startswith(f"./{folder}/{FOLDER}/")
        }
    except (ValueError, AttributeError):
        return None
    return (json.dumps({**values, _KEY: {**others, **found}}, ensure_ascii=False, indent=2) + "\n").encode()
