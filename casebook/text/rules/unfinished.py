"""What an author has still to fill in, and readers would see: `[naam]`, `TODO`, `06-XXXXXXXX`, `?? jaar`."""

import re

from casebook.patterns import regex

_WHAT = (
    "naam|namen|datum|plaats|adres|tel|telefoonnummer|nummer|e-?mail|e-?mailadres|organisatie|gemeente|bedrag|leeftijd"
    "|functie|bron|link|tekst|foto|afbeelding|plaatje|name|names|date|place|address|phone|number|organi[sz]ation|amount"
    "|age|source|text|photo|picture|image"
)
_STILL = (
    "invullen|in te vullen|aanvullen|aan te vullen|toevoegen|uitzoeken|nakijken|navragen|nog doen|nog maken"
    "|nog schrijven|fill in|to be filled in|to be added|to be done|look up"
).replace(" ", "[ ]")
# It begins with one of few signs, so that it is soon seen where none is. No part looks further than the bracket that
# ends it, or a line. Words without brackets stand in capitals.
UNFINISHED = regex(
    rf"""(?P<todo>[\[(<«TFXL?](?:
    (?<=\[)(?i:(?:{_WHAT})(?:[ ][^\[\]\n]{{0,60}})?|[^\[\]\n]{{0,40}}?\b(?:{_STILL})\b[^\[\]\n]{{0,40}})\](?![(:\[{{])
  | (?<=\()(?i:(?:(?:nog|hier|zelf)[ ]){{0,2}}(?:{_STILL}))\)
  | (?<=<)<?(?i:{_WHAT})(?:[ ][^<>\n]{{0,60}})?>{{1,2}}
  | (?<=«)(?i:{_WHAT})»
  | (?<=T)(?<!\wT)(?:O[ ]?DO|BD)(?!\w) | (?<=F)(?<!\wF)IXME(?!\w) | (?<=X)(?<![A-Z]X)X{{2,}}(?![A-Za-z])
  | (?<=L)orem[ ]ipsum
  | (?<=\?)(?<!\S\?)\?+(?=[\s.,;:)]|$)
    ))""",
    re.VERBOSE | re.MULTILINE,
)
