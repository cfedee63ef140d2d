"""Messages for how a text reads."""

from casebook.problems.messages.words import Messages

PROSE: Messages = {
    "long-sentence": {
        "nl": (
            "Deze zin heeft {count} woorden.",
            "Maak er twee zinnen van; tot {most} woorden blijft een zin leesbaar.",
        ),
        "en": ("This sentence has {count} words.", "Make it two sentences; up to {most} words a sentence reads well."),
    },
    "short-sentences": {
        "nl": (
            "Hier staan {count} zinnen van hoogstens {most} woorden achter elkaar.",
            "Maak er een of twee zinnen van, en zeg hoe ze samenhangen: omdat, waardoor, terwijl, toen.",
        ),
        "en": (
            "Here are {count} sentences of {most} words at most in a row.",
            "Make them one or two, and say what they have to do with each other: because, so that, while, when.",
        ),
    },
    "unknown-note": {
        "nl": (
            "De noot “{name}” staat nergens.",
            "Zet in dezelfde tekst, op een eigen regel: [^{name}]: en dan wat er in de noot hoort.",
        ),
        "en": (
            "The note “{name}” is nowhere.",
            "Put it in the same text, on a line of its own: [^{name}]: and then what belongs in the note.",
        ),
    },
    "note-without-colon": {
        "nl": (
            "Achter “[^{name}]” ontbreekt een dubbele punt, dus dit is geen noot.",
            "Schrijf [^{name}]: aan het begin van de regel, en dan wat er in de noot hoort.",
        ),
        "en": (
            "A colon is missing behind “[^{name}]”, so this is no note.",
            "Write [^{name}]: at the start of the line, and then what belongs in the note.",
        ),
    },
    "note-of-words": {
        "nl": (
            "De naam van een noot is één woord; “{name}” is geen noot.",
            "Zet streepjes in plaats van spaties, ook waar de noot zelf staat: [^twee-woorden].",
        ),
        "en": (
            "The name of a note is one word; “{name}” is no note.",
            "Put hyphens in the place of spaces, also where the note itself stands: [^two-words].",
        ),
    },
    "unused-note": {
        "nl": (
            "Lezers zien deze noot niet: niets in deze tekst verwijst naar “{name}”.",
            "Zet [^{name}] achter de woorden waar de noot bij hoort, of haal de noot weg.",
        ),
        "en": (
            "Readers do not see this note: nothing in this text refers to “{name}”.",
            "Put [^{name}] behind the words that the note belongs to, or remove the note.",
        ),
    },
    "note-used-twice": {
        "nl": (
            "Naar de noot “{name}” verwees deze tekst al.",
            "Geef elke plek een eigen noot. Dan heeft elke noot één nummer en één weg terug.",
        ),
        "en": (
            "This text referred to the note “{name}” before.",
            "Give each place a note of its own. Then each note has one number, and one way back.",
        ),
    },
    "note-defined-twice": {
        "nl": (
            "De noot “{name}” staat twee keer in deze tekst.",
            "Geef een van de twee een andere naam, ook waar je ernaar verwijst.",
        ),
        "en": (
            "The note “{name}” stands twice in this text.",
            "Give one of the two another name, also where you refer to it.",
        ),
    },
    "loose-bullet": {
        "nl": (
            "“{character}” maakt geen lijst.",
            "Begin elk punt op een eigen regel met een streepje en een spatie: - …",
        ),
        "en": ("“{character}” makes no list.", "Begin each item on a line of its own with a hyphen and a space: - …"),
    },
    "broken-word": {
        "nl": (
            "Hier is een woord afgebroken: lezers zien een streepje en een spatie in het woord.",
            "Zet het woord weer aan elkaar, op één regel. Uit een pdf komen zulke streepjes vaak mee.",
        ),
        "en": (
            "A word is broken here: readers see a hyphen and a space within it.",
            "Put the word together again, on one line. Such hyphens often come along from a pdf.",
        ),
    },
    "wrong-letters": {
        "nl": (
            "Hier zijn letters stukgegaan: lezers zien “{name}” in plaats van “{meant}”.",
            "Typ de letters opnieuw. Kijk of er meer stuk is: zo wordt tekst die met een andere codering is bewaard.",
        ),
        "en": (
            "Letters are broken here: readers see “{name}” in the place of “{meant}”.",
            "Type the letters again. See if there are more: a text that was saved in another encoding becomes so.",
        ),
    },
    "curly-quotes": {
        "nl": (
            "Lezers zien deze aanhalingstekens op het scherm.",
            'Haal ze weg, of maak ze recht: "…". Moeten ze blijven? Zet er dan rechte omheen: "“…”"',
        ),
        "en": (
            "Readers see these quotes on the screen.",
            'Remove them, or make them straight: "…". Should they stay? Then put straight ones around them: "“…”"',
        ),
    },
    "unknown-term": {
        "nl": (
            "De afkorting “{name}” wordt nergens uitgelegd.",
            "Zet haar in glossary.yaml, of schrijf de eerste keer voluit wat het is, met {name} tussen haakjes.",
        ),
        "en": (
            "The abbreviation “{name}” is explained nowhere.",
            "Put it in glossary.yaml, or write it in full the first time, with {name} in brackets.",
        ),
    },
}
