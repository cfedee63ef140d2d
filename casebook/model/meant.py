"""What an author probably meant by a value that does not fit."""

import re
from collections.abc import Callable, Mapping

from casebook.patterns import regex
from casebook.text.slugs import slug
from casebook.values.kinds import LONGEST_ID

# What a kind of step may be called → its name.
_TYPES = {
    "doel": "aim", "keuze": "choice", "kies": "choice", "vergelijking": "comparison", "vergelijk": "comparison",
    "toelichting": "explanation", "uitleg": "explanation", "invulschema": "form", "formulier": "form", "schema": "form",
    "perspectief": "perspectives", "perspectieven": "perspectives", "vraag": "question", "lezen": "read",
    "leestekst": "read", "tekst": "read", "text": "read", "reflectie": "reflection", "oefening": "reflection",
    "multiple choice": "choice", "meerkeuze": "choice", "meerkeuzevraag": "choice", "keuzevraag": "choice",
    "quiz": "choice", "dilemma": "choice", "passage": "read", "verhaal": "read", "story": "read", "info": "read",
    "informatie": "read", "leesstap": "read", "open vraag": "question", "open question": "question",
    "discussie": "question", "feedback": "explanation", "tabel": "form", "table": "form", "invulstap": "form",
    "ogen": "perspectives", "compare": "comparison", "oefeningen": "reflection", "intro": "aim", "inleiding": "aim",
}  # fmt: skip
# What a value may be called → the value.
_VALUES = {
    "vrouw": "female", "vrouwelijk": "female", "v": "female", "woman": "female", "meisje": "female", "f": "female",
    "man": "male", "mannelijk": "male", "m": "male", "jongen": "male", "getrouwd": "married", "gehuwd": "married",
    "samenwonend": "together", "samen": "together", "uit elkaar": "separated", "gescheiden": "divorced",
    "alleen": "alone", "tweetallen": "pairs", "groepen": "groups", "groepjes": "groups", "plenair": "plenary",
    "individueel": "alone", "individual": "alone", "in tweetallen": "pairs", "duo": "pairs", "duo's": "pairs",
    "duo’s": "pairs", "koppels": "pairs", "in groepjes": "groups", "in groepen": "groups", "group": "groups",
    "groep": "groups", "groepje": "groups", "klassikaal": "plenary", "iedereen": "plenary", "nl-nl": "nl",
    "en-us": "en", "en-gb": "en", "nederlands": "nl", "dutch": "nl", "engels": "en", "english": "en",
    "casussen": "cases",
}  # fmt: skip
# What a key may be called → the key.
_KEYS = {
    "stappen": "steps", "mensen": "people", "personen": "people", "vraag": "question", "opties": "options",
    "naam": "name", "leeftijd": "age", "geslacht": "sex", "rol": "role", "titel": "title", "samenvatting": "summary",
    "soort": "type", "tekst": "text", "bestand": "file", "bron": "source", "uitkomst": "outcome", "gezin": "family",
    "familie": "family", "opdrachten": "assignments", "casussen": "cases", "betekenis": "meaning", "begrip": "term",
    "begrippen": "terms", "rijen": "rows", "kolommen": "columns", "na": "after", "leidt_naar": "leads_to",
    "doel": "aim", "omgedraaid": "reversed", "huishoudens": "households", "paren": "couples", "kinderen": "children",
    "minuten": "minutes", "waarschuwing": "notice", "inleiding": "intro", "punten": "points", "telefoon": "phone",
    "taal": "language",
}  # fmt: skip
# What other programs call a key → the keys that may be meant, of which the first that fits is.
_ELSEWHERE: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("description", "beschrijving", "omschrijving", "excerpt", "subtitle"), ("summary", "meaning")),
    **dict.fromkeys(("name", "naam", "kop", "heading", "header"), ("name", "title", "term")),
    **dict.fromkeys(("title", "titel"), ("title", "label", "name", "term", "text")),
    **dict.fromkeys(("text", "tekst", "content", "inhoud", "body"), ("text", "label", "question", "meaning")),
    **dict.fromkeys(("personages", "characters", "persons", "betrokkenen", "cast", "persona"), ("people",)),
    **dict.fromkeys(("gender", "sekse"), ("sex",)),
    **dict.fromkeys(("choices", "answers", "keuzes", "antwoorden"), ("options",)),
    **dict.fromkeys(("next", "goto", "go_to", "naar", "ga_naar", "target", "leidt", "then"), ("leads_to", "now", "to")),
    **dict.fromkeys(("from", "van", "old", "oud"), ("was",)),
    **dict.fromkeys(("to", "new", "nieuw"), ("now",)),
    **dict.fromkeys(("page", "pagina"), ("to",)),
    **dict.fromkeys(("definition", "definitie", "uitleg"), ("meaning",)),
    **dict.fromkeys(("word", "woord"), ("term",)),
    **dict.fromkeys(("synonyms", "synoniemen", "alias", "ook"), ("also",)),
    **dict.fromkeys(("duration", "duur", "tijd", "time"), ("minutes",)),
    **dict.fromkeys(("files", "bestanden"), ("file",)),
    **dict.fromkeys(("mail", "e-mail"), ("email",)),
    **dict.fromkeys(("url", "link", "website"), ("address", "to")),
}
_ENDING = regex(r"\.(ya?ml|md|html?|txt|docx?|odt|rtf)\Z", re.IGNORECASE)
# What stands before a name where links are written.
_SCHEME = regex(r"(?:step|page|case):")
_LINKED = regex(r"\]\((?P<name>[^()]+)\)\Z")
# A file, or a folder with one.
_FILE = regex(r"\.(?:ya?ml|md|txt|docx?|odt|rtf|html?)\b|[/\\]", re.IGNORECASE)
# So many words of a sentence make an id.
_ID_WORDS = 4
# So many words somebody may call a file by.
_NAME_WORDS = 4
_BETWEEN = regex(r"[\s;,/&+]+(?:(?:en|and)\s+)?")
_NO_LIST = ("true", "false", "ja", "nee", "yes", "no")
_RANGE = regex(r" *(\d+) ?[-–] ?(\d+) *")
_CLOCK = regex(r"(?P<hours>\d{1,2}):(?P<minutes>\d\d)")
_UNIT = regex(r" ?(?:(?P<hours>u(?:ur|ren)?|h(?:ours?|r)?)|m(?:aand(?:en)?|nd|onths?))\b", re.IGNORECASE)
_HOST = regex(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?\Z", re.IGNORECASE)
_MAIL = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# What stands around a name that is none of it.
_AROUND = "“”„‘’\"'«»<> \t\n.,;"
_NUMBER = regex(r"\d+(?:[.,]\d+)?")


def name_in_link(written: str) -> str:
    """A name without what stands around it where texts link to it, and without folders and the end of a file."""
    linked = _LINKED.search(written)
    name = _SCHEME.sub("", linked["name"] if linked else written)
    name = _ENDING.sub("", name.partition("#")[0] or name)
    return name.removesuffix("/case").rpartition("/")[2] or name


def id_meant(written: str) -> str | None:
    """The id that a name was probably meant to be: `wat-doe-je` for `Wat doe je?`. None when that is no help."""
    name = name_in_link(written)
    found = slug(name)
    helps = re.search("[a-z0-9]", name.lower()) and "--" not in name and len(found) <= LONGEST_ID
    return found if helps and found != written else None


def ids_meant(written: str) -> str | None:
    """The ids that stand in one value, with another sign between them than the comma of a list."""
    names = [slug(one) for one in _BETWEEN.split(written.strip()) if one]
    return ", ".join(names) if len(names) > 1 else None


def without_ending(name: str) -> str:
    """An id that was written as the name of its file; empty when it was not."""
    found = _ENDING.sub("", name)
    return found if found != name and slug(found) == found else ""


def type_meant(name: str) -> str | None:
    """The kind of step that a word in the language of authors means."""
    return _TYPES.get(name.strip(_AROUND).lower().replace("-", " "))


def keys_meant(name: str) -> tuple[str, ...]:
    """The keys that a word in the language of authors, or of another program, may mean."""
    word = name.strip().lower().replace(" ", "_")
    return (*([_KEYS[word]] if word in _KEYS else []), *_ELSEWHERE.get(word, ()))


def new_id(written: str) -> str | None:
    """An id for something new that was called by a whole sentence, or with more hyphens than an id has."""
    found = slug(written)
    short = "-".join(found.split("-")[:_ID_WORDS])
    return found if len(found) <= LONGEST_ID else short if len(short) <= LONGEST_ID else None


def value_meant(name: str) -> str | None:
    """The value of a fixed list that a word in the language of authors means."""
    word = name.strip(_AROUND).lower()
    return _VALUES.get(word, word)


def file_meant(written: str) -> str | None:
    """The name of a text that was probably meant: `herstel.md` for `herstel`; or the list of such names."""
    linked = _LINKED.search(written)
    name = (linked["name"] if linked else written).strip(_AROUND)
    if len(names := re.findall(r"[^\s,;]+\.md\b", name)) > 1:
        return f"[{', '.join(names)}]"
    found = slug(_ENDING.sub("", re.split(r"[/\\]", name)[-1]))
    return f"{found}.md" if found and f"{found}.md" != written else None


def is_prose(written: str) -> bool:
    """Whether the text itself stands where the name of its file belongs."""
    words = written.split()
    if len(words) < 2 or _FILE.search(written):
        return False
    return len(words) > _NAME_WORDS or "\n" in written.strip() or words[-1][-1] in '.!?…"”’:;)'


def list_meant(written: str) -> str | None:
    """The list that was written as one text: `[anna, bas]` for `anna, bas`. None when the text is no names."""
    range_of = _RANGE.fullmatch(written)
    names = [*filter(None, _BETWEEN.split(written.strip(" []")))] if not range_of else [*range_of.groups()]
    if not names or names[0] in _NO_LIST or any(slug(one) != one for one in names):
        return None
    return f"[{', '.join(names)}]"


def guide_meant(written: str) -> str | None:
    """A page with a heading, as a link or a title has them."""
    page, _, heading = _SCHEME.sub("", written).partition("#")
    found = slug(_ENDING.sub("", page)) + (f"#{slug(heading)}" if heading else "")
    return found if heading or _SCHEME.match(written) else None


def number_meant(value: str, example: str, *, whole: bool) -> str:
    """The number in a value such as `81 jaar`, `8 maanden` or `1,5 uur`; an example when there is none."""
    if clock := _CLOCK.search(value):
        return str(int(clock["hours"]) * 60 + int(clock["minutes"]) or example)
    found = _NUMBER.search(value)
    if not found:
        return example
    number = float(found[0].replace(",", "."))
    if unit := _UNIT.match(value, found.end()):
        number = number * 60 if unit["hours"] else round(number / 6) / 2
        return f"{number:g}"
    return f"{max(1, round(number)):g}" if whole and number % 1 else f"{number:g}"


def address_meant(written: str) -> str | None:
    """A web address that only lacks its beginning."""
    return f"https://{written}" if _HOST.match(written) else None


def mail_meant(written: str) -> str | None:
    """The mail address in a value with more than that."""
    found = _MAIL.search(written)
    return found[0] if found and found[0] != written else None


# Codes whose value says what was meant.
MEANT: Mapping[str, Callable[[str], str | None]] = {
    "bad-id": id_meant,
    "bad-file-name": file_meant,
    "unknown-type": type_meant,
    "unknown-value": value_meant,
    "bad-address": address_meant,
    "bad-mail": mail_meant,
    "bad-guide": guide_meant,
    "not-a-list": list_meant,
}
