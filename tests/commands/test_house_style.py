"""`theme new` and `theme take`: a theme that builds at once, and files of the one below to change."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from casebook.authoring.commands import begin, begin_theme, take
from casebook.pipeline import build, check_all
from casebook.problems.messages.words import Language
from casebook.problems.problem import ContentError
from casebook.project import Project, project_at
from casebook.reading import disk
from tests.conftest import LANGUAGES, ROOT, words_of

TOKENS = (ROOT / "themes" / "default" / "styles" / "tokens.css").read_text(encoding="utf-8")
BRAND = "components/brand/brand.html"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course to begin with."""
    folder = tmp_path_factory.mktemp("begun")
    begin(folder, "nl")
    return folder


@pytest.fixture
def own(tmp_path: Path, begun: Path) -> Project:
    """The same, in a folder of its own."""
    return project_at(Path(copytree(begun, tmp_path, dirs_exist_ok=True)))


def use(project: Project, theme: str) -> None:
    path = project.content / "course.yaml"
    text, count = re.subn(r"^theme: [\w-]+", f"theme: {theme}", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert count == 1
    path.write_text(text, encoding="utf-8")


def output_of(project: Project) -> dict[str, bytes]:
    build(project)
    return disk.read(project.output)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_theme_builds_and_looks_as_the_one_below(tmp_path: Path, language: Language) -> None:
    begin(tmp_path, language)
    own = project_at(tmp_path)
    made = begin_theme(own, "mijn-stad")
    assert "mijn-stad/theme.yaml" in made
    use(own, "mijn-stad")
    assert check_all(own).problems == ()
    style = next(path for path in made if path.endswith(".css"))
    written = (own.themes / style).read_text(encoding="utf-8")
    assert values(written) == {token: value for token, value in values(TOKENS).items() if token in values(written)}
    assert len(values(written)) > 25


def test_a_value_that_is_changed_in_it_counts(own: Project) -> None:
    made = begin_theme(own, "mijn-stad")
    use(own, "mijn-stad")
    style = own.themes / next(path for path in made if path.endswith(".css"))
    style.write_text(style.read_text(encoding="utf-8").replace("#125e66", "#123456"), encoding="utf-8")
    css = output_of(own)["site/assets/style.css"].decode()
    assert css.rindex("--color-accent:#123456") > css.rindex("--color-accent:var(--petrol-70)")


def values(css: str) -> dict[tuple[bool, str], str]:
    """(in the dark, token) → its value, without the names of other tokens in it."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    light, _, dark = css.partition("@media")
    primitive = dict(re.findall(r"(--[\w-]+): ([^;]+);", TOKENS.partition("@media")[0]))
    return {
        (where == dark, token): re.sub(r"var\((--[\w-]+)\)", lambda one: primitive[one[1]], value)
        for where in (light, dark)
        for token, value in re.findall(r"(--[\w-]+): ([^;]+);", where)
    } | ({(True, "--color-focus"): primitive["--honey-40"]})


@pytest.mark.parametrize(
    ("name", "code"),
    [("default", "name-taken"), ("mijn-stad", "name-taken"), ("Mijn Stad", "bad-name"), ("../x", "bad-name")],
)
def test_a_name_that_cannot_be_is_told_and_nothing_is_made(own: Project, name: str, code: str) -> None:
    begin_theme(own, "mijn-stad")
    before = disk.read(own.themes)
    with pytest.raises(ContentError) as error:
        begin_theme(own, name)
    assert [one.code for one in error.value.problems] == [code]
    assert disk.read(own.themes) == before


def test_a_file_that_is_taken_over_is_the_same_until_it_is_changed(own: Project) -> None:
    before = output_of(own)
    begin_theme(own, "mijn-stad")
    use(own, "mijn-stad")
    assert take(own, BRAND) == (f"mijn-stad/{BRAND}", "default")
    taken = own.themes / "mijn-stad" / BRAND
    assert taken.read_bytes() == (ROOT / "themes" / "default" / BRAND).read_bytes()
    own_page = output_of(own)["site/index.html"]
    assert re.sub(rb"\?v=\w+", b"", own_page) == re.sub(rb"\?v=\w+", b"", before["site/index.html"])
    taken.write_text(taken.read_text(encoding="utf-8") + "<i>Hier</i>", encoding="utf-8")
    assert b"<i>Hier</i>" in output_of(own)["site/index.html"]


@pytest.mark.parametrize("path", [f"./{BRAND}", BRAND.replace("/", "\\"), "components//brand/brand.html"])
def test_a_path_may_be_written_as_the_system_does(own: Project, path: str) -> None:
    begin_theme(own, "mijn-stad")
    use(own, "mijn-stad")
    assert take(own, path) == (f"mijn-stad/{BRAND}", "default")
    assert (own.themes / "mijn-stad" / BRAND).is_file()


def test_it_is_taken_from_the_nearest_theme_below(own: Project) -> None:
    begin_theme(own, "provincie")
    use(own, "provincie")
    take(own, BRAND)
    (own.themes / "provincie" / BRAND).write_text("<p>Provincie</p>", encoding="utf-8")
    disk.add(own.themes, {"stad/theme.yaml": b"extends: provincie\n"})
    use(own, "stad")
    assert take(own, BRAND) == (f"stad/{BRAND}", "provincie")
    assert (own.themes / "stad" / BRAND).read_text(encoding="utf-8") == "<p>Provincie</p>"


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("components/brnd/brand.html", BRAND),
        ("components/brand", BRAND),
        ("brand.html", BRAND),
        (f"default/{BRAND}", BRAND),
        ("../../content/course.yaml", None),
    ],
)
def test_a_file_that_is_not_there_is_told_with_the_nearest(own: Project, path: str, meant: str | None) -> None:
    begin_theme(own, "mijn-stad")
    use(own, "mijn-stad")
    before = disk.read(own.themes)
    with pytest.raises(ContentError) as error:
        take(own, path)
    (problem,) = error.value.problems
    assert (problem.code, problem.nearest) == ("not-in-theme", meant)
    said = "" if meant is None else f"bedoel je “{meant}”? ", "" if meant is None else f"did you mean “{meant}”? "
    assert words_of(problem) == (
        (
            f"Het thema waar het jouwe op voortbouwt, heeft geen bestand “{path}”. {said[0]}"
            "Schrijf het pad zoals in dat thema, bijvoorbeeld components/brand/brand.html"
        ),
        (
            f"The theme that yours builds on has no file “{path}”. {said[1]}"
            "Write the path as in that theme, for instance components/brand/brand.html"
        ),
    )
    assert disk.read(own.themes) == before


@pytest.mark.parametrize("path", [BRAND, "theme.yaml"])
def test_a_file_of_ones_own_is_not_overwritten(own: Project, path: str) -> None:
    begin_theme(own, "mijn-stad")
    use(own, "mijn-stad")
    if path == BRAND:
        take(own, path)
    (own.themes / "mijn-stad" / path).write_text("extends: default # mine\n", encoding="utf-8")
    with pytest.raises(ContentError) as error:
        take(own, path)
    (problem,) = error.value.problems
    assert problem.code == "theme-has-file"
    assert words_of(problem) == (
        (
            f"Je thema heeft al een bestand “{path}”; er is niets veranderd."
            " Verander dat bestand, of haal het weg en neem het opnieuw over."
        ),
        (
            f"Your theme already has a file “{path}”; nothing was changed."
            " Change that file, or remove it and take it over again."
        ),
    )
    assert "mine" in (own.themes / "mijn-stad" / path).read_text(encoding="utf-8")


def test_a_course_with_the_theme_of_the_program_has_nothing_to_take_files_into(own: Project) -> None:
    with pytest.raises(ContentError) as error:
        take(own, BRAND)
    (problem,) = error.value.problems
    assert problem.code == "theme-of-the-program"
    assert words_of(problem) == (
        (
            "“default” bouwt op geen ander thema voort, dus er is niets over te nemen."
            " Begin een eigen thema met: theme new mijn-stijl. Noem het in course.yaml bij theme."
        ),
        (
            "“default” builds on no other theme, so there is nothing to take over."
            " Begin a theme of your own with: theme new my-style. Name it in course.yaml, in theme."
        ),
    )
    assert not own.themes.exists()
