"""Messages for who looks for a course, or begins one, or a theme of its own."""

from casebook.problems.messages.words import Messages

BEGINNING: Messages = {
    "no-course": {
        "nl": (
            "Hier is geen cursus.",
            "Noem de map met de map content van je cursus erin: --course MAP. Een nieuwe cursus begin je met: init MAP",
        ),
        "en": (
            "There is no course here.",
            "Name the folder with the folder content of your course: --course FOLDER. Begin a new one: init FOLDER",
        ),
    },
    "not-empty": {
        "nl": (
            "De map “{name}” is niet leeg; er is niets veranderd.",
            "Kies een lege map, of een naam die er nog niet is.",
        ),
        "en": (
            "The folder “{name}” is not empty; nothing was changed.",
            "Choose an empty folder, or a name that is not there yet.",
        ),
    },
    "output-in-the-way": {
        "nl": (
            "De cursus kan niet in “{name}” worden gemaakt: wat je schreef en wat ervan komt, raakt dan door elkaar.",
            "Noem bij --output een map buiten content en themes, waar de cursus zelf niet in staat.",
        ),
        "en": (
            "The course cannot be made in “{name}”: what you wrote and what is made of it would get mixed up.",
            "Name a folder for --output that is outside content and themes, and that the course is not in.",
        ),
    },
    "theme-of-the-program": {
        "nl": (
            "“{name}” bouwt op geen ander thema voort, dus er is niets over te nemen.",
            "Begin een eigen thema met: theme new mijn-stijl. Noem het in course.yaml bij theme.",
        ),
        "en": (
            "“{name}” builds on no other theme, so there is nothing to take over.",
            "Begin a theme of your own with: theme new my-style. Name it in course.yaml, in theme.",
        ),
    },
    "not-in-theme": {
        "nl": (
            "Het thema waar het jouwe op voortbouwt, heeft geen bestand “{name}”.",
            "Schrijf het pad zoals in dat thema, bijvoorbeeld components/brand/brand.html",
        ),
        "en": (
            "The theme that yours builds on has no file “{name}”.",
            "Write the path as in that theme, for instance components/brand/brand.html",
        ),
    },
    "theme-has-file": {
        "nl": (
            "Je thema heeft al een bestand “{name}”; er is niets veranderd.",
            "Verander dat bestand, of haal het weg en neem het opnieuw over.",
        ),
        "en": (
            "Your theme already has a file “{name}”; nothing was changed.",
            "Change that file, or remove it and take it over again.",
        ),
    },
    "package-missing": {
        "nl": (
            "Voor deze opdracht ontbreekt het pakket “{name}”.",
            "Installeer het waar ook casebook staat, met: pip install {name}",
        ),
        "en": (
            "This command needs the package “{name}”, which is not there.",
            "Install it where casebook is, with: pip install {name}",
        ),
    },
    "booklet-refused": {
        "nl": (
            "Het boekje “{name}” is niet gemaakt: {detail}",
            "De site kun je wel bouwen. Geef deze melding door aan wie het programma onderhoudt.",
        ),
        "en": (
            "The booklet “{name}” was not made: {detail}",
            "The site can be built. Tell this message to who maintains the program.",
        ),
    },
    "booklet-sign": {
        "nl": (
            "Het teken “{sign}” bij “{name}” kan niet in een boekje.",
            (
                "Schrijf in woorden wat het zegt. De letters van een boekje hebben geen emoji’s, en vooral het"
                " Latijnse, Griekse en Cyrillische schrift."
            ),
        ),
        "en": (
            "The sign “{sign}” at “{name}” cannot be in a booklet.",
            (
                "Say in words what it means. The letters of a booklet have no emoji, and mostly the Latin, Greek and"
                " Cyrillic scripts."
            ),
        ),
    },
    "no-embeddable": {
        "nl": (
            "“{name}” is geen Python om mee te geven.",
            (
                "Haal bij python.org het “Windows embeddable package (64-bit)” van Python 3.11 of nieuwer, en noem dat"
                " zip-bestand bij --python."
            ),
        ),
        "en": (
            "“{name}” is no Python to give along.",
            (
                "Get the “Windows embeddable package (64-bit)” of Python 3.11 or newer from python.org, and name that"
                " zip file with --python."
            ),
        ),
    },
    "no-wheels": {
        "nl": (
            "De pakketten voor {name} zijn niet opgehaald: {detail}",
            "Doe dit op een computer met netwerk, in de map van het programma zelf.",
        ),
        "en": (
            "The packages for {name} were not fetched: {detail}",
            "Do this on a computer with a network, in the folder of the program itself.",
        ),
    },
}
