"""The words of every problem, per language: message and hint. `{…}` are the problem's values."""

from casebook.catalogue.cases import CASES
from casebook.catalogue.names import NAMES
from casebook.catalogue.output import OUTPUT
from casebook.catalogue.prose import PROSE
from casebook.catalogue.reading import READING
from casebook.catalogue.values import VALUES
from casebook.catalogue.words import Language, Words

# code → language → (message, hint)
CATALOGUE: Words = {**READING, **VALUES, **NAMES, **CASES, **PROSE, **OUTPUT}

__all__ = ["CATALOGUE", "Language"]
