"""The people of a case, and what flips when man and woman among them are exchanged."""

from casebook.assembly.scope import Scope
from casebook.model.content import CaseSpec, PersonSpec
from casebook.text.numbers import figure
from casebook.text.pairs import Reversal
from casebook.values.people import Person


def reversal_of(spec: CaseSpec, language: str) -> Reversal:
    """What flips in a case: nothing when its author says so, or gave nobody a second name."""
    names = {person.name: person.reversed for person in spec.people if person.reversed} if spec.reversal else {}
    return Reversal(names, language)


def person_of(spec: PersonSpec, names: Scope, language: str) -> Person:
    """A person as shown: the age in the way of the language, the role in both readings."""
    role = names.heading(spec.role) if spec.role else None
    age = None if spec.age is None else figure(spec.age, language)
    return Person(spec.id, spec.name, spec.reversed, age, spec.sex, role, spec.professional)
