"""What the page for web editors (`webredactie.md`) promises, done with the course that is shipped."""

import re

from casebook.publishing.render import render
from tests.conftest import ROOT, change, course_of, html_of, theme_of

CONTENT = ROOT / "content"


def pages_with(changes: dict[str, str]) -> dict[str, str]:
    """The pages of the web edition, where some of `course.yaml` is changed."""
    files = {path.relative_to(CONTENT).as_posix(): path.read_bytes() for path in CONTENT.rglob("*.*") if path.is_file()}
    for old, new in changes.items():
        files = change(files, "course.yaml", old, new)
    output = render(course_of(files), theme_of())
    return {
        path: html_of(content)
        for path, content in output.items()
        if path.startswith("site/") and path.endswith(".html")
    }


def test_the_way_out_and_the_manual_can_be_taken_away_as_the_page_for_web_editors_says() -> None:
    exit_lines = re.findall(r"^exit:\n  .*\n", (CONTENT / "course.yaml").read_text(encoding="utf-8"), re.MULTILINE)[0]
    before = pages_with({})
    after = pages_with({exit_lines: "", "zelf-een-casus-maken, ": ""})
    assert all('data-component="exit"' in html for html in before.values())
    assert not [path for path, html in after.items() if 'data-component="exit"' in html or "data-exit" in html]
    footers = {path: html.partition("<footer")[2] for path, html in after.items()}
    assert "zelf-een-casus-maken" in before["site/index.html"].partition("<footer")[2]
    assert not [path for path, footer in footers.items() if "zelf-een-casus-maken" in footer]
    assert "webredactie" in before["site/index.html"].partition("<footer")[2]


def test_who_answers_questions_is_named_where_it_was_filled_in_and_else_it_is_told_where_to_do_so() -> None:
    contact = "contact: {name: Team Leren, email: leren@gemeente.example}\n"
    before, after = pages_with({}), pages_with({"help:\n": f"{contact}help:\n"})
    assert "course.yaml, bij contact" in before["site/webredactie.html"]
    assert not [path for path, html in before.items() if "Vragen over deze cursus?" in html]
    assert "course.yaml, bij contact" not in after["site/webredactie.html"]
    named = 'Vragen over deze cursus? Team Leren, <a href="mailto:leren@gemeente.example">'
    assert named in after["site/webredactie.html"]
    assert all('<a href="mailto:leren@gemeente.example">Team Leren</a>' in html for html in after.values())
