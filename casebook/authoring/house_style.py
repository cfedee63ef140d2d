"""A theme of one's own: one to begin with, and files of the theme below to change."""

from collections.abc import Collection, Sequence

from casebook.authoring.new import Texts
from casebook.checks.names import name_problem
from casebook.problems.nearest import nearest
from casebook.problems.problem import ContentError, Place, Problem
from casebook.theme.inherit import Layer


def theme_named(name: str, starter: Texts, taken: Collection[str]) -> dict[str, bytes]:
    """The files of a new theme, as seen from the folder with all themes; `taken` are the names of the others.

    Raises ContentError for a name that cannot be used or is taken.
    """
    found = name_problem(name, name)
    if found is None and name in {other.casefold() for other in taken}:
        found = Problem(Place(name), "name-taken", {"name": name})
    if found:
        raise ContentError([found])
    return {f"{name}/{path}": text for path, text in starter.items()}


def taken_over(path: str, layers: Sequence[Layer]) -> tuple[Layer, bytes]:
    """The theme that a file of the topmost theme would take the place of, and that file's bytes.

    `layers` are a theme and those that it builds on, the lowest first. Raises ContentError when none of these has such
    a file, or the topmost theme has it already.
    """
    *below, own = layers
    if not below:
        raise ContentError([Problem(Place(own.origin("theme.yaml")), "theme-of-the-program", {"name": own.name})])
    if path.casefold() in {other.casefold() for other in own.text}:
        raise ContentError([Problem(Place(own.origin(path)), "theme-has-file", {"name": path})])
    base = next((layer for layer in reversed(below) if path in layer.text), None)
    if base is None:
        paths = {path for layer in below for path in layer.text} - set(own.text)
        raise ContentError([Problem(Place(own.origin(path)), "not-in-theme", {"name": path}, _meant(path, paths))])
    return base, base.text[path].encode()


def _meant(path: str, paths: Collection[str]) -> str | None:
    """The file that was probably meant, also by its last name or by its folder alone."""
    last = path.rstrip("/").rpartition("/")[2]
    same = sorted(one for one in paths if one.endswith(f"/{last}") or one.startswith(f"{path.rstrip('/')}/"))
    return same[0] if same else nearest(path, paths)
