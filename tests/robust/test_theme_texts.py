"""Each template of the program's theme with one thing less that it prints: what is then nowhere to be read is told."""

import re
from functools import cache

from casebook.cache.memory import Cache
from casebook.pipeline import Checked, check_files
from casebook.problems.problem import ContentError
from casebook.publishing.left_out import left_out
from casebook.publishing.site import Site
from casebook.reading import disk
from casebook.rendering.articles import Articles
from casebook.text.pairs import PAIR
from casebook.theme.inherit import layers_of
from casebook.theme.theme import Theme, theme_from
from casebook.values.kinds import texts_in
from tests.conftest import ROOT, SMALL, html_of, theme_of, turn_of

DEFAULT = disk.read(ROOT / "themes" / "default")
PRINTED = re.compile(r"\{\{(?! ?t[.\[]).*?\}\}")
# One in so many is tried today.
DAYS = 24


@cache
def checked() -> Checked:
    return check_files(disk.read(SMALL))


@cache
def texts() -> dict[str, tuple[str, int]]:
    """The words of each text of the course that stands in YAML without marks → where that is."""
    specs, found = checked().specs, dict[str, tuple[str, int]]()
    for path, document in specs.documents.items():
        spec = specs.spec(path)
        for at, text, _ in texts_in(spec) if spec else ():
            if not re.search(r"[\[\]*`&]", text) and len(text.split()) > 2:
                found[PAIR.sub(lambda pair: pair["described"] or pair["same"], text)] = path, document.place(at).line
    return found


def shown(theme: Theme) -> str:
    """All that stands on the pages of the web edition, as one line."""
    site = Site(Articles(checked().course, theme, Cache()), versioned=False)
    pages = " ".join(html_of(site[path]) for path in site if path.endswith(".html"))
    return " ".join(re.sub(r"<[^>]*>", "", re.sub(r"<(script|style|template)\b.*?</\1>", "", pages)).split())


def gone_from(pages: str) -> set[tuple[str, int]]:
    """Where the texts stand that the program's theme shows and these pages do not."""
    usual = shown_usually()
    return {place for text, place in texts().items() if text in usual and text not in pages}


@cache
def shown_usually() -> str:
    return shown(theme_of())


def without(path: str, spot: re.Match[str]) -> Theme:
    own = {path: f"{spot.string[: spot.start()]}{spot.string[spot.end() :]}".encode()}
    return theme_from(
        layers_of("own", {"default": DEFAULT, "own": {"theme.yaml": b"extends: default\n", **own}}.get), "nl"
    )


def test_what_a_template_prints_no_more_is_told_or_stands_elsewhere(seed: int) -> None:
    templates = [(path, DEFAULT[path].decode()) for path in sorted(DEFAULT) if path.endswith(".html")]
    spots = [(path, spot) for path, text in templates for spot in PRINTED.finditer(text)]
    for path, spot in turn_of(spots, DAYS, seed):
        theme = without(path, spot)
        try:
            articles = Articles(checked().course, theme, Cache())
            found = left_out(checked().specs, articles, Site(articles, versioned=False), theme_of)
            told = {(one.path, one.line) for problem in found for one in (problem.place, *problem.also)}
            missed = gone_from(shown(theme)) - told
        except ContentError:
            continue  # it cannot be rendered so, which is told
        assert not missed, f"{spot[0]} of {path}"
