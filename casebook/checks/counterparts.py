"""Words that say whether someone is a man or a woman, with those that can stand on the other side of a pair."""

import re
from collections.abc import Mapping
from functools import lru_cache

# language → words with their counterparts: `|` both ways; `>` where the counterpart means other things as well, or is
# told with another word already. A word may stand behind a hyphen (`ex-man`).
_PAIRS: Mapping[str, str] = {
    "nl": "hij>zij haar>zijn hem|haar hare>zijne man|vrouw mannen|vrouwen echtgenoot|echtgenote vader|moeder"
    " hijzelf>zijzelf hemzelf|haarzelf vaders|moeders papa|mama pappa|mamma zoon|dochter zonen>dochters"
    " zoons|dochters jongen|meisje jongens|meisjes broer|zus"
    " broers|zussen broertje|zusje broertjes|zusjes opa|oma grootvader|grootmoeder schoonvader|schoonmoeder"
    " schoonzoon|schoondochter zwager|schoonzus kleinzoon|kleindochter stiefvader|stiefmoeder stiefzoon|stiefdochter"
    " weduwnaar|weduwe oom|tante neef|nicht vriendin>vriend vriendinnen>vrienden meneer|mevrouw"
    " mannelijk|vrouwelijk mannelijke|vrouwelijke vaderlijk|moederlijk vaderrol|moederrol vaderschap|moederschap",
    "en": "he|she him|her his|her himself|herself hers>his man|woman men|women husband|wife father|mother dad|mum"
    " mom>dad son|daughter sons|daughters boy|girl boys|girls brother|sister brothers|sisters"
    " grandfather|grandmother uncle|aunt nephew|niece boyfriend|girlfriend male|female mr|mrs ms>mr",
}  # fmt: skip


@lru_cache
def counterparts_of(language: str) -> Mapping[str, tuple[str, ...]]:
    """Each word in lower case with what can stand on the other side of its pair."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in _PAIRS[language].split():
        one, mark, other = re.split("([|>])", pair)
        found[one] = (*found.get(one, ()), other)
        if mark == "|":
            found[other] = (*found.get(other, ()), one)
    return found


def pair_of(word: str, other: str) -> str:
    """A word with its counterpart as a pair; both begin with a capital, or neither."""
    return f"{{{word}|{other.capitalize() if word[0].isupper() else other}}}"
