"""What the commands say, per language."""

from casebook.problems.messages.words import Language

COMMANDS: dict[str, dict[Language, str]] = {
    "about": {
        "nl": "Maak de cursus: een site van gewone bestanden.",
        "en": "Make the course: a site of plain files.",
    },
    "command": {"nl": "opdracht", "en": "command"},
    "help-build": {"nl": "maak output/ (ook zonder opdracht)", "en": "make output/ (also without a command)"},
    "help-check": {
        "nl": "controleer de inhoud, zonder iets te schrijven",
        "en": "check the content, and write nothing",
    },
    "help-readability": {
        "nl": "meet per bestand hoe makkelijk de tekst leest",
        "en": "measure for each file how easily the text reads",
    },
    "help-template": {
        "nl": "waar een nieuwe casus mee begint; anders met geweld tussen partners",
        "en": "what a new case begins with; else with violence between partners",
    },
    "help-longest": {
        "nl": "zoveel langste zinnen tonen (%(default)s)",
        "en": "show this many longest sentences (%(default)s)",
    },
    "help-new": {
        "nl": "maak een nieuwe casus, pagina of een nieuw invulschema om mee te beginnen",
        "en": "make a new case, page or form to begin with",
    },
    "kind": {"nl": "soort", "en": "kind"},
    "help-kind": {"nl": "case, page of form", "en": "case, page or form"},
    "name": {"nl": "naam", "en": "name"},
    "help-name": {
        "nl": "kleine letters, cijfers en streepjes, zoals mijn-casus",
        "en": "lower-case letters, digits and hyphens, like my-case",
    },
    "help-init": {
        "nl": "begin een nieuwe cursus, met een casus en een opdracht om te veranderen",
        "en": "begin a new course, with a case and an assignment to change",
    },
    "folder": {"nl": "map", "en": "folder"},
    "help-folder": {
        "nl": "een lege map, of een die er nog niet is",
        "en": "an empty folder, or one that is not there yet",
    },
    "help-theme": {
        "nl": "begin een eigen huisstijl, of neem er een bestand in over",
        "en": "begin a house style of your own, or take a file over into it",
    },
    "act": {"nl": "new-of-take", "en": "new-or-take"},
    "help-act": {
        "nl": "new begint een thema; take neemt een bestand over van het thema waar het jouwe op voortbouwt",
        "en": "new begins a theme; take copies a file of the theme that yours builds on",
    },
    "what": {"nl": "naam-of-pad", "en": "name-or-path"},
    "help-what": {
        "nl": "bij new een naam, zoals mijn-gemeente; bij take een pad, zoals components/brand/brand.html",
        "en": "for new a name, like my-town; for take a path, like components/brand/brand.html",
    },
    "help-starters": {
        "nl": "maak bestanden waarmee je met een dubbelklik bouwt en kijkt",
        "en": "make files that build and show the course by a double click",
    },
    "help-system": {
        "nl": "voor windows, macos of linux; zonder deze optie voor deze computer",
        "en": "for windows, macos or linux; without this option for this computer",
    },
    "package": {"nl": "pakket", "en": "package"},
    "help-package": {
        "nl": "bouw, en maak er een pakket bij: zip is alles om uit te delen, scorm12, scorm2004 en cmi5 zijn"
        " voor een leeromgeving, portable is een map voor"
        " Windows, die zonder installatie werkt",
        "en": "build, and make a package too: zip is all there is to hand out, scorm12, scorm2004 and cmi5"
        " are for a learning environment, portable is a folder"
        " for Windows that needs no installation",
    },
    "help-python": {
        "nl": "voor portable: het zip-bestand “Windows embeddable package” van python.org",
        "en": "for portable: the zip file “Windows embeddable package” of python.org",
    },
    "address": {"nl": "adres", "en": "address"},
    "help-lrs": {
        "nl": "voor cmi5: het adres van de LRS, zoals https://lrs.gemeente.example; nog een keer voor nog een server",
        "en": "for cmi5: the address of the LRS, such as https://lrs.town.example; once more for one more server",
    },
    "next-package-cmi5": {
        "nl": "Zet dit bestand, zonder het uit te pakken, als cmi5 in je leeromgeving. Er gaat alleen iets naar"
        " de LRS die je noemde.",
        "en": "Put this file, without unpacking it, into your learning environment as cmi5. It tells"
        " nobody but the LRS that you named.",
    },
    "next-package-zip": {
        "nl": "Geef dit door. Wie het uitpakt, begint bij LEES-MIJ.html.",
        "en": "Hand this on. Who unpacks it begins at READ-ME.html.",
    },
    "next-package-scorm12": {
        "nl": "Zet dit bestand, zonder het uit te pakken, als SCORM 1.2 in je leeromgeving.",
        "en": "Put this file, without unpacking it, into your learning environment as SCORM 1.2.",
    },
    "next-package-scorm2004": {
        "nl": "Zet dit bestand, zonder het uit te pakken, als SCORM 2004 in je leeromgeving.",
        "en": "Put this file, without unpacking it, into your learning environment as SCORM 2004.",
    },
    "next-package-portable": {
        "nl": "Pak dit uit op een Windows-computer, en dubbelklik op “Bouw de cursus”.",
        "en": "Unpack this on a Windows computer, and double-click “Build the course”.",
    },
    "help-booklet": {
        "nl": "bouw, en maak boekjes voor op papier (pdf): voor deelnemers, voor de gespreksleider en van pagina’s",
        "en": "build, and make booklets for paper (PDF): for participants, for the facilitator, and of pages",
    },
    "help-reversed": {
        "nl": "maak van elke casus ook boekjes met de rollen omgedraaid",
        "en": "also make booklets of each case with its roles reversed",
    },
    "next-booklet": {
        "nl": "Print ze dubbelzijdig op A4, of mail ze. De boekjes van een casus hebben dezelfde nummers.",
        "en": "Print them on both sides of A4, or mail them. The booklets of a case have the same numbers.",
    },
    "help-export": {
        "nl": "bouw, en maak van een casus een bestand voor een ander programma",
        "en": "build, and make a file of a case for another program",
    },
    "writing": {"nl": "soort", "en": "kind"},
    "help-writing": {"nl": "twee: voor Twine", "en": "twee: for Twine"},
    "case": {"nl": "casus", "en": "case"},
    "help-case": {"nl": "de naam van een map in cases/", "en": "the name of a folder in cases/"},
    "next-export-twee": {
        "nl": "Importeer het in Twine. Schema’s, invulvelden, omgedraaide rollen, begrippen en noten blijven achter.",
        "en": "Import it into Twine. It leaves out forms, fields, reversed roles, terms and notes.",
    },
    "help-course": {
        "nl": "de map van de cursus, met de map content erin",
        "en": "the folder of the course, which has the folder content",
    },
    "help-output": {
        "nl": "waar de cursus komt, in plaats van in de map output",
        "en": "where the course is made, instead of in the folder output",
    },
    "help-schema": {
        "nl": "schrijf de JSON-schema’s waarmee een editor sleutels aanvult",
        "en": "write the JSON Schemas with which an editor completes keys",
    },
    "help-serve": {
        "nl": "toon de cursus in de browser en ververs haar bij elke wijziging",
        "en": "show the course in the browser and reload it at every change",
    },
    "help-port": {
        "nl": "eerste poort om te proberen (%(default)s)",
        "en": "first port to try (%(default)s)",
    },
    "help-strict": {
        "nl": "laat elke waarschuwing tellen als een fout",
        "en": "let every warning count as an error",
    },
    "help-format": {
        "nl": "hoe problemen worden getoond: text om te lezen, json voor programma’s, github voor CI",
        "en": "how problems are shown: text to read, json for programs, github for CI",
    },
    "help-language": {
        "nl": "nl of en; zonder deze optie de taal van de cursus",
        "en": "nl or en; without this option the language of the course",
    },
    "help-help": {"nl": "toon deze uitleg", "en": "show this explanation"},
    "usage-title": {"nl": "gebruik:", "en": "usage:"},
    "commands-title": {"nl": "opdrachten", "en": "commands"},
    "needed-title": {"nl": "wat erbij hoort", "en": "what goes with it"},
    "options-title": {"nl": "opties", "en": "options"},
    "refused-choice": {
        "nl": "“{value}” kan niet bij {name}. Kies uit: {choices}.",
        "en": "“{value}” is not possible for {name}. Choose from: {choices}.",
    },
    "refused-port": {
        "nl": "“{value}” kan niet bij {name}. Schrijf een getal van 1 tot en met 65535, zoals 5500.",
        "en": "“{value}” is not possible for {name}. Write a number from 1 to 65535, like 5500.",
    },
    "refused-number": {
        "nl": "“{value}” is bij {name} geen getal. Schrijf het in cijfers.",
        "en": "“{value}” is no number for {name}. Write it in digits.",
    },
    "refused-empty": {"nl": "Achter {name} ontbreekt een waarde.", "en": "A value is missing behind {name}."},
    "refused-missing": {"nl": "Dit ontbreekt nog: {value}.", "en": "This is still missing: {value}."},
    "refused-option": {"nl": "Deze optie is er niet: {value}", "en": "There is no such option: {value}"},
    "refused-rest": {
        "nl": "Dit is te veel: {value}. Schrijf een naam zonder spaties, zoals mijn-casus.",
        "en": "This is too much: {value}. Write a name without spaces, like my-case.",
    },
    "refused-here": {"nl": "{name} hoort niet bij {value}.", "en": "{name} does not go with {value}."},
    "refused": {"nl": "Deze opdracht klopt niet.", "en": "There is something wrong with this command."},
    "refused-meant": {"nl": " Bedoel je {near}?", "en": " Did you mean {near}?"},
    "refused-more": {"nl": "Uitleg: {command}", "en": "Explanation: {command}"},
    "in-lines": {"nl": " (regel {lines})", "en": " (line {lines})"},
    "more-files": {"nl": "  en {count} andere bestanden", "en": "  and {count} more files"},
    "fine": {"nl": "casebook: in orde ({size}).", "en": "casebook: all is well ({size})."},
    "size": {"nl": "{pages}, {steps}", "en": "{pages}, {steps}"},
    "one-page": {"nl": "1 pagina", "en": "1 page"},
    "pages": {"nl": "{count} pagina’s", "en": "{count} pages"},
    "one-step": {"nl": "1 stap", "en": "1 step"},
    "steps": {"nl": "{count} stappen", "en": "{count} steps"},
    "one-error": {"nl": "1 fout", "en": "1 error"},
    "errors": {"nl": "{count} fouten", "en": "{count} errors"},
    "one-warning": {"nl": "1 waarschuwing", "en": "1 warning"},
    "warnings": {"nl": "{count} waarschuwingen", "en": "{count} warnings"},
    "and": {"nl": "{one} en {other}", "en": "{one} and {other}"},
    "warned": {"nl": "casebook: {count}.", "en": "casebook: {count}."},
    "nothing-written": {
        "nl": "casebook: {count}; er is niets geschreven, de vorige uitvoer is onveranderd.",
        "en": "casebook: {count}; nothing was written, the last output is unchanged.",
    },
    "done": {
        "nl": (
            "casebook: {size} in {seconds} s.\n"
            "  {output}/site/index.html   de site, voor een webserver of een map\n"
            "  {output}/{single}   alles in één bestand, {kilobytes} kB, voor een stick of mail"
        ),
        "en": (
            "casebook: {size} in {seconds} s.\n"
            "  {output}/site/index.html   the site, for a web server or a folder\n"
            "  {output}/{single}   everything in one file, {kilobytes} kB, for a stick or mail"
        ),
    },
    "preview-at": {
        "nl": "casebook: je cursus staat op {address} (stoppen: Ctrl+C)",
        "en": "casebook: your course is at {address} (to stop: Ctrl+C)",
    },
    "preview-refused": {
        "nl": "casebook: dit voorbeeld is er alleen op {address}",
        "en": "casebook: this preview is only at {address}",
    },
    "preview-fine": {"nl": "casebook: in orde.", "en": "casebook: all is well."},
    "preview-errors": {
        "nl": "casebook: {count}. Je ziet de laatste goede versie.",
        "en": "casebook: {count}. You see the last good version.",
    },
    "schemas": {
        "nl": "casebook: {count} schema’s geschreven in {folder}/",
        "en": "casebook: {count} schemas written in {folder}/",
    },
    "made": {"nl": "casebook: gemaakt", "en": "casebook: made"},
    "next-case": {
        "nl": "Hij staat al bij cases in course.yaml. Bekijk hem met: {start} serve",
        "en": "It is already in cases of course.yaml. Look at it with: {start} serve",
    },
    "next-page": {
        "nl": "Noem hem bij menu of footer in course.yaml, of link ernaar met [tekst](page:{name}).",
        "en": "Name it in menu or footer of course.yaml, or link to it with [text](page:{name}).",
    },
    "next-form": {
        "nl": "Toon het in een stap met type: form en form: {name}, of link ernaar met [tekst](page:{name}).",
        "en": "Show it in a step with type: form and form: {name}, or link to it with [text](page:{name}).",
    },
    "next-init": {
        "nl": "Bekijk de cursus met: {start} serve",
        "en": "Look at the course with: {start} serve",
    },
    "next-starters": {
        "nl": "Dubbelklik erop in de map van de cursus.",
        "en": "Double-click them in the folder of the course.",
    },
    "next-theme-new": {
        "nl": "Zet in course.yaml: theme: {name}",
        "en": "Write in course.yaml: theme: {name}",
    },
    "next-theme-take": {
        "nl": "Dit bestand telt nu in plaats van dat van “{base}”. Haal het weg, en dat telt weer.",
        "en": "This file now counts instead of that of “{base}”. Remove it, and that counts again.",
    },
    "table": {
        "nl": "{words:>8}{sentences:>8}{mean:>9}{short:>9}{long:>6}{score:>14}  bestand",
        "en": "{words:>8}{sentences:>8}{mean:>9}{short:>9}{long:>6}{score:>14}  file",
    },
    "words": {"nl": "woorden", "en": "words"},
    "sentences": {"nl": "zinnen", "en": "sent."},
    "mean": {"nl": "per zin", "en": "average"},
    "short": {"nl": "kort", "en": "short"},
    "one-longest": {"nl": "\nDe langste zin:", "en": "\nThe longest sentence:"},
    "longest": {"nl": "\nDe {count} langste zinnen:", "en": "\nThe {count} longest sentences:"},
}
