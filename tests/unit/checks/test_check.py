import pytest
import yaml

from casebook.problems.problem import Problem
from tests.conftest import change, problems_of

Files = dict[str, bytes]
COURSE, ONE, CASE = "course.yaml", "assignments/fase-een.yaml", "cases/anna-en-bas/case.yaml"
PAGE, PASSAGE = "pages/begrippen.md", "cases/anna-en-bas/situatie.md"


def shown(problems: list[Problem]) -> list[str]:
    return [f"{found.place.path}:{found.place.line}:{found.place.column} {found.code}" for found in problems]


def test_the_small_course_has_no_problems(small: Files) -> None:
    assert problems_of(small) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (CASE, "leads_to: uitleg", "leads_to: uitlag", f"{CASE}:27:19 unknown-step"),
        (CASE, "explains: [vraag-2,", "explains: [vraag-9,", f"{CASE}:41:16 unknown-step"),
        (CASE, "outcome: geven.md", "outcome: gevn.md", f"{CASE}:26:18 unknown-file"),
        (CASE, "instead_of: vraag-2", "instead_of: vrag-2", f"{CASE}:19:17 unknown-anchor"),
        (CASE, "    after: vraag-2\n    type: read", "    type: read", f"{CASE}:32:9 no-anchor"),
        (CASE, "- id: houden", "- id: geven", f"{CASE}:28:13 duplicate-id"),
        (CASE, "- id: houden", "- id: keuze", f"{CASE}:28:13 duplicate-id"),
        (CASE, "- id: uitleg", "- id: vraag-1", f"{CASE}:37:9 duplicate-id"),
        (ONE, "- id: vraag-3", "- id: vraag-2", f"{ONE}:29:9 duplicate-id"),
        (ONE, "    type: aim", "    type: aim\n    after: lezen", f"{ONE}:7:5 only-in-case"),
        (COURSE, "menu: [index,", "menu: [idex,", f"{COURSE}:5:8 unknown-menu"),
        (COURSE, "assignments: [fase-een,", "assignments: [fase-een, fase-drie,", f"{COURSE}:6:25 unknown-assignment"),
        (COURSE, "cases: [anna-en-bas]", "cases: [anna-en-bas, bas]", f"{COURSE}:7:22 unknown-case"),
        (COURSE, "{id: verslag,", "{id: con,", f"{COURSE}:21:14 reserved-name"),
        (COURSE, "footer: [verslag,", "footer: [verlag,", f"{COURSE}:20:10 unknown-menu"),
        (PAGE, "step:situatie--anna-en-bas", "step:situatie", f"{PAGE}:8:33 unknown-address"),
        (PAGE, "https://example.org", "javascript:alert", f"{PAGE}:8:78 bad-link"),
        (PASSAGE, "step:uitleg", "step:uitlag", f"{PASSAGE}:1:44 unknown-step"),
        (PASSAGE, "step:uitleg", "page:begrip", f"{PASSAGE}:1:44 unknown-page"),
        (PASSAGE, "step:uitleg", "page:begrippen#wat", f"{PASSAGE}:1:44 unknown-heading"),
        ("assignments/fase-twee.yaml", "form: schema", "form: schma", "assignments/fase-twee.yaml:7:11 unknown-form"),
        (
            "assignments/fase-twee.yaml",
            "guide: begrippen#wat",
            "guide: begrippen#wt",
            "assignments/fase-twee.yaml:3:8 unknown-heading",
        ),
        ("forms/schema.yaml", "- {id: twee", "- {id: een", "forms/schema.yaml:9:10 duplicate-id"),
        ("forms/schema.yaml", "up: begrippen", "up: begrip", "forms/schema.yaml:3:5 unknown-menu"),
        ("charts/cijfers.yaml", "values: {a: 8", "values: {c: 8", "charts/cijfers.yaml:5:42 unknown-series"),
        ("reflections/kijken.yaml", "- {id: jij", "- {id: ik", "reflections/kijken.yaml:15:14 duplicate-id"),
        ("glossary.yaml", "{id: hgkm", "{id: fiets", "glossary.yaml:5:10 duplicate-id"),
        ("sources.yaml", "step:vraag-2", "step:vraag-9", "sources.yaml:6:63 unknown-address"),
        ("sources.yaml", "page:schema", "page:schma", "sources.yaml:7:84 unknown-page"),
        (PAGE, "::: chart cijfers", "::: chart cjfers", f"{PAGE}:18:5 unknown-chart"),
        (PASSAGE, "step:uitleg", "case:anna", f"{PASSAGE}:1:44 unknown-case"),
        (PASSAGE, "step:uitleg", "page:anna-en-bas-kart", f"{PASSAGE}:1:44 unknown-page"),
        (COURSE, "maps: {id: kaart", "maps: {id: fase-een", f"{COURSE}:1:1 duplicate-page"),
    ],
)
def test_a_mistake_is_found_where_it_stands(small: Files, path: str, old: str, new: str, expected: str) -> None:
    assert expected in shown(problems_of(change(small, path, old, new)))


