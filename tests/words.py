"""The words that a reader meets in a built page: text, what is only heard, and what scripts may say later."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import yaml

from casebook.reading import disk

ROOT = Path(__file__).resolve().parents[1]
ENGLISH = ROOT / "tests" / "golden" / "english" / "content"
TEXTS = ROOT / "themes" / "default" / "texts"

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_PLACEHOLDER = re.compile(r"\{\w+\}")

# Words of which a Dutch text has at least one, and that English does not have.
_COMMON_WORDS = """
    aan al als alleen alles ander andere antwoord bekijk ben bent beste bij blijft casus cursus daarna dag dan
    dat de deze dit doe doen door dus een eigen elk er ga gaan gaat ga geen geef goed groep haar had hebben hebt
    heeft hem het hier hij hoe hun iets ik ieder iedereen jaar je jij jou jouw jullie kan keer keuze kies
    kinderen klaar klik kun kunnen laat laatste lees leeg maak maar maand meer mensen met mijn moet na naam naar
    niet nieuw nieuwe niets nog nu om omdat onder ons ook op opdracht opnieuw opslaan overzicht pagina per plek
    samen schrijf sluit staan staat stap stappen tabblad tekst terug toch toelichting tot tussen typ uit van
    vandaag veel vervolg verder vier volgende voor vorige vraag vragen vrouw waar wanneer wat weg wel welke werd
    wie wil wij wissen wordt zich zie zij zijn zo zoek zonder zou januari februari maart mei juni juli augustus
    oktober
"""
COMMON = frozenset(_COMMON_WORDS.split())

# Attributes that hold no words for a reader. All others are read, so that a new one is.
_TECHNICAL_WORDS = """
    accept action aria-checked aria-current aria-controls aria-describedby aria-expanded aria-hidden aria-labelledby
    aria-live aria-pressed autocomplete charset class cx cy d data-assignment data-block data-case
    data-moved data-script
    data-component data-course data-edition data-field data-file data-followed data-for data-found data-index
    data-kept-as data-key
    data-leaves-out data-locale data-menu data-needs data-option data-other data-outcome data-person data-save data-show
    data-take data-template data-width
    data-step data-version data-wide data-word defer download draggable enterkeyhint focusable for headers height hidden
    href http-equiv id lang marker-end markerunits max min name open orient overflow points popover popovertarget
    popovertargetaction preserveaspectratio r
    rel role rows rx ry scope selected spellcheck src tabindex target transform type value viewbox width x x1 x2 y y1
    y2
"""
TECHNICAL = frozenset(_TECHNICAL_WORDS.split())


class _Reader(HTMLParser):
    """Gathers the pieces of text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = tag if tag in ("script", "style") else ""
        if tag == "meta" and dict(attrs).get("name") != "description":
            return  # told to the browser alone
        self.pieces += [value for name, value in attrs if value and name not in TECHNICAL]

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._silent = ""

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)


def pieces_of(html: str) -> list[str]:
    """Every piece of text of a page that a reader may see or hear."""
    reader = _Reader()
    reader.feed(html)
    return [piece.strip() for piece in reader.pieces if piece.strip()]


def words_in(texts: Iterable[str]) -> set[str]:
    """The words of texts, in lower case, without the ’s of a name. What will be filled in (`{n}`) is none."""
    found = (word.lower() for text in texts for word in _WORD.findall(_PLACEHOLDER.sub(" ", text)))
    return {re.sub("[’']s$", "", word) for word in found}


def values_of(data: object) -> Iterator[str]:
    """All texts in plain values, without the keys."""
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, list):
        for value in data:
            yield from values_of(value)
    elif data is not None:
        yield str(data)


def words_of_content(files: dict[str, bytes]) -> set[str]:
    """All words that the author of a course wrote."""
    texts: list[str] = []
    for path, content in files.items():
        if path.endswith(".yaml"):
            text = content.decode()
            texts += values_of(yaml.load(text, Loader=yaml.CSafeLoader))
        elif path.endswith(".md"):
            texts.append(content.decode())
    return words_in(texts)


def interface(language: str) -> dict[str, str]:
    """The texts of the interface in a language."""
    texts = yaml.load((TEXTS / f"{language}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert isinstance(texts, dict)
    return {str(key): str(value) for key, value in texts.items()}


def english_words() -> set[str]:
    """Every word that may stand in the English course: its author's, and those of the interface."""
    return words_of_content(disk.read(ENGLISH)) | words_in(interface("en").values())


def dutch_words() -> set[str]:
    """Words that show that something was left in Dutch."""
    return words_in(interface("nl").values()) | COMMON
