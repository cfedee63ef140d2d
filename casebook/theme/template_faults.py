"""What goes wrong in a theme's templates, as a problem with the template's file and line."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from traceback import walk_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS

from casebook.patterns import regex
from casebook.problems.problem import ContentError, Near, Place, Problem
from casebook.reading.lines import Lines

_UNDEFINED = regex(r"(?:attribute )?'(?P<name>[^']+)'(?: is undefined)?\Z")
_UNSAFE = regex(r"access to attribute '(?P<name>\w+)'")
_FILTER = regex(r"No filter named '(?P<name>[^']+)'")


@contextmanager
def template_faults(templates: Mapping[str, str], texts: Iterable[str]) -> Iterator[None]:
    """Let whatever is raised by a template (name → text) inside become a ContentError.

    An error that no template raised is a fault of ours, and goes on as it is.
    `texts` are the names of the words on the screen, to find the one that was meant.
    """
    try:
        yield
    except ContentError:
        raise
    except Exception as error:
        problem = _problem(error, templates, texts)
        if problem is None:
            raise
        raise ContentError([problem]) from error


def _problem(error: Exception, templates: Mapping[str, str], texts: Iterable[str]) -> Problem | None:
    if isinstance(error, TemplateSyntaxError):
        place = _place(templates, error.name or "", error.lineno)
        return _filter(error, place) or Problem(place, "theme-syntax", {"detail": str(error.message)})
    place_of_failure = _failure(error, templates)
    if isinstance(error, TemplateNotFound):
        name = str(error.name or "")
        return Problem(place_of_failure or Place("theme.yaml"), "theme-template", {"name": name}, Near(name, templates))
    if place_of_failure is None:
        return None
    if isinstance(error, TemplateError) and (unknown := _filter(error, place_of_failure)):
        return unknown
    if isinstance(error, SecurityError):
        unsafe = _UNSAFE.match(str(error.message))
        name = unsafe["name"] if unsafe else str(error.message)
        return Problem(_spot(place_of_failure, name), "theme-unsafe", {"name": name})
    found = _UNDEFINED.search(str(error.message)) if isinstance(error, UndefinedError) else None
    if found:
        name = found["name"]
        return Problem(_spot(place_of_failure, name), "theme-undefined", {"name": name}, Near(name, tuple(texts)))
    return Problem(place_of_failure, "theme-error", {"detail": f"{type(error).__name__}: {error}"})


def _filter(error: TemplateError, place: Place) -> Problem | None:
    """A filter that is not there; jinja notices some when it reads a template, some when it shows it."""
    found = _FILTER.match(str(error.message))
    if found is None:
        return None
    name = found["name"]
    return Problem(_spot(place, name, r"\|\s*"), "theme-filter", {"name": name}, Near(name, FILTERS))


def _failure(error: Exception, templates: Mapping[str, str]) -> Place | None:
    """The innermost line of a template that was being shown; jinja makes frames that name it."""
    lines = [
        (frame.f_code.co_filename, line)
        for frame, line in walk_tb(error.__traceback__)
        if frame.f_code.co_filename in templates
    ]
    return _place(templates, *lines[-1]) if lines else None


def _place(templates: Mapping[str, str], name: str, line: int) -> Place:
    return Lines(name, templates.get(name, "")).place(line, 1)


def _spot(place: Place, name: str, before: str = "") -> Place:
    """The place of a name in the line, when it stands there behind the pattern `before`."""
    found = re.search(rf"\{{[{{%][^}}]*?{before}\b(?P<name>{re.escape(name)})\b", place.excerpt)
    return replace(place, column=found.start("name") + 1, length=len(name)) if found else place
