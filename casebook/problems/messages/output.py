"""Messages for what goes wrong after the content was found right, in a theme or on the disk, and for very many."""

from casebook.problems.messages.words import Messages

OUTPUT: Messages = {
    "package-state-too-long": {
        "nl": (
            "De cursus is te groot voor {name}: een leeromgeving onthoudt {limit} tekens, en het worden er {count}.",
            "Maak een pakket scorm2004, of verdeel de casussen over twee cursussen.",
        ),
        "en": (
            "The course is too large for {name}: an LMS keeps {limit} characters, and these are {count}.",
            "Make a package scorm2004, or divide the cases over two courses.",
        ),
    },
    "lrs-missing": {
        "nl": (
            "Een pakket cmi5 heeft het adres nodig van de LRS: de server waar je leeromgeving in bewaart.",
            (
                "Vraag de beheerder van je leeromgeving naar het “endpoint” van de LRS, en noem het zo:"
                " --lrs https://lrs.gemeente.example"
            ),
        ),
        "en": (
            "A package cmi5 needs the address of the LRS: the server that your learning environment keeps things in.",
            (
                "Ask who manages your learning environment for the “endpoint” of the LRS, and name it like this:"
                " --lrs https://lrs.town.example"
            ),
        ),
    },
    "lrs-address": {
        "nl": (
            "“{name}” is geen adres van een LRS.",
            "Schrijf het met https:// en de naam van de server, zoals in https://lrs.gemeente.example",
        ),
        "en": (
            "“{name}” is no address of an LRS.",
            "Write it with https:// and the name of the server, as in https://lrs.town.example",
        ),
    },
    "more-problems": {
        "nl": ("Dit is niet alles. Aantal andere meldingen: {count}.", "Los eerst deze op; daarna zie je de rest."),
        "en": ("This is not all. Number of other problems: {count}.", "Solve these first; then you see the others."),
    },
    "theme-missing": {
        "nl": ("Er is geen thema “{name}”.", "De naam is die van een map in themes/, of default."),
        "en": ("There is no theme “{name}”.", "The name is that of a folder in themes/, or default."),
    },
    "theme-circle": {
        "nl": ("Dit thema bouwt op zichzelf voort: {name}", "Haal “extends” weg uit een van deze thema’s."),
        "en": ("This theme builds on itself: {name}", "Remove “extends” from one of these themes."),
    },
    "theme-syntax": {
        "nl": ("Dit sjabloon is niet te lezen: {detail}", "Kijk op deze regel of een {{% … %}} of {{{{ … }}}} klopt."),
        "en": ("This template cannot be read: {detail}", "Look for a wrong {{% … %}} or {{{{ … }}}} in this line."),
    },
    "theme-undefined": {
        "nl": (
            "Het sjabloon gebruikt “{name}”, maar dat is er niet.",
            "Verbeter de naam. Is het een woord van het scherm (t.…)? Zet het dan in texts/nl.yaml en texts/en.yaml.",
        ),
        "en": (
            "The template uses “{name}”, but there is no such thing.",
            "Correct the name. Is it a word on the screen (t.…)? Then put it in texts/nl.yaml and texts/en.yaml.",
        ),
    },
    "theme-text": {
        "nl": (
            "Het thema toont nergens een tekst met de sleutel “{key}”.",
            "Verbeter de sleutel of haal de regel weg.",
        ),
        "en": ("The theme shows no text with the key “{key}” anywhere.", "Correct the key or remove the line."),
    },
    "theme-filter": {
        "nl": (
            "Er is geen filter “{name}”.",
            "Verbeter de naam, of haal het filter weg: wat HTML is, wordt vanzelf zo getoond.",
        ),
        "en": (
            "There is no filter “{name}”.",
            "Correct the name, or remove the filter: what is HTML is shown so by itself.",
        ),
    },
    "theme-unsafe": {
        "nl": (
            "Het sjabloon gebruikt “{name}”, en dat is geen gegeven van de cursus.",
            "Haal het weg: een sjabloon toont de cursus, en voert geen code uit. Vertrouw je dit thema?",
        ),
        "en": (
            "The template uses “{name}”, which is nothing of the course.",
            "Remove it: a template shows the course, and runs no code. Do you trust this theme?",
        ),
    },
    "left-out": {
        "nl": (
            "Door een sjabloon van het thema ziet geen lezer deze tekst: “{words}”.",
            "Zet terug wat hier ontbreekt: {where}. Mag “{key}” nergens staan? Zet in theme.yaml: leaves_out: [{key}].",
        ),
        "en": (
            "A template of the theme keeps this text from every reader: “{words}”.",
            "Put back what is lacking: {where}. Should “{key}” be nowhere? Write in theme.yaml: leaves_out: [{key}].",
        ),
    },
    "theme-template": {
        "nl": ("Het sjabloon “{name}” ontbreekt in het thema.", "Maak het, of verbeter de naam."),
        "en": ("The theme has no template “{name}”.", "Make it, or correct the name."),
    },
    "theme-error": {
        "nl": ("Het sjabloon loopt hier vast: {detail}", "Verbeter het sjabloon op deze regel."),
        "en": ("The template fails here: {detail}", "Correct the template in this line."),
    },
    "script-missing": {
        "nl": ("Er is geen script “{name}”.", "Maak het, of verbeter het pad; ./ is de map van dit bestand."),
        "en": ("There is no script “{name}”.", "Make it, or correct the path; ./ is the folder of this file."),
    },
    "script-name": {
        "nl": ("Het script waar dit uit komt, heeft geen “{name}”.", "Verbeter de naam, of zet er daar export voor."),
        "en": (
            "The script that this comes from has no “{name}”.",
            "Correct the name, or write export before it there.",
        ),
    },
    "script-circle": {
        "nl": ("Deze scripts hebben elkaar nodig: {name}", "Zet wat ze delen in een derde bestand."),
        "en": ("These scripts need each other: {name}", "Put what they share in a third file."),
    },
    "script-form": {
        "nl": (
            "Deze regel is niet samen te voegen: {name}",
            'Schrijf import {{ naam }} from "./bestand.js"; op één regel, en export voor function, const of class.',
        ),
        "en": (
            "This line cannot be joined: {name}",
            'Write import {{ name }} from "./file.js"; in one line, and export before function, const or class.',
        ),
    },
    "foreign-output": {
        "nl": (
            "“{name}” is niet zo door casebook gemaakt. Een nieuwe uitvoer zou het wissen, dus die is er niet gekomen.",
            "Zet het ergens anders neer. Een bestand voor lezers hoort in content/files/, een verandering in content/.",
        ),
        "en": (
            "“{name}” was not made so by casebook. A new output would wipe it, so there is none.",
            "Put it somewhere else. A file for readers belongs in content/files/, a change in content/.",
        ),
    },
    "id-gone": {
        "nl": (
            "Dit had de vorige uitvoer nog, en nu niet meer: {names} van de stap “{step}”.",
            "Id veranderd? Zet de oude terug. Is de vraag weg? Wie haar beantwoordde, vindt haar bij “vervallen”.",
        ),
        "en": (
            "The last output still had this, and this one does not: {names} of the step “{step}”.",
            "Was an id changed? Put the old one back. Is the question gone? Who answered it finds that as out of date.",
        ),
    },
    "package-gone": {
        "nl": (
            "Dit stond nog in “{name}” van een eerdere opdracht, en nu niet meer: {names}.",
            "Elke bouw vervangt de hele map. Maak het opnieuw als je het nodig hebt, of bewaar het in een andere map.",
        ),
        "en": (
            "“{name}” still had this from an earlier command, and has it no more: {names}.",
            "Each build replaces the whole folder. Make it again when you need it, or keep it in another folder.",
        ),
    },
    "disk-full": {
        "nl": ("De schijf is vol; “{name}” is niet geschreven.", "Maak ruimte. De vorige uitvoer staat er nog."),
        "en": ("The disk is full; “{name}” was not written.", "Make room. The last output is still there."),
    },
    "not-allowed": {
        "nl": (
            "In “{name}” mag niet worden geschreven.",
            "Sluit programma’s die er iets uit open hebben, en kijk of de map of de stick niet alleen-lezen is.",
        ),
        "en": (
            "Writing to “{name}” is not allowed.",
            "Close programs that have something of it open, and check that the folder or stick is not read-only.",
        ),
    },
    "held-open": {
        "nl": (
            "“{name}” is nog in gebruik: een ander programma heeft er iets van open.",
            (
                "Sluit de map “{name}” in Verkenner, en bestanden eruit die elders open zijn. Is het OneDrive of een"
                " virusscanner? Wacht even en probeer het opnieuw."
            ),
        ),
        "en": (
            "“{name}” is still in use: another program has something of it open.",
            (
                "Close the folder “{name}” in Explorer, and files in it that are open elsewhere. Is it OneDrive or a"
                " virus scanner? Wait a moment and try again."
            ),
        ),
    },
    "path-too-long": {
        "nl": (
            "De plek van dit bestand op de schijf is te lang: Windows kan niet meer dan 259 tekens aan.",
            "Zet de hele map hoger, zoals in C:\\cursus, of geef mappen kortere namen.",
        ),
        "en": (
            "The place of this file on the disk is too long: Windows takes no more than 259 characters.",
            "Put the whole folder higher, as in C:\\course, or give folders shorter names.",
        ),
    },
    "cannot-write": {
        "nl": ("Schrijven naar “{name}” lukt niet: {detail}", "De vorige uitvoer staat er nog."),
        "en": ("Writing to “{name}” fails: {detail}", "The last output is still there."),
    },
}
