"""Messages for drawings (svg) that are more than a drawing."""

from casebook.problems.messages.words import Messages

DRAWINGS: Messages = {
    "svg-xml": {
        "nl": (
            "Deze tekening is niet te lezen: hier klopt de XML niet.",
            "Open haar in een tekenprogramma en bewaar haar opnieuw als svg.",
        ),
        "en": (
            "This drawing cannot be read: its XML is wrong here.",
            "Open it in a drawing program and save it as svg anew.",
        ),
    },
    "svg-namespace": {
        "nl": (
            "Hier staat niet dat dit een tekening is, en dan toont geen browser haar.",
            'Schrijf <svg xmlns="http://www.w3.org/2000/svg" en daarachter wat er al stond.',
        ),
        "en": (
            "It is not said here that this is a drawing, and no browser shows it then.",
            'Write <svg xmlns="http://www.w3.org/2000/svg" and behind it what was there.',
        ),
    },
    "svg-encoding": {
        "nl": ("Deze tekening is opgeslagen als {found}, en dat leest niet elk programma gelijk.", "Kies UTF-8."),
        "en": ("This drawing was saved as {found}, which not every program reads alike.", "Choose UTF-8."),
    },
    "svg-doctype": {
        "nl": (
            "De kop van deze tekening legt zelf iets vast, met {found}",
            "Bewaar haar opnieuw als gewone svg. In Illustrator: zonder de bewerkingsmogelijkheden te behouden.",
        ),
        "en": (
            "The head of this drawing declares something of its own, with {found}",
            "Save it anew as plain svg. In Illustrator: without preserving the editing capabilities.",
        ),
    },
    "svg-script": {
        "nl": (
            "Deze tekening kan iets uitvoeren in de browser van de lezer: {found}",
            "Haal dit weg, of bewaar de tekening opnieuw als gewone svg. Een plaatje staat stil of beweegt, meer niet.",
        ),
        "en": (
            "This drawing can run something in the reader’s browser: {found}",
            "Remove this, or save the drawing anew as plain svg. An image stands still or moves, no more.",
        ),
    },
    "svg-element": {
        "nl": (
            "Dit hoort niet in een tekening: {found}",
            "Haal het weg, of bewaar de tekening opnieuw als gewone svg, met tekst als letters of als paden.",
        ),
        "en": (
            "This does not belong in a drawing: {found}",
            "Remove it, or save the drawing anew as plain svg, with text as letters or as paths.",
        ),
    },
    "svg-address": {
        "nl": (
            "Deze tekening haalt iets van buiten: {found}",
            "Neem het als png, jpg of webp op in de tekening, of haal het weg. #naam wijst iets in de tekening aan.",
        ),
        "en": (
            "This drawing asks for something outside: {found}",
            "Embed it in the drawing as png, jpg or webp, or remove it. #name points at a part of the drawing.",
        ),
    },
    "svg-link": {
        "nl": (
            "Deze tekening heeft een link naar buiten: {found}",
            "Haal hem weg, en zet de link in de tekst bij het plaatje.",
        ),
        "en": (
            "This drawing has a link to outside: {found}",
            "Remove it, and put the link in the text beside the image.",
        ),
    },
}
