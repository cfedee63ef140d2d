"""Messages for files that cannot be read: their encoding, their front matter, their YAML."""

from casebook.problems.messages.words import Messages

READING: Messages = {
    "encoding": {
        "nl": ("Dit bestand is geen UTF-8.", "Sla het op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8)."),
        "en": ("This file is not UTF-8.", "Save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."),
    },
    "cannot-read": {
        "nl": ("Dit bestand is niet te lezen: {detail}", "Kijk of je er rechten voor hebt."),
        "en": ("This file cannot be read: {detail}", "Check that you have the rights to it."),
    },
    "outside": {
        "nl": ("Dit bestand wijst buiten de map.", "Zet een kopie in de map zelf."),
        "en": ("This file points outside the folder.", "Put a copy in the folder itself."),
    },
    "linked-folder": {
        "nl": (
            "Dit is een verwijzing naar een map; wat daarin staat, wordt niet gelezen.",
            "Zet de map zelf hier neer, of een kopie ervan.",
        ),
        "en": (
            "This is a link to a folder; what is in there is not read.",
            "Put the folder itself here, or a copy of it.",
        ),
    },
    "same-name": {
        "nl": (
            "“{name}” en “{other}” hebben op Windows en macOS dezelfde naam; daar blijft er maar één over.",
            "Geef een van beide een andere naam.",
        ),
        "en": (
            "“{name}” and “{other}” have the same name on Windows and macOS; only one of them is left there.",
            "Give one of them another name.",
        ),
    },
    "front-matter-open": {
        "nl": ("De kop van deze pagina wordt niet afgesloten.", "Zet onder de kop een regel met alleen ---"),
        "en": ("The front matter of this page does not end.", "Put a line with only --- below it."),
    },
    "front-matter-end": {
        "nl": (
            "De kop van deze pagina eindigt niet met een regel van precies drie streepjes.",
            "Maak van deze regel ---, met het streepje van het toetsenbord en zonder spatie ervoor.",
        ),
        "en": (
            "The front matter of this page does not end with a line of exactly three hyphens.",
            "Make this line ---, with the hyphen of the keyboard and without a space before it.",
        ),
    },
    "front-matter-below": {
        "nl": (
            "De kop met de titel staat niet bovenaan: hier staat nog iets boven.",
            "Zet deze tekst onder de kop, onder de tweede regel met ---, of haal hem weg.",
        ),
        "en": (
            "The head with the title is not at the top: there is something above it.",
            "Put this text below the head, below the second line with ---, or remove it.",
        ),
    },
    "front-matter-missing": {
        "nl": (
            "Boven deze pagina staat nog geen titel.",
            "Zet helemaal bovenaan drie regels: --- en title: {title} en weer ---",
        ),
        "en": (
            "There is no title above this page yet.",
            "Put three lines at the very top: --- and title: {title} and --- again.",
        ),
    },
    "front-matter-fence": {
        "nl": (
            "De kop met de titel begint niet met een regel van precies drie streepjes.",
            "Zet boven {key} een regel met alleen --- (het streepje van het toetsenbord), en onder de kop ook.",
        ),
        "en": (
            "The head with the title does not begin with a line of exactly three hyphens.",
            "Put a line with only --- (the hyphen of the keyboard) above {key}, and one below the head too.",
        ),
    },
    "front-matter-here": {
        "nl": (
            "Boven een leestekst staat geen kop met title:, zoals boven een pagina; lezers zouden hem als tekst zien.",
            "Haal deze regels weg. De titel van een stap staat in case.yaml, achter title:.",
        ),
        "en": (
            "A passage has no front matter with title:, as pages have; readers would see it as text.",
            "Remove these lines. The title of a step is in case.yaml, behind title:.",
        ),
    },
    "file-stops": {
        "nl": (
            "Hier houdt het bestand op, midden in een regel. Is het wel helemaal bewaard?",
            "Kijk of het eind er nog staat: een fout hierboven kan daarvan komen. Eindig met een lege regel.",
        ),
        "en": (
            "The file stops here, within a line. Was all of it saved?",
            "Look whether its end is still there: a mistake above may come of that. End with an empty line.",
        ),
    },
    "conflict": {
        "nl": (
            "Twee versies van dit bestand zijn door elkaar gezet (regel {first} tot en met {last}).",
            "Kies welke tekst blijft, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
        ),
        "en": (
            "Two versions of this file were put together (lines {first} to {last}).",
            "Choose which text stays, and remove the lines with <<<<<<<, ======= and >>>>>>>.",
        ),
    },
    "other-format": {
        "nl": (
            "Dit is geen tekst: een ander programma heeft dit bestand gemaakt, en het heet alleen zo.",
            "Open het in dat programma, kopieer de tekst, en plak die in een nieuw bestand in Kladblok of VS Code.",
        ),
        "en": (
            "This is no text: another program made this file, which only has the name of one.",
            "Open it in that program, copy the text, and paste it into a new file in Notepad or VS Code.",
        ),
    },
    "mostly-marks": {
        "nl": (
            "Van de {count} tekens in dit bestand zijn er {marks} leestekens, haakjes of regeleinden.",
            (
                "Dat leest niemand. Waarschijnlijk is dit het verkeerde bestand, of plakte je een lijst of tabel die"
                " een programma maakte. Haal die weg, of geef lezers een link naar een bestand in `files/`. Moet het"
                " toch hier staan? Verdeel het dan over meer bestanden."
            ),
        ),
        "en": (
            "Much of this file is marks, brackets and ends of lines: {marks} of its {count} characters.",
            (
                "Nobody reads that. Probably this is the wrong file, or you pasted a list or table that a program made."
                " Remove that, or give readers a link to a file in `files/`. If it has to be here, cut it into several"
                " files."
            ),
        ),
    },
    "comment-open": {
        "nl": (
            "Deze notitie voor jezelf wordt niet afgesloten.",
            "Zet --> achter de notitie. Alles tussen <!-- en --> ziet niemand.",
        ),
        "en": (
            "This note to yourself does not end.",
            "Put --> behind the note. Nobody sees what stands between <!-- and -->.",
        ),
    },
    "odd-character": {
        "nl": (
            "Hier staat een onzichtbaar teken dat geen letter is.",
            "Haal het weg, of typ het woord opnieuw; uit Word of PowerPoint komen soms zulke tekens mee.",
        ),
        "en": (
            "There is an unseen character here that is no letter.",
            "Remove it, or type the word again; it may have come from Word or PowerPoint.",
        ),
    },
    "yaml-tab": {
        "nl": ("Hier staat een tab.", "Gebruik spaties om in te springen: twee per niveau."),
        "en": ("There is a tab here.", "Indent with spaces: two for each level."),
    },
    "yaml-colon": {
        "nl": (
            "In deze tekst staat een dubbele punt die YAML niet begrijpt.",
            'Zet de hele tekst tussen rechte aanhalingstekens: {key}: "…"',
        ),
        "en": (
            "This text has a colon that YAML does not understand.",
            'Put the whole text between straight quotes: {key}: "…"',
        ),
    },
    "yaml-colon-space": {
        "nl": (
            "Achter deze dubbele punt ontbreekt een gewone spatie.",
            "Schrijf {key}: en typ een spatie voordat de rest komt.",
        ),
        "en": ("A plain space is missing behind this colon.", "Write {key}: and type a space before the rest."),
    },
    "yaml-pair": {
        "nl": (
            "Een tekst die met een accolade begint, leest YAML niet als tekst.",
            'Zet de hele tekst tussen rechte aanhalingstekens: {key}: "…"',
        ),
        "en": (
            "YAML does not read a text that begins with a brace as text.",
            'Put the whole text between straight quotes: {key}: "…"',
        ),
    },
    "yaml-other-colon": {
        "nl": (
            "Achter “{key}” hoort één dubbele punt, niet {character}",
            "Schrijf {key}: en een spatie, en dan de rest.",
        ),
        "en": ("Behind “{key}” belongs one colon, not {character}", "Write {key}: and a space, and then the rest."),
    },
    "yaml-key-colon": {
        "nl": ("Achter “{key}” ontbreekt een dubbele punt.", "Schrijf {key}: en een spatie, en dan de rest."),
        "en": ("A colon is missing behind “{key}”.", "Write {key}: and a space, and then the rest."),
    },
    "yaml-end-comma": {
        "nl": (
            "Aan het eind van deze regel staat een komma te veel.",
            "Haal hem weg: elke sleutel heeft een eigen regel.",
        ),
        "en": ("A comma too many ends this line.", "Remove it: each key has a line of its own."),
    },
    "yaml-flow-comma": {
        "nl": (
            "Voor “{key}” ontbreekt een komma.",
            "Zet tussen accolades een komma voor elke volgende sleutel: {{id: een, title: Een}}.",
        ),
        "en": (
            "A comma is missing before “{key}”.",
            "Between braces put a comma before each further key: {{id: one, title: One}}.",
        ),
    },
    "yaml-item-dash": {
        "nl": (
            "Hier begint een volgend punt van de lijst, maar het streepje ontbreekt.",
            "Schrijf - {key}: … en laat het streepje recht onder de andere streepjes staan.",
        ),
        "en": (
            "Another item of the list begins here, but its hyphen is missing.",
            "Write - {key}: … with the hyphen right below the others.",
        ),
    },
    "yaml-comma": {
        "nl": (
            "Hier staat een komma te veel.",
            "Haal er een weg, of zet een tekst met komma’s tussen aanhalingstekens.",
        ),
        "en": ("There is a comma too many here.", "Remove one, or put a text with commas between quotes."),
    },
    "yaml-fence": {
        "nl": (
            "De tekens {character} horen bij een voorbeeld in Markdown, en niet in dit bestand.",
            "Haal de regels met {character} boven en onder het voorbeeld weg.",
        ),
        "en": (
            "The signs {character} are of an example in Markdown, and not of this file.",
            "Remove the lines with {character} above and below the example.",
        ),
    },
    "yaml-block": {
        "nl": (
            "Achter {character} hoort op deze regel geen tekst.",
            "Zet de tekst eronder, verder ingesprongen. Hoort {character} erbij? Zet hem dan tussen aanhalingstekens.",
        ),
        "en": (
            "No text belongs behind {character} in this line.",
            "Put the text below, indented further. Is {character} a part of it? Then put it between straight quotes.",
        ),
    },
    "yaml-space": {
        "nl": (
            "Hier staat een bijzondere spatie, die YAML niet kent.",
            "Haal de spaties aan het begin van de regel weg en typ ze opnieuw. Uit Word komen soms zulke spaties mee.",
        ),
        "en": (
            "There is a special space here, which YAML does not know.",
            "Remove the spaces at the start of the line and type them anew. They may have come from Word.",
        ),
    },
    "yaml-long-dash": {
        "nl": ("“{character}” is geen gewoon streepje.", "Typ het streepje van het toetsenbord en een spatie: - id: …"),
        "en": ("“{character}” is no plain hyphen.", "Type the hyphen of the keyboard and a space: - id: …"),
    },
    "yaml-dash-space": {
        "nl": ("Achter dit streepje ontbreekt een spatie.", "Schrijf - {key}: … met een spatie na het streepje."),
        "en": ("A space is missing behind this hyphen.", "Write - {key}: … with a space behind the hyphen."),
    },
    "yaml-two-keys": {
        "nl": (
            "Op deze regel staan twee sleutels: “{first}” en “{key}”.",
            "Zet {key}: op een eigen regel, recht onder {first}:",
        ),
        "en": (
            "This line has two keys: “{first}” and “{key}”.",
            "Put {key}: on a line of its own, right below {first}:",
        ),
    },
    "yaml-note": {
        "nl": (
            "“{character}” begint in YAML geen notitie en geen nieuw deel.",
            "Haal de regel weg. Is het een notitie voor jezelf? Zet er # voor.",
        ),
        "en": (
            "In YAML “{character}” begins no note and no new part.",
            "Remove the line. Is it a note to yourself? Put # before it.",
        ),
    },
    "yaml-no-colon": {
        "nl": (
            "Op deze regel ontbreekt een dubbele punt.",
            "Hoort de regel bij de tekst van “{key}”? Spring dan verder in. Is het een notitie? Zet er # voor.",
        ),
        "en": (
            "A colon is missing in this line.",
            "Is the line part of the text of “{key}”? Then indent it further. Is it a note? Put # before it.",
        ),
    },
    "yaml-item-left": {
        "nl": (
            "Dit punt staat te ver naar links. Spaties ervoor: {here}; bij de andere van “{key}”: {there}.",
            "Zet er spaties bij: {more}. Doe dat ook voor de regels eronder die erbij horen.",
        ),
        "en": (
            "This item stands too far to the left. Spaces before it: {here}; before the others of “{key}”: {there}.",
            "Add spaces: {more}. Do so before the lines below that belong to it, too.",
        ),
    },
    "yaml-item-right": {
        "nl": (
            "Dit punt staat te ver naar rechts. Spaties ervoor: {here}; bij de andere van “{key}”: {there}.",
            "Haal er spaties weg: {more}. Doe dat ook voor de regels eronder die erbij horen.",
        ),
        "en": (
            "This item stands too far to the right. Spaces before it: {here}; before the others of “{key}”: {there}.",
            "Remove spaces: {more}. Do so before the lines below that belong to it, too.",
        ),
    },
    "yaml-open-quote": {
        "nl": (
            "Het aanhalingsteken op deze regel wordt niet gesloten.",
            "Zet {character} ook achter de tekst: {key}: {character}{text}{character}",
        ),
        "en": (
            "The quote in this line is not closed.",
            "Put {character} behind the text too: {key}: {character}{text}{character}",
        ),
    },
    "yaml-apostrophe": {
        "nl": (
            "Een tekst die met ' begint, leest YAML als een tekst tussen aanhalingstekens.",
            'Zet rechte dubbele aanhalingstekens om de hele tekst: {key}: "’{text}"',
        ),
        "en": (
            "YAML takes a text that begins with ' for one between quotes.",
            'Put straight double quotes around the whole text: {key}: "’{text}"',
        ),
    },
    "yaml-indent": {
        "nl": (
            "Deze regel springt niet goed in.",
            "Laat regels die bij elkaar horen recht onder elkaar beginnen; wat eronder valt, twee spaties verder.",
        ),
        "en": (
            "The indentation of this line is not right.",
            "Start lines that belong together below each other; what is part of them starts two spaces further.",
        ),
    },
    "yaml-dash": {
        "nl": (
            "Hier hoort geen streepje.",
            "Zet elk punt op een eigen regel onder de sleutel. Is het een tekst? Zet die tussen aanhalingstekens.",
        ),
        "en": (
            "A dash does not belong here.",
            "Put each item on a line of its own below the key. Is it a text? Put that between quotes.",
        ),
    },
    "yaml-start": {
        "nl": ("Een tekst kan niet met {character} beginnen.", "Zet de hele tekst tussen rechte aanhalingstekens."),
        "en": ("A text cannot start with {character}.", "Put the whole text between straight quotes."),
    },
    "yaml-quote": {
        "nl": (
            "Het aanhalingsteken {character} wordt niet gesloten.",
            "Zet {character} ook aan het eind van de tekst.",
        ),
        "en": ("The quote {character} is not closed.", "Put {character} at the end of the text too."),
    },
    "yaml-after-quote": {
        "nl": (
            "Achter het aanhalingsteken staat nog iets.",
            "Zet de hele tekst binnen de aanhalingstekens. Gebruik in de tekst zelf “ ” of ’.",
        ),
        "en": (
            "There is something behind the quote.",
            "Put the whole text inside the quotes. In the text itself, use “ ” or ’.",
        ),
    },
    "yaml-after-bracket": {
        "nl": (
            "Achter het haakje dat hier sluit, staat nog iets.",
            "Haal het weg. Hoort het bij een tekst? Zet die tekst helemaal tussen rechte aanhalingstekens.",
        ),
        "en": (
            "There is something behind the bracket that closes here.",
            "Remove it. Is it part of a text? Then put all of that text between straight quotes.",
        ),
    },
    "yaml-escape": {
        "nl": (
            "Tussen dubbele aanhalingstekens is \\ geen gewone schuine streep.",
            "Schrijf \\\\ voor een schuine streep, of haal hem weg.",
        ),
        "en": ("Between double quotes \\ is no plain backslash.", "Write \\\\ for a backslash, or remove it."),
    },
    "yaml-bracket": {
        "nl": (
            "Het haakje {character} wordt niet gesloten, of er ontbreekt een komma.",
            "Schrijf de delen met een komma ertussen en sluit af, zoals [een, twee] of {{id: een, title: Een}}.",
        ),
        "en": (
            "The bracket {character} is not closed, or a comma is missing.",
            "Write the parts with a comma between them and close it, like [one, two] or {{id: one, title: One}}.",
        ),
    },
    "yaml-loose-bracket": {
        "nl": ("Hier staat een los haakje: {character}", "Haal het weg, of zet de tekst tussen aanhalingstekens."),
        "en": ("There is a loose bracket here: {character}", "Remove it, or put the text between quotes."),
    },
    "yaml-documents": {
        "nl": ("In dit bestand staat een regel met {mark}", "Haal die regel weg: een bestand is één geheel."),
        "en": ("There is a line with {mark} in this file.", "Remove that line: a file is one whole."),
    },
    "yaml-deep": {
        "nl": ("Dit bestand zit te diep in elkaar.", "Haal haakjes weg, en spring per niveau twee spaties in."),
        "en": ("This file is nested too deep.", "Remove brackets, and indent two spaces for each level."),
    },
    "yaml-syntax": {
        "nl": (
            "Deze YAML is niet te lezen.",
            "Laat regels recht onder elkaar beginnen, en zet een tekst met : of # tussen rechte aanhalingstekens.",
        ),
        "en": (
            "This YAML cannot be read.",
            "Check that lines start below each other, and put a text with : or # between straight quotes.",
        ),
    },
    "yaml-character": {
        "nl": ("Hier staat een teken dat niet in YAML mag.", "Verwijder het; vaak is het onzichtbaar meegekopieerd."),
        "en": ("There is a character here that YAML does not allow.", "Remove it; it was often copied unseen."),
    },
    "yaml-alias": {
        "nl": (
            "Een verwijzing met * of & kan hier niet.",
            "Schrijf de waarde uit. Is het gewone tekst? Zet die dan tussen aanhalingstekens.",
        ),
        "en": (
            "A reference with * or & is not possible here.",
            "Write the value out. Is it plain text? Then put it between quotes.",
        ),
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
        "nl": (
            "De sleutel “{key}” staat hier nog een keer: regel {line} heeft hem ook.",
            "Haal er een weg. Wat onder deze staat en moet blijven, zet je onder die van regel {line}.",
        ),
        "en": (
            "The key “{key}” stands here again: line {line} has it too.",
            "Remove one. Put what stands below this one, and has to stay, below that of line {line}.",
        ),
    },
}
