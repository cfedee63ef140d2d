"""What an author sees while writing."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from casebook.pipeline import build
from casebook.preview.preview import Preview
from casebook.problems.printing import text_of
from casebook.project import Project
from casebook.reading import disk
from casebook.rendering.articles import Articles, Values
from tests.conftest import ROOT, change, html_of
from tests.spelled import spelled

Files = dict[str, bytes]
PASSAGE = "cases/anna-en-bas/vervolg.md"


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    return preview_of(Project(tmp_path / "content", ROOT / "themes", tmp_path / "output"))


def preview_of(project: Project) -> Preview:
    return Preview(project, lambda problem: text_of(problem, "nl"), lambda errors, warnings: f"{errors}/{warnings}")


def saved(preview: Preview, content: Files) -> str:
    """The assignment's page after these files were saved."""
    disk.add(preview.project.content, content)
    preview.refresh()
    return spelled((preview.page("anna-en-bas-fase-een.html") or b"").decode())


def test_a_change_shows_and_nothing_is_written(preview: Preview, small: Files) -> None:
    assert "<li>anders</li>" in saved(preview, change(small, PASSAGE, "- een", "- anders"))
    assert not preview.project.output.exists()


def test_with_a_mistake_the_last_good_page_stays_with_the_problem_on_top(preview: Preview, small: Files) -> None:
    saved(preview, change(small, PASSAGE, "- een", "- anders"))
    broken = saved(preview, change(small, PASSAGE, "- een", "- nieuw [\\<b>](step:x)"))
    assert "<li>anders</li>" in broken
    assert "<summary>1/0</summary>" in broken
    assert re.search(r'<a href="vscode://file/[^"]*/content/cases/anna-en-bas/vervolg\.md:4:16">', broken)
    assert "content/cases/anna-en-bas/vervolg.md:4:16: fout: unknown-step</a>" in broken
    assert "- nieuw [\\&lt;b&gt;](step:x)" in broken
    assert "casebook-problems" not in saved(preview, small)


