"""Words for how a text reads."""

from casebook.catalogue.words import Words

PROSE: Words = {
    "long-sentence": {
        "nl": (
            "Deze zin heeft {count} woorden.",
            "Maak er twee zinnen van; tot {most} woorden blijft een zin leesbaar.",
        ),
        "en": ("This sentence has {count} words.", "Make it two sentences; up to {most} words a sentence reads well."),
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
