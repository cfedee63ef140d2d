"""The family of a case, drawn when nothing is wrong with it."""

from casebook.drawing.genogram import drawn
from casebook.model.content import CaseSpec
from casebook.model.families import faults_of, named_in
from casebook.reading.documents import Document
from casebook.text.pairs import Reversal
from casebook.values.family import Couple, Family, Genogram, Household, Member, Phrase
from casebook.values.people import Person


def genogram_of(spec: CaseSpec, people: tuple[Person, ...], reversal: Reversal, document: Document) -> Genogram | None:
    """The drawing of a case's family; None when there is none, or when something is wrong with it."""
    named = named_in(spec)
    if spec.family is None or not named or faults_of(spec, document):
        return None
    shown = {person.id: person.age for person in people}

    def words(text: str) -> Phrase:
        return Phrase(reversal.described(text), reversal.reversed(text))

    members = tuple(
        Member(one.id, words(one.name), one.age, shown[one.id], one.sex) for one in spec.people if one.id in named
    )
    couples = tuple(Couple(couple.partners, couple.status, couple.children) for couple in spec.family.couples)
    homes = tuple(Household(words(home.title), home.people) for home in spec.family.households)
    return drawn(Family(members, couples, homes))
