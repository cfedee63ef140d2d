"""What each kind of content file may hold; for forms, charts and other tables see `tables`."""

from typing import Annotated, Literal

from pydantic import Field

from casebook.program import USUAL
from casebook.steps import AnyStepSpec
from casebook.values.family import Status
from casebook.values.ids import LocalId
from casebook.values.kinds import (
    Content,
    Id,
    MadePageSpec,
    MarkedProse,
    MarkedStory,
    PageName,
    Prose,
    SmallStory,
    SmallText,
    Story,
    Text,
)

# The steps of a file: of each a screen is made. That is twenty times what the largest case of the shipped course has.
AnySteps = Annotated[tuple[AnyStepSpec, ...], Field(max_length=700)]


class LensSpec(Content):
    """The points of attention that stay at hand during every question."""

    title: Prose
    intro: Prose
    points: Annotated[tuple[MarkedProse, ...], Field(min_length=1)]


class HelpSpec(Content):
    """A number to call, in the footer of every page."""

    text: Prose
    phone: Text
    note: Prose | None = None


class ContactSpec(Content):
    """Who answers questions about the course where it is hosted."""

    name: Prose
    email: Annotated[str, Field(pattern=r"^[^\s@<>:]+@[^\s@<>]+\.[^\s@<>]+$")] | None = None
    phone: Text | None = None


class SourceSpec(Content):
    """A document that the course rests on."""

    id: Id
    title: Prose
    makers: Prose
    year: Text | None = None


class WaySpec(Content):
    """A way into the course, on the start page: `to` names a page, case or reflection."""

    to: PageName
    title: Prose
    text: Prose


class MapsSpec(MadePageSpec):
    """Gives every case a page with its map; its address is that of the case with `id` behind it."""


class ExitSpec(Content):
    """Where the quick way out leads: a page that has nothing to do with the course. Without `exit` there is none."""

    address: Annotated[str, Field(pattern=r"^https?://\S+$")]


class MovedSpec(Content):
    """A page or a step that had another address once, `was`; `now` is the one that it has. Old links lead there."""

    was: Annotated[str, Field(pattern=r"^[a-z0-9]+(-{1,2}[a-z0-9]+)*$")]
    now: Annotated[str, Field(pattern=r"^[a-z0-9]+(-{1,2}[a-z0-9]+)*$")]


class SearchSpec(Content):
    """A word that readers type, `typed`, and what stands in the course instead, `find`."""

    typed: Text
    find: Text


class CourseSpec(Content):
    """`course.yaml`. The lens stands here, once, because every assignment of a course looks through the same one."""

    id: Id
    title: Prose
    description: Prose
    language: Literal["nl", "en"]
    theme: Id = LocalId(USUAL)
    menu: Annotated[tuple[PageName, ...], Field(min_length=1)]
    ways: tuple[WaySpec, ...] = ()
    footer: tuple[PageName, ...] = ()
    guides: tuple[PageName, ...] = ()
    booklets: tuple[PageName, ...] = ()
    assignments: tuple[Id, ...] = ()
    cases: tuple[Id, ...] = ()
    completion: tuple[Id, ...] = ()
    lens: LensSpec | None = None
    maps: MapsSpec | None = None
    help: tuple[HelpSpec, ...] = ()
    contact: ContactSpec | None = None
    sources: tuple[SourceSpec, ...] = ()
    report: MadePageSpec | None = None
    exit: ExitSpec | None = None
    moved: tuple[MovedSpec, ...] = ()
    search: tuple[SearchSpec, ...] = ()


class TakenFromSpec(Content):
    """Where a passage comes from, for who takes it over. `text` has `{source}`, one of the course, and `{date}`."""

    source: Id
    text: Prose


class PageSpec(Content):
    """Front matter of `pages/*.md`. `menu`: a shorter title; `up`: the page above; `only`: the one edition with it.

    `cards`: pages to choose from, above the text; `next`: the page that this one leads on to; `taken_from`: what is
    told at the end of its passages when they are taken over.
    """

    title: Prose
    menu: Text | None = None
    up: PageName | None = None
    cards: tuple[PageName, ...] = ()
    next: PageName | None = None
    lists: Literal["cases", "contact"] | None = None
    only: Literal["site"] | None = None
    summary: Prose | None = None
    source: SmallText | None = None
    taken_from: TakenFromSpec | None = None


class AssignmentSpec(Content):
    """`assignments/*.yaml`: a phase, the same for every case. `guide`: the part of a page for who leads it."""

    title: Prose
    aim: MarkedStory
    guide: Annotated[str, Field(pattern=r"^[a-z0-9-]+(#[a-z0-9-]+)?$")] | None = None
    source: SmallStory | None = None
    steps: Annotated[AnySteps, Field(min_length=1)]


class PersonSpec(Content):
    """Someone in a case; `age` in years, halves allowed; `reversed` is the name when man and woman are exchanged.

    `professional`: someone who works with the family, and is no part of it.
    """

    id: Id
    name: Prose
    reversed: Text | None = None
    age: Annotated[float, Field(ge=0, le=120)] | None = None
    sex: Literal["female", "male"] | None = None
    role: Story | None = None
    professional: bool = False


class CoupleSpec(Content):
    """Two partners, or one parent, by the ids of `people`, with their children."""

    partners: Annotated[tuple[Id, ...], Field(min_length=1, max_length=2)]
    status: Status = "together"
    children: tuple[Id, ...] = ()


class HouseholdSpec(Content):
    """People who live together; someone may live alone."""

    id: Id
    title: Story
    people: Annotated[tuple[Id, ...], Field(min_length=1)]


class FamilySpec(Content):
    """How the people of a case belong together; it is drawn on the page of the case."""

    couples: tuple[CoupleSpec, ...] = ()
    households: tuple[HouseholdSpec, ...] = ()


class CaseSpec(Content):
    """`cases/*/case.yaml`: a family's story; each step takes the place of an assignment's step or follows one.

    `reversal: false` says that its roles cannot be reversed. `assignments`: those that it is short enough for, of the
    course's (none named: all); `skip`: their steps that it leaves out.
    """

    title: Story
    summary: Story
    kind: Story | None = None
    notice: Story | None = None
    source: SmallStory | None = None
    reversal: bool = True
    assignments: tuple[Id, ...] = ()
    skip: tuple[Id, ...] = ()
    people: tuple[PersonSpec, ...] = ()
    family: FamilySpec | None = None
    steps: AnySteps = ()


class ReflectionSpec(Content):
    """`reflections/*.yaml`: exercises, in the steps of an assignment without a case."""

    title: Prose
    aim: MarkedProse
    notice: Prose | None = None
    source: SmallText | None = None
    steps: Annotated[AnySteps, Field(min_length=1)]
