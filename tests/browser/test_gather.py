"""Files of participants, told together in the page to lead a session from."""

import re

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import both_browsers, several_windows
from tests.browser.leading import answered, kept, saved_file

pytestmark = [both_browsers(of=4), several_windows]


def test_files_of_participants_are_told_together_and_nothing_of_whose_they_are(console: Page) -> None:
    gather = console.locator("[data-component=gather]:visible")
    field, said = gather.locator("[type=file]"), gather.locator("[role=status]")
    files = [saved_file(f"jansen-{n}", answered("geven" if n % 4 else "houden", f"tekst {n}", n)) for n in range(8)]
    before = kept(console)
    field.set_input_files(files[:2])
    expect(said).to_have_text("Aantal bestanden: 2. Vanaf 3 bestanden zie je wat erin staat.")
    expect(gather.locator("h3")).to_have_count(0)
    field.set_input_files(files[1:])
    expect(said).to_have_text("Aantal bestanden: 8. Al gekozen, dus niet nog eens geteld: 1.")
    expect(gather.locator(".tally")).to_have_text(["geven6", "houden2"])
    expect(gather.locator("li")).to_have_count(8)
    assert {*gather.locator("li").all_inner_texts()} == {f"tekst {n}" for n in range(8)}
    assert not re.search("jansen|2026", gather.inner_html())
    assert kept(console) == before
    gather.locator("[data-forget]").click()
    expect(gather.locator("h3, li")).to_have_count(0)


def test_files_that_are_none_are_refused_with_the_reason(console: Page) -> None:
    gather = console.locator("[data-component=gather]:visible")
    good = answered("geven", "<img src=x onerror=alert(1)>", 1)
    proto: dict[str, object] = {"id": "__proto__", "text": "x"}
    huge = saved_file("groot", answered("geven", "x" * 3_000_001, 1))
    odd: FilePayload = {"name": "kapot.json", "mimeType": "application/json", "buffer": b"{"}
    bad = [
        odd, huge, saved_file("elders", good, course="ander"), saved_file("later", good, casebook=2),
        saved_file("leeg", []), saved_file("vreemd", [proto]),
    ]  # fmt: skip
    gather.locator("[type=file]").set_input_files([*bad, *(saved_file(f"p{n}", [*good, proto]) for n in range(3))])
    expect(gather.locator("[role=status]")).to_have_text(
        "Aantal bestanden: 3. Niet te lezen: 2. Kies bestanden die in deze cursus zijn bewaard. Te groot om een "
        "bestand van deze cursus te zijn: 1. Van een andere cursus: 1. Gemaakt met een nieuwere versie van "
        "de cursus: 1. Zonder antwoorden: 1."
    )
    expect(gather.locator("li")).to_have_text(["<img src=x onerror=alert(1)>"] * 3)
    expect(gather.locator("li img")).to_have_count(0)
