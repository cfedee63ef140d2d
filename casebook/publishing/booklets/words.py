"""The words of a booklet that no author wrote, per language; those that `booklet.typ` needs go along with it."""

from collections.abc import Mapping

from casebook.problems.messages.words import Language

_WORDS: Mapping[str, Mapping[Language, str]] = {
    "after": {"nl": "Daarna", "en": "After that"},
    "agenda": {"nl": "De bijeenkomst", "en": "The session"},
    "aim": {"nl": "Doel", "en": "Aim"},
    "alone": {"nl": "ieder voor zich", "en": "each by oneself"},
    "and": {"nl": "en", "en": "and"},
    "back": {"nl": "Hoort bij", "en": "Belongs to"},
    "becomes": {"nl": "heet hier", "en": "is called"},
    "behind": {"nl": "Vervolg en toelichting", "en": "Outcomes and explanations"},
    "beside": {"nl": "Lees erbij:", "en": "Read with this:"},
    "choice": {"nl": "Keuze", "en": "Choice"},
    "choose": {"nl": "Kies, en ga naar het nummer erachter:", "en": "Choose, and go to the number behind it:"},
    "comparison": {"nl": "Vergelijking", "en": "Comparison"},
    "contact": {"nl": "Vragen over deze cursus?", "en": "Questions about this course?"},
    "contents": {"nl": "Inhoud", "en": "Contents"},
    "date": {"nl": "Datum", "en": "Date"},
    "daughter": {"nl": "dochter", "en": "daughter"},
    "earlier": {"nl": "Eerdere fase", "en": "Earlier part"},
    "end": {"nl": "Dit is het einde van de casus.", "en": "This is the end of the case."},
    "explanation": {"nl": "Toelichting", "en": "Explanation"},
    "facilitator": {"nl": "Uitgave voor de gespreksleider", "en": "For the facilitator"},
    "family": {"nl": "De familie getekend", "en": "The family drawn"},
    "form": {"nl": "Invulschema", "en": "Form"},
    "go": {"nl": "Ga naar", "en": "Go to"},
    "groups": {"nl": "in groepjes", "en": "in groups"},
    "how": {"nl": "Zo werkt dit boekje", "en": "How this booklet works"},
    "how-choices": {
        "nl": "Bij een keuze staat achter elke optie een nummer. Kies eerst en ga dan naar dat nummer. Het vervolg en"
        " de toelichting staan achter in elk deel: lees ze pas als het boekje je ernaartoe stuurt.",
        "en": "At a choice each option has a number behind it. Choose first, and then go to that number. Outcomes and"
        " explanations stand at the back of each part: read them only when the booklet sends you there.",
    },
    "how-leading": {
        "nl": "Dit boekje heeft dezelfde nummers als dat van de deelnemers. Vervolg en toelichting staan hier meteen"
        " bij hun stap, elke weg apart, met aanwijzingen voor jou in een kader.",
        "en": "This booklet has the numbers of that of the participants. Outcomes and explanations stand at their step"
        " here, each road apart, with notes for you in a frame.",
    },
    "how-steps": {
        "nl": "Elke stap heeft een nummer. Ga steeds door naar het volgende nummer, tenzij er “ga naar” staat.",
        "en": "Each step has a number. Go on to the next number, unless it says “go to”.",
    },
    "how-write": {
        "nl": "Op de lijnen kun je schrijven. Zet er geen namen op van mensen uit je eigen werk.",
        "en": "There are lines to write on. Write no names of people from your own work there.",
    },
    "indicator": {"nl": "Indicator", "en": "Indicator"},
    "introduction": {"nl": "Inleiding", "en": "Introduction"},
    "knows": {
        "nl": "De cijfers achter een kop en achter zinnen zeggen wie dat weet of heeft meegemaakt:",
        "en": "The figures behind a heading and behind sentences say who knows that, or went through it:",
    },
    "lead": {"nl": "Voor jou", "en": "For you"},
    "lives": {"nl": "woont:", "en": "lives:"},
    "live": {"nl": "wonen:", "en": "live:"},
    "man": {"nl": "man", "en": "man"},
    "map": {"nl": "Kaart", "en": "Map"},
    "map-end": {"nl": "Einde", "en": "The end"},
    "map-alt": {
        "nl": "Een kaart van alle stappen van deze fase, met een lijn van elke stap naar de volgende. Welke optie"
        " waarheen leidt, staat ook in de tabel “De wegen”.",
        "en": "A map of all steps of this part, with a line from each step to the next. Where each option leads also"
        " stands in the table “The roads”.",
    },
    "minute": {"nl": "minuut", "en": "minute"},
    "minutes": {"nl": "minuten", "en": "minutes"},
    "module": {"nl": "Boekje", "en": "Booklet"},
    "name": {"nl": "Naam", "en": "Name"},
    "none": {"nl": "Hierover staat niets in dit verloop.", "en": "This course of events says nothing about it."},
    "notes": {"nl": "Noten", "en": "Notes"},
    "only": {"nl": "Alleen als bij de keuze is gekozen:", "en": "Only if the choice was:"},
    "onward": {"nl": "Volgende fase", "en": "Next part"},
    "option": {"nl": "Optie", "en": "Option"},
    "origin": {"nl": "Bron en jaar", "en": "Source and year"},
    "outcome": {"nl": "Vervolg", "en": "Outcome"},
    "page": {"nl": "bladzijde", "en": "page"},
    "pairs": {"nl": "in tweetallen", "en": "in pairs"},
    "part": {"nl": "Onderdeel", "en": "Part"},
    "participant": {"nl": "Boekje voor deelnemers", "en": "For participants"},
    "people": {"nl": "Wie zijn het?", "en": "Who are they?"},
    "perspectives": {"nl": "Perspectieven", "en": "Perspectives"},
    "plenary": {"nl": "met de hele groep", "en": "with the whole group"},
    "question": {"nl": "Vraag", "en": "Question"},
    "read": {"nl": "Leestekst", "en": "Text"},
    "reflection": {"nl": "Reflectie", "en": "Reflection"},
    "reversal": {
        "nl": "In dit boekje zijn man en vrouw omgewisseld:",
        "en": "In this booklet man and woman are exchanged:",
    },
    "reversed": {"nl": "rollen omgedraaid", "en": "roles reversed"},
    "roads": {"nl": "De wegen", "en": "The roads"},
    "son": {"nl": "zoon", "en": "son"},
    "source": {"nl": "Bron:", "en": "Source:"},
    "step": {"nl": "Stap", "en": "Step"},
    "talk": {"nl": "Bespreek samen", "en": "Talk about it"},
    "terms": {"nl": "Woorden", "en": "Words"},
    "together": {"nl": "samen afspreken", "en": "agree together"},
    "told-child": {"nl": "Hun kind:", "en": "Their child:"},
    "told-children": {"nl": "Hun kinderen, van oud naar jong:", "en": "Their children, the eldest first:"},
    "told-divorced": {"nl": "zijn gescheiden", "en": "are divorced"},
    "told-has-child": {"nl": "heeft een kind:", "en": "has a child:"},
    "told-has-children": {"nl": "heeft kinderen, van oud naar jong:", "en": "has children, the eldest first:"},
    "told-married": {"nl": "zijn getrouwd", "en": "are married"},
    "told-separated": {"nl": "zijn uit elkaar", "en": "are separated"},
    "told-together": {"nl": "zijn bij elkaar", "en": "are together"},
    "who": {"nl": "Wie weet wat?", "en": "Who knows what?"},
    "woman": {"nl": "vrouw", "en": "woman"},
    "write-as": {"nl": "Schrijf als:", "en": "Write as:"},
    "year": {"nl": "jaar", "en": "year"},
    "years": {"nl": "jaar", "en": "years"},
}


def words_in(language: Language) -> Mapping[str, str]:
    """All words in a language."""
    return {key: words[language] for key, words in _WORDS.items()}
