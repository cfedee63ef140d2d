"""A course to begin with: a case that branches, an assignment, a form and a word list, which build at once.

The texts are in `starters/<language>/course/`; `@…@` in them is filled in.
"""

import re
import unicodedata

from casebook.authoring.new import Texts, filled
from casebook.checks.names import name_problem
from casebook.model.layout import COURSE
from casebook.patterns import regex
from casebook.text.slugs import slug

_PLAIN_TITLE = regex(r"\w[\w -]*")


def course_named(name: str, starter: Texts) -> dict[str, bytes]:
    """The files of a course (path in its folder → bytes) that is called after the folder it comes into.

    A name that can be no id gives it the id `course`; one that could be read as Markdown or YAML is no title.
    """
    name = unicodedata.normalize("NFC", name)
    made = slug(name) if re.search("[a-z0-9]", name, re.IGNORECASE) else COURSE.name
    id_ = COURSE.name if name_problem(made, made) else made
    title = re.sub("[-_ ]+", " ", name if _PLAIN_TITLE.fullmatch(name) else id_).strip()
    words = {"id": id_, "title": title[:1].upper() + title[1:]}
    return {_hidden(path): filled(text.decode(), words).encode() for path, text in starter.items()}


def _hidden(path: str) -> str:
    """A hidden file goes without its dot among the starters."""
    return f".{path}" if path == "gitignore" else path
