"""What `search:` in `course.yaml` looks for instead of what readers type has to stand in the course.

A part of the stage `check`.
"""

from collections.abc import Iterator

from casebook.checks.given import Given
from casebook.model.layout import COURSE
from casebook.problems.problem import Problem


def synonym_problems(given: Given) -> Iterator[Problem]:
    """Words that would find nothing, and those that are there twice."""
    specs = given.specs
    if specs.course is None or not specs.course.search:
        return
    document = specs.document(COURSE)
    texts = [other.text.casefold() for other in specs.documents.values() if other is not document]
    texts += [f"{line.text} {line.phone} {line.note}".casefold() for line in specs.course.help]
    seen: set[tuple[str, str]] = set()
    for index, one in enumerate(specs.course.search):
        pair = (one.typed.casefold(), one.find.casefold())
        if pair in seen:
            yield Problem(document.place(("search", index, "typed")), "named-twice", {"name": one.typed})
        seen.add(pair)
        for word in pair[1].split():
            if not any(word in text for text in texts):
                names = {"name": word, "typed": one.typed}
                yield Problem(document.place(("search", index, "find")), "search-finds-nothing", names, warning=True)
