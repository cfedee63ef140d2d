"""Messages for a case: the ways through it, and what changes when roles are reversed."""

from casebook.problems.messages.words import Messages

CASES: Messages = {
    "namesake": {
        "nl": (
            "“{name}” heet iemand anders in deze casus ook al ({other}); lezers houden hen voor één persoon.",
            "Geef een van beiden een andere naam. Let op de namen bij name en bij reversed.",
        ),
        "en": (
            "Someone else in this case is called “{name}” too ({other}); readers take them for one person.",
            "Give one of them another name. Mind the names at name and at reversed.",
        ),
    },
    "old-name": {
        "nl": (
            "Deze persoon heet hier “{name}”, maar in de teksten staat nog “{old}”.",
            "Zet overal dezelfde naam: een naam die niet bij people staat, draait niet mee.",
        ),
        "en": (
            "This person is called “{name}” here, but the texts still say “{old}”.",
            "Use the same name everywhere: a name that is not in people does not turn.",
        ),
    },
    "name-or-word": {
        "nl": (
            "“{name}” is een naam in deze casus, en ook een gewoon woord; hier wordt de naam gelezen.",
            "Is het hier het woord? Schrijf dan {{={name}}}. Is het de naam? Schrijf {{{name}|{other}}}.",
        ),
        "en": (
            "“{name}” is a name in this case, and a plain word too; here it is read as the name.",
            "Is it the word here? Then write {{={name}}}. Is it the name? Write {{{name}|{other}}}.",
        ),
    },
    "only-in-case": {
        "nl": ("“{key}” kan alleen in een casus.", "Haal de regel weg: een opdracht is voor elke casus dezelfde."),
        "en": ("“{key}” is only possible in a case.", "Remove the line: an assignment is the same for every case."),
    },
    "place-of-case": {
        "nl": (
            "“{name}” is een stap van deze casus zelf; hier hoort een stap van een opdracht.",
            "Zet deze stap onder “{name}”, en geef hem dezelfde plek: after: {place}",
        ),
        "en": (
            "“{name}” is a step of this case itself; a step of an assignment belongs here.",
            "Put this step below “{name}”, and give it the same place: after: {place}",
        ),
    },
    "no-anchor": {
        "nl": ("Bij de stap “{name}” staat niet waar hij hoort.", "Geef hem instead_of of after."),
        "en": ("The step “{name}” does not say where it belongs.", "Give it instead_of or after."),
    },
    "unreachable-step": {
        "nl": ("Geen enkele weg komt bij de stap “{name}” uit.", "Laat een optie of stap erheen leiden met leads_to."),
        "en": ("No way comes to the step “{name}”.", "Let an option or step lead to it with leads_to."),
    },
    "unshown-explanation": {
        "nl": (
            "Wie {explains} heeft gelezen, komt niet bij de toelichting “{name}”.",
            "Zet haar erachter met after, of laat een optie of stap erheen leiden met leads_to.",
        ),
        "en": (
            "Who has read {explains} does not come to the explanation “{name}”.",
            "Put it behind that with after, or let an option or step lead to it with leads_to.",
        ),
    },
    "ending-leads-on": {
        "nl": (
            "De stap “{name}” is een einde, maar leidt ook verder.",
            "Haal ending: true weg, of haal leads_to weg.",
        ),
        "en": ("The step “{name}” is an ending, but leads on as well.", "Remove ending: true, or remove leads_to."),
    },
    "trap": {
        "nl": (
            "Lezers komen hier niet meer uit: {names}.",
            "Laat een stap of optie in de kring verder leiden met leads_to, of schrijf ending: true.",
        ),
        "en": (
            "Readers do not get out of here any more: {names}.",
            "Let a step or option in the circle lead on with leads_to, or write ending: true.",
        ),
    },
    "trap-with-way": {
        "nl": (
            "Lezers komen hier niet meer uit: {names}.",
            "Laat een optie of stap in de kring verder leiden, bijvoorbeeld met leads_to: {out}",
        ),
        "en": (
            "Readers do not get out of here any more: {names}.",
            "Let an option or step in the circle lead on, for example with leads_to: {out}",
        ),
    },
    "no-way-back": {
        "nl": (
            "Van de stap “{name}” kan een lezer niet terug naar deze vraag.",
            "Noem een stap om te lezen, een toelichting, of een schema uit deze opdracht: die hebben een link terug.",
        ),
        "en": (
            "From the step “{name}” a reader cannot go back to this question.",
            "Name a step to read, an explanation, or a form of this assignment: those have a link back.",
        ),
    },
    "no-way-back-in-place": {
        "nl": (
            "Vragen van de opdracht sturen een lezer naar deze plek, en van “{name}” kan zij niet terug.",
            "Zet hier een stap om te lezen, of een toelichting. Laat “{name}” met after achter een vraag komen.",
        ),
        "en": (
            "Questions of the assignment send a reader to this place, and from “{name}” she cannot go back.",
            "Put a step to read, or an explanation, here. Let “{name}” come behind a question, with after.",
        ),
    },
    "bad-pair": {
        "nl": (
            "Deze {name} maakt geen paar.",
            (
                "Schrijf {{zij|hij}}, met accolades eromheen en een | ertussen. Een woord dat blijft: {{=moeder}}."
                " Andere accolades kunnen in een casus niet: haal ze weg."
            ),
        ),
        "en": (
            "This {name} makes no pair.",
            (
                "Write {{she|he}}, with a brace at both ends and a | between. A word that stays: {{=mother}}."
                " Other braces cannot stand in a case: remove them."
            ),
        ),
    },
    "skipped-by-way": {
        "nl": (
            "Deze weg slaat de stap “{name}” van de opdracht over, en geen andere weg komt er.",
            "Mag dat? Schrijf boven in de casus skip: [{name}]. Anders: laat een stap of optie erheen leiden.",
        ),
        "en": (
            "This way passes by the step “{name}” of the assignment, and no other way leads there.",
            "Is that meant? Then write skip: [{name}] at the top of the case. If not, let a step or option lead there.",
        ),
    },
    "left-out-named": {
        "nl": (
            "De stap “{name}” kan niet weg: een tekst van alle casussen noemt hem ({file}).",
            "Laat hem staan, of zet een eigen stap in zijn plaats met instead_of: {name}.",
        ),
        "en": (
            "The step “{name}” cannot be left out: a text of all cases names it ({file}).",
            "Keep it, or put a step of your own in its place with instead_of: {name}.",
        ),
    },
    "assignment-left-out": {
        "nl": (
            "De stap “{name}” staat bij de opdracht “{assignment}”, en die doet in deze casus niet mee.",
            "Zet “{assignment}” bij assignments boven in de casus, of haal de stap weg.",
        ),
        "en": (
            "The step “{name}” stands in the assignment “{assignment}”, which this case leaves out.",
            "Put “{assignment}” into assignments at the top of the case, or remove the step.",
        ),
    },
    "assignment-unlisted": {
        "nl": (
            "De opdracht “{name}” doet in deze cursus niet mee.",
            "Zet haar bij assignments in course.yaml, of haal haar hier weg.",
        ),
        "en": (
            "The assignment “{name}” is not in this course.",
            "Put it into assignments of course.yaml, or remove it here.",
        ),
    },
    "pair-without-braces": {
        "nl": (
            "“{name}” is geen paar: er staan geen accolades omheen.",
            "Schrijf {pair}.",
        ),
        "en": (
            "“{name}” is no pair: there are no braces around it.",
            "Write {pair}.",
        ),
    },
    "slash-pair": {
        "nl": ("{name} is geen paar: er staat een / in plaats van een |.", "Schrijf {pair}."),
        "en": ("{name} is no pair: it has a / in the place of a |.", "Write {pair}."),
    },
    "pair-of-slash": {
        "nl": (
            "“{name}” draait niet mee als de rollen omgedraaid worden.",
            "Gaat het om iemand van de casus? Schrijf {pair}. Gaat het om wie dan ook? Schrijf {{={name}}}.",
        ),
        "en": (
            "“{name}” stays the same when the roles are reversed.",
            "Is it someone of the case? Write {pair}. Is it anyone? Write {{={name}}}.",
        ),
    },
    "marks-in-pair": {
        "nl": (
            "In het paar {name} staat opmaak: lezers zien de tekens zelf.",
            "Zet de opmaak om het hele paar heen, zoals *{{zij|hij}}*, of haal haar weg. Een link kan er niet in.",
        ),
        "en": (
            "The pair {name} has marks in it: readers see the signs themselves.",
            "Put the marks around the whole pair, as in *{{she|he}}*, or remove them. A link cannot stand in a pair.",
        ),
    },
    "no-pair": {
        "nl": (
            "“{name}” verandert niet mee als de rollen zijn omgedraaid.",
            "Schrijf een paar: {pair}. Moet het woord blijven staan? Schrijf dan {{={name}}}.",
        ),
        "en": (
            "“{name}” does not change when roles are reversed.",
            "Write a pair: {pair}. Should the word stay? Then write {{={name}}}.",
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
    "known-to-outside": {
        "nl": (
            "Hier is geen casus, dus niemand die dit kan weten.",
            "Haal known-to weg. Het werkt in de teksten van een casus.",
        ),
        "en": (
            "There is no case here, so nobody who can know this.",
            "Remove known-to. It works in the texts of a case.",
        ),
    },
    "known-to-nobody": {
        "nl": ("Hier staat niet wie dit weet.", "Noem achter known-to de ids van mensen uit people in case.yaml."),
        "en": ("This does not say who knows it.", "Behind known-to, name ids of people in case.yaml."),
    },
    "all-people": {
        "nl": (
            "“{name}” is geen persoon: de cursus kent mensen alleen bij hun id.",
            "Noem ze een voor een, bij de id uit people. Wat alleen voor lezers is, krijgt known-to none.",
        ),
        "en": (
            "“{name}” is no person: the course knows people by their ids only.",
            "Name them one by one, by the id in people. What is for readers only gets known-to none.",
        ),
    },
    "known-to-loose": {
        "nl": (
            "“{name}” staat niet vast achter een stuk tekst tussen [ en ]: lezers zien het zo staan.",
            "Schrijf [zin]{{known-to …}} in één alinea, zonder spatie ervoor. Om meer alinea’s: ::: known-to … en :::",
        ),
        "en": (
            "“{name}” does not stand right behind a text between [ and ]: readers see it as it is.",
            "Write [sentence]{{known-to …}} in one paragraph, without a space. Around more: ::: known-to … and :::",
        ),
    },
    "untold": {
        "nl": (
            "Bij “{words}” staat niet wie dit weet, dus niemand ziet het in zijn of haar perspectief.",
            "Zet er ::: known-to … omheen, of [zin]{{known-to …}}. Beleeft niemand dit? Schrijf dan known-to none.",
        ),
        "en": (
            "“{words}” does not say who knows it, so nobody sees it in their own view.",
            "Put ::: known-to … around it, or [sentence]{{known-to …}}. If nobody lives through it: known-to none.",
        ),
    },
    "knows-nothing": {
        "nl": (
            "“{name}” weet of beleeft niets in de leesteksten tot hier.",
            "Noem deze persoon achter known-to bij alles wat die hoort, ziet of ondergaat.",
        ),
        "en": (
            "“{name}” knows and lives through nothing in the passages up to here.",
            "Name this person behind known-to, at all that they hear, see or undergo.",
        ),
    },
    "term-twice": {
        "nl": (
            "“{name}” staat ook al bij de term “{other}”; lezers zien alleen wat er daar staat.",
            "Haal het woord bij een van beide weg.",
        ),
        "en": (
            "“{name}” stands at the term “{other}” too; readers only see what is said there.",
            "Remove the word from one of them.",
        ),
    },
    "named-twice": {
        "nl": ("“{name}” staat hier nog een keer.", "Haal er een weg."),
        "en": ("“{name}” stands here once more.", "Remove one."),
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
}
