"""Slips that can be seen in a line of YAML itself, whatever libyaml makes of it: other signs, other languages."""

import re
from collections.abc import Mapping

from casebook.patterns import regex
from casebook.reading.yamlreport import Mistake, Report

# Keys that hardly any line of a text begins with.
KEYS = (
    "about|after|age|aim|also|assignments|cases|columns|description|ending|explains|file|footer|form|guide|hint"
    "|households|id|instead_of|label|language|lead|leads_to|meaning|menu|minutes|name|notice|number|options|outcome"
    "|partners|people|question|reversed|role|rows|sex|source|steps|summary|text|title|type|work"
)
# `spot` is where to point.
_SLIPS: Mapping[str, re.Pattern[str]] = {
    "yaml-space": regex(r" *(?P<spot>[\xa0\u2000-\u200b\u202f\u3000])"),
    "yaml-long-dash": regex(
        r" *(?P<spot>(?P<character>[\u2010-\u2015\u2022\u2212]|(?:[*+]|\d{1,2}[.)])(?= +[a-z_]+:)))\s*\w"
    ),
    "yaml-note": regex(r" *(?P<spot>(?P<character>//|/\*|[=*_~+]{3,}(?=\s*\Z)))"),
    "yaml-dash": regex(r" *- +(?P<spot>-) +[a-z_]+:"),
    "yaml-dash-space": regex(r" *(?P<spot>-)(?P<key>[a-z_]+):"),
    "yaml-colon-space": regex(r" *(- +)?(?P<key>[a-z_]+) ?(?P<spot>:)(?!//)[^ \t\n]"),
    "yaml-other-colon": regex(
        rf" *(- +)?(?:(?P<key>[a-z_]+) ?(?=[=;：﹕꞉])|(?P<known>{KEYS}) *(?=[-–—~→]))"
        r"(?P<spot>(?P<character>=>|->|[=;：﹕꞉–—→~-]))(?!\w*;)"
    ),
    "yaml-end-comma": regex(r" *(- +)?\"(?P<key>[a-z_]+)\" ?:.*(?P<spot>,)[ \t]*\Z"),
    "yaml-start": regex(r" *(- +)?[a-z_]+: +(?P<spot>(?P<character>\?(?= |\Z)|!(?=\[)))"),
    "yaml-pair": regex(r" *(- +)?(?P<key>[a-z_]+): +(?P<spot>\{)[^{}:]*\|"),
    "yaml-fence": regex(r" *(?P<spot>(?P<character>```|~~~))"),
    "yaml-key-colon": regex(rf" *(- +)?(?P<key>{KEYS})(?P<spot> )[^:\n]*\Z"),
}
# A star or an ampersand that begins a text, and no reference of YAML.
_EMPHASIS = regex(r"[ -]*(?:[a-z_]+:[ ]+)?(?P<spot>(?P<character>\*)(?=\*|[^\s*,\]}]*(?:\*|[ ]+[^\s#]))|&(?=\s|\Z))")

# A key between braces that no comma stands before; a word of a text is none of these.
_NEXT_KEY = regex(
    r"[^\s,{]\s*(?:;\s*|\s)(?P<key>id|name|reversed|age|sex|role|professional|term|also|meaning|title|people|partners"
    r"|children|label|outcome|leads_to|values|source|year|left|right|one_sided|file|phone)\Z"
)


_SECOND_KEY = regex(rf"[,;] +(?P<key>{KEYS})\Z")
_FIRST_KEY = regex(r" *(?:- +)?(?P<key>[a-z_]+): +\S")
_ITEM = regex(r" +(?P<dash>-) +[a-z_]+\Z")


def slip_in(report: Report) -> Mistake | None:
    """A slip where libyaml gave up or began, or just above: a line may only be impossible below that one."""
    for number in (report.at[0], report.since[0], report.at[0] - 1):
        line = report.line((number, 0)) if number >= 0 else ""
        for code, pattern in _SLIPS.items():
            if found := pattern.match(line):
                values = {name: text for name, text in found.groupdict().items() if name != "spot" and text}
                values["key"] = values.get("key") or values.pop("known", "")
                return Mistake(code, number, found.start("spot"), values)
    return None


def another_key(report: Report) -> Mistake | None:
    """A colon that is in no text: of a second key in a line, or of an item below a key that is too far to the left."""
    before = report.before(report.at)
    if (second := _SECOND_KEY.search(before)) and (first := _FIRST_KEY.match(before)):
        values = {"key": second["key"], "first": first["key"]}
        return Mistake("yaml-two-keys", report.at[0], second.start("key"), values)
    above = report.line((report.at[0] - 1, 0)) if report.at[0] else ""
    item = _ITEM.match(before)
    if (
        item
        and _FIRST_KEY.match(above)
        and not above.lstrip().startswith("-")
        and 0 < _indent(above) < item.start("dash")
    ):
        return Mistake("yaml-indent", report.at[0] - 1, _indent(above))
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def reference(report: Report) -> Mistake:
    """A star or an ampersand where YAML refers to something; or, more often, where a text begins with it."""
    found = _EMPHASIS.match(report.line(report.at))
    if found:
        return Mistake("yaml-start", report.at[0], found.start("spot"), {"character": found["spot"]})
    return Mistake("yaml-alias", *report.at)


def whole(report: Report) -> Mistake:
    """Something beside the one whole that a file is: a line with `...` or `%YAML` begins or ends another one."""
    for number in range(min(report.at[0], len(report.lines) - 1), -1, -1):
        line = report.lines[number]
        if line.startswith("%"):
            return Mistake("yaml-documents", number, 0, {"mark": line.split()[0]})
        if line.startswith("..."):
            return Mistake("yaml-documents", number, 0, {"mark": "..."})
        if line.strip() and number < report.at[0]:
            break
    return Mistake("yaml-indent", *report.at)


def block(report: Report) -> Mistake:
    """A text on the line of `|` or `>`, which begin a text on the lines below."""
    return Mistake("yaml-block", *report.since, {"character": report.character(report.since)})


def tag(report: Report) -> Mistake:
    """A text that begins with an exclamation mark, which begins the name of a type."""
    return Mistake("yaml-start", *report.since, {"character": "!"})


def next_key(report: Report) -> Mistake | None:
    """A key between braces right before where libyaml gave up, without the comma that belongs before it."""
    before = report.before(report.at)
    found = _NEXT_KEY.search(before) if "{" in before and report.character(report.at) == ":" else None
    return Mistake("yaml-flow-comma", report.at[0], found.start("key"), {"key": found["key"]}) if found else None
