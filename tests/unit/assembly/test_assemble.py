import re

from casebook.steps.choice import Choice
from casebook.steps.question import Question
from tests.conftest import change, course_of, problems_of

Files = dict[str, bytes]
ONE, TWO = "assignments/fase-een.yaml", "assignments/fase-twee.yaml"
CASE = "cases/anna-en-bas/case.yaml"


def test_a_case_puts_its_steps_in_the_places_of_the_assignment(small: Files) -> None:
    course = course_of(small)
    assert [step.id.removesuffix("--anna-en-bas") for step in course.assignments[0].steps] == [
        "doel",
        "situatie",
        "vervolg",
        "vraag-1",
        "keuze-fiets",
        "omweg",
        "uitleg",
        "vraag-3",
        "door-ogen",
        "naast-elkaar",
    ]


def test_a_case_without_steps_shows_the_assignment_as_it_is(small: Files) -> None:
    small["cases/eigen/case.yaml"] = b"title: Eigen\nsummary: Zelf\n"
    course = course_of(change(small, "course.yaml", "cases: [anna-en-bas]", "cases: [anna-en-bas, eigen]"))
    steps = [step.id for step in course.cases[1].assignments[0].steps]
    assert steps == [f"{name}--eigen" for name in ("doel", "lezen", "vraag-1", "vraag-2", "vraag-3")]


def test_ids_are_unique_in_the_whole_course(small: Files) -> None:
    small["cases/eigen/case.yaml"] = b"title: Eigen\nsummary: Zelf\n"
    course = course_of(change(small, "course.yaml", "cases: [anna-en-bas]", "cases: [anna-en-bas, eigen]"))
    ids = [step.id for step in course.steps]
    assert len(ids) == len(set(ids))


def test_a_choice_in_the_place_of_a_question_keeps_its_number(small: Files) -> None:
    step = next(step for step in course_of(small).steps if step.id.startswith("keuze-fiets"))
    assert (step.type, step.number) == ("choice", 2)


def test_a_step_can_take_the_place_of_one_and_stand_behind_another(small: Files) -> None:
    case = "cases/anna-en-bas/case.yaml"
    moved = change(small, case, "instead_of: vraag-2", "instead_of: vraag-2\n    after: lezen")
    steps = course_of(change(moved, case, "leads_to: uitleg", "leads_to: vraag-1")).assignments[0].steps
    names = [step.id.removesuffix("--anna-en-bas") for step in steps]
    assert names[1:5] == ["situatie", "vervolg", "keuze-fiets", "vraag-1"]
    assert (steps[3].number, "vraag-2" in names) == (2, False)


def test_about_a_passage_means_all_that_a_case_put_in_its_place(small: Files) -> None:
    body = next(step.body for step in course_of(small).steps if step.id.startswith("vraag-1"))
    assert isinstance(body, Question)
    assert body.about == ("situatie--anna-en-bas", "vervolg--anna-en-bas")


def test_options_lead_to_different_steps_and_come_together_again(small: Files) -> None:
    steps = {step.id.removesuffix("--anna-en-bas"): step for step in course_of(small).steps}
    assert steps["keuze-fiets"].leads_to == ("uitleg--anna-en-bas", "omweg--anna-en-bas")
    assert steps["omweg"].leads_to == ("uitleg--anna-en-bas",)
    assert steps["omweg"].previous == "keuze-fiets--anna-en-bas"


def test_an_outcome_of_several_files_is_shown_in_their_order(small: Files) -> None:
    body = next(step.body for step in course_of(small).steps if step.type == "choice")
    assert isinstance(body, Choice)
    assert body.options[1].outcome == '<p><i data-or="Babs">Bas</i> is boos.</p>\n<p>Dit geldt <em>altijd</em>.</p>\n'


