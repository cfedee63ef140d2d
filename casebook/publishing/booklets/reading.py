"""In which reading a booklet tells its case. Paper has no switch, so each reading is a booklet of its own."""

from casebook.course.case import Case
from casebook.frozen import dataclass
from casebook.values.family import Member, Phrase, Sex
from casebook.values.people import Person

_OTHER: dict[Sex | None, Sex | None] = {"female": "male", "male": "female", None: None}


@dataclass(frozen=True)
class PaperReading:
    """As a case is described, or with man and woman exchanged."""

    reversed: bool = False

    def phrase(self, words: Phrase) -> str:
        """Words that are in both readings."""
        return words.reversed if self.reversed else words.described

    def title(self, case: Case) -> str:
        """What a case is called."""
        return case.title_reversed if self.reversed else case.title

    def name(self, person: Person) -> str:
        """What somebody is called."""
        return (self.reversed and person.reversed) or person.name

    def sex(self, member: Member) -> Sex | None:
        """Whether somebody is a woman or a man."""
        return _OTHER[member.sex] if self.reversed else member.sex


DESCRIBED, REVERSED = PaperReading(), PaperReading(reversed=True)
