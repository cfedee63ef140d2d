"""What stands in the booklets of a course; that typst takes them, and how they look: `golden/test_booklets.py`."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from casebook.cache.memory import Cache
from casebook.course.course import Course
from casebook.publishing.booklets.booklet import PAGE, Booklet, every
from casebook.publishing.booklets.contents import booklets_of
from casebook.publishing.booklets.kinds import PAPER
from casebook.publishing.booklets.steps import _letters
from casebook.reading import disk
from casebook.rendering.articles import Articles
from casebook.rendering.search import END, OTHER, PAIR, found_in
from casebook.steps import STEP_TYPES
from casebook.text.markup import plain
from casebook.values.ids import StepId
from tests.conftest import change, course_of, theme_of
from tests.words import ENGLISH

_PAIR = re.compile(f"{PAIR}([^{OTHER}{END}]*){OTHER}[^{END}]*{END}")
# What the search leaves out because it finds it in another place; a booklet has to have it here.
_SEARCHED_ELSEWHERE = {".about", ".comparison__side", ".source"}
_WITHIN = {"code", "emphasis", "link", "lowered", "strong", "struck", "way", "words"}


def booklets(content: Mapping[str, bytes]) -> dict[str, Booklet]:
    return {booklet.name: booklet for booklet in booklets_of(course_of(content))}


def nodes(booklet: Booklet) -> list[dict[str, object]]:
    """All nodes of a booklet as typst gets them, in their order."""
    whole = json.loads(booklet.data)
    return [one for one in every((*whole["front"], *whole["nodes"])) if isinstance(one, dict) and "kind" in one]


def text(value: object) -> str:
    """The words of nodes, without the signs of notes and of who knows something."""
    if isinstance(value, dict):
        inside = " ".join(text(inner) for key, inner in value.items() if isinstance(inner, list) or key == "title")
        kind = value.get("kind")
        return "" if kind == "raised" else inside if kind in _WITHIN else f" {inside} "
    if isinstance(value, list):
        return (" " if any(isinstance(one, list) for one in value) else "").join(map(text, value))
    return value if isinstance(value, str) else ""


def counted(words: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", words))


def told(booklet: Booklet) -> dict[str, Counter[str]]:
    """The id of each step and outcome, and of each other heading that has one → the words up to the next."""
    found: dict[str, Counter[str]] = {}
    here = ""
    for one in json.loads(booklet.data)["nodes"]:
        if one["kind"] == "heading":
            here = one.get("id", here)
        found[here] = found.get(here, Counter()) + counted(text(one))
    return found


def numbered(booklet: Booklet) -> dict[str, object]:
    """The id of each step and outcome → its number."""
    return {str(one["id"]): one["number"] for one in nodes(booklet) if "number" in one}


def test_every_word_of_a_step_arrives_in_both_editions() -> None:
    every_word_arrives(ENGLISH)


def searched(course: Course) -> dict[str, str]:
    """The id of each thing that the search finds → its title and words, and what it finds elsewhere."""
    articles = Articles(course, theme_of(language=course.language), Cache())
    without = frozenset(articles.theme.search_leaves_out) - _SEARCHED_ELSEWHERE
    return {
        name: f"{title} {words}"
        for page in articles
        for name, _, title, words in found_in(articles[page].html, without)[3]
    }


def every_word_arrives(course: Path) -> None:
    """Compare each step of a booklet with the words that the search has of it."""
    made = course_of(disk.read(course))
    entries = searched(made)
    lists = {page.id for page in made.pages if page.cards or page.lists}  # what they list stands elsewhere in a booklet
    entries = {name: words for name, words in entries.items() if name not in lists}
    answered = 0
    for booklet in booklets_of(made):
        for name, words in told(booklet).items():
            if name in entries:
                answered += 1
                assert counted(_PAIR.sub(r"\1", entries[name])) - words == Counter(), f"{booklet.name}: {name}"
    known = {name: memories for case in made.cases for name, memories in case.told_once.items()}
    for booklet in booklets_of(made):
        found = told(booklet)
        for name in found.keys() & known.keys():
            remembered = Counter[str]()
            for memory in known[StepId(name)]:
                remembered += counted(plain(memory.html))
            assert remembered
            assert remembered - found[name] == Counter(), f"{booklet.name}: {name}"
    count = sum(1 + len(step.body.options) for case in made.cases for step in case.steps)
    assert answered >= 2 * count


def test_every_kind_of_step_can_be_on_paper() -> None:
    assert {paper.word for paper in PAPER.values()} >= STEP_TYPES.keys() - {"question"}
    assert len(PAPER) == len(STEP_TYPES)


def test_numbers_are_the_same_in_both_editions_and_a_choice_names_those_of_its_outcomes(
    small: dict[str, bytes],
) -> None:
    made = booklets(small)
    numbers = [numbered(made[f"anna-en-bas-{edition}"]) for edition in ("deelnemer", "gespreksleider")]
    assert numbers[0] == numbers[1]
    assert [*numbers[0].values()] == [*range(1, len(numbers[0]) + 1)]
    (options,) = (one for one in nodes(made["anna-en-bas-deelnemer"]) if one["kind"] == "options")
    ways = [one["to"] for one in every([options]) if isinstance(one, dict) and one["kind"] == "way"]
    assert [numbers[0][str(name)] for name in ways] == [10, 11]
    assert "10" in text(options)


def test_participants_find_what_follows_behind_the_phase_and_who_leads_finds_it_at_its_step(
    small: dict[str, bytes],
) -> None:
    made = booklets(small)
    first, second = (
        [str(one.get("id")) for one in nodes(made[f"anna-en-bas-{one}"])] for one in ("deelnemer", "gespreksleider")
    )
    choice, outcome, after = "keuze-fiets--anna-en-bas", "geven--keuze-fiets--anna-en-bas", "omweg--anna-en-bas"
    assert first.index(choice) < first.index(after) < first.index("anna-en-bas-fase-een_behind") < first.index(outcome)
    assert second.index(choice) < second.index(outcome) < second.index(after)


def test_only_participants_have_lines_and_only_who_leads_has_notes() -> None:
    made = booklets(disk.read(ENGLISH))
    case = next(name.removesuffix("-participant") for name in made if name.endswith("-participant"))
    lines = {
        one: sum(int(str(n["lines"])) for n in nodes(made[f"{case}-{one}"]) if n["kind"] == "room")
        for one in ("participant", "facilitator")
    }
    notes = {
        one: sum(n["kind"] == "aside" for n in nodes(made[f"{case}-{one}"])) for one in ("participant", "facilitator")
    }
    assert lines["participant"] > 0 == lines["facilitator"]
    assert notes["facilitator"] > 0 == notes["participant"]


def test_who_leads_has_the_roads_of_a_phase_with_choices_in_a_table_and_drawn(small: dict[str, bytes]) -> None:
    made = booklets(small)
    (sheet,) = (one for one in nodes(made["anna-en-bas-gespreksleider"]) if one["kind"] == "sheet")
    assert "De wegen" in str(sheet["alt"])
    drawn = ElementTree.fromstring(made["anna-en-bas-gespreksleider"].images[str(sheet["src"])])  # noqa: S314  (ours)
    told = [one.text for one in drawn.iter() if one.tag.endswith("text")]
    assert told[:3] == ["1", "Het doel", "2"]
    assert {"10", "11", "12"} <= {*told}  # both outcomes, and the explanation that one leads to
    assert not any(one["kind"] == "sheet" for one in nodes(made["anna-en-bas-deelnemer"]))


def test_who_leads_has_every_note_of_the_agenda_and_of_the_steps() -> None:
    course = course_of(disk.read(ENGLISH))
    (booklet,) = (one for one in booklets_of(course) if one.name == "kim-and-lee-facilitator")
    found = told(booklet)
    whole = sum(found.values(), Counter[str]())
    assert course.agenda
    notes = [part.lead for part in course.agenda.parts if part.lead]
    assert notes
    for note in notes:
        assert counted(plain(note)) - whole == Counter()
    steps = [step for part in (*course.cases[0].assignments, *course.reflections) for step in part.steps]
    leads = {step.id: step.lead.html for step in steps if step.lead and step.lead.html}
    assert leads
    for name, note in leads.items():
        assert counted(plain(note)) - found[name] == Counter()


def test_what_the_agenda_says_of_a_phase_or_a_reflection_stands_at_its_beginning(small: dict[str, bytes]) -> None:
    one = change(small, "agenda.yaml", "assignment: fase-twee", "assignment: fase-twee, lead: Let op de tijd.")
    both = change(one, "agenda.yaml", "reflection: kijken", "lead: Kijk goed rond., reflection: kijken")
    found = told(booklets(both)["anna-en-bas-gespreksleider"])
    assert counted("Let op de tijd") - found["anna-en-bas-fase-twee"] == Counter()
    assert counted("Kijk goed rond") - found["kijken"] == Counter()


def test_a_form_begins_a_page_unless_its_phase_does(small: dict[str, bytes]) -> None:
    first = "steps:\n  - {id: lezen-eerst, type: read, title: Lees, text: Lees dit.}\n"
    later = change(small, "assignments/fase-twee.yaml", "steps:\n", first)
    for content, new in ((small, None), (later, PAGE)):
        (form,) = (
            one
            for one in nodes(booklets(content)["anna-en-bas-deelnemer"])
            if str(one.get("id")).startswith("invullen")
        )
        assert form.get("new") == new


def test_only_a_booklet_with_something_to_choose_tells_of_choosing(small: dict[str, bytes]) -> None:
    course = course_of(small)
    (case,) = course.cases
    second = replace(course, cases=(replace(case, assignments=case.assignments[1:]),))
    told = [
        any(text(one).startswith(" Bij een keuze") for one in nodes(next(booklets_of(each))))
        for each in (course, second)
    ]
    assert told == [True, False]


def test_who_answers_questions_stands_in_front() -> None:
    course = course_of(disk.read(ENGLISH))
    assert course.contact
    for booklet in booklets_of(course):
        assert course.contact.name in text(json.loads(booklet.data)["front"])


def test_a_module_has_the_page_that_is_named_with_all_below_it(small: dict[str, bytes]) -> None:
    named = change(small, "course.yaml", "menu:", "booklets: [begrippen]\nmenu:")
    below = {
        **named,
        "pages/later.md": b"---\ntitle: Later\nup: begrippen\n---\nMeer over [de opdracht](page:begrippen).\n",
    }
    module = booklets(below)["begrippen"]
    titles = [
        (one["level"], text(one).strip()) for one in nodes(module) if one["kind"] == "heading" and one["level"] == 1
    ]
    assert titles[0] == (1, "Begrippen")
    assert (1, "Later") in titles


def test_a_way_to_what_is_in_another_booklet_is_words_only(small: dict[str, bytes]) -> None:
    told = change(small, "cases/anna-en-bas/situatie.md", "Anna", "Zie [de begrippen](page:begrippen). Anna")
    kinds = {one["kind"] for one in nodes(booklets(told)["anna-en-bas-deelnemer"]) if text(one) == "de begrippen"}
    assert kinds == {"words"}


def test_letters_of_options_go_on_behind_the_last() -> None:
    letters = _letters()
    assert [next(letters) for _ in range(28)][-3:] == ["Z", "AA", "AB"]
