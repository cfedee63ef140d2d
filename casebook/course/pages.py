"""All pages of a course, in its order: one list, from which addresses, menus, names that are taken and checks follow.

A page that the build makes is a line in `MADE`, a key of its file, and a template of the same name.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from casebook.course.case import Assignment, Case
from casebook.course.course import START, Course, PageEntry
from casebook.frozen import dataclass
from casebook.model.layout import AGENDA, CASE, COURSE, FORM, GLOSSARY, PAGE, REFLECTION, SOURCES, Kind
from casebook.values.ids import PageId
from casebook.values.kinds import Content


class Titled(Protocol):
    """What a page is made of."""

    @property
    def id(self) -> PageId:
        """The page's name; of a page for each case what stands behind the name of the case."""

    @property
    def title(self) -> str:
        """The page's title."""

    @property
    def summary(self) -> str | None:
        """What the page is for."""


@dataclass(frozen=True)
class MadePage:
    """A page that the build makes, or one for each case with assignments. `file` is the kind of file that asks for it.

    `linked`: the theme leads readers to it, so no author has to; `only`: the one edition that has it; `people`: only a
    case with people has one.
    """

    kind: str
    file: Kind[Content]
    of: Callable[[Course], Titled | None]
    each_case: bool = False
    linked: bool = False
    only: Callable[[Course], str | None] | None = None
    people: bool = False

    def suits(self, case: Case) -> bool:
        """Whether a case has what it shows."""
        return self.each_case and bool(case.assignments) and bool(case.people or not self.people)


MADE = (
    MadePage("map", COURSE, lambda course: course.maps, each_case=True, linked=True),
    MadePage("session", AGENDA, lambda course: course.agenda, each_case=True, linked=True),
    # No key of a file asks for this one: only the preview does, so that readers never meet it.
    MadePage("views", COURSE, lambda course: course.made.get("views"), each_case=True, linked=True, people=True),
    MadePage("glossary", GLOSSARY, lambda course: course.glossary if course.glossary.terms else None),
    MadePage(
        "sources", SOURCES, lambda course: course.table, only=lambda course: course.table.only if course.table else None
    ),
    MadePage("report", COURSE, lambda course: course.report, linked=True),
)


def listed(course: Course) -> Course:
    """The course with the list of all its pages."""
    return replace(course, every_page=tuple(_pages(course)))


def page_below(case: PageId, name: str) -> PageId:
    """The page of something below a case: of an assignment, or one that is made for each case."""
    return PageId(f"{case}-{name}")


def made_for_each_case(course: Course) -> list[str]:
    """What stands behind the name of a case in the names of the pages that are made for it."""
    return [page.id for made in MADE if made.each_case and (page := made.of(course))]


def _pages(course: Course) -> Iterator[PageEntry]:
    cases = next((one.id for one in course.pages if one.lists == "cases"), None)
    for one in course.pages:
        yield PageEntry(
            one.id,
            "page",
            one.title,
            one.menu,
            one.summary,
            file=PAGE.path(one.id),
            template="home" if one.id == START else "prose",
            up=one.up,
            only=one.only if one.id != START else None,
            shows={"page": one},
        )
    for case in course.cases:
        yield from _case(course, case, cases)
    for reflection in course.reflections:
        yield _assignment(reflection, None)
    for form in course.forms:
        file = FORM.path(form.id)
        name, shown = PageId(form.id), {"form": form}
        yield PageEntry(name, "form", form.title, form.title, None, file, "form", up=form.up, shows=shown)
    for made in MADE:
        if not made.each_case and (page := made.of(course)):
            entry = _made(made, page, page.id, page.title, None, {"page": page})
            yield replace(entry, only=made.only(course) if made.only else None)


def _case(course: Course, case: Case, above: PageId | None) -> Iterator[PageEntry]:
    file, shows = CASE.path(case.id), {"case": case}
    yield PageEntry(case.id, "case", case.title, case.menu, case.summary, file, "case", up=above, shows=shows)
    for assignment in case.assignments:
        yield _assignment(assignment, case)
    for made in MADE:
        if made.suits(case) and (page := made.of(course)):
            title = f"{page.title} · {case.title}"
            yield _made(made, page, page_below(case.id, page.id), title, case.id, {"page": page, **shows})


def _assignment(one: Assignment, case: Case | None) -> PageEntry:
    return PageEntry(
        one.id,
        "assignment" if case else "reflection",
        f"{one.title} · {case.title}" if case else one.title,
        one.title,
        case.summary if case else None,
        file=CASE.path(case.id) if case else REFLECTION.path(one.id),
        template="assignment",
        up=case.id if case else None,
        linked=case is not None,
        shows={"assignment": one, "case": case},
    )


def _made(
    made: MadePage, page: Titled, name: PageId, title: str, case: PageId | None, shows: Mapping[str, object]
) -> PageEntry:
    file = made.file.path()
    return PageEntry(
        name, made.kind, title, title, page.summary, file, made.kind, up=case, linked=made.linked, shows=shows
    )
