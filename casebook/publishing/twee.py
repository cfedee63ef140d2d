"""A case as a Twee 3 file, for Twine: a passage for every step and every outcome, with the ways between them.

Its texts are plain. Twine has nothing for forms, fields, other readings, terms and notes: those stay behind.
"""

import json
import re
import uuid
from collections.abc import Iterator, Mapping

from casebook.course.case import Case, Step
from casebook.drawing.map import maps_of
from casebook.drawing.map.drawing import drawing_of
from casebook.frozen import dataclass
from casebook.patterns import regex
from casebook.rendering.articles import Articles
from casebook.rendering.search import END, OTHER, PAIR, found_in
from casebook.text.markup import plain
from casebook.values.ids import PageId

_PAIR = regex(f"{PAIR}(?P<described>[^{OTHER}{END}]*){OTHER}[^{END}]*{END}")
_GO_ON = {"nl": "Verder", "en": "Continue"}
# Signs that mean something in a link, and what is written instead.
_IN_LINK = str.maketrans({"[": "(", "]": ")", "|": "/", "<": "‹", ">": "›"})


@dataclass(frozen=True)
class Passage:
    """A passage: its name, tag and text, and where it leads: (words, name of a passage)."""

    name: str
    tag: str
    title: str
    text: str
    links: tuple[tuple[str, str], ...]


def twee(articles: Articles, case: PageId) -> dict[str, bytes]:
    """The one file, of a case with steps. Raises ContentError when a template has an error."""
    course = articles.course
    found = next(one for one in course.cases if one.id == case)
    passages = list(_passages(found, _texts(articles, found), _GO_ON[course.language]))
    data = {
        "ifid": str(uuid.uuid5(uuid.NAMESPACE_URL, f"casebook:{course.id}/{case}")).upper(),
        "format": "Harlowe",
        "format-version": "3.3.9",
        "start": passages[0].name,
    }
    places = _places(found)
    head = f":: StoryTitle\n{found.title}\n\n:: StoryData\n{json.dumps(data, indent=1)}\n"
    return {f"{case}.twee": "\n".join([head, *(_written(one, places.get(one.name)) for one in passages)]).encode()}


def _passages(case: Case, texts: Mapping[str, tuple[str, str]], words: str) -> Iterator[Passage]:
    for step in case.steps:
        options = step.body.options
        onward = [(plain(option.label), option.id) for option in options] or _on(step, step.next, words)
        yield Passage(step.id, step.type, *texts[step.id], tuple(onward))
        for option in options:
            after = _on(step, option.leads_to or step.next, words)
            yield Passage(option.id, "outcome", *texts[option.id], tuple(after))


def _on(step: Step, target: str | None, words: str) -> list[tuple[str, str]]:
    return [(words, target)] if target and target != step.id else []


def _texts(articles: Articles, case: Case) -> dict[str, tuple[str, str]]:
    """The id of a step or an outcome → its title and text; what stands below a heading of its own belongs to it."""
    names = {step.id for step in case.steps} | {option.id for step in case.steps for option in step.body.options}
    found: dict[str, tuple[str, list[str]]] = {}
    for assignment in case.assignments:
        last: list[str] = []
        *_, entries = found_in(articles[assignment.id].html, frozenset(articles.theme.search_leaves_out))
        for name, _, title, text in entries:
            if name in names:
                last = []
                found[name] = (_described(title), last)
            else:
                last.append(_described(title))
            last.append(_described(text))
    return {name: (title, "\n\n".join(filter(None, texts))) for name, (title, texts) in found.items()}


def _described(text: str) -> str:
    """Words as the case is described, with an empty line between blocks."""
    return _PAIR.sub(r"\g<described>", text).replace("\n", "\n\n")


def _places(case: Case) -> dict[str, tuple[int, int]]:
    """The id of a step or an option → where the map has it; one assignment stands below the other."""
    places: dict[str, tuple[int, int]] = {}
    top = 0
    for found in maps_of(case):
        drawing = drawing_of(found)
        places = {**{box.node.id: (box.x, top + box.y) for box in drawing.boxes}, **places}
        top += drawing.height
    return places


def _written(passage: Passage, place: tuple[int, int] | None) -> str:
    at = f' {{"position":"{place[0]},{place[1]}"}}' if place else ""
    links = [f"[[{words.translate(_IN_LINK)}->{name}]]" for words, name in passage.links]
    text = re.sub(r"(?m)^::", r"\\::", passage.text.replace("[[", "[ ["))
    parts = [passage.title, text, "\n".join(links)]
    return f":: {passage.name} [{passage.tag}]{at}\n" + "\n\n".join(filter(None, parts)) + "\n"