def test_the_nearest_name_is_offered(small: Files) -> None:
    (problem,) = problems_of(change(small, CASE, "leads_to: uitleg", "leads_to: uitlag"))
    assert problem.nearest == "uitleg"


def test_all_mistakes_are_told_at_once(small: Files) -> None:
    broken = change(small, CASE, "leads_to: uitleg", "leads_to: uitlag")
    broken = change(broken, COURSE, "cases: [anna-en-bas]", "cases: [anna-en-bas, bas]")
    codes = [found.code for found in problems_of(change(broken, COURSE, "menu: [index,", "menu: [idex,"))]
    assert sorted(codes) == ["unknown-case", "unknown-menu", "unknown-step"]


def test_mistakes_in_how_files_are_written_are_told_with_the_others(small: Files) -> None:
    broken = change(small, PAGE, "title: Begrippen", "titel: Begrippen")
    codes = [found.code for found in problems_of(change(broken, COURSE, "menu: [index,", "menu: [idex,"))]
    assert sorted(codes) == ["unknown-key", "unknown-menu"]


def test_a_key_that_is_missing_because_it_is_misspelt_is_told_once(small: Files) -> None:
    for key, codes in (("titel", ["unknown-key"]), ("kleur", ["missing-key", "unknown-key"])):
        assert [found.code for found in problems_of(change(small, PAGE, "title:", f"{key}:"))] == codes


def test_a_file_that_cannot_be_read_does_not_make_others_seem_wrong(small: Files) -> None:
    for path in (ONE, PAGE, CASE):
        code = "front-matter-missing" if path == PAGE else "yaml-tab"
        assert shown(problems_of({**small, path: b"\t"})) == [f"{path}:1:1 {code}"]


def test_a_step_that_no_way_leads_to_is_told(small: Files) -> None:
    broken = change(small, CASE, "leads_to: omweg", "leads_to: uitleg")
    assert shown(problems_of(broken)) == [f"{CASE}:32:9 unreachable-step"]


def test_a_circle_without_a_way_out_is_told(small: Files) -> None:
    broken = change(small, CASE, "    explains:", "    leads_to: vraag-1\n    explains:")
    codes = {found.code for found in problems_of(broken)}
    assert codes == {"trap-with-way"}


def test_a_file_that_nothing_uses_is_a_warning(small: Files) -> None:
    small["cases/anna-en-bas/oud.md"] = b"oud"
    (problem,) = problems_of(small)
    assert (problem.code, problem.warning) == ("unused-file", True)


@pytest.mark.parametrize(("name", "code"), [("Begin", "bad-name"), ("a--b", "bad-name"), ("con", "reserved-name")])
def test_a_page_has_a_name_that_every_system_takes(small: Files, name: str, code: str) -> None:
    small[f"pages/{name}.md"] = b"---\ntitle: X\n---\n"
    assert [found.code for found in problems_of(small) if not found.warning] == [code]


@pytest.mark.parametrize(
    "path", ["images/con.png", "cases/anna-en-bas/nul.md", "cases/anna-en-bas/AUX.oud.md", "pages/oud/com1/x.md"]
)
def test_no_file_at_all_has_a_name_that_windows_keeps_for_itself(small: Files, path: str) -> None:
    small[path] = b"\x89PNG\r\n\x1a\n" if path.endswith("png") else b"x"
    assert (path, "reserved-name") in [(found.place.path, found.code) for found in problems_of(small)]


@pytest.mark.parametrize("key", ["report", "maps"])
def test_no_page_that_the_build_makes_has_such_a_name(small: Files, key: str) -> None:
    course = yaml.safe_load(small[COURSE])
    course[key]["id"] = "nul"
    small[COURSE] = yaml.safe_dump(course).encode()
    assert "reserved-name" in [found.code for found in problems_of(small)]


def test_two_pages_cannot_have_one_address(small: Files) -> None:
    small["pages/anna-en-bas.md"] = b"---\ntitle: X\n---\n"
    assert [found.code for found in problems_of(small)] == ["duplicate-page"]


def test_the_report_cannot_have_the_address_of_another_page(small: Files) -> None:
    broken = change(small, COURSE, "{id: verslag,", "{id: begrippen,")
    assert "duplicate-page" in [found.code for found in problems_of(broken)]


def test_a_course_needs_no_report(small: Files) -> None:
    without = change(small, COURSE, "report: {id: verslag, title: Verslag, summary: Alles bij elkaar.}", "")
    assert problems_of(change(without, COURSE, "footer: [verslag, ", "footer: [")) == []


def test_a_passage_cannot_come_from_outside_its_folder(small: Files) -> None:
    for name in ("../../course.yaml", "/etc/passwd", "..\\x.md", "../anna/x.md"):
        codes = [found.code for found in problems_of(change(small, CASE, "file: situatie.md", f"file: '{name}'"))]
        assert "bad-file-name" in codes


