"""What persons know at a step: collected from the passages before it, so that no author writes it twice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import groupby
from operator import and_, or_

from markupsafe import Markup

from casebook.course.case import Assignment, Memory, Picks, SharedMemory, Step
from casebook.steps.perspectives import Perspectives
from casebook.text.markup import joined
from casebook.text.once import narrowed, told
from casebook.values.graph import Reach
from casebook.values.ids import StepId

# What one person knows from a step: by the outcome that it belongs to, None for what is read whatever is picked.
Lived = tuple[StepId, Mapping[str | None, Sequence[Markup]]]


def remembered(assignments: Iterable[Assignment]) -> Mapping[StepId, Mapping[str, tuple[Memory, ...]]]:
    """Every step that looks through the eyes of persons → the person → what she knows from the steps before it.

    Steps of earlier assignments count too.
    """
    steps = [step for assignment in assignments for step in assignment.steps]
    if not any(isinstance(step.body, Perspectives) for step in steps):
        return {}
    on = branches(steps)
    found = {}
    known: dict[str, list[Lived]] = {}
    for index, step in enumerate(steps):
        if isinstance(step.body, Perspectives):
            found[step.id] = {one.id: memories(known.get(one.id, ()), on, index) for one in step.body.perspectives}
        for person, parts in known_of(step).items():
            known.setdefault(person, []).append((step.id, parts))
    return found


def told_once(assignments: Iterable[Assignment]) -> Mapping[StepId, tuple[SharedMemory, ...]]:
    """The same for all persons together: every step that looks through their eyes → what they know, told once."""
    steps = [step for assignment in assignments for step in assignment.steps]
    if not any(isinstance(step.body, Perspectives) for step in steps):
        return {}
    on = branches(steps)
    found = {}
    for index, step in enumerate(steps):
        if isinstance(step.body, Perspectives):
            people = [one.id for one in step.body.perspectives]
            found[step.id] = tuple(_once(steps[:index], on, index, people))
    return found


def _once(steps: Iterable[Step], branches: "Branches", index: int, people: Sequence[str]) -> Iterator[SharedMemory]:
    """What these people know of the steps before the one of this index; each knows a block once, as in `memories`."""
    numbers = {person: str(number) for number, person in enumerate(people, 1)}
    seen: set[tuple[str, Markup]] = set()
    for step in steps:
        for outcome, blocks in groupby(step.known, lambda block: block.outcome):
            on = _needs(branches, step.id, outcome, index)
            here: set[tuple[str, Markup]] = set()
            found = []
            for block in blocks:
                fresh = {(person, html) for person, html in block.views.items() if person in numbers} - seen - here
                here |= fresh
                found.append(narrowed(block.once, {person: numbers[person] for person, _ in fresh}))
            seen.update(() if on else here)
            known, html = told(part for part in found if part)
            if known:
                yield SharedMemory(step.id, html, tuple(sorted(known, key=int)), on)


def known_of(step: Step) -> Mapping[str, Mapping[str | None, Sequence[Markup]]]:
    """Person → outcome → what she knows of a step."""
    found: dict[str, dict[str | None, list[Markup]]] = {}
    for block in step.known:
        for person, html in block.views.items():
            found.setdefault(person, {}).setdefault(block.outcome, []).append(html)
    return found


def memories(known: Iterable[Lived], branches: "Branches", index: int) -> tuple[Memory, ...]:
    """What a person remembers at the step of this index. What is shown twice is remembered once.

    Of a choice the outcome of each option is a memory of its own.
    """
    seen: set[str] = set()
    found = []
    for step, outcomes in known:
        for outcome, parts in outcomes.items():
            on = _needs(branches, step, outcome, index)
            fresh = [html for html in dict.fromkeys(parts) if html not in seen]
            seen.update(() if on else fresh)  # on another branch it may be the only place
            if fresh:
                found.append(Memory(step, joined(fresh), on))
    return tuple(found)


# A step or option that only some readers come to → for each choice on which that depends, its index among all steps,
# the field where it is kept, and the options of which one brings them there.
Branches = Mapping[str, Sequence[tuple[int, str, tuple[str, ...]]]]


def branches(steps: Sequence[Step]) -> Branches:
    """The branches of a case, by the options of its choices."""
    ids = {step.id for step in steps}
    reach = Reach({step.id: [target for target in step.leads_to if target in ids] for step in steps})
    found: dict[str, list[tuple[int, str, tuple[str, ...]]]] = {}
    for index, step in enumerate(steps):
        field = step.body.field
        if not field:
            continue
        behind = {}
        for option in step.body.options:
            found.setdefault(option.id, []).append((index, field, (option.id,)))
            behind[option.id] = reach.beyond(option.leads_to or step.next or "")
        some = reduce(or_, behind.values(), 0)
        every = reduce(and_, behind.values(), some)
        for other, bit in reach.nodes(some & ~every):
            leading = tuple(option for option, bits in behind.items() if bits & bit)
            found.setdefault(other, []).append((index, field, leading))
    return found


def _needs(branches: Branches, step: StepId, outcome: str | None, index: int) -> Picks:
    """What has to be picked for a step and for an outcome of it, of the choices before the step of this index."""
    found = [*branches.get(step, ()), *(branches.get(outcome, ()) if outcome else ())]
    return tuple((field, options) for at, field, options in found if at < index)
