"""Pages and forms that no reader comes to."""

import pytest

from tests.conftest import change, problems_of

Files = dict[str, bytes]
COURSE, CASE, PAGE = "course.yaml", "cases/anna-en-bas/case.yaml", "pages/begrippen.md"
LOOSE = b"---\ntitle: Los\n---\nTekst.\n"


def told(content: Files) -> list[str]:
    found = [problem for problem in sorted(problems_of(content)) if problem.code.startswith("unlinked")]
    assert all(problem.warning for problem in found)
    return [f"{problem.code} {problem.values['name']}" for problem in found]


def test_a_page_without_a_way_to_it_is_told(small: Files) -> None:
    assert told({**small, "pages/los.md": LOOSE}) == ["unlinked-page los"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (COURSE, "menu: [index,", "menu: [index, los,"),
        (COURSE, "footer: [verslag,", "footer: [verslag, los,"),
        (COURSE, "- Wie doet **wat**?", '- "Wie [doet](page:los)?"'),
        (PAGE, "Een verhaal.", "Een [verhaal](page:los)."),
        ("cases/anna-en-bas/situatie.md", "Anna", "[Anna](page:los)"),
        ("assignments/fase-twee.yaml", "guide: begrippen#wat-is-een-casus", "guide: los"),
        ("glossary.yaml", "meaning: Een afkorting.", 'meaning: "Een [afkorting](page:los)."'),
        ("forms/schema.yaml", "text: Het tweede", 'text: "Het [tweede](page:los)"'),
        ("reflections/kijken.yaml", "text: Daarom.", 'text: "[Daarom](page:los)."'),
    ],
)
def test_a_way_to_a_page_may_stand_anywhere(small: Files, path: str, old: str, new: str) -> None:
    assert told(change({**small, "pages/los.md": LOOSE}, path, old, new)) == []


def test_a_page_that_only_unlinked_pages_link_to_is_told_too(small: Files) -> None:
    other = b"---\ntitle: Ook los\n---\nZie [los](page:los) en [ook los](page:ook-los).\n"
    assert told({**small, "pages/los.md": LOOSE, "pages/ook-los.md": other}) == [
        "unlinked-page los",
        "unlinked-page ook-los",
    ]


def test_a_case_is_found_by_the_page_that_lists_the_cases(small: Files) -> None:
    hidden = change(small, COURSE, ", anna-en-bas]\n", "]\n")
    hidden = change(hidden, "pages/index.md", " of met [Anna en Bas](case:anna-en-bas)", "")
    hidden = change(hidden, PAGE, "[de situatie](step:situatie--anna-en-bas)", "de situatie")
    hidden = change(hidden, "sources.yaml", 'at: ["step:vraag-2"]', 'at: ["page:schema"]')
    assert told(hidden) == ["unlinked-page anna-en-bas"]
    assert told(change(hidden, "pages/index.md", "title: Start", "title: Start\nlists: cases")) == []


def test_a_form_is_found_in_a_step_or_by_a_link(small: Files) -> None:
    form = b"title: Los\nlabel: Punt\ncolumns: [{id: a, title: A}]\nrows: [{id: b, text: B}]\n"
    loose = {**small, "forms/los.yaml": form}
    assert told(loose) == ["unlinked-form los"]
    assert told(change(loose, PAGE, "Een verhaal.", "Een [verhaal](page:los).")) == []
    assert told(change(loose, "assignments/fase-twee.yaml", "form: schema", "form: los")) == []


def test_with_an_error_nothing_is_said_of_what_may_be_its_result(small: Files) -> None:
    broken = change({**small, "pages/los.md": LOOSE}, PAGE, "Een verhaal.", "Een [verhaal](page:lso).")
    assert [problem.code for problem in problems_of(broken)] == ["unknown-page"]