def test_without_a_course_file_there_is_one_problem(small: Files) -> None:
    del small[COURSE]
    assert [found.code for found in problems_of(small)] == ["missing-file"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (COURSE, "- Wie doet **wat**?", "- Wie doet [wat](page:nergens)?"),
        ("glossary.yaml", "meaning: Een afkorting.", 'meaning: "Een [afkorting](page:nergens)."'),
        ("forms/schema.yaml", "text: Het tweede", 'text: "Het [tweede](page:nergens)"'),
        (ONE, "aim: Je leert", "aim: Je [leert](page:nergens)"),
        (ONE, "hint: Neem de tijd.", 'hint: "Neem [de](page:nergens) tijd."'),
    ],
)
def test_a_link_is_checked_wherever_markdown_stands(small: Files, path: str, old: str, new: str) -> None:
    codes = {found.code for found in problems_of(change(small, path, old, new))}
    assert codes == {"unknown-page"}


def test_two_keys_that_are_missing_in_one_place_are_both_told(small: Files) -> None:
    broken = change(change(small, COURSE, "title: Kleine cursus\n", ""), COURSE, "id: klein\n", "")
    assert sorted(found.values["key"] for found in problems_of(broken)) == ["id", "title"]


def test_a_course_needs_a_first_page(small: Files) -> None:
    small["pages/begin.md"] = small.pop("pages/index.md")
    codes = [found.code for found in problems_of(change(small, COURSE, "menu: [index,", "menu: [begin,"))]
    assert codes == ["missing-file"]


def test_a_page_cannot_be_below_itself(small: Files) -> None:
    broken = change(small, PAGE, "title: Begrippen", "title: Begrippen\nup: index")
    broken = change(broken, "pages/index.md", "title: Start", "title: Start\nup: begrippen")
    assert [found.code for found in problems_of(broken)] == ["below-itself", "below-itself"]


def test_a_case_that_the_course_does_not_list_cannot_be_linked_to(small: Files) -> None:
    small["cases/eigen/case.yaml"] = b"title: Eigen\nsummary: Zelf\n"
    assert [found.code for found in problems_of(small)] == ["unlisted-case"]
    codes = [found.code for found in problems_of(change(small, PASSAGE, "step:uitleg", "case:eigen"))]
    assert codes == ["unlisted-case"]


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (PASSAGE, "Anna heeft", "Haar {zus|broer} en haar {=oom} bij [haar](step:uitleg)", ["1:2", "1:22", "1:39"]),
        (PASSAGE, "Anna heeft een fiets.", "Pappa hielp hemzelf en zijn vriendinnen.", ["1:2", "1:14", "1:30"]),
        (CASE, "Een ruzie over een fiets.", ">-\n  Een ruzie\n  met haar ex-man.", ["4:7", "4:15"]),
        (CASE, "title: De fiets", "title: De man", ["21:15"]),
        (CASE, "id: houden", "id: vader", []),
    ],
)
def test_a_gendered_word_without_a_pair_is_told_at_its_place(
    small: Files, path: str, old: str, new: str, expected: list[str]
) -> None:
    problems = problems_of(change(small, path, old, new))
    assert shown(problems) == [f"{path}:{place} no-pair" for place in expected]
    assert all(problem.warning for problem in problems)


def test_a_brace_that_makes_no_pair_is_told(small: Files) -> None:
    assert shown(problems_of(change(small, PASSAGE, "Anna heeft", "{Anna} heeft"))) == [
        f"{PASSAGE}:1:2 bad-pair",
    ]


def test_someone_without_a_second_name_is_told_unless_the_roles_stay(small: Files) -> None:
    nameless = change(small, CASE, "reversed: Babs, ", "")
    assert shown(problems_of(nameless)) == [f"{CASE}:5:21 no-second-name"]
    fixed = change(change(nameless, CASE, "people:", "reversal: false\npeople:"), PASSAGE, "Anna", "De man")
    assert problems_of(fixed) == []


@pytest.mark.parametrize("page", ["anna-en-bas-kaart", "anna-en-bas-fase-een"])
def test_nothing_is_said_of_a_link_to_a_page_of_a_case_that_cannot_be_read(small: Files, page: str) -> None:
    linked = change(small, PAGE, "step:situatie--anna-en-bas", f"page:{page}")
    assert problems_of(linked) == []
    broken = change(linked, CASE, "title: Anna en Bas", "titel: Anna en Bas")
    assert not [found for found in problems_of(broken) if found.place.path == PAGE]


def test_a_folder_with_another_name_is_the_case_that_was_meant(small: Files) -> None:
    small |= {path.replace("anna-en-bas", "anne-en-bas"): small.pop(path) for path in list(small) if "anna-" in path}
    found = next(one for one in problems_of(small) if one.code == "unknown-case")
    assert (found.place.path, found.nearest) == ("course.yaml", "anne-en-bas")


def test_an_image_whose_name_cannot_be_is_told_once(small: Files) -> None:
    small["images/Huis.PNG"] = b"\x89PNG\r\n\x1a\n"
    small["pages/index.md"] += b"\n![Een huis](images/Huis.PNG)\n"
    assert [found.code for found in problems_of(small)] == ["bad-image-name"]
