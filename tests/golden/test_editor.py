"""What an editor shows an author of the course that is shipped, asked of the server that editors ask."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from casebook.authoring.draft import drafted
from casebook.authoring.editor import settings
from casebook.authoring.schema import covers, schemas
from casebook.reading import disk
from tests.conftest import ROOT
from tests.language_server import LanguageServer, language_server

CASE = "cases/layla-en-rick/case.yaml"
BEGUN = "title: Een\nsummary: Twee\nsteps:\n  - "


@dataclass
class Editor:
    """A folder with the course and what is made for editors, but not opened from the disk: texts are given."""

    server: LanguageServer
    content: Path
    texts: dict[str, str]

    def problems(self, texts: dict[str, str]) -> dict[str, list[str]]:
        """What is underlined, by the path of the file; only those with something."""
        found = self.server.problems({self.content / path: text for path, text in texts.items()})
        return {path.relative_to(self.content).as_posix(): told for path, told in found.items() if told}

    def offered(self, path: str, text: str, behind: str) -> list[str]:
        return self.server.offered(self.content / path, text, behind)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    root = tmp_path_factory.mktemp("course")
    content = disk.read(ROOT / "content")
    specs, course = drafted(content)
    disk.add(root / "content", schemas(specs, course))
    told = json.loads(settings(None, covers(specs, "content"), "content") or b"")
    with language_server(root, told) as server:
        server.wait_for(root / "content" / "charts" / "wrong.yaml", "titel: x\n")
        texts = {path: text.decode() for path, text in content.items() if path.endswith((".yaml", ".md"))}
        yield Editor(server, root / "content", texts)


def test_no_line_of_the_course_is_red_and_a_case_that_was_moved_has_no_red_line(editor: Editor) -> None:
    yaml = {path: text for path, text in editor.texts.items() if path.endswith(".yaml")}
    heads = {path: text.split("---\n")[1] for path, text in editor.texts.items() if path.startswith("pages/")}
    assert len(yaml) > 10
    assert len(heads) > 10
    assert editor.problems({**yaml, **heads, "../elsewhere/case.yaml": yaml[CASE]}) == {}


def test_what_is_wrong_is_red_in_its_line(editor: Editor) -> None:
    case, page = editor.texts[CASE], editor.texts["pages/begrippen.md"].split("---\n")[1]
    step = "  - {id: x, type: read, title: X, after: direct-doel, %s}\n"
    both, none, unplaced = step % "text: X, file: x.md", step % "source: X", "  - {id: x, type: aim, title: X}\n"
    found = editor.problems(
        {
            CASE: case.replace("title:", "titel:", 1),
            "cases/stefanie-en-thomas/case.yaml": BEGUN.rpartition("  - ")[0] + both + none + unplaced,
            "pages/begrippen.md": f"{page}titel: x\n",
            "course.yaml": editor.texts["course.yaml"].replace("language: nl", "language: Nederlands"),
        }
    )
    lines = {path: sorted({int(one.partition(":")[0]) for one in told}) for path, told in found.items()}
    language = editor.texts["course.yaml"].split("\n").index("language: nl") + 1
    assert lines == {
        CASE: [1],
        "cases/stefanie-en-thomas/case.yaml": [4, 5, 6],
        "pages/begrippen.md": [page.count("\n") + 1],
        "course.yaml": [language],
    }


def test_ids_kinds_of_step_and_files_of_the_case_itself_are_offered(editor: Editor) -> None:
    text = editor.texts[CASE]
    steps = editor.offered(CASE, text, "leads_to: ")
    assert steps[:2] == ["situatie", "incident"]
    assert "direct-vraag-1" in steps
    assert "familie" not in steps  # of another case
    assert editor.offered(CASE, text, "people: [") == ["layla", "rick", "jayden", "mirella", "professional"]
    files = editor.offered(CASE, text, "file: ")
    assert set(files) == {
        path.rpartition("/")[2] for path in editor.texts if path.startswith("cases/layla-en-rick/")
    } - {"case.yaml"}
    kinds = [one for one in editor.offered(CASE, BEGUN, "  - ") if ":" in one]
    assert "Keuze: lezers kiezen, en zien wat er dan gebeurt" in kinds
    assert len(kinds) == 9