def test_notes_are_numbered_on_from_one_file_of_a_step_to_the_next_but_a_passage_counts_its_own(small: Files) -> None:
    passage = "::: passage p\nEen[^x] twee[^y].\n:::\n\nDrie[^z].\n\n[^x]: X.\n\n[^y]: Y.\n\n[^z]: Z.\n"
    files = {"houden": passage, "samen": "Vier[^a] vijf[^b].\n\n[^a]: A.\n\n[^b]: B.\n"}
    content = small | {f"cases/anna-en-bas/{name}.md": text.encode() for name, text in files.items()}
    choice = next(step for step in course_of(content).steps if step.id == "keuze-fiets--anna-en-bas")
    html = choice.body.options[1].outcome
    signs = re.findall(r"casebook:sign:\S*_(\d+)_(\d+)_\d+-->", html)
    assert signs == [("1", "1"), ("1", "2"), ("0", "1"), ("0", "2"), ("0", "3")]
    assert re.findall(r"<ol.*?>", html) == ["<ol>", "<ol>", '<ol start="2">']
    ids = re.findall(r'<li id="note_(\S+)">', html)
    assert [one.rpartition("_")[2] for one in ids] == ["1", "2", "1", "2", "3"]
    assert len({*ids}) == len(ids)


def test_the_last_step_of_an_assignment_leads_to_the_next_assignment(small: Files) -> None:
    steps = {step.id.removesuffix("--anna-en-bas"): step for step in course_of(small).steps}
    assert steps["naast-elkaar"].next == "invullen--anna-en-bas"
    assert steps["slot"].next is None


def test_an_ending_leads_nowhere_though_other_steps_stand_behind_it(small: Files) -> None:
    ended = change(small, CASE, "  - id: omweg\n", "  - id: omweg\n    ending: true\n")
    steps = {step.id.removesuffix("--anna-en-bas"): step for step in course_of(ended).steps}
    assert (steps["omweg"].next, steps["omweg"].leads_to) == (None, ())
    assert steps["uitleg"].previous == "keuze-fiets--anna-en-bas"


def test_a_passage_belongs_to_the_first_question_about_it_and_an_explanation_to_what_it_explains(small: Files) -> None:
    steps = {step.id.removesuffix("--anna-en-bas"): step.owner for step in course_of(small).steps}
    assert steps["situatie"] == "vraag-1--anna-en-bas"
    assert steps["uitleg"] == "keuze-fiets--anna-en-bas"
    assert steps["vraag-1"] is None


def test_what_stands_between_a_choice_and_its_explanation_leads_back_to_the_choice(small: Files) -> None:
    owners = {step.id.removesuffix("--anna-en-bas"): step.owner for step in course_of(small).steps}
    assert owners["omweg"] == "keuze-fiets--anna-en-bas"
    asked = change(
        small, CASE, "    after: vraag-2\n    type: read", "    instead_of: lezen\n    after: vraag-2\n    type: read"
    )
    later = change(
        asked, ONE, "    type: question\n    number: 3", "    type: question\n    about: [lezen]\n    number: 3"
    )
    steps = {step.id.removesuffix("--anna-en-bas"): step for step in course_of(later).steps}
    assert steps["omweg"].id in steps["vraag-3"].body.about
    assert steps["omweg"].owner == "keuze-fiets--anna-en-bas"


def test_a_text_that_nothing_asks_about_leads_back_to_the_task_before_it_and_the_first_one_to_that_behind(
    small: Files,
) -> None:
    texts = "".join(
        f"  - {{id: {name}, after: {before}, type: read, title: Lees, text: Tekst.}}\n"
        for name, before in (("begin", "doel"), ("tussen", "vraag-1"))
    )
    steps = course_of(change(small, CASE, "  - id: omweg", f"{texts}  - id: omweg")).steps
    owners = {step.id.removesuffix("--anna-en-bas"): step.owner for step in steps}
    assert owners["tussen"] == "vraag-1--anna-en-bas"
    assert owners["begin"] == "vraag-1--anna-en-bas"


