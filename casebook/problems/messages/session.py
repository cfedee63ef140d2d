"""Messages about the agenda of a group session."""

from casebook.problems.messages.words import Messages

SESSION: Messages = {
    "part-of-one": {
        "nl": (
            "Een onderdeel laat één ding zien.",
            "Schrijf één van deze regels: page: …, assignment: …, reflection: … of break: true.",
        ),
        "en": (
            "A part shows one thing.",
            "Write one of these lines: page: …, assignment: …, reflection: … or break: true.",
        ),
    },
    "part-steps": {
        "nl": (
            "Alleen een reflectie kan in stukken: hier staat steps bij iets anders.",
            "Haal steps weg. Van een opdracht doet de groep alle stappen in één onderdeel.",
        ),
        "en": (
            "Only a reflection can be divided: steps stands with something else here.",
            "Remove steps. Of an assignment a group does all steps in one part.",
        ),
    },
    "agenda-minutes": {
        "nl": (
            "Het aantal tijden hier is {count}. Het aantal lengtes is {lengths}.",
            "Schrijf voor elke lengte in lengths een aantal minuten, in dezelfde volgorde.",
        ),
        "en": (
            "The number of times here is {count}, that of lengths is {lengths}.",
            "Write a number of minutes for each length of lengths, in the same order.",
        ),
    },
    "agenda-sum": {
        "nl": (
            "De onderdelen duren samen {sum} minuten, niet {length}.",
            "Verander tijd {nth} achter minutes bij een paar onderdelen, of deze lengte. Een klein verschil mag.",
        ),
        "en": (
            "The parts take {sum} minutes together, not {length}.",
            "Change time {nth} behind minutes of the parts, or this length. A few minutes do not matter.",
        ),
    },
    "agenda-steps": {
        "nl": (
            "De stappen van {name} duren in {case} samen {sum} minuten. Het onderdeel duurt {minutes}.",
            "Geef het onderdeel meer tijd, of de stappen minder (minutes in de opdracht of de casus).",
        ),
        "en": (
            "The steps of {name} take {sum} minutes together in {case}. The part takes {minutes}.",
            "Give the part more time, or the steps less (minutes in the assignment or the case).",
        ),
    },
    "agenda-reflection": {
        "nl": (
            "De stappen van {name} duren samen {sum} minuten. Het onderdeel duurt {minutes}.",
            "Geef het onderdeel meer tijd, of de stappen minder (minutes in de reflectie).",
        ),
        "en": (
            "The steps of {name} take {sum} minutes together. The part takes {minutes}.",
            "Give the part more time, or the steps less (minutes in the reflection).",
        ),
    },
    "agenda-unlisted": {
        "nl": ("De opdracht “{name}” doet niet mee in deze cursus.", "Zet haar in course.yaml bij assignments."),
        "en": ("The assignment “{name}” is not in this course.", "Add it to assignments in course.yaml."),
    },
    "agenda-without": {
        "nl": (
            "De opdracht “{name}” heeft geen plek in de agenda.",
            "Voeg een onderdeel toe met assignment: {name}. Nu ziet de gespreksleider haar niet.",
        ),
        "en": (
            "The assignment “{name}” has no place in the agenda.",
            "Add a part with assignment: {name}. Who leads a group does not see it now.",
        ),
    },
}
