"""The words of every problem, per language: message and hint. `{…}` are the problem's values."""

from casebook.problems.messages.beginning import BEGINNING
from casebook.problems.messages.cases import CASES
from casebook.problems.messages.drawings import DRAWINGS
from casebook.problems.messages.house_styles import HOUSE_STYLES
from casebook.problems.messages.marks import MARKS
from casebook.problems.messages.names import NAMES
from casebook.problems.messages.output import OUTPUT
from casebook.problems.messages.prose import PROSE
from casebook.problems.messages.reading import READING
from casebook.problems.messages.session import SESSION
from casebook.problems.messages.values import VALUES
from casebook.problems.messages.words import Language, Messages

# code → language → (message, hint)
CATALOGUE: Messages = {
    **READING, **VALUES, **NAMES, **CASES, **SESSION, **DRAWINGS, **PROSE, **MARKS, **OUTPUT, **HOUSE_STYLES,
    **BEGINNING,
}  # fmt: skip

__all__ = ["CATALOGUE", "Language"]
