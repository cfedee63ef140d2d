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
    "loose-bullet": {
        "nl": (
            "“{character}” maakt geen lijst.",
            "Begin elk punt op een eigen regel met een streepje en een spatie: - …",
        ),
        "en": ("“{character}” makes no list.", "Begin each item on a line of its own with a hyphen and a space: - …"),
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