def test_an_explanation_leads_back_to_what_it_explains_and_not_to_the_last_task(small: Files) -> None:
    earlier = change(small, CASE, "explains: [vraag-2, vraag-1]", "explains: [vraag-1]")
    owners = {step.id.removesuffix("--anna-en-bas"): step.owner for step in course_of(earlier).steps}
    assert owners["uitleg"] == "vraag-1--anna-en-bas"


def test_pages_stand_in_the_order_of_the_menu_and_those_outside_it_behind_them_by_name(small: Files) -> None:
    others = {f"pages/{name}.md": f"---\ntitle: {name}\n---\nTekst.\n".encode() for name in ("aan", "bij")}
    course = course_of(small | others)
    assert [page.id for page in course.pages] == ["index", "begrippen", "aan", "bij"]
    turned = change(small | others, "course.yaml", "menu: [index, begrippen,", "menu: [begrippen, bij, index,")
    assert [page.id for page in course_of(turned).pages] == ["begrippen", "bij", "index", "aan"]


def test_a_menu_calls_a_page_by_its_short_title_when_it_has_one(small: Files) -> None:
    course = course_of(change(small, "pages/begrippen.md", "---\n", "---\nmenu: Kort\n"))
    (page,) = (page for page in course.pages if page.id == "begrippen")
    assert (page.menu, course.titles[page.id]) == ("Kort", "Kort")
    assert page.title != "Kort"


def test_a_way_to_a_step_in_whose_place_stand_several_leads_to_the_first(small: Files) -> None:
    course = course_of(change(small, CASE, "  - id: omweg\n", "  - id: omweg\n    leads_to: lezen\n"))
    (step,) = (step for step in course.steps if step.id == "omweg--anna-en-bas")
    assert step.next == "situatie--anna-en-bas"


def test_a_title_with_a_pair_has_both_readings_as_plain_text(small: Files) -> None:
    (case,) = course_of(change(small, CASE, "title: Anna en Bas", 'title: "{Moeder|Vader} Anna"')).cases
    assert (case.title, case.title_reversed) == ("Moeder Anna", "Vader Arend")


def with_own(small: Files) -> Files:
    """The small course with a second case, which has no steps of its own."""
    small["cases/eigen/case.yaml"] = b"title: Eigen\nsummary: Zelf\n"
    return change(small, "course.yaml", "cases: [anna-en-bas]", "cases: [anna-en-bas, eigen]")


def asking(content: Files, about: str) -> Files:
    """The last question, which all cases share, is about something else."""
    last = "question: Wat neem je mee?\n    about:"
    return change(content, TWO, f"{last} [lezen]", f"{last} {about}")


def test_a_question_of_all_cases_can_be_about_what_one_of_them_has(small: Files) -> None:
    content = asking(with_own(small), "[omweg, lezen]")
    about: dict[str, tuple[str, ...]] = {step.id: step.body.about for step in course_of(content).steps}
    assert about["slot--anna-en-bas"] == ("omweg--anna-en-bas", "situatie--anna-en-bas", "vervolg--anna-en-bas")
    assert about["slot--eigen"] == ("lezen--eigen",)


def test_a_question_about_what_no_case_has_is_told_once_for_each_case(small: Files) -> None:
    content = asking(with_own(small), "[omwegg]")
    (found,) = {(one.code, one.place.path, one.place.line, one.nearest) for one in problems_of(content)}
    assert found == ("unknown-step", TWO, 14, "omweg")


def test_a_case_can_only_ask_about_steps_of_its_own(small: Files) -> None:
    small["cases/eigen/case.yaml"] = (
        b"title: Eigen\nsummary: Zelf\nsteps:\n  - {id: nog, after: slot, type: question, title: Nog, question: Nog,"
        b" about: [omweg], ending: true}\n"
    )
    content = change(small, "course.yaml", "cases: [anna-en-bas]", "cases: [anna-en-bas, eigen]")
    assert [one.code for one in problems_of(content)] == ["other-case"]


