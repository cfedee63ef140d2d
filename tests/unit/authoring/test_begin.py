"""`casebook init`: the course that it makes is whole, and nothing that exists is touched."""

import json
from fnmatch import fnmatch
from pathlib import Path

import pytest

from casebook.authoring.begin import course_named
from casebook.authoring.commands import STARTERS, begin
from casebook.authoring.draft import drafted
from casebook.authoring.new import scaffold
from casebook.pipeline import check_files
from casebook.problems.messages.words import Language
from casebook.problems.problem import ContentError
from casebook.reading import disk
from tests.conftest import LANGUAGES, problems_of, words_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_a_readme_what_git_leaves_out_and_the_schemas_that_files_name(
    tmp_path: Path, language: Language
) -> None:
    made = begin(tmp_path, language)
    assert {"README.md", ".gitignore"} <= set(made)
    assert (tmp_path / "README.md").read_text(encoding="utf-8").startswith("# ")
    assert "/output/" in (tmp_path / ".gitignore").read_text(encoding="utf-8").split("\n")
    told = json.loads((tmp_path / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    for path in (tmp_path / "content").rglob("*.yaml"):
        name = path.relative_to(tmp_path).as_posix()
        assert any(fnmatch(name, pattern) for files in told.values() for pattern in files), name
    assert all((tmp_path / schema).is_file() for schema in told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_case_joins_the_course_without_a_warning(tmp_path: Path, language: Language) -> None:
    begin(tmp_path, language)
    content = disk.read(tmp_path / "content")
    content |= scaffold("case", "nieuw", disk.read(STARTERS / language / "case"), *drafted(content), content)
    assert problems_of(content) == []


@pytest.mark.parametrize(
    ("name", "id_", "title"),
    [
        ("Onze_cursus 2", "onze-cursus-2", "Onze cursus 2"),
        ("één huis", "een-huis", "Één huis"),
        ('a"b: {c}', "a-b-c", "A b c"),
        ("*nadruk*", "nadruk", "Nadruk"),
        ("課程", "course", "課程"),
        ("con", "course", "Con"),
        ("...", "course", "Course"),
        ("x" * 300, "course", "X" + "x" * 299),
    ],
)
def test_it_is_called_after_its_folder(name: str, id_: str, title: str) -> None:
    files = course_named(name, disk.read(STARTERS / "nl" / "course"))
    content = {path.removeprefix("content/"): text for path, text in files.items() if path.startswith("content/")}
    course = check_files(content).course
    assert (course.id, course.title) == (id_, title)


@pytest.mark.parametrize("there", ["notes.txt", ".hidden", "content/course.yaml"])
def test_a_folder_that_is_not_empty_is_told_and_stays(tmp_path: Path, there: str) -> None:
    disk.add(tmp_path / "vol", {there: b"x"})
    with pytest.raises(ContentError) as error:
        begin(tmp_path / "vol", "nl")
    assert [one.code for one in error.value.problems] == ["not-empty"]
    assert words_of(error.value.problems[0]) == (
        "De map “vol” is niet leeg; er is niets veranderd. Kies een lege map, of een naam die er nog niet is.",
        "The folder “vol” is not empty; nothing was changed. Choose an empty folder, or a name that is not there yet.",
    )
    assert [path for path in (tmp_path / "vol").rglob("*") if path.is_file()] == [tmp_path / "vol" / there]


def test_a_file_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "vol").write_text("x")
    with pytest.raises(ContentError) as error:
        begin(tmp_path / "vol", "nl")
    assert [one.code for one in error.value.problems] == ["not-empty"]


@pytest.mark.parametrize("name", ["con", "Aux", "nul.course", "LPT1 .d"])
def test_a_folder_that_windows_cannot_make_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError) as error:
        begin(tmp_path / name, "nl")
    assert [(one.code, one.values["name"]) for one in error.value.problems] == [("reserved-name", name)]
    assert list(tmp_path.iterdir()) == []


def test_what_git_keeps_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert begin(tmp_path, "en")


def test_when_a_file_cannot_be_written_there_is_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Path.write_bytes

    def refuse(path: Path, content: bytes) -> int:
        if "glossary" in path.name:
            raise OSError(28, "full")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(ContentError) as error:
        begin(tmp_path / "a" / "b", "nl")
    assert [one.code for one in error.value.problems] == ["disk-full"]
    assert list(tmp_path.iterdir()) == []
