"""What the names in a text mean: those of steps by the case that they are read in."""

from collections.abc import Mapping
from dataclasses import field

from markupsafe import Markup

from casebook.frozen import dataclass
from casebook.text.markup import escape
from casebook.text.pairs import Reversal
from casebook.values.ids import LocalId, StepId, address, is_address


@dataclass(frozen=True)
class Scope:
    """What names mean in one case. `steps`: name → the ids it stands for, in every assignment; `reversal`: what flips.

    `left_out`: the steps of assignments that it leaves out, with what one meets instead. `people`: the ids of its
    persons. A reflection has names too, but nothing in it flips (None).
    """

    case: str
    steps: Mapping[LocalId, tuple[StepId, ...]]
    reversal: Reversal | None = None
    people: frozenset[str] = frozenset()
    left_out: Mapping[LocalId, StepId] = field(default_factory=dict)

    def heading(self, title: str) -> Markup:
        """A title as HTML, in both readings."""
        return self.reversal.markup(title) if self.reversal else escape(title)

    def described(self, title: str) -> str:
        """A title as plain text, as the case is described."""
        return self.reversal.described(title) if self.reversal else title

    def reversed(self, title: str) -> str:
        """A title as plain text with man and woman exchanged."""
        return self.reversal.reversed(title) if self.reversal else title

    def ids(self, name: LocalId) -> tuple[StepId, ...]:
        """The ids that a name stands for; for an unknown name the id that it would have."""
        return self.steps.get(name, (address(name, self.case),))

    def linked(self, written: str) -> StepId:
        """The id that a link to a step means; one that names its case is an id already."""
        return StepId(written) if is_address(written) else self.ids(LocalId(written))[0]

    def address(self, written: str) -> str:
        """What a link leads to in this case."""
        scheme, _, target = written.partition(":")
        return f"step:{self.linked(target)}" if scheme == "step" else address_of(written)


def address_of(written: str) -> str:
    """What a link leads to outside any case: a case is the page that it has."""
    scheme, _, target = written.partition(":")
    return f"page:{target}" if scheme == "case" else written
