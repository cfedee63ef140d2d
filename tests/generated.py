"""Courses of any size, to see what grows with it: `course(300)` has 300 cases and more than 10,000 steps.

The same number gives the same bytes. Cases differ in every passage, so that nothing is won by keeping what was seen.
"""

import json
import re
from collections.abc import Iterator
from random import Random

PHASES = ("eerst", "dan", "later")
QUESTIONS = 6
TERMS = ("veiligheid", "afspraak", "patroon", "gezin", "signaal")
_WORDS = re.findall(
    r"\w+",
    "en de het een op in met voor ze dat wat wie nu dan thuis school werk geld buren avond ruzie gesprek kind ouder "
    "hulp plan zorg vraag antwoord keuze week maand politie veiligheid afspraak patroon gezin signaal",
)

Files = dict[str, bytes]


def course(cases: int) -> Files:
    """The files of a course with so many cases, of which all that there is to check is right."""
    names = [f"casus-{number}" for number in range(1, cases + 1)]
    files = _shared(names)
    for number, name in enumerate(names, 1):
        files |= {f"cases/{name}/{path}": text for path, text in _case(number).items()}
    return {path: text.encode() for path, text in files.items()}


def _shared(names: list[str]) -> dict[str, str]:
    """Everything of the course but its cases. JSON is YAML too."""
    settings = {
        "id": "groot",
        "title": "Grote cursus",
        "description": "Een cursus om de tijd te meten.",
        "language": "nl",
        "menu": ["index", "uitleg", names[0]],
        "footer": ["woorden", "bronnen"],
        "assignments": list(PHASES),
        "cases": names,
        "report": {"id": "verslag", "title": "Verslag"},
        "maps": {"id": "kaart", "title": "Kaart"},
        "lens": {"title": "Bril", "intro": "Let op", "points": ["Wie doet **wat**?", "Wie zegt wat?"]},
    }
    rows = [{"id": f"rij-{row}", "text": f"Wat speelt er bij punt {row}?"} for row in range(1, 6)]
    form = {"title": "Schema", "label": "Punt", "columns": [{"id": "nu", "title": "Nu"}], "rows": rows}
    words = [{"id": term, "term": term, "meaning": f"Wat {term} hier betekent."} for term in TERMS]
    entries = [{"source": "hoofdstuk 2", "text": "vraag", "at": [f"step:{phase}-vraag-1"]} for phase in PHASES]
    entries += [{"source": "hoofdstuk 7", "text": name, "at": [f"step:keuze-eerst--{name}"]} for name in names]
    return {
        "course.yaml": json.dumps(settings),
        "pages/index.md": f"---\ntitle: Start\nlists: cases\n---\n{text_of(_chance(0), 3)}",
        "pages/uitleg.md": f"---\ntitle: Uitleg\n---\n## Kop\n\n{text_of(_chance(1), 9)}",
        "forms/schema.yaml": json.dumps(form),
        "glossary.yaml": json.dumps({"id": "woorden", "title": "Woorden", "terms": words}),
        "sources.yaml": json.dumps(
            {"id": "bronnen", "title": "Bronnen", "documents": [{"title": "De gids", "entries": entries}]}
        ),
        **{f"assignments/{phase}.yaml": json.dumps(_assignment(phase)) for phase in PHASES},
    }


def _assignment(phase: str) -> dict[str, object]:
    about = [f"{phase}-lezen"]
    steps: list[dict[str, object]] = [
        {"id": f"{phase}-doel", "type": "aim", "title": "Het doel", "text": "Je leert **kijken**."},
        {"id": f"{phase}-lezen", "type": "read", "title": "Lees", "text": "Lees je eigen casus."},
    ]
    for number in range(1, QUESTIONS + 1):
        question = f"Wat zie je bij vraag {number}?"
        steps.append(
            {"id": f"{phase}-vraag-{number}", "type": "question", "number": number, "title": f"Vraag {number}"}
            | {"question": question, "about": about, "hint": "Neem de tijd."}
        )
    if phase == PHASES[1]:
        steps.append({"id": "invullen", "type": "form", "title": "Vul in", "form": "schema", "about": about})
    return {"title": f"Fase {phase}", "aim": "Je leert **kijken**.", "steps": steps}


def _case(number: int) -> dict[str, str]:
    """The files of one case: in each phase passages, a choice that branches and merges, and an explanation."""
    words = _chance(number)
    people = [
        {"id": "anna", "name": "Anna", "reversed": "Arend", "age": 30, "sex": "female", "role": "{moeder|vader}"},
        {"id": "bas", "name": "Bas", "reversed": "Babs", "age": 8, "sex": "male", "role": "{zoon|dochter}"},
    ]
    family = {
        "couples": [{"partners": ["anna"], "children": ["bas"]}],
        "households": [{"id": "thuis", "title": "Thuis", "people": ["anna", "bas"]}],
    }
    case = {
        "title": f"Anna en Bas {number}",
        "summary": "Anna en Bas maken ruzie over een fiets.",
        "people": people,
        "family": family,
        "steps": [step for phase in PHASES for step in _steps(phase)],
    }
    passages = {
        f"{kind}-{phase}.md": _passage(words)
        for phase in PHASES
        for kind in ("situatie", "vervolg", "geven", "houden", "uitleg")
    }
    return {"case.yaml": json.dumps(case, indent=1), **passages}


def _steps(phase: str) -> Iterator[dict[str, object]]:
    """What a case puts into one phase."""
    places = {"instead_of": f"{phase}-lezen"}, {"after": f"{phase}-vraag-2"}
    for kind in ("situatie", "vervolg"):
        yield {
            "id": f"{kind}-{phase}",
            **places[0],
            "type": "read",
            "title": f"De {kind}",
            "file": f"{kind}-{phase}.md",
        }
    options = [
        {"id": name, "label": f"Je gaat {name}.", "outcome": f"{name}-{phase}.md", "leads_to": f"{target}-{phase}"}
        for name, target in (("geven", "uitleg"), ("houden", "omweg"))
    ]
    yield {"id": f"keuze-{phase}", **places[1], "type": "choice", "title": "De fiets"} | {
        "question": "Wat doe je met de fiets?",
        "options": options,
        "about": [f"situatie-{phase}"],
    }
    yield {"id": f"omweg-{phase}", **places[1], "type": "read", "title": "Een omweg", "text": "Bas loopt."}
    yield {"id": f"uitleg-{phase}", **places[1], "type": "explanation", "title": "Uitleg"} | {
        "file": f"uitleg-{phase}.md",
        "explains": [f"keuze-{phase}"],
    }


def _chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311  (nothing is to be kept secret)


def _passage(words: Random) -> str:
    known = f"::: known-to anna\n{text_of(words, 1)}:::\n"
    return f"{{Zij|Hij}} is Anna.\n\n{known}\n{text_of(words, 5)}"


def text_of(words: Random, paragraphs: int) -> str:
    """Paragraphs of plain sentences."""
    sentences = [" ".join(words.choices(_WORDS, k=10)).capitalize() + "." for _ in range(4 * paragraphs)]
    return "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)) + "\n"
