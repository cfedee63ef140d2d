"""Messages for a house style: the CSS file with the tokens of a municipality, and fonts."""

from casebook.problems.messages.words import Messages

HOUSE_STYLES: Messages = {
    "tokens-css": {
        "nl": (
            "“{name}” is geen CSS-bestand.",
            "Neem uit het pakket een bestand dat op .css eindigt, zoals dist/root.css of dist/variables.css.",
        ),
        "en": (
            "“{name}” is no CSS file.",
            "Take a file of the package that ends in .css, such as dist/root.css or dist/variables.css.",
        ),
    },
    "tokens-unknown": {
        "nl": (
            "In deze bestanden staat geen kleur en geen letter uit het NL Design System.",
            "Neem het bestand met alle namen, zoals dist/root.css, met regels als --utrecht-link-color: #24578f;",
        ),
        "en": (
            "These files have no colour and no font of the NL Design System.",
            "Take the file with all names, such as dist/root.css: it has lines like --utrecht-link-color: #24578f;",
        ),
    },
    "tokens-unclosed": {
        "nl": (
            "Dit “{name}” wordt nergens gesloten.",
            "Is het bestand half gekopieerd? Neem het opnieuw over, of zet er het teken bij dat ontbreekt.",
        ),
        "en": (
            "This “{name}” is closed nowhere.",
            "Was half of the file copied? Copy it again, or add the sign that is missing.",
        ),
    },
    "tokens-unopened": {
        "nl": ("Deze }} sluit niets.", "Haal het teken weg, of neem het bestand opnieuw over."),
        "en": ("This }} closes nothing.", "Remove the sign, or copy the file again."),
    },
    "tokens-import": {
        "nl": (
            "Een @import wordt niet gevolgd; wat in het andere bestand staat, telt niet mee.",
            "Zet dat andere bestand ook in de map van het thema, en noem het bij tokens.",
        ),
        "en": (
            "An @import is not followed: what the other file has does not count.",
            "Put that other file into the folder of the theme too, and name it in tokens.",
        ),
    },
    "tokens-hide": {
        "nl": (
            "“{name}” telt hier niet: wat bij tokens staat, gaat voor.",
            "Haal deze stylesheet weg bij styles. Of noem haar als laatste bij tokens, als je deze waarde wilt.",
        ),
        "en": (
            "“{name}” does not count here: what tokens have goes first.",
            "Remove this style sheet from styles. Or name it last in tokens, if this is the value that you want.",
        ),
    },
    "token-circle": {
        "nl": (
            "Deze namen verwijzen naar elkaar: {name}",
            "Geef een ervan een waarde, zoals #24578f. Tot dan geldt wat casebook zelf kiest.",
        ),
        "en": (
            "These names lead to each other: {name}",
            "Give one of them a value, such as #24578f. Until then that of casebook counts.",
        ),
    },
    "token-unresolved": {
        "nl": (
            "“{name}” verwijst naar “{other}”, en die naam staat in geen van de bestanden.",
            "Noem bij tokens ook het bestand waar hij in staat. Tot dan geldt wat casebook zelf kiest.",
        ),
        "en": (
            "“{name}” leads to “{other}”, which none of the files has.",
            "Name the file that has it in tokens, too. Until then that of casebook counts.",
        ),
    },
    "token-colour": {
        "nl": (
            "“{value}” is geen kleur die casebook kent, dus “{name}” telt niet.",
            "Schrijf een kleur als #24578f, rgb(36 87 143) of hsl(211 60% 35%).",
        ),
        "en": (
            "“{value}” is no colour that casebook knows, so “{name}” does not count.",
            "Write a colour as #24578f, rgb(36 87 143) or hsl(211 60% 35%).",
        ),
    },
    "token-length": {
        "nl": (
            "“{value}” is geen maat die casebook kent, dus “{name}” telt niet.",
            "Schrijf een getal met px, rem of em, zoals 4px.",
        ),
        "en": (
            "“{value}” is no length that casebook knows, so “{name}” does not count.",
            "Write a number with px, rem or em, such as 4px.",
        ),
    },
    "token-font": {
        "nl": (
            "“{value}” is geen rij van lettertypen, dus “{name}” telt niet.",
            'Schrijf namen met komma’s ertussen, zoals "Fira Sans", Arial, sans-serif.',
        ),
        "en": (
            "“{value}” is no row of fonts, so “{name}” does not count.",
            'Write names with commas in between, such as "Fira Sans", Arial, sans-serif.',
        ),
    },
    "font-kind": {
        "nl": (
            "“{name}” is geen heel bestand van het soort WOFF2.",
            "Neem van het lettertype het bestand dat op .woff2 eindigt, en kopieer het opnieuw.",
        ),
        "en": (
            "“{name}” is no whole file of the kind WOFF2.",
            "Take the file of the font that ends in .woff2, and copy it again.",
        ),
    },
    "low-contrast": {
        "nl": (
            "“{name}” ({colour}) op “{other}” ({ground}) heeft een contrast van {ratio}:1. Dat moet {needed}:1 zijn.",
            "De naaste kleur die kan, is {better}. Zet in een tweede bestand bij tokens: :root {{ {name}: {better}; }}",
        ),
        "en": (
            "“{name}” ({colour}) on “{other}” ({ground}) has a contrast of {ratio}:1, which has to be {needed}:1.",
            "The nearest colour that would do is {better}. In a second file of tokens: :root {{ {name}: {better}; }}",
        ),
    },
    "low-contrast-dark": {
        "nl": (
            (
                "In het donker heeft “{name}” ({colour}) op “{other}” ({ground}) een contrast van {ratio}:1. Dat moet"
                " {needed}:1 zijn."
            ),
            (
                "De naaste kleur die kan, is {better}. Zet in een tweede bestand bij tokens_dark:"
                " :root {{ {name}: {better}; }}"
            ),
        ),
        "en": (
            (
                "In the dark “{name}” ({colour}) on “{other}” ({ground}) has a contrast of {ratio}:1, which has to be"
                " {needed}:1."
            ),
            (
                "The nearest colour that would do is {better}. In a second file of tokens_dark:"
                " :root {{ {name}: {better}; }}"
            ),
        ),
    },
}
