"""The stages in order: the table of contents of the program.

    read → parse → validate → assemble → check → render → write
    files  documents  specs    course   problems  output files  output/

Each stage takes a frozen value and gives the next one; problems are collected, and with an error nothing is written.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field, replace
from functools import partial
from typing import TypeVar

from casebook.assembly.assemble import assemble
from casebook.cache.aside import Aside
from casebook.cache.memory import Cache
from casebook.cache.store import MEMORY
from casebook.checks.check import check
from casebook.checks.titles import with_titles
from casebook.course.course import START, Course
from casebook.course.downloads import downloads_of
from casebook.course.images import images_of
from casebook.frozen import dataclass
from casebook.model.layout import COURSE, PAGE, front_matter
from casebook.model.validate import Specs, validate
from casebook.problems.problem import ContentError, Place, Problem, below, located
from casebook.project import Project, has_own_templates, theme_of, usual_theme
from casebook.publishing.ahead import Ahead
from casebook.publishing.gone import gone, ids_of
from casebook.publishing.output import ids_before, mend, replaced, write
from casebook.publishing.render import Apart, OutputFiles, articles_of, faults, pages_in, publish
from casebook.publishing.site import Site
from casebook.reading.copies import without_copies
from casebook.reading.disk import read
from casebook.reading.documents import parse
from casebook.reading.excerpts import as_written, half_saved
from casebook.rendering.articles import Articles

# All pages and the files of the editions → what is made of them besides.
Pack = Callable[[Articles, Mapping[str, bytes]], Mapping[str, bytes]]
# What is made of a course beside its output.
Beside = TypeVar("Beside")


@dataclass(frozen=True)
class Checked:
    """A course without errors, and what its files say; `problems` are warnings.

    `lost`: among them are some about what only the last output had, which the next build cannot tell.
    """

    course: Course
    problems: tuple[Problem, ...]
    specs: Specs = field(repr=False)
    lost: bool = False


def build(project: Project, meanwhile: Callable[[Checked], object] = id, pack: Pack | None = None) -> Checked:
    """Make the output anew. Raises ContentError, and leaves the last output, when there is an error.

    `meanwhile`: what is done beside, once the course is known; `pack` makes more files of those of the editions.
    """
    with built(project, meanwhile, pack) as (checked, beside):
        beside.result()
    return checked


@contextmanager
def built(
    project: Project, meanwhile: Callable[[Checked], Beside], pack: Pack | None = None
) -> Iterator[tuple[Checked, Aside[Beside]]]:
    """The same, for who has something to do as soon as the output is there: what is done beside may take longer.

    Its result is to be asked for, which waits for it.
    """
    mend(project.output)
    store = project.store
    cache = Cache.loaded(store.read(MEMORY))
    if cache.empty:
        with Ahead(project, cache) as ahead:
            checked = check_content(project, cache, ahead)
            articles = _articles(project, checked.course, cache, ahead.apart)
    else:
        checked = check_content(project, cache)
        articles = _articles(project, checked.course, cache)
    of_theme = _warned(project, articles.theme.problems, project.themes.name)
    cache.turn()

    def beside() -> Beside:
        store.write(MEMORY, cache.saved())
        return meanwhile(checked)

    kept = Aside(beside)
    try:
        with below(project.themes.name):
            output = publish(articles)
        _all_shown(project, checked, articles, pages_in(output))
        if pack:
            output |= pack(articles, output)
        lost = [
            *located(gone(ids_before(project.output), checked.course), project.content.name),
            *replaced(project.output, output),
        ]
        write(project.output, output, ids_of(checked.course))
        yield replace(checked, problems=(*checked.problems, *of_theme, *lost), lost=bool(lost)), kept
    except BaseException:
        kept.end()  # it writes: nothing of that comes when the command is over
        raise


def check_all(project: Project) -> Checked:
    """What a build would tell, without writing: content, then theme. Raises ContentError when there is an error."""
    checked = check_content(project)
    theme = theme_of(project, checked.course)
    found = faults(checked.course, theme)
    if found:
        raise ContentError([*checked.problems, *located(found, project.themes.name)])
    articles = Articles(checked.course, theme, Cache())
    _all_shown(project, checked, articles, Site(articles, versioned=False))
    return replace(checked, problems=(*checked.problems, *_warned(project, theme.problems, project.themes.name)))


def check_content(project: Project, cache: Cache | None = None, ahead: Ahead | None = None) -> Checked:
    """Read, parse, validate, assemble and check. Raises ContentError when there is an error.

    `ahead` is given what is known so far, to begin with what can be made of it.
    """
    with below(project.content.name):
        checked = check_files(read(project.content), cache, ahead)
    return replace(checked, problems=_warned(project, checked.problems, project.content.name))


def check_files(content: Mapping[str, bytes], cache: Cache | None = None, ahead: Ahead | None = None) -> Checked:
    """The same for files that were read already (path → bytes)."""
    content, copies = without_copies(content)
    documents, problems = parse(content, front_matter, cache)
    problems += copies
    specs, found = validate(documents, cache)
    problems += found
    problems = with_titles(problems, documents)
    if specs.course is None:
        raise ContentError(_whole(problems, content) or [_missing(COURSE.path(), content)])
    if PAGE.path(START) not in content:
        problems.append(_missing(PAGE.path(START)))
    if ahead:
        ahead.files(specs)
    begin = ahead.parts if ahead else None
    assembly = assemble(specs, specs.course, images_of(content), cache, downloads_of(content), begin)
    if ahead:
        ahead.course(assembly.course)
    problems += with_titles(check(specs, assembly, frozenset(content), cache), documents)
    problems = _whole(problems, content)
    if any(not problem.warning for problem in problems):
        raise ContentError(problems)
    return Checked(assembly.course, tuple(sorted(problems)), specs)


def render_course(project: Project, course: Course) -> OutputFiles:
    """Read the theme and render. Raises ContentError when the theme is missing or has an error."""
    articles = _articles(project, course, Cache())
    with below(project.themes.name):
        return publish(articles)


def _warned(project: Project, problems: Iterable[Problem], folder: str) -> tuple[Problem, ...]:
    """Warnings about files in a folder of the project. Raises ContentError where they count as errors."""
    found = tuple(located(problems, folder))
    if project.strict and found:
        raise ContentError(replace(problem, warning=False) for problem in found)
    return found


def unshown(project: Project, checked: Checked, articles: Articles, pages: Mapping[str, bytes]) -> list[Problem]:
    """The texts of the course that templates of its own theme leave out, by the pages of the web edition."""
    if not has_own_templates(project, articles.theme):
        return []
    from casebook.publishing.left_out import left_out  # only a theme with templates of its own has to be looked at

    with below(project.themes.name):
        usual = partial(usual_theme, checked.course)
        found = [*left_out(checked.specs, articles, pages, usual, project.themes.name)]
    return located(found, project.content.name)


def _all_shown(project: Project, checked: Checked, articles: Articles, pages: Mapping[str, bytes]) -> None:
    """Raise ContentError when the theme leaves out a text of the course."""
    if found := unshown(project, checked, articles, pages):
        raise ContentError([*checked.problems, *found])


def _articles(project: Project, course: Course, cache: Cache, apart: Apart | None = None) -> Articles:
    theme = theme_of(project, course, cache)
    with below(project.themes.name):
        return articles_of(course, theme, cache, apart)


def _whole(problems: Collection[Problem], content: Mapping[str, bytes]) -> list[Problem]:
    """The problems as their author sees them, and what may be behind them."""
    found = [*as_written(problems, content)]
    return [*found, *half_saved(found, content)]


def _missing(path: str, present: Iterable[str] = ()) -> Problem:
    """A file that is not there; or is, under a name with another ending or other capitals."""
    stem = path.rpartition(".")[0]
    other = next((one for one in sorted(present) if one.lower().startswith(f"{stem}.") and "/" not in one), None)
    if other:
        return Problem(Place(other), "named-otherwise", {"name": path, "found": other})
    return Problem(Place(path), "missing-file", {"name": path})
