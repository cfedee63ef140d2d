"""What checks find in a file whatever the others hold: it can be worked out apart, and is kept as long as the file."""

from collections.abc import Callable, Hashable, Iterator

from casebook.checks.gendered import files_of, language_in, words_of
from casebook.checks.pasted import pasted_into
from casebook.checks.wording import reading_of
from casebook.model.validate import Specs

# A function, and the values that it is called with, under which the cache keeps what it gives.
Call = tuple[Callable[..., object], tuple[Hashable, ...]]


def calls(specs: Specs) -> Iterator[Call]:
    """All that is worked out of one file alone."""
    for path in specs.read:
        yield reading_of, (specs.documents[path],)
        yield pasted_into, (specs.documents[path],)
    if specs.course:
        for case, documents in files_of(specs).items():
            for document in documents:
                yield words_of, (document, language_in(specs, case, specs.course.language))
