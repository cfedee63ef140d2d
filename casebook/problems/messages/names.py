"""Messages for names: of files, pages, steps and images, and for what names them."""

from casebook.problems.messages.words import Messages

NAMES: Messages = {
    "missing-file": {
        "nl": ("Het bestand “{name}” ontbreekt.", "Maak het, of kijk of je in de goede map werkt."),
        "en": ("The file “{name}” is missing.", "Make it, or check that this is the right folder."),
    },
    "empty-file": {
        "nl": ("Dit bestand is leeg.", "Schrijf de tekst erin; een lezer ziet hier anders niets."),
        "en": ("This file is empty.", "Write the text in it; otherwise a reader sees nothing here."),
    },
    "unused-file": {
        "nl": ("Niets gebruikt dit bestand.", "Noem het ergens, of haal het weg."),
        "en": ("Nothing uses this file.", "Name it somewhere, or remove it."),
    },
    "unlisted-assignment": {
        "nl": (
            "De opdracht “{name}” bestaat, maar staat niet bij assignments. Een casus heeft stappen op haar plekken.",
            "Zet haar erbij: assignments: [{listed}]",
        ),
        "en": (
            "The assignment “{name}” is there, but not listed in assignments. A case has steps in its places.",
            "Add it: assignments: [{listed}]",
        ),
    },
    "out-of-place": {
        "nl": (
            "Hier kijkt de cursus niet: lezers zien dit bestand nergens.",
            "Hoort het bij de cursus? Dan heet het {there} Anders haal je het weg.",
        ),
        "en": (
            "The course does not look here: readers see this file nowhere.",
            "Is it part of the course? Then it is called {there} Otherwise remove it.",
        ),
    },
    "unlinked-page": {
        "nl": (
            "Een lezer kan niet op de pagina “{name}” komen.",
            "Noem haar bij menu of footer in course.yaml, of link ernaar met [tekst](page:{name}).",
        ),
        "en": (
            "A reader cannot get to the page “{name}”.",
            "Name it in menu or footer of course.yaml, or link to it with [text](page:{name}).",
        ),
    },
    "unlinked-form": {
        "nl": (
            "Een lezer kan niet bij het invulschema “{name}” komen.",
            "Toon het in een stap met type: form en form: {name}, of link ernaar met [tekst](page:{name}).",
        ),
        "en": (
            "A reader cannot get to the form “{name}”.",
            "Show it in a step with type: form and form: {name}, or link to it with [text](page:{name}).",
        ),
    },
    "unknown-source": {
        "nl": ("“{name}” is geen bron van de cursus.", "Noem een id uit sources in course.yaml."),
        "en": ("“{name}” is no source of the course.", "Name an id of sources in course.yaml."),
    },
    "source-says": {
        "nl": (
            "“{words}” staat niet op de plek “{name}”.",
            "Noem bij at de plek waar dit wel staat, of bij says woorden die daar echt staan.",
        ),
        "en": (
            "“{words}” is not in the place “{name}”.",
            "Name at at the place where it is, or at says words that really stand there.",
        ),
    },
    "unknown-step": {
        "nl": ("“{name}” is geen stap van deze casus.", "Noem de id van een stap van de casus of van een opdracht."),
        "en": ("“{name}” is no step of this case.", "Name the id of a step of the case or of an assignment."),
    },
    "unknown-exercise": {
        "nl": ("“{name}” is geen stap van deze reflectie.", "Noem de id van een stap uit dat bestand in reflections/."),
        "en": ("“{name}” is no step of this reflection.", "Name the id of a step in that file in reflections/."),
    },
    "other-case": {
        "nl": (
            "“{name}” is een stap van een andere casus.",
            "Een casus kan niet in een andere casus verdergaan: noem een stap van deze casus of van een opdracht.",
        ),
        "en": (
            "“{name}” is a step of another case.",
            "A case cannot go on in another case: name a step of this case or of an assignment.",
        ),
    },
    "unknown-address": {
        "nl": (
            "Er is geen stap “{name}”.",
            "Buiten een casus hoort de naam van de casus erbij: step:id--casus, zoals step:situatie--anna-en-bas.",
        ),
        "en": (
            "There is no step “{name}”.",
            "Outside a case, its name is part of the address: step:id--case, like step:situation--anna-and-bas.",
        ),
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
    "unknown-file-beside": {
        "nl": (
            "Het bestand “{name}” staat niet in de map van deze casus.",
            "Daar staat nog wel ongebruikt: {left}. Bedoel je dat? Schrijf dan die naam.",
        ),
        "en": (
            "The file “{name}” is not in the folder of this case.",
            "This lies there unused: {left}. Is that what you mean? Then write that name.",
        ),
    },
    "named-otherwise": {
        "nl": (
            "Er is geen bestand “{name}”, wel “{found}”.",
            "Noem het {name}. Windows verbergt vaak het eind van een naam: kies bij Opslaan als “Alle bestanden”.",
        ),
        "en": (
            "There is no file “{name}”, but there is “{found}”.",
            "Name it {name}. Windows often hides the end of a name: choose “All files” in Save as.",
        ),
    },
    "word-file": {
        "nl": (
            "Er is geen bestand “{name}”, wel “{found}”, van een tekstverwerker.",
            "Kopieer de tekst daaruit naar een gewoon tekstbestand (met Kladblok of VS Code) met de naam {name}.",
        ),
        "en": (
            "There is no file “{name}”, but there is “{found}”, of a word processor.",
            "Copy the text from it to a plain text file (with Notepad or VS Code) named {name}.",
        ),
    },
    "in-other-folder": {
        "nl": ("Het bestand “{name}” staat in een andere map: {found}", "Verplaats het naar {folder}/"),
        "en": ("The file “{name}” is in another folder: {found}", "Move it to {folder}/"),
    },
    "unlisted-case": {
        "nl": ("De casus “{name}” bestaat, maar staat niet bij cases.", "Zet hem erbij: cases: [{listed}]"),
        "en": ("The case “{name}” is there, but it is not in cases.", "Add it: cases: [{listed}]"),
    },
    "unknown-assignment": {
        "nl": ("Er is geen opdracht “{name}”.", "De naam is die van het bestand in assignments/, zonder .yaml"),
        "en": ("There is no assignment “{name}”.", "The name is that of the file in assignments/, without .yaml"),
    },
    "unknown-case": {
        "nl": (
            "Er is geen casus “{name}”.",
            "Noem een map in cases/ waar een case.yaml in staat. Is de casus weg? Haal dan ook de naam weg.",
        ),
        "en": (
            "There is no case “{name}”.",
            "Name a folder in cases/ with a case.yaml in it. Is the case gone? Then remove its name as well.",
        ),
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
    "unknown-image": {
        "nl": (
            "Er is geen plaatje “{name}”.",
            "Zet het in de map images/ en schrijf ![wat je ziet](images/naam.png). Ook svg, jpg en webp kunnen.",
        ),
        "en": (
            "There is no image “{name}”.",
            "Put it in the folder images/ and write ![what it shows](images/name.png). It can be svg, jpg or webp too.",
        ),
    },
    "image-of-web": {
        "nl": (
            "“{name}” staat op het web: de cursus toont alleen plaatjes uit de map images/.",
            "Bewaar het in images/, als je het mag gebruiken, en schrijf ![wat je ziet](images/naam.jpg).",
        ),
        "en": (
            "“{name}” is on the web: the course shows images of the folder images/ only.",
            "Save it in images/, if you may use it, and write ![what it shows](images/name.jpg).",
        ),
    },
    "video-of-web": {
        "nl": (
            "“{name}” is geen plaatje: een video of website kan niet in de cursus zelf staan.",
            "Schrijf er een link naar, zonder uitroepteken: [Bekijk de video]({name})",
        ),
        "en": (
            "“{name}” is no image: a video or website cannot stand in the course itself.",
            "Write a link to it, without an exclamation mark: [Watch the video]({name})",
        ),
    },
    "media-file": {
        "nl": (
            "“{name}” is een film of geluid: dat kan niet in de cursus staan.",
            "Zet het op een website, en schrijf een link daarheen: [Bekijk de video](https://…)",
        ),
        "en": (
            "“{name}” is a film or a sound: that cannot stand in the course.",
            "Put it on a website, and write a link to it: [Watch the video](https://…)",
        ),
    },
    "no-image": {
        "nl": (
            "“{name}” is geen plaatje maar een document.",
            "Zet het in de map content/files/, en schrijf een link zonder uitroepteken: [tekst](files/naam.pdf)",
        ),
        "en": (
            "“{name}” is no image but a document.",
            "Put it in the folder content/files/, and write a link without an exclamation mark: [text](files/name.pdf)",
        ),
    },
    "unknown-download": {
        "nl": (
            "Er is geen bestand “{name}”.",
            "Zet het in de map content/files/ en schrijf [tekst](files/naam.pdf).",
        ),
        "en": ("There is no file “{name}”.", "Put it in the folder content/files/ and write [text](files/name.pdf)."),
    },
    "bad-download": {
        "nl": (
            "“{name}” kan geen bestand zijn om te downloaden.",
            "Gebruik kleine letters, cijfers en streepjes. Kies pdf, docx, xlsx, pptx, odt, ods, odp, csv, txt, ics.",
        ),
        "en": (
            "“{name}” cannot be a file to download.",
            "Use lower-case letters, digits, hyphens. Possible: pdf, docx, xlsx, pptx, odt, ods, odp, csv, txt, ics.",
        ),
    },
    "big-download": {
        "nl": (
            "Dit bestand is {size} MB; het gaat ook mee in het ene bestand van de cursus.",
            "Maak het kleiner, of zet het op een website en verwijs daarheen.",
        ),
        "en": (
            "This file is {size} MB; it goes along in the one file of the course, too.",
            "Make it smaller, or put it on a website and link to it.",
        ),
    },
    "image-without-alt": {
        "nl": (
            "Bij het plaatje “{name}” staat niet wat erop te zien is.",
            "Schrijf het tussen de haken, voor wie het niet kan zien: ![wat je ziet]({name})",
        ),
        "en": (
            "It is not said what the image “{name}” shows.",
            "Write it between the brackets, for who cannot see it: ![what it shows]({name})",
        ),
    },
    "bad-image-name": {
        "nl": (
            "“{name}” kan geen naam van een plaatje zijn.",
            "Gebruik kleine letters, cijfers en losse streepjes, zoals huis-van-oma.png",
        ),
        "en": (
            "“{name}” cannot name an image.",
            "Use lower-case letters, digits and single hyphens, like house-of-oma.png",
        ),
    },
    "bad-image-type": {
        "nl": (
            "“{name}” is geen plaatje dat elke browser kan tonen.",
            "Open het in Foto’s, Paint of Voorvertoning, en bewaar een kopie als jpg of png. Haal dit uit images/.",
        ),
        "en": (
            "“{name}” is no image that every browser can show.",
            "Open it in Photos, Paint or Preview, and save a copy as jpg or png. Take this out of images/.",
        ),
    },
    "bad-image": {
        "nl": (
            "Dit is geen {kind}-plaatje, of het is beschadigd.",
            "Bewaar het opnieuw vanuit een tekenprogramma; alleen de naam veranderen is niet genoeg.",
        ),
        "en": (
            "This is no {kind} image, or it is damaged.",
            "Save it anew from a drawing program; changing only its name is not enough.",
        ),
    },
    "big-image": {
        "nl": (
            "Dit plaatje is {size} kB groot.",
            "Maak het kleiner dan 500 kB: 1600 beeldpunten breed is genoeg. Zo blijft de cursus snel.",
        ),
        "en": (
            "This image has {size} kB.",
            "Make it smaller than 500 kB: 1600 pixels of width are enough. That keeps the course fast.",
        ),
    },
    "bad-link": {
        "nl": (
            "De link “{name}” kan niet.",
            "Gebruik page:naam, page:naam#kop, step:id, case:naam, of een adres dat met https:// begint.",
        ),
        "en": (
            "The link “{name}” is not possible.",
            "Use page:name, page:name#heading, step:id, case:name, or an https:// address.",
        ),
    },
    "loose-link": {
        "nl": (
            "Dit wordt geen link: “{name}” komt zo als tekst op het scherm.",
            "Schrijf [tekst](page:naam) zonder spatie tussen ] en ( en zonder spaties in het adres.",
        ),
        "en": (
            "This becomes no link: “{name}” is shown as text.",
            "Write [text](page:name) without a space between ] and ( and without spaces in the address.",
        ),
    },
    "loose-image": {
        "nl": (
            "Dit wordt geen plaatje: “{name}” komt zo als tekst op het scherm.",
            "Schrijf ![wat je ziet](images/naam.jpg): het bestand in images/, zonder spaties.",
        ),
        "en": (
            "This becomes no image: “{name}” is shown as text.",
            "Write ![what it shows](images/name.jpg): the file in images/, without spaces.",
        ),
    },
    "link-to-fill-in": {
        "nl": (
            "Deze link gaat nog nergens heen: “{name}”.",
            "Schrijf tussen de ronde haken waar hij heen gaat: page:naam, step:id, case:naam of https://…",
        ),
        "en": (
            "This link leads nowhere yet: “{name}”.",
            "Write between the round brackets where it goes: page:name, step:id, case:name or https://…",
        ),
    },
    "link-wrapped": {
        "nl": (
            "Deze link loopt via een mailprogramma of zoekmachine. Die ziet wie erop klikt.",
            "Neem het adres van de website zelf: open de link, en kopieer wat dan in de adresbalk staat.",
        ),
        "en": (
            "This link goes by a mail program or a search engine, which sees who follows it.",
            "Take the address of the website itself: open the link, and copy what the address bar then has.",
        ),
    },
    "link-without-text": {
        "nl": ("De link naar “{name}” heeft geen tekst.", "Schrijf tussen de haken waar de link heen gaat."),
        "en": ("The link to “{name}” has no text.", "Write between the brackets where the link goes."),
    },
    "copy-of": {
        "nl": (
            "“{name}” lijkt op een kopie van “{other}”, en doet niet mee.",
            "Staat er iets in wat je wilt houden? Zet dat in “{other}”. Haal de kopie daarna weg.",
        ),
        "en": (
            "“{name}” looks like a copy of “{other}”, and takes no part.",
            "Is there something in it that you want to keep? Put that into “{other}”. Then remove the copy.",
        ),
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
    "name-taken": {
        "nl": ("De naam “{name}” is al in gebruik; er is niets veranderd.", "Kies een andere naam."),
        "en": ("The name “{name}” is taken; nothing was changed.", "Choose another name."),
    },
    "below-itself": {
        "nl": ("De pagina “{name}” staat onder zichzelf.", "Haal “up” weg bij een van de pagina’s in deze kring."),
        "en": ("The page “{name}” stands below itself.", "Remove “up” from one of the pages in this circle."),
    },
    "moved-still-there": {
        "nl": (
            "“{name}” staat onder “moved”, maar is er nog.",
            "Een link naar een adres dat er is, komt daar ook uit. Haal deze regel weg, of hernoem wat er staat.",
        ),
        "en": (
            "“{name}” stands below “moved”, but it is still there.",
            "A link to an address that is there leads to it. Remove this line, or rename what is there.",
        ),
    },
    "search-finds-nothing": {
        "nl": (
            "“{name}” staat nergens in de cursus, dus wie “{typed}” zoekt, vindt er niets door.",
            "Schrijf bij “find” een woord zoals het in de cursus staat.",
        ),
        "en": (
            "“{name}” stands nowhere in the course, so it finds nothing for who types “{typed}”.",
            "Write a word at “find” as it stands in the course.",
        ),
    },
    "duplicate-page": {
        "nl": ("Er zijn twee pagina’s met het adres “{name}” (ook {other}).", "Geef een van beide een andere naam."),
        "en": ("Two pages have the address “{name}” (also {other}).", "Rename one of them."),
    },
    "duplicate-id": {
        "nl": ("De id “{name}” is al in gebruik.", "Geef deze een eigen id; antwoorden horen bij de id."),
        "en": ("The id “{name}” is in use already.", "Give this one an id of its own; answers belong to the id."),
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
    "unknown-block": {
        "nl": (
            "Hier begint of eindigt geen blok (“{name}”).",
            "Een blok begint met ::: known-to, ::: chart of ::: passage, en eindigt met een regel met alleen :::",
        ),
        "en": (
            "No block begins or ends here (“{name}”).",
            "A block begins with ::: known-to, ::: chart or ::: passage, and ends with a line with only :::",
        ),
    },
    "block-without-end": {
        "nl": (
            "Het blok “{name}” wordt niet afgesloten.",
            "Zet eronder een regel met alleen :::, evenveel als hier, voordat het volgende blok begint.",
        ),
        "en": (
            "The block “{name}” does not end.",
            "Put a line with only ::: below it, as many as here, before the next block begins.",
        ),
    },
    "unknown-section": {
        "nl": (
            "Het bestand {file} heeft geen kop “{name}”.",
            "Schrijf de kop in kleine letters, met streepjes ertussen.",
        ),
        "en": ("The file {file} has no heading “{name}”.", "Write the heading in lower case, with hyphens."),
    },
    "unused-section": {
        "nl": (
            "De kop “{name}” van {file} staat bij geen enkel punt.",
            "Zet hem bij een van de points, zodat de tekst eronder niet wegvalt.",
        ),
        "en": (
            "The heading “{name}” of {file} stands at no point.",
            "Put it at one of the points, so that the text below it is not lost.",
        ),
    },
}
