"""The words of every problem, per language: message and hint. `{…}` are the problem's values."""

from typing import Literal

Language = Literal["nl", "en"]

# code → language → (message, hint)
CATALOGUE: dict[str, dict[Language, tuple[str, str]]] = {
    "encoding": {
        "nl": ("Dit bestand is geen UTF-8.", "Sla het op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8)."),
        "en": ("This file is not UTF-8.", "Save it as UTF-8."),
    },
    "front-matter-open": {
        "nl": ("De kop van deze pagina wordt niet afgesloten.", "Zet onder de kop een regel met alleen ---"),
        "en": ("The front matter of this page does not end.", "Put a line with only --- below it."),
    },
    "yaml-tab": {
        "nl": ("Hier staat een tab.", "Gebruik spaties om in te springen: twee per niveau."),
        "en": ("There is a tab here.", "Indent with spaces: two for each level."),
    },
    "yaml-syntax": {
        "nl": (
            "Deze YAML is niet te lezen ({detail}).",
            "Kijk of de regels recht onder elkaar beginnen, en zet een tekst met : of # tussen aanhalingstekens.",
        ),
        "en": (
            "This YAML cannot be read ({detail}).",
            "Check that lines start below each other, and put a text with : or # between quotes.",
        ),
    },
    "yaml-character": {
        "nl": ("Hier staat een teken dat niet in YAML mag.", "Verwijder het; vaak is het onzichtbaar meegekopieerd."),
        "en": ("There is a character here that YAML does not allow.", "Remove it; it was often copied unseen."),
    },
    "yaml-alias": {
        "nl": ("Een verwijzing met * kan hier niet.", "Schrijf de waarde uit."),
        "en": ("A reference with * is not possible here.", "Write the value out."),
    },
    "yaml-tag": {
        "nl": ("Een label met ! kan hier niet ({tag}).", "Zet de tekst tussen aanhalingstekens."),
        "en": ("A tag with ! is not possible here ({tag}).", "Put the text between quotes."),
    },
    "yaml-key": {
        "nl": ("Deze sleutel is geen tekst.", "Begin de regel met een naam en een dubbele punt, zoals title: …"),
        "en": ("This key is not a text.", "Start the line with a name and a colon, like title: …"),
    },
    "duplicate-key": {
        "nl": ("De sleutel “{key}” staat hier twee keer.", "Haal er een weg."),
        "en": ("The key “{key}” stands here twice.", "Remove one."),
    },
    "missing-key": {
        "nl": ("Hier ontbreekt “{key}”.", "Voeg een regel toe: {key}: …"),
        "en": ("“{key}” is missing here.", "Add a line: {key}: …"),
    },
    "unknown-key": {
        "nl": ("De sleutel “{key}” bestaat hier niet.", "Haal hem weg, of kijk in het voorbeeld hoe hij heet."),
        "en": ("There is no key “{key}” here.", "Remove it, or look in the example how it is called."),
    },
    "empty": {
        "nl": ("“{key}” is leeg.", "Vul hem in of haal de regel weg."),
        "en": ("“{key}” is empty.", "Fill it in or remove the line."),
    },
    "unknown-value": {
        "nl": ("“{value}” kan niet bij “{key}”.", "Kies uit: {expected}."),
        "en": ("“{value}” is not possible for “{key}”.", "Choose from: {expected}."),
    },
    "not-a-number": {
        "nl": ("“{value}” is bij “{key}” geen passend getal.", "Schrijf een getal in cijfers."),
        "en": ("“{value}” is no fitting number for “{key}”.", "Write a number in digits."),
    },
    "not-true-or-false": {
        "nl": ("“{value}” kan niet bij “{key}”.", "Schrijf true of false."),
        "en": ("“{value}” is not possible for “{key}”.", "Write true or false."),
    },
    "not-a-text": {
        "nl": ("Bij “{key}” hoort een tekst.", "Zet de tekst achter de dubbele punt."),
        "en": ("“{key}” takes a text.", "Put the text behind the colon."),
    },
    "not-a-list": {
        "nl": ("Bij “{key}” hoort een lijst.", "Zet elk punt op een eigen regel die met - begint."),
        "en": ("“{key}” takes a list.", "Put each item on a line that starts with -"),
    },
    "not-a-mapping": {
        "nl": ("Hier horen regels met een sleutel.", "Schrijf ze als id: …, title: … onder elkaar."),
        "en": ("Lines with a key belong here.", "Write them as id: …, title: … below each other."),
    },
    "too-few": {
        "nl": ("“{key}” heeft er te weinig.", "Er zijn er ten minste {least} nodig."),
        "en": ("“{key}” has too few.", "At least {least} are needed."),
    },
    "too-many": {
        "nl": ("“{key}” heeft er te veel.", "Er kunnen er hoogstens {most} zijn."),
        "en": ("“{key}” has too many.", "There can be {most} at most."),
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
    "bad-address": {
        "nl": ("“{value}” is geen webadres.", "Geef een heel adres, zoals https://www.voorbeeld.nl/"),
        "en": ("“{value}” is no web address.", "Give a whole address, such as https://www.example.org/"),
    },
    "bad-file-name": {
        "nl": (
            "“{value}” kan geen bestandsnaam zijn.",
            "Noem een .md-bestand in de map van de casus, zoals situatie.md",
        ),
        "en": ("“{value}” cannot be a file name.", "Name an .md file in the folder of the case, like situation.md"),
    },
    "text-or-file": {
        "nl": ("Een stap om te lezen heeft “text” of “file”, een van de twee.", "Voeg er een toe of haal er een weg."),
        "en": ("A step to read has “text” or “file”, one of the two.", "Add one or remove one."),
    },
    "wrong-value": {
        "nl": ("“{value}” kan niet bij “{key}” ({detail}).", "Kijk in het voorbeeld wat hier hoort."),
        "en": ("“{value}” is not possible for “{key}” ({detail}).", "Look in the example what belongs here."),
    },
    "missing-file": {
        "nl": ("Het bestand “{name}” ontbreekt.", "Maak het, of kijk of je in de goede map werkt."),
        "en": ("The file “{name}” is missing.", "Make it, or check that this is the right folder."),
    },
    "unknown-step": {
        "nl": ("“{name}” is geen stap van deze casus.", "Noem de id van een stap van de casus of van een opdracht."),
        "en": ("“{name}” is no step of this case.", "Name the id of a step of the case or of an assignment."),
    },
    "unknown-anchor": {
        "nl": (
            "“{name}” is geen stap van een opdracht.",
            "Noem bij instead_of en after de id van een stap uit assignments/.",
        ),
        "en": (
            "“{name}” is no step of an assignment.",
            "In instead_of and after, name the id of a step in assignments/.",
        ),
    },
    "unknown-page": {
        "nl": ("Er is geen pagina “{name}”.", "De naam is die van het bestand in pages/, zonder .md"),
        "en": ("There is no page “{name}”.", "The name is that of the file in pages/, without .md"),
    },
    "unknown-heading": {
        "nl": (
            "De pagina heeft geen kop “{name}”.",
            "Achter # staat de kop in kleine letters, met streepjes ertussen.",
        ),
        "en": ("The page has no heading “{name}”.", "Behind # stands the heading in lower case, with hyphens."),
    },
    "unknown-file": {
        "nl": ("Het bestand “{name}” staat niet in de map van deze casus.", "Maak het, of verbeter de naam."),
        "en": ("The file “{name}” is not in the folder of this case.", "Make it, or correct the name."),
    },
    "unknown-assignment": {
        "nl": ("Er is geen opdracht “{name}”.", "De naam is die van het bestand in assignments/, zonder .yaml"),
        "en": ("There is no assignment “{name}”.", "The name is that of the file in assignments/, without .yaml"),
    },
    "unknown-case": {
        "nl": ("Er is geen casus “{name}”.", "De naam is die van de map in cases/"),
        "en": ("There is no case “{name}”.", "The name is that of the folder in cases/"),
    },
    "unknown-menu": {
        "nl": ("“{name}” is geen pagina van de cursus.", "Noem een bestand uit pages/ of een map uit cases/"),
        "en": ("“{name}” is no page of the course.", "Name a file of pages/ or a folder of cases/"),
    },
    "unknown-form": {
        "nl": ("Er is geen invulschema “{name}”.", "De naam is die van het bestand in forms/, zonder .yaml"),
        "en": ("There is no form “{name}”.", "The name is that of the file in forms/, without .yaml"),
    },
    "unknown-chart": {
        "nl": ("Er is geen grafiek “{name}”.", "De naam is die van het bestand in charts/, zonder .yaml"),
        "en": ("There is no chart “{name}”.", "The name is that of the file in charts/, without .yaml"),
    },
    "unknown-series": {
        "nl": ("“{name}” is geen reeks van deze grafiek.", "Noem de id van een reeks uit series."),
        "en": ("“{name}” is no series of this chart.", "Name the id of one of the series."),
    },
    "bad-link": {
        "nl": (
            "De link “{name}” kan niet.",
            "Gebruik page:naam, step:id, case:naam, of een adres dat met https:// begint.",
        ),
        "en": ("The link “{name}” is not possible.", "Use page:name, step:id, case:name, or an https:// address."),
    },
    "bad-name": {
        "nl": (
            "“{name}” kan geen naam van een bestand of map zijn.",
            "Gebruik kleine letters, cijfers en losse streepjes.",
        ),
        "en": ("“{name}” cannot name a file or folder.", "Use lower-case letters, digits and single hyphens."),
    },
    "reserved-name": {
        "nl": ("Windows kan geen bestand “{name}” maken.", "Kies een andere naam."),
        "en": ("Windows cannot make a file “{name}”.", "Choose another name."),
    },
    "below-itself": {
        "nl": ("De pagina “{name}” staat onder zichzelf.", "Haal “up” weg bij een van de pagina’s in deze kring."),
        "en": ("The page “{name}” stands below itself.", "Remove “up” from one of the pages in this circle."),
    },
    "cannot-read": {
        "nl": ("Dit bestand is niet te lezen: {detail}", "Kijk of je er rechten voor hebt."),
        "en": ("This file cannot be read: {detail}", "Check that you have the rights to it."),
    },
    "duplicate-page": {
        "nl": ("Er zijn twee pagina’s met het adres “{name}” (ook {other}).", "Geef een van beide een andere naam."),
        "en": ("Two pages have the address “{name}” (also {other}).", "Rename one of them."),
    },
    "duplicate-id": {
        "nl": ("De id “{name}” is al in gebruik.", "Geef deze een eigen id; antwoorden horen bij de id."),
        "en": ("The id “{name}” is in use already.", "Give this one an id of its own; answers belong to the id."),
    },
    "only-in-case": {
        "nl": ("“{key}” kan alleen in een casus.", "Haal de regel weg: een opdracht is voor elke casus dezelfde."),
        "en": ("“{key}” is only possible in a case.", "Remove the line: an assignment is the same for every case."),
    },
    "no-anchor": {
        "nl": ("Bij de stap “{name}” staat niet waar hij hoort.", "Geef hem instead_of of after, een van de twee."),
        "en": ("The step “{name}” does not say where it belongs.", "Give it instead_of or after, one of the two."),
    },
    "unreachable-step": {
        "nl": ("Geen enkele weg komt bij de stap “{name}” uit.", "Laat een optie of stap erheen leiden met leads_to."),
        "en": ("No way comes to the step “{name}”.", "Let an option or step lead to it with leads_to."),
    },
    "unknown-person": {
        "nl": ("“{name}” staat niet bij de mensen van deze casus.", "Noem de id van iemand uit people."),
        "en": ("“{name}” is not among the people of this case.", "Name the id of someone in people."),
    },
    "person-twice": {
        "nl": ("“{name}” staat hier twee keer.", "Haal er een weg."),
        "en": ("“{name}” stands here twice.", "Remove one."),
    },
    "child-twice": {
        "nl": (
            "“{name}” staat al als kind bij andere ouders.",
            "Noem een kind één keer, bij het paar dat je wilt tekenen.",
        ),
        "en": ("“{name}” is a child of other parents already.", "Name a child once, with the couple you want drawn."),
    },
    "couple-twice": {
        "nl": ("Dit paar staat er twee keer: {name}.", "Zet alle kinderen bij een van de twee."),
        "en": ("This couple stands here twice: {name}.", "Put all children with one of the two."),
    },
    "own-ancestor": {
        "nl": (
            "“{name}” stamt hier af van zichzelf.",
            "Kijk bij children en partners: een kind kan geen ouder van een van zijn eigen ouders zijn.",
        ),
        "en": (
            "“{name}” descends from themselves here.",
            "Look at children and partners: a child cannot be a parent of its own parents.",
        ),
    },
    "not-in-family": {
        "nl": (
            "“{name}” staat niet in de tekening van de familie.",
            "Noem deze persoon bij couples of households, als hij of zij erin hoort.",
        ),
        "en": (
            "“{name}” is not in the drawing of the family.",
            "Name this person in couples or households, if they belong there.",
        ),
    },
    "trap": {
        "nl": (
            "Vanaf de stap “{name}” komt een lezer nooit bij een einde.",
            "Laat een optie in de kring verder leiden.",
        ),
        "en": ("From the step “{name}” a reader never comes to an end.", "Let an option in the circle lead on."),
    },
    "unused-file": {
        "nl": ("Niets gebruikt dit bestand.", "Noem het ergens, of haal het weg."),
        "en": ("Nothing uses this file.", "Name it somewhere, or remove it."),
    },
    "bad-pair": {
        "nl": (
            "Hier staat een losse {name}.",
            "Accolades horen om een paar, zoals {{zij|hij}}, of om woorden die blijven, zoals {{=moeder}}.",
        ),
        "en": (
            "There is a loose {name} here.",
            "Braces belong around a pair, like {{she|he}}, or around words that stay, like {{=mother}}.",
        ),
    },
    "no-pair": {
        "nl": (
            "“{name}” verandert niet mee als de rollen zijn omgedraaid.",
            "Schrijf een paar, zoals {{zij|hij}}. Moet het woord blijven staan? Schrijf dan {{={name}}}.",
        ),
        "en": (
            "“{name}” does not change when roles are reversed.",
            "Write a pair, like {{she|he}}. Should the word stay? Then write {{={name}}}.",
        ),
    },
    "no-second-name": {
        "nl": (
            "“{name}” heeft geen naam voor als de rollen zijn omgedraaid.",
            "Voeg toe: reversed: … of zet reversal: false boven in de casus.",
        ),
        "en": (
            "“{name}” has no name for when roles are reversed.",
            "Add: reversed: … or put reversal: false at the top of the case.",
        ),
    },
    "name-taken": {
        "nl": ("De naam “{name}” is al in gebruik; er is niets veranderd.", "Kies een andere naam."),
        "en": ("The name “{name}” is taken; nothing was changed.", "Choose another name."),
    },
    "no-question-to-answer": {
        "nl": (
            "De cursus heeft nog geen opdracht met een vraag.",
            "Maak eerst een opdracht in assignments/ en noem haar bij assignments.",
        ),
        "en": (
            "The course has no assignment with a question yet.",
            "First make one in assignments/ and name it in assignments.",
        ),
    },
    "theme-error": {
        "nl": ("Het thema heeft een fout: {detail}", "Verbeter het sjabloon."),
        "en": ("The theme has an error: {detail}", "Correct the template."),
    },
    "theme-missing": {
        "nl": ("Er is geen thema “{name}”.", "De naam is die van een map in themes/"),
        "en": ("There is no theme “{name}”.", "The name is that of a folder in themes/"),
    },
    "outside": {
        "nl": ("Dit bestand wijst buiten de map.", "Zet een kopie in de map zelf."),
        "en": ("This file points outside the folder.", "Put a copy in the folder itself."),
    },
    "foreign-output": {
        "nl": (
            "De map “{name}” is niet door casebook gemaakt en blijft staan.",
            "Verplaats haar, of geef de map een andere naam.",
        ),
        "en": ("The folder “{name}” was not made by casebook and stays.", "Move it, or give it another name."),
    },
    "cannot-write": {
        "nl": ("Schrijven naar “{name}” lukt niet: {detail}", "De vorige uitvoer staat er nog."),
        "en": ("Writing to “{name}” fails: {detail}", "The last output is still there."),
    },
}
