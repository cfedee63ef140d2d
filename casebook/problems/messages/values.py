"""Messages for values that do not fit: keys, types, numbers, ids."""

from casebook.problems.messages.words import Messages

VALUES: Messages = {
    "missing-key": {
        "nl": ("Hier ontbreekt “{key}”.", "Voeg een regel toe: {key}: …"),
        "en": ("“{key}” is missing here.", "Add a line: {key}: …"),
    },
    "comma-in-text": {
        "nl": (
            "Achter deze komma begint voor YAML iets nieuws: “{key}” hoort zo niet meer bij de tekst.",
            'Zet de hele tekst tussen rechte aanhalingstekens: "…, {key}"',
        ),
        "en": (
            "For YAML something new begins behind this comma: “{key}” is not part of the text any more.",
            'Put the whole text between straight quotes: "…, {key}"',
        ),
    },
    "key-in-text": {
        "nl": (
            "Deze regel hoort nu bij de tekst erboven: lezers zien “{key}:” zo staan.",
            "Hoort de regel niet bij de tekst? Zet hem recht onder de sleutel waar de tekst bij hoort.",
        ),
        "en": (
            "This line is part of the text above it: readers see “{key}:” as it is.",
            "Is it no part of the text? Then start it right below the key of that text.",
        ),
    },
    "unknown-key": {
        "nl": ("De sleutel “{key}” kan hier niet.", "Haal de regel weg, of kies uit: {expected}."),
        "en": ("The key “{key}” is not possible here.", "Remove the line, or choose from: {expected}."),
    },
    "empty": {
        "nl": ("“{key}” is leeg.", "Vul iets in of haal de regel weg."),
        "en": ("“{key}” is empty.", "Fill it in or remove the line."),
    },
    "unknown-value": {
        "nl": ("“{value}” kan niet bij “{key}”.", "Kies uit: {expected}."),
        "en": ("“{value}” is not possible for “{key}”.", "Choose from: {expected}."),
    },
    "unknown-type": {
        "nl": (
            "“{value}” is geen soort stap.",
            (
                "Kies uit: read (tekst), question (vraag), choice (keuze), explanation (toelichting), form, aim (doel),"
                " perspectives, comparison (vergelijking) of reflection."
            ),
        ),
        "en": (
            "“{value}” is no kind of step.",
            "Choose from: aim, read, question, choice, explanation, form, perspectives, comparison, reflection.",
        ),
    },
    "name-with-ending": {
        "nl": ("“{value}” is de naam van een bestand.", "Schrijf de naam zonder het eind: {name}"),
        "en": ("“{value}” is the name of a file.", "Write the name without its end: {name}"),
    },
    "not-a-number": {
        "nl": ("“{value}” is bij “{key}” geen getal.", "Schrijf een getal in cijfers, zoals {example}"),
        "en": ("“{value}” is no number for “{key}”.", "Write a number in digits, like {example}"),
    },
    "number-too-low": {
        "nl": ("{value} is te laag voor “{key}”.", "Schrijf een getal dat minstens {limit} is."),
        "en": ("{value} is too low for “{key}”.", "Write a number of at least {limit}."),
    },
    "number-not-above": {
        "nl": ("{value} is te laag voor “{key}”.", "Schrijf een getal dat hoger is dan {limit}."),
        "en": ("{value} is too low for “{key}”.", "Write a number above {limit}."),
    },
    "number-too-high": {
        "nl": ("{value} is te hoog voor “{key}”.", "Schrijf een getal dat hoogstens {limit} is."),
        "en": ("{value} is too high for “{key}”.", "Write a number of at most {limit}."),
    },
    "not-true-or-false": {
        "nl": ("“{value}” kan niet bij “{key}”.", "Schrijf true (ja) of false (nee)."),
        "en": ("“{value}” is not possible for “{key}”.", "Write true or false."),
    },
    "not-a-text": {
        "nl": ("Bij “{key}” hoort een tekst.", "Zet de tekst achter de dubbele punt, op dezelfde regel."),
        "en": ("“{key}” takes a text.", "Put the text behind the colon, in the same line."),
    },
    "one-not-many": {
        "nl": ("Bij “{key}” hoort één waarde, geen lijst.", "Schrijf er één, zonder haakjes."),
        "en": ("“{key}” takes one value, not a list.", "Write one, without brackets."),
    },
    "not-a-list": {
        "nl": (
            "Bij “{key}” hoort een lijst.",
            "Zet elk punt op een eigen regel die met - begint, of schrijf [een, twee].",
        ),
        "en": ("“{key}” takes a list.", "Put each item on a line that starts with -, or write [one, two]."),
    },
    "text-not-list": {
        "nl": (
            "Bij “{key}” hoort een tekst, geen lijst.",
            "Schrijf {key}: | en zet de tekst eronder, ingesprongen. Daarin mogen punten staan die met - beginnen.",
        ),
        "en": (
            "“{key}” takes a text, not a list.",
            "Write {key}: | and put the text below it, indented. In it can be items that begin with -",
        ),
    },
    "key-as-item": {
        "nl": (
            "Het streepje voor “{key}” begint een nieuw punt van de lijst.",
            "Haal het streepje weg en laat de regel inspringen: alleen de eerste sleutel van een punt heeft er een.",
        ),
        "en": (
            "The hyphen before “{key}” begins a new item of the list.",
            "Remove the hyphen and indent the line: only the first key of an item has one.",
        ),
    },
    "image-key": {
        "nl": (
            "Een plaatje of video heeft geen eigen sleutel: “{key}” kan niet.",
            "Zet het in de tekst: ![wat je ziet](images/naam.jpg), of een link naar de video: [Bekijk de video](https://…)",
        ),
        "en": (
            "An image or video has no key of its own: “{key}” is not possible.",
            "Put it into the text: ![what it shows](images/name.jpg), or a link to the video: [Watch it](https://…)",
        ),
    },
    "score-key": {
        "nl": (
            "Een keuze heeft geen goed of fout en geen punten: “{key}” kan niet.",
            "Haal de regel weg. Wat er na een keuze gebeurt, staat in het bestand bij outcome.",
        ),
        "en": (
            "A choice has no right or wrong and no points: “{key}” is not possible.",
            "Remove the line. What happens after a choice stands in the file at outcome.",
        ),
    },
    "chart-thousands": {
        "nl": (
            "“{value}” leest de cursus als {figure}: de punt staat hier voor een komma.",
            "Bedoel je {meant}? Schrijf het zonder punt. Anders: rond af op twee cijfers achter de punt.",
        ),
        "en": (
            "The course reads “{value}” as {figure}: the dot is a decimal point.",
            "Do you mean {meant}? Write it without a dot. Otherwise round it to two digits behind the dot.",
        ),
    },
    "chart-over-scale": {
        "nl": (
            "{value} past niet op de schaal van deze grafiek, die tot {highest} loopt.",
            "Verbeter het getal, of zet in dit bestand een hogere schaal: highest: {value}",
        ),
        "en": (
            "{value} is beyond the scale of this chart, which ends at {highest}.",
            "Correct the number, or give this file a longer scale: highest: {value}",
        ),
    },
    "not-a-list-of": {
        "nl": (
            "Bij “{key}” hoort een lijst: elk punt begint met een streepje.",
            "Zet elk punt op eigen regels eronder, zoals - {keys}",
        ),
        "en": (
            "“{key}” takes a list: each item begins with a hyphen.",
            "Put each item on lines of its own below it, as in - {keys}",
        ),
    },
    "only-a-name": {
        "nl": (
            "Bij “{key}” hoort op elke regel alleen een naam.",
            "Schrijf - {name} en niets erachter. Wat lezers zien, is de titel van wat je noemt.",
        ),
        "en": (
            "“{key}” takes only a name in each line.",
            "Write - {name} and nothing behind it. What readers see is the title of what you name.",
        ),
    },
    "colon-in-item": {
        "nl": (
            "Door de dubbele punt achter “{first}” is dit voor YAML geen tekst meer.",
            'Zet het hele punt tussen rechte aanhalingstekens: - "{first}: …"',
        ),
        "en": (
            "Because of the colon behind “{first}” this is no text for YAML any more.",
            'Put the whole item between straight quotes: - "{first}: …"',
        ),
    },
    "yaml-hash-first": {
        "nl": (
            "“{key}” is leeg: wat achter # staat, leest YAML als een notitie voor jezelf.",
            'Zet de hele tekst tussen rechte aanhalingstekens: {key}: "{text}"',
        ),
        "en": (
            "“{key}” is empty: YAML takes what stands behind # for a note to yourself.",
            'Put the whole text between straight quotes: {key}: "{text}"',
        ),
    },
    "not-a-mapping": {
        "nl": ("Hier horen regels met een sleutel.", "Schrijf ze onder elkaar, zoals {keys}"),
        "en": ("Lines with a key belong here.", "Write them below each other, as in {keys}"),
    },
    "too-few": {
        "nl": ("“{key}” heeft er te weinig.", "Geef er ten minste {least}."),
        "en": ("“{key}” has too few.", "Give at least {least}."),
    },
    "too-few-options": {
        "nl": (
            "Een keuze heeft ten minste twee opties; deze heeft er {count}.",
            "Voeg een optie toe met id, label en outcome. Valt er niets te kiezen? Maak er dan type: read van.",
        ),
        "en": (
            "A choice has at least two options; this one has {count}.",
            "Add an option with id, label and outcome. Is there nothing to choose? Then make it type: read.",
        ),
    },
    "no-outcome": {
        "nl": (
            "De optie “{name}” heeft geen vervolg.",
            "Schrijf outcome: met de naam van een .md-bestand in de map van de casus: wat gebeurt er na deze keuze?",
        ),
        "en": (
            "The option “{name}” has no outcome.",
            "Write outcome: with the name of an .md file in the folder of the case: what happens after this choice?",
        ),
    },
    "bad-id": {
        "nl": (
            "“{value}” kan geen id zijn.",
            "Gebruik kleine letters, cijfers en losse streepjes, hoogstens 48 tekens, zoals eerste-vraag.",
        ),
        "en": (
            "“{value}” cannot be an id.",
            "Use lower-case letters, digits and single hyphens, 48 characters at most, like first-question.",
        ),
    },
    "bad-file-name": {
        "nl": (
            "“{value}” kan geen bestandsnaam zijn.",
            "Gebruik kleine letters, cijfers en losse streepjes, met .md aan het eind: situatie.md",
        ),
        "en": (
            "“{value}” cannot be a file name.",
            "Use lower-case letters, digits and single hyphens, with .md at the end: situation.md",
        ),
    },
    "text-not-file": {
        "nl": (
            "Bij “{key}” hoort de naam van een bestand, niet de tekst zelf.",
            "Zet de tekst in een bestand in de map van de casus, en schrijf hier alleen de naam: {key}: {name}",
        ),
        "en": (
            "“{key}” takes the name of a file, not the text itself.",
            "Put the text into a file in the folder of the case, and write only its name here: {key}: {name}",
        ),
    },
    "text-for-file": {
        "nl": (
            "Bij “{key}” hoort de naam van een bestand, niet de tekst zelf.",
            "Schrijf text: in plaats van {key}: voor deze tekst. Of zet hem in een bestand bij de casus: {key}: {name}",
        ),
        "en": (
            "“{key}” takes the name of a file, not the text itself.",
            "For this text write text: instead of {key}: or put it into a file beside the case: {key}: {name}",
        ),
    },
    "bad-guide": {
        "nl": ("“{value}” kan niet bij guide.", "Noem een pagina, of een kop erin: gespreksleider#herstel"),
        "en": ("“{value}” is not possible for guide.", "Name a page, or a heading in it: facilitator#recovery"),
    },
    "text-or-file": {
        "nl": ("Een stap om te lezen heeft “text” of “file”, een van de twee.", "Voeg er een toe of haal er een weg."),
        "en": ("A step to read has “text” or “file”, one of the two.", "Add one or remove one."),
    },
    "wrong-value": {
        "nl": ("“{value}” kan niet bij “{key}”.", "Kijk in het voorbeeld wat hier hoort."),
        "en": ("“{value}” is not possible for “{key}”.", "Look in the example what belongs here."),
    },
    "too-many": {
        "nl": ("“{key}” heeft er te veel.", "Er kunnen er hoogstens {most} zijn."),
        "en": ("“{key}” has too many.", "There can be {most} at most."),
    },
    "bad-address": {
        "nl": ("“{value}” is geen webadres.", "Geef een heel adres, zoals https://www.voorbeeld.nl/"),
        "en": ("“{value}” is no web address.", "Give a whole address, such as https://www.example.org/"),
    },
    "bad-mail": {
        "nl": ("“{value}” is geen mailadres.", "Schrijf het hele adres, zoals leren@voorbeeld.nl"),
        "en": ("“{value}” is no mail address.", "Write the whole address, such as team@example.org"),
    },
    "says-count": {
        "nl": (
            "Bij says staan niet evenveel stukjes tekst als bij at plekken.",
            "Schrijf één stukje dat op al die plekken staat, of voor elke plek een, in dezelfde volgorde.",
        ),
        "en": (
            "There are not as many pieces of text at says as there are places at at.",
            "Write one that stands in all these places, or one for each of them, in the same order.",
        ),
    },
    "empty-point": {
        "nl": ("Dit punt vergelijkt niets.", "Noem bij left en right de koppen die erbij horen."),
        "en": ("This point compares nothing.", "Name the headings that belong to it at left and right."),
    },
    "one-sided": {
        "nl": (
            "Dit punt heeft maar één kant: er is niets om mee te vergelijken.",
            "Noem ook koppen bij de andere kant, of schrijf one_sided: true als dat zo hoort.",
        ),
        "en": (
            "This point has one side only: there is nothing to compare with.",
            "Name headings of the other side too, or write one_sided: true if it is meant.",
        ),
    },
}
