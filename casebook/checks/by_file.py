"""What checks find in a file whatever the others hold: it can be worked out apart, and is kept as long as the file."""

from collections.abc import Callable, Hashable, Iterator

from casebook.checks.gendered import files_of, language_in, words_of
from casebook.checks.pasted import pasted_into
from casebook.checks.twice import keys_in_texts
from casebook.checks.wording import reading_of
from casebook.checks.words import cut_off, lost_in, page_of
from casebook.model.validate import Specs

# A path, and a function with the values that it is called with, under which the cache keeps what it gives.
Call = tuple[str, Callable[..., object], tuple[Hashable, ...]]


def calls(specs: Specs) -> Iterator[Call]:
    """All that is worked out of one file alone, which the path tells."""
    for path in specs.read:
        document = specs.documents[path]
        for look in (reading_of, pasted_into, cut_off, keys_in_texts):
            yield path, look, (document,)
        yield path, lost_in, (document, page_of(path))
    if specs.course:
        for case, documents in files_of(specs).items():
            for document in documents:
                yield document.path, words_of, (document, language_in(specs, case, specs.course.language))
