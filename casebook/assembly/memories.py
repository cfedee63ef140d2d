"""What persons know at a step: collected from the passages before it, so that no author writes it twice."""

from collections.abc import Iterable, Mapping, Sequence

from casebook.course.case import Assignment, Memory, Step
from casebook.steps.perspectives import Perspectives
from casebook.text.markup import joined
from casebook.values.graph import reached
from casebook.values.ids import StepId

Needs = tuple[tuple[str, tuple[str, ...]], ...]


def remembered(assignments: Iterable[Assignment]) -> Mapping[StepId, Mapping[str, tuple[Memory, ...]]]:
    """Every step that looks through the eyes of persons → the person → what she knows from the steps before it.

    Steps of earlier assignments count too.
    """
    steps = [step for assignment in assignments for step in assignment.steps]
    found = {}
    for index, step in enumerate(steps):
        if isinstance(step.body, Perspectives):
            before = steps[:index]
            needs = branches(before, {one.id: one.leads_to for one in steps})
            found[step.id] = {one.id: memories(before, one.id, needs) for one in step.body.perspectives}
    return found


def memories(steps: Iterable[Step], person: str, needs: Mapping[str, Needs]) -> tuple[Memory, ...]:
    """What a person knows from each of the steps, in their order. What is shown twice is remembered once.

    Of a choice the outcome of each option is a memory of its own. `needs`: step or option → the branch that it is on.
    """
    seen: set[str] = set()
    found = []
    for step in steps:
        for outcome in dict.fromkeys(part.outcome for part in step.known):
            parts = [part.html for part in step.known if (part.person, part.outcome) == (person, outcome)]
            branch = needs.get(step.id, ()) + (needs.get(outcome, ()) if outcome else ())
            fresh = [html for html in dict.fromkeys(parts) if html not in seen]
            seen.update(() if branch else fresh)  # on another branch it may be the only place
            if fresh:
                found.append(Memory(step.id, joined(fresh), branch))
    return tuple(found)


def branches(steps: Sequence[Step], edges: Mapping[str, Sequence[str]]) -> Mapping[str, Needs]:
    """Each step or option that only some readers come to → the options of which one brings them there.

    `edges`: each step of the case → where it leads.
    """
    found: dict[str, Needs] = {}
    for step in steps:
        if not step.body.field:
            continue
        behind = {option.id: reached(edges, [option.leads_to or step.next or ""]) for option in step.body.options}
        for option in behind:
            found[option] = ((step.body.field, (option,)),)
        for other in steps:
            leading = tuple(option for option, steps in behind.items() if other.id in steps)
            if leading and len(leading) < len(behind):
                found[other.id] = (*found.get(other.id, ()), (step.body.field, leading))
    return found
