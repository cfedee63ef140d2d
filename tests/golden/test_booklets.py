"""Booklets made whole by typst, and what other programs find in them; their texts: `unit/publishing/booklets/`."""

import json
import re
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
import typst

from casebook import cli
from casebook.cache.store import Store
from casebook.problems.problem import ContentError
from casebook.publishing.booklets import press
from casebook.publishing.booklets.booklet import Booklet, chunk, heading, paragraph, way
from casebook.publishing.booklets.booklet import words_of as words_in
from casebook.publishing.booklets.contents import booklets_of
from casebook.publishing.booklets.press import printed
from casebook.reading import disk
from tests.conftest import ROOT, SMALL, change, course_of, words_of
from tests.unit.publishing.booklets.test_contents import every_word_arrives
from tests.words import ENGLISH

# Every sign that means something to typst, and what its commands look like.
HOSTILE = r"""#let x = read("/etc/passwd") $a^2$ *b* _c_ @d <e> \ \u{41} -- ~ // f /* g */ `h` [i] "j" 'k' = l ; } ]"""


# Nothing is kept from one time to the next.
NOWHERE = Store(None, "")


def made(content: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """The booklets of a course as files, by the names that they have."""
    files = {Path(path).stem: content for path, content in printed(booklets_of(course_of(content)), NOWHERE).items()}
    disk.add(folder, {f"{name}.pdf": content for name, content in files.items()})
    return {name: folder / f"{name}.pdf" for name in files}


def said(*command: object) -> str:
    return subprocess.run([*map(str, command)], capture_output=True, encoding="utf-8", check=True).stdout


def facts(file: Path) -> dict[str, str]:
    """What a PDF tells of itself."""
    found = [line.partition(":") for line in said("pdfinfo", file).splitlines()]
    return {key: value.strip() for key, _, value in found}


def test_every_word_of_the_shipped_course_arrives() -> None:
    every_word_arrives(ROOT / "content")


def test_the_command_makes_them_and_tells_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    disk.add(tmp_path, {f"content/{path}": content for path, content in disk.read(SMALL).items()})
    assert cli.main(["booklet", "--course", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    for name in ("anna-en-bas-deelnemer", "anna-en-bas-gespreksleider"):
        assert f"output/booklets/{name}.pdf" in told
        assert facts(tmp_path / "output" / "booklets" / f"{name}.pdf")["Tagged"] == "yes"


def torn(booklet: Booklet, file: Path) -> list[str]:
    """The forms of a booklet that are not on one page of its file."""
    pages = ["".join(page.split()) for page in said("pdftotext", "-raw", file, "-").split("\f")]
    forms = [one for one in json.loads(booklet.data)["nodes"] if one["kind"] == "form"]
    assert forms
    rows = [["".join(words_in(row["text"]).split()) for row in form["rows"]] for form in forms]
    return [names[0] for names in rows if not any(all(name in page for name in names) for page in pages)]


# The booklet → how many pages it may take.
PAGES = {
    "layla-en-rick-deelnemer": range(30, 50),
    "layla-en-rick-gespreksleider": range(25, 45),
    "stefanie-en-thomas-deelnemer": range(30, 55),
    "stefanie-en-thomas-gespreksleider": range(25, 50),
    "eigen-casus-deelnemer": range(15, 35),
    "eigen-casus-gespreksleider": range(15, 30),
    "gemeente": range(15, 30),
}


def test_the_whole_course_is_made_tagged_in_its_language_with_a_title_and_an_outline(tmp_path: Path) -> None:
    course = disk.read(ROOT / "content")
    files = made(course, tmp_path)
    assert files.keys() == PAGES.keys()
    forms = {name: file for name, file in files.items() if name == "gemeente" or name.endswith("deelnemer")}
    for booklet in booklets_of(course_of(course)):
        if booklet.name in forms:
            assert torn(booklet, forms[booklet.name]) == []
    for name, file in files.items():
        told = facts(file)
        assert told["Tagged"] == "yes"
        assert int(told["Pages"]) in PAGES[name], name
        cover = said("pdftotext", "-l", "1", file, "-").split("\n")
        assert told["Title"].partition(" · Genderbril, ")[0] in cover, name
        meta = said("pdfinfo", "-meta", file)
        assert "<pdfuaid:part>1<" in meta
        assert "<dc:language><rdf:Bag><rdf:li>nl<" in meta


def test_titles_stand_in_the_outline_in_their_order_and_numbers_lead_to_their_steps(
    small: dict[str, bytes], tmp_path: Path
) -> None:
    file = made(small, tmp_path)["anna-en-bas-deelnemer"]
    (outline,) = re.findall("<outline>.*</outline>", said("pdftohtml", "-xml", "-i", "-stdout", file), re.DOTALL)
    titles = re.findall(r'<item page="\d+">(.*?)</item>', outline)
    assert titles[3:5] == ["Fase een", "1 Het doel"]
    numbered = [int(found[1]) for title in titles if (found := re.match(r"(\d+) ", title))]
    assert numbered == [*range(1, len(numbered) + 1)]
    text = " ".join(said("pdftotext", file, "-").split())
    option = numbered[titles[titles.index("Vervolg en toelichting: Fase een") + 1 :].index("10 De fiets (A)")] + 9
    assert re.search(rf"Ga naar {option} \(bladzijde \d+\)", text)


def test_nothing_is_left_out_by_the_setting_and_every_booklet_has_the_same_bytes_twice() -> None:
    setting = disk.peek(press._SETTING)
    for booklet in booklets_of(course_of(disk.read(ENGLISH))):
        files = {"main.typ": setting, "booklet.json": booklet.data, **booklet.images}
        _, warnings = typst.compile_with_warnings(files, format="pdf", ignore_system_fonts=True)  # type: ignore[call-overload]
        assert [one.message for one in warnings] == []
    assert press._tried(booklet, {}).found == press._tried(booklet, {}).found


def test_a_booklet_that_says_the_same_is_not_set_again(
    small: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typeset, times = press._set, [0]

    def counted(files: Mapping[str, bytes]) -> bytes | typst.TypstError:
        times[0] += 1
        return typeset(files)

    def again(content: Mapping[str, bytes], version: str = "1") -> tuple[int, dict[str, bytes]]:
        times[0] = 0
        found = printed(booklets_of(course_of(content), both=True), Store(tmp_path, version))
        return times[0], found

    monkeypatch.setattr(press, "_set", counted)
    first = again(small)
    assert first[0] == len(first[1]) == 4
    assert again(small) == (0, first[1])
    changed = change(small, "cases/anna-en-bas/situatie.md", "Anna", "De buren horen Anna")
    assert again(changed) == (4, printed(booklets_of(course_of(changed), both=True), NOWHERE))
    assert again(small, version="2") == first
    wrong = change(small, "cases/anna-en-bas/situatie.md", "Anna", "Anna 中")
    with pytest.raises(ContentError):
        again(wrong)
    with pytest.raises(ContentError):
        again(wrong)


def test_no_text_means_anything_to_typst(small: dict[str, bytes], tmp_path: Path) -> None:
    ways = {"ticks": [False], "text": (HOSTILE,), "hint": (HOSTILE,)}
    kinds = [
        heading(1, (HOSTILE,), "a", number=1, called=(HOSTILE,)),
        paragraph(HOSTILE, chunk("strong", (HOSTILE,)), chunk("code", (HOSTILE,)), chunk("raised", (HOSTILE,))),
        paragraph(way("a", HOSTILE), chunk("link", (HOSTILE,), to="https://example.org/#let")),
        chunk("list", items=[(paragraph(HOSTILE),)]),
        chunk("quote", (paragraph(HOSTILE),)),
        chunk("passage", (paragraph(HOSTILE),)),
        chunk("notes", (paragraph(HOSTILE),), title=HOSTILE),
        chunk("example", (HOSTILE,)),
        chunk("table", head=[(HOSTILE,)], rows=[[(HOSTILE,)]], title=HOSTILE),
        chunk("aside", (paragraph(HOSTILE),), title=HOSTILE),
        chunk("room", (HOSTILE,), lines=1),
        chunk("options", items=[((HOSTILE,), HOSTILE)], title=HOSTILE, go=HOSTILE),
        chunk("fields", items=[HOSTILE]),
        chunk("form", head=[(HOSTILE,), (HOSTILE,)], rows=[ways], whole=True),
    ]
    (one, *_) = booklets_of(course_of(small))
    hostile = replace(one, title=HOSTILE, kind=HOSTILE, course=HOSTILE, front=(paragraph(HOSTILE),), nodes=tuple(kinds))
    disk.add(tmp_path, printed([replace(hostile, name="a")], NOWHERE))
    text = "".join(said("pdftotext", "-raw", tmp_path / "booklets" / "a.pdf", "-").split())
    assert text.count("".join(HOSTILE.split())) >= hostile.data.decode().count("passwd") > 20


def test_signs_that_the_letters_do_not_have_are_told_all_at_once(small: dict[str, bytes]) -> None:
    wrong = change(small, "cases/anna-en-bas/case.yaml", "title: Anna en Bas", "title: Anna en Bas 😀")
    wrong = change(wrong, "cases/anna-en-bas/situatie.md", "Anna", "Anna 中")
    with pytest.raises(ContentError) as refused:
        printed(booklets_of(course_of(wrong)), NOWHERE)
    assert {one.code for one in refused.value.problems} == {"booklet-sign"}
    told = sorted(words_of(one)[0] for one in refused.value.problems)
    assert [one.partition(" kan")[0] for one in told] == [
        "Het teken “中” bij “De situatie”",
        "Het teken “😀” bij “Anna en Bas 😀”",
    ]


def test_an_image_that_typst_cannot_read_is_told(small: dict[str, bytes]) -> None:
    passage = "cases/anna-en-bas/situatie.md"
    shown = {**small, passage: small[passage] + b"\n\n[![Een fiets](images/fiets.webp)]{known-to none}\n"}
    with pytest.raises(ContentError) as refused:
        printed(booklets_of(course_of({**shown, "images/fiets.webp": b"RIFF....WEBP and no more"})), NOWHERE)
    (one, _) = refused.value.problems
    assert one.code == "booklet-refused"
    assert words_of(one)[0].startswith("Het boekje “anna-en-bas-deelnemer” is niet gemaakt: ")
