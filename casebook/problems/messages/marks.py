"""Messages for marks that make nothing, and for words that no reader sees."""

from casebook.problems.messages.words import Messages

_KEEP_NL = " Moet het teken blijven staan? Zet er dan \\ voor."
_KEEP_EN = " Should the sign stay? Then put \\ before it."
_NOTE_NL = " Een notitie voor jezelf staat tussen <!-- en -->."
_NOTE_EN = " A note to yourself stands between <!-- and -->."

MARKS: Messages = {
    "mark-heading": {
        "nl": (
            "Dit wordt geen kop: lezers zien “{name}” zelf.",
            "Zet een kop op een eigen regel, met een spatie achter de hekjes: ## Kop. In een vraag kan geen kop."
            + _KEEP_NL,
        ),
        "en": (
            "This becomes no heading: readers see “{name}” itself.",
            "Put a heading on a line of its own, with a space behind the hashes: ## Heading. A question has none."
            + _KEEP_EN,
        ),
    },
    "mark-list": {
        "nl": (
            "Dit wordt geen lijst: lezers zien “{name}” zelf.",
            "Begin elk punt op een eigen regel met - of 1. en een spatie, met een lege regel boven de lijst."
            + _KEEP_NL,
        ),
        "en": (
            "This becomes no list: readers see “{name}” itself.",
            "Begin each item on a line of its own with - or 1. and a space, with an empty line above the list."
            + _KEEP_EN,
        ),
    },
    "mark-item": {
        "nl": (
            "Deze regel wordt een lijst van één punt.",
            "Is het een zin? Zet \\ voor het teken: \\- of 1\\. Een lijst begin je met *, met een lege regel erboven.",
        ),
        "en": (
            "This line becomes a list of one item.",
            "Is it a sentence? Put \\ before the sign: \\- or 1\\. Begin a list with *, and an empty line above it.",
        ),
    },
    "mark-empty-item": {
        "nl": (
            "Dit punt van de lijst is leeg: lezers zien alleen het teken ervoor.",
            "Schrijf er iets achter, of haal de regel weg.",
        ),
        "en": (
            "This item of the list is empty: readers see only the sign before it.",
            "Write something behind it, or remove the line.",
        ),
    },
    "mark-indent": {
        "nl": (
            "Dit punt springt anders in dan de punten erboven, en lezers zien dat niet.",
            "Zet punten van één lijst recht onder elkaar. Een punt onder een ander punt begint onder de tekst daarvan.",
        ),
        "en": (
            "This item is not indented as those above it, and readers do not see that.",
            "Put items of one list right below each other. An item of an item begins below the text of that one.",
        ),
    },
    "mark-after-list": {
        "nl": (
            "Deze regel hoort nu bij het punt of het citaat erboven.",
            "Zet er een lege regel boven. Hoort hij er toch bij? Laat hem twee spaties inspringen, of zet er > voor.",
        ),
        "en": (
            "This line now belongs to the item or the quotation above it.",
            "Put an empty line above it. Does it belong there? Then indent it by two spaces, or put > before it.",
        ),
    },
    "mark-rule": {
        "nl": (
            "Door deze streep wordt de regel erboven een kop.",
            "Zet een lege regel boven de streep. Is het een kop? Schrijf hem dan als ## Kop, zonder streep.",
        ),
        "en": (
            "This rule makes a heading of the line above it.",
            "Put an empty line above the rule. Is it a heading? Then write it as ## Heading, without a rule.",
        ),
    },
    "mark-footnote": {
        "nl": (
            "Dit wordt geen noot: lezers zien “{name}” zelf.",
            "Schrijf in een .md [^1] achter de woorden, en op een eigen regel [^1]: met de noot erachter." + _KEEP_NL,
        ),
        "en": (
            "This becomes no note: readers see “{name}” itself.",
            "In a .md, write [^1] behind the words, and on a line of its own [^1]: with the note behind it." + _KEEP_EN,
        ),
    },
    "mark-underline": {
        "nl": (
            "Lezers zien deze streep als tekens.",
            "Schrijf een kop als ## Kop, en een streep tussen twee delen als --- met een lege regel erboven.",
        ),
        "en": (
            "Readers see this line as signs.",
            "Write a heading as ## Heading, and a rule between two parts as --- with an empty line above it.",
        ),
    },
    "mark-table": {
        "nl": (
            "Dit wordt geen tabel: lezers zien de streepjes zelf.",
            "Zet onder de eerste rij een rij met per kolom drie streepjes: | --- | --- |." + _KEEP_NL,
        ),
        "en": (
            "This becomes no table: readers see the bars themselves.",
            "Put a row with three hyphens for each column below the first row: | --- | --- |." + _KEEP_EN,
        ),
    },
    "mark-columns": {
        "nl": (
            "Dit wordt geen tabel: de rij met streepjes heeft niet evenveel kolommen als de rij erboven.",
            "Geef die twee rijen evenveel kolommen: | een | twee | en daaronder | --- | --- |.",
        ),
        "en": (
            "This becomes no table: the row of hyphens has not as many columns as the row above it.",
            "Give those two rows as many columns: | one | two | and below it | --- | --- |.",
        ),
    },
    "mark-headless": {
        "nl": (
            "Dit wordt geen tabel: boven de rij met streepjes ontbreekt een rij met namen.",
            "Zet er een rij boven die zegt wat er in elke kolom staat: | Wie | Wat |.",
        ),
        "en": (
            "This becomes no table: above the row of hyphens a row with names is missing.",
            "Put a row above it that says what stands in each column: | Who | What |.",
        ),
    },
    "mark-no-table": {
        "nl": (
            "Hier kan geen tabel staan: lezers zien de streepjes zelf.",
            "Zet de tabel in een leestekst, en zeg hier waar het om gaat." + _KEEP_NL,
        ),
        "en": (
            "A table cannot stand here: readers see the bars themselves.",
            "Put the table into a text to read, and say here what it is about." + _KEEP_EN,
        ),
    },
    "note-outside": {
        "nl": (
            "Hier kan geen noot staan: lezers zien “[^{name}]” zelf.",
            "Zet de noot op een pagina of in een .md van een casus, of zeg het in de zin.",
        ),
        "en": (
            "A note cannot stand here: readers see “[^{name}]” itself.",
            "Put the note on a page or into a .md of a case, or say it in the sentence.",
        ),
    },
    "mark-row": {
        "nl": (
            "Deze regel wordt een rij van de tabel erboven: “{name}”.",
            "Zet er een lege regel boven. Hoort hij bij een cel? Zet dan de hele rij op één regel, tussen | en |.",
        ),
        "en": (
            "This line becomes a row of the table above it: “{name}”.",
            "Put an empty line above it. Is it part of a cell? Then put the whole row on one line, between | and |.",
        ),
    },
    "mark-other": {
        "nl": (
            "Dit teken komt uit een ander programma: lezers zien “{name}” zo staan.",
            "Haal het weg, of zeg het in woorden. Wat hier wel kan, staat in de naslag." + _KEEP_NL,
        ),
        "en": (
            "This sign is one of another program: readers see “{name}” as it is.",
            "Remove it, or say it in words. The reference tells what is possible here." + _KEEP_EN,
        ),
    },
    "mark-tabs": {
        "nl": (
            "Kolommen met tabs of spaties ertussen lopen op het scherm door elkaar.",
            "Maak er een tabel van: | een | twee | en daaronder | --- | --- |.",
        ),
        "en": (
            "Columns with tabs or spaces between them run together on the screen.",
            "Make a table of them: | one | two | and below it | --- | --- |.",
        ),
    },
    "mark-todo": {
        "nl": (
            "Hier moet nog iets komen: lezers zien “{name}” zo staan.",
            "Vul het in. Is het een notitie voor jezelf? Zet die tussen <!-- en -->. Hoort het er zo? Zet er \\ voor.",
        ),
        "en": (
            "Something has still to come here: readers see “{name}” as it is.",
            "Fill it in. Is it a note to yourself? Put that between <!-- and -->. Should it stay so? Put \\ before it.",
        ),
    },
    "mark-break": {
        "nl": (
            "Hier breekt de regel midden in een zin af, op elk scherm.",
            "Haal de \\ aan het eind van de regel weg. Moet het? Begin de volgende met een hoofdletter.",
        ),
        "en": (
            "The line breaks off here in the middle of a sentence, on every screen.",
            "Remove the \\ at the end of the line. Is it meant? Then begin the next one with a capital.",
        ),
    },
    "mark-emphasis": {
        "nl": (
            "Lezers zien “{name}” zelf.",
            "Zet de tekens vast aan de woorden, met een spatie of leesteken erbuiten: **vet**, *schuin*." + _KEEP_NL,
        ),
        "en": (
            "Readers see “{name}” itself.",
            "Put the signs right at the words, with a space outside of them: **bold**, *italics*." + _KEEP_EN,
        ),
    },
    "mark-code": {
        "nl": ("Lezers zien “{name}” zelf.", "Zet er ook een achter de woorden, of schrijf ’ als je dat bedoelde."),
        "en": ("Readers see “{name}” itself.", "Put one behind the words too, or write ’ when that was meant."),
    },
    "mark-link": {
        "nl": (
            "Dit wordt geen link en geen noot: lezers zien “{name}” zelf.",
            "Schrijf [tekst](page:naam), [tekst](https://…) of ![wat je ziet](images/naam.jpg)." + _KEEP_NL,
        ),
        "en": (
            "This becomes no link and no note: readers see “{name}” itself.",
            "Write [text](page:name), [text](https://…) or ![what is seen](images/name.jpg)." + _KEEP_EN,
        ),
    },
    "mark-brace": {
        "nl": (
            "Lezers zien “{name}” zo staan.",
            "Haal de accolades weg. De breedte van een plaatje schrijf je vast achter het plaatje: {{width=50%}}.",
        ),
        "en": (
            "Readers see “{name}” as it is.",
            "Remove the braces. The width of an image stands right behind the image: {{width=50%}}.",
        ),
    },
    "mark-note": {
        "nl": (
            "Dit is geen notitie voor jezelf: lezers zien “{name}” en wat erachter staat.",
            "Zet een notitie tussen <!-- en -->. Moet het teken blijven staan? Zet er dan \\ voor.",
        ),
        "en": (
            "This is no note to yourself: readers see “{name}” and what stands behind it.",
            "Put a note between <!-- and -->. Should the sign stay? Then put \\ before it.",
        ),
    },
    "mark-file": {
        "nl": (
            "Lezers zien de naam “{name}”, niet wat in dat bestand staat.",
            "In een leesstap schrijf je file: {name} in plaats van text: … Een tekst zelf kan geen bestand bevatten.",
        ),
        "en": (
            "Readers see the name “{name}”, not what is in that file.",
            "In a step to read, write file: {name} instead of text: … A text itself cannot hold another file.",
        ),
    },
    "mark-size": {
        "nl": (
            "Zo kun je een plaatje geen maat geven: lezers zien “{name}” zo staan.",
            "Schrijf vast achter het plaatje hoe breed het is: {{width=50%}}, in tientallen van 10 tot en met 100.",
        ),
        "en": (
            "An image gets no size this way: readers see “{name}” as it is.",
            "Write right behind the image how wide it is: {{width=50%}}, in tens from 10 to 100.",
        ),
    },
    "mark-html": {
        "nl": (
            "Lezers zien “{name}” zo staan.",
            "Schrijf een lege regel voor een nieuwe alinea, \\ achter een regel die afbreekt, **vet** of *schuin*, [tekst](https://…)"
            " of ![wat je ziet](images/naam.jpg)." + _NOTE_NL,
        ),
        "en": (
            "Readers see “{name}” as it is.",
            "Write an empty line for a new paragraph, \\ behind a line that breaks off, **bold** or *italics*, [text](https://…)"
            " or ![what one sees](images/name.jpg)." + _NOTE_EN,
        ),
    },
    "plain-marks": {
        "nl": (
            "In “{key}” werkt opmaak niet: lezers zien “{name}” zelf.",
            "Schrijf hier gewone woorden, zonder tekens voor opmaak of links.",
        ),
        "en": (
            "Marks do not work in “{key}”: readers see “{name}” itself.",
            "Write plain words here, without signs for looks or links.",
        ),
    },
    "pair-outside": {
        "nl": (
            "Paren draaien hier niet mee: lezers zien “{name}” zo staan.",
            "Kies één woord, of schrijf de zin anders. Paren werken in de teksten van een casus.",
        ),
        "en": (
            "Pairs do not turn here: readers see “{name}” as it is.",
            "Choose one word, or write the sentence in another way. Pairs work in the texts of a case.",
        ),
    },
    "link-title": {
        "nl": (
            "Deze woorden achter het adres van een link ziet bijna niemand: “{name}”.",
            "Zet ze in de tekst zelf, en haal ze hier weg.",
        ),
        "en": (
            "Hardly anyone sees these words behind the address of a link: “{name}”.",
            "Put them into the text itself, and remove them here.",
        ),
    },
    "unused-definition": {
        "nl": (
            "Deze regel ziet niemand: zo begint het adres van een link, en geen link noemt “{name}”.",
            "Schrijf [tekst][{name}] waar de link hoort. Is het gewone tekst? Zet dan \\ voor de eerste [.",
        ),
        "en": (
            "Nobody sees this line: the address of a link begins so, and no link names “{name}”.",
            "Write [text][{name}] where the link belongs. Is it plain text? Then put \\ before the first [.",
        ),
    },
    "fence-open": {
        "nl": (
            "Dit voorbeeld wordt niet afgesloten: alles hieronder staat er als code in.",
            "Zet onder het voorbeeld een regel met dezelfde tekens.",
        ),
        "en": (
            "This example does not end: all that follows is in it, as code.",
            "Put a line with the same signs below the example.",
        ),
    },
    "table-cell": {
        "nl": (
            "Lezers zien “{name}” niet: deze rij heeft meer cellen dan de kop van de tabel.",
            "Haal een | weg, of geef de kop en de rij met streepjes ook een kolom erbij.",
        ),
        "en": (
            "Readers do not see “{name}”: this row has more cells than the head of the table.",
            "Remove a |, or give the head and the row of hyphens one more column, too.",
        ),
    },
    "lost-words": {
        "nl": (
            "Lezers zien “{words}” niet.",
            "Markdown leest dit als een teken of een adres. Schrijf het op een eigen regel, of anders.",
        ),
        "en": (
            "Readers do not see “{words}”.",
            "Markdown takes this for a mark or an address. Write it on a line of its own, or in another way.",
        ),
    },
    "yaml-hash": {
        "nl": (
            "Alles achter “ #” valt weg: lezers zien alleen “{seen}”.",
            "Zet de hele tekst tussen rechte aanhalingstekens. Is het uitleg voor jezelf? Zet die op een eigen regel.",
        ),
        "en": (
            "All that stands behind “ #” is left out: readers see only “{seen}”.",
            "Put the whole text between straight quotes. Is it a note to yourself? Put that on a line of its own.",
        ),
    },
}