def test_a_passage_keeps_its_owner_when_a_later_assignment_asks_about_it(small: Files) -> None:
    owners = {step.id: step.owner for step in course_of(small).steps}
    asked = asking(small, "[omweg, uitleg, lezen]")
    assert {step.id: step.owner for step in course_of(asked).steps} == owners


def test_a_form_has_no_way_back_whoever_asks_about_it(small: Files) -> None:
    form = "  - {id: vooraf, after: vraag-3, type: form, title: Vooraf, form: schema}\n"
    content = change(small, CASE, "  - id: omweg", f"{form}  - id: omweg")
    before: dict[str, str | None] = {step.id: step.owner for step in course_of(content).steps}
    assert before["vooraf--anna-en-bas"] is None
    asked = asking(content, "[vooraf]")
    assert {step.id: step.owner for step in course_of(asked).steps} == before


def test_a_part_with_the_words_of_its_question_is_a_part(small: Files) -> None:
    content = change(small, ONE, "text: Wat eerst?", "text: Kijk nog eens.")
    body = next(step.body for step in course_of(content).steps if step.id == "vraag-3--anna-en-bas")
    assert not body.whole
    assert [answer.id for answer in body.answers] == ["eerst--vraag-3--anna-en-bas", "dan--vraag-3--anna-en-bas"]


def test_a_link_to_a_step_means_the_step_of_the_case_one_reads(small: Files) -> None:
    step = next(step for step in course_of(small).steps if step.id.startswith("situatie"))
    assert 'href="step:uitleg--anna-en-bas"' in step.body.html  # type: ignore[attr-defined]


def test_an_age_is_shown_as_it_is_said(small: Files) -> None:
    assert [person.age for person in course_of(small).cases[0].people] == ["30", "2,5"]


def test_a_reflection_has_steps_of_its_own_and_no_case(small: Files) -> None:
    (reflection,) = course_of(small).reflections
    assert ([step.id for step in reflection.steps], reflection.case) == (["kijk-doel--kijken", "samen--kijken"], None)


def test_the_cells_of_a_form_have_other_ids_in_every_place(small: Files) -> None:
    course = course_of(small)
    (form,) = course.forms
    body = next(step.body for step in course.steps if step.type == "form")
    assert [cell for _, cell in form.rows[0].cells] == ["een--wat--schema", "een--klaar--schema"]
    shown = body.form.rows[0].cells  # type: ignore[attr-defined]
    assert [cell for _, cell in shown] == ["een--wat--invullen--anna-en-bas", "een--klaar--invullen--anna-en-bas"]


def test_a_bar_is_as_long_as_its_value_on_the_scale(small: Files) -> None:
    (chart,) = course_of(small).charts
    assert [(bar.value, bar.length) for bar in chart.rows[0].bars] == [("8%", 8.0), ("85,5%", 85.5)]


def test_a_piece_of_the_source_is_found_in_every_case_that_has_it(small: Files) -> None:
    small["cases/eigen/case.yaml"] = b"title: Eigen\nsummary: Zelf\n"
    course = course_of(change(small, "course.yaml", "cases: [anna-en-bas]", "cases: [anna-en-bas, eigen]"))
    assert course.table
    assert [target for _, target, _ in course.table.documents[0][1][0].at] == [
        "keuze-fiets--anna-en-bas",
        "vraag-2--eigen",
    ]


def test_a_row_without_a_value_keeps_its_columns(small: Files) -> None:
    (chart,) = course_of(change(small, "charts/cijfers.yaml", "values: {a: 8, b: 85.5}", "values: {b: 1234567}")).charts
    assert [(bar.title, bar.value) for bar in chart.rows[0].bars] == [("Rood", None), ("Blauw", "1234567%")]