def test_only_the_page_that_is_asked_for_is_made_again(
    preview: Preview, small: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(preview, small)
    made: list[str] = []
    real = Articles.shown

    def shown(articles: Articles, template: str, values: Values) -> str:
        made.append(template)
        return real(articles, template, values)

    monkeypatch.setattr(Articles, "shown", shown)
    assert "<li>anders</li>" in saved(preview, change(small, PASSAGE, "- een", "- anders"))
    assert made == ["templates/assignment.html", "templates/site.html"]
    assert "anders" in (preview.page("assets/search.js") or b"").decode()  # what is found is new too


def test_a_mistake_in_a_template_is_told_at_once_and_the_pages_that_cannot_be_made_stay(
    tmp_path: Path, small: Files
) -> None:
    copytree(ROOT / "themes", tmp_path / "themes")
    preview = preview_of(Project(tmp_path / "content", tmp_path / "themes", tmp_path / "output"))
    step = tmp_path / "themes" / "default" / "components" / "read" / "read.html"
    good = step.read_text(encoding="utf-8")
    before = saved(preview, small)
    step.write_text(good + "{{ t.readd }}", encoding="utf-8")
    for content in (small, change(small, PASSAGE, "- een", "- anders")):
        disk.add(preview.project.content, content)
        preview.refresh()
        assert [problem.code for problem in preview.problems] == ["theme-undefined"]
        page = spelled((preview.page("anna-en-bas-fase-een.html") or b"").decode())
        assert "themes/default/components/read/read.html" in page
        assert (
            page.partition('<link rel="stylesheet" href="/casebook')[0].strip()
            == before.partition('<link rel="stylesheet" href="/casebook')[0].strip()
        )
    assert "casebook-problems" in spelled((preview.page("index.html") or b"").decode())
    step.write_text(good, encoding="utf-8")
    page = saved(preview, change(small, PASSAGE, "- een", "- anders"))
    assert "anders" in page
    assert "casebook-problems" not in page


def test_a_text_that_a_template_leaves_out_is_told_until_it_is_shown(tmp_path: Path, small: Files) -> None:
    themes = tmp_path / "themes"
    preview = preview_of(Project(tmp_path / "content", themes, tmp_path / "output"))
    course = change(small, "course.yaml", "title:", "theme: eigen\ntitle:")
    read = "eigen/components/read/read.html"
    disk.add(themes, {"eigen/theme.yaml": b"extends: default\n", read: b"<p></p>"})
    assert "fout: left-out" in saved(preview, course)
    assert "fout: left-out" in saved(preview, course)
    disk.add(themes, {read: b"<p>{{ body.html }}</p>"})
    assert "casebook-problems" not in saved(preview, course)


def test_of_very_many_problems_the_first_are_shown_with_how_many_more_there_are(preview: Preview, small: Files) -> None:
    page = saved(preview, change(small, PASSAGE, "- een", "- {\n" * 500))
    assert page.count("<pre>") == 201
    assert "<summary>500/0</summary>" in page
    assert page.index("Aantal andere meldingen: 300.") > page.rindex("bad-pair")


def test_warnings_fold_to_one_line(preview: Preview, small: Files) -> None:
    page = saved(preview, change(small, PASSAGE, "- een", "- vader"))
    assert '<div class="casebook-problems is-warning" role="alert"><details><summary>0/1</summary>' in page


def test_a_course_that_was_never_good_shows_its_problems(preview: Preview, small: Files) -> None:
    disk.add(preview.project.content, change(small, "course.yaml", "title:", "titel:"))
    preview.refresh()
    assert "unknown-key" in (preview.page("") or b"").decode()
    assert preview.page("index.html") == preview.page("waar-dan-ook.html")
    assert preview.page("assets/style.css") is None


def test_pages_keep_their_policy_and_the_problems_their_look(preview: Preview, small: Files) -> None:
    page = saved(preview, change(small, PASSAGE, "- een", "- vader"))
    assert page.count("Content-Security-Policy") == 1
    assert re.findall(r"<style|style=|<script>", page) == []
    assert b".casebook-problems {" in (preview.page("casebook-preview.css") or b"")


def test_only_pages_get_the_problems(preview: Preview, small: Files) -> None:
    text = "`</body>` </body> vader"
    content = change(small, PASSAGE, "- een", f"- {text}")
    content["images/fiets.svg"] = b"<svg xmlns='http://www.w3.org/2000/svg'><!-- </body> --></svg>"
    page = saved(preview, content)
    assert page.count("casebook-problems") == 1
    assert page.index("casebook-problems") > page.index("&lt;/body&gt;</code> &lt;/body&gt;")
    for path in ("assets/search.js", "assets/fiets.svg", "assets/style.css"):
        assert preview.page(path) == preview.site[path]
    assert preview.page("bestaat-niet.html") is None


def test_an_author_sees_the_map_of_each_case_also_when_readers_do_not(preview: Preview, small: Files) -> None:
    saved(preview, change(small, "course.yaml", "maps: {id: kaart, title: Kaart, summary: Zo loopt het.}\n", ""))
    assert "Vraag 2 · keuze" in html_of(preview.page("anna-en-bas-kaart.html") or b"")
    assert 'href="anna-en-bas-kaart.html"' in spelled((preview.page("anna-en-bas.html") or b"").decode())


def test_an_author_sees_side_by_side_what_each_person_knows_and_readers_never_do(
    preview: Preview, small: Files
) -> None:
    text = "\n[De bel rinkelt.]{known-to anna} [De buurvrouw hoort niets.]{known-to none}\n"
    saved(preview, {**small, PASSAGE: small[PASSAGE] + text.encode()})
    assert 'href="anna-en-bas-wie-weet-wat.html"' in spelled((preview.page("anna-en-bas.html") or b"").decode())
    page = spelled((preview.page("anna-en-bas-wie-weet-wat.html") or b"").decode())
    cells = re.findall(r"<td[^>]*>\s*<p[^>]*>(.*?)</p>\s*(.*?)</td>", page, re.DOTALL)
    told = [re.sub(r"<.*?>", "", f"{who}: {words}").split() for who, words in cells if "rinkelt" in words]
    assert told == [["Anna:", "De", "bel", "rinkelt."]]
    assert any(who == "Niemand" and "buurvrouw" in words for who, words in cells)
    assert "rinkelt" not in re.sub(r"(?s)<table.*?</table>", "", page)

    build(preview.project)
    built = [path for path in preview.project.output.rglob("*") if path.is_file()]
    assert built
    assert [path for path in built if b"wie-weet-wat" in path.read_bytes() or b"page--views" in path.read_bytes()] == []
