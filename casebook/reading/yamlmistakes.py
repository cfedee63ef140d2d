"""What the messages of the YAML reader mean for an author: our code, and the spot where the mistake was made.

libyaml tells where it gave up, which is often a line too far: an open quote is found at the end of the file. Where it
also tells where it began, that is the place to look.
"""

import re
from collections.abc import Callable, Iterator

import yaml

from casebook.patterns import regex
from casebook.reading.yamlreport import Mistake, Report
from casebook.reading.yamlslips import another_key, block, next_key, reference, slip_in, tag, whole

_KEY = regex(r"[\s-]*(?P<key>[\w-]+)[ \t]*:\s")


def _colon(report: Report) -> Mistake:
    """A colon in a text: in the line of a key, else the line is one that is indented below a value.

    When nothing above it has a key, the first line that should have one lacks its colon.
    """
    before = report.before(report.at)
    if found := next_key(report) or another_key(report):
        return found
    above = [(number, line) for number, line in enumerate(report.lines[: report.at[0]]) if _IS_TEXT.match(line)]
    if above and not any(_KEY.match(f"{line} ") for _, line in above) and (first := _WORD.match(above[0][1])):
        return Mistake("yaml-key-colon", above[0][0], first.end("key"), {"key": first["key"]})
    key = _KEY.match(before)
    if not key and (" " in before.strip() or before.strip()[:1].isupper()):  # no key: words of the text above
        key = _KEY.match(next((line for line in reversed(report.lines[: report.at[0]]) if _KEY.match(line)), ""))
    if key:
        return Mistake("yaml-colon", *report.at, {"key": key["key"]})
    return Mistake("yaml-indent", report.at[0], len(before) - len(before.lstrip()))


# A line with something to read; and the word that it begins with.
_IS_TEXT = regex(r"[ ]*[^\s#%-]")
_WORD = regex(r"[ ]*(?P<key>[\w-]+)")
_QUOTED = regex(r"[\s-]*(?:(?P<key>[\w-]+):[ \t]+)?(?P<quote>[\"'])(?P<text>.*)")
# What stands between quotes in one line; a quote that is left is not closed there.
_WHOLE = regex(r"\"(?:[^\"\\\\]|\\\\.)*\"|(?<![\w’])'[^']*'(?!\w)")
_KEPT_OPEN = regex(r"(?:(?P<key>\w+):[ ]+|[\[{,][ ]*)\"")
_FLOW_TEXT = regex(r"(?P<key>[\w-]+):[ ]+[^,:{}\[\]\"']+\Z")
# A line with a plain text, and the sign in it that begins a remark.
_TEXT = regex(r"\s*(?:- +)*(?:[\w-]+:[ ]+)?[^\s\"'|>\[{#&*!%@`-]")
_BEGINS = regex(r"\s*(?:- |[\w-]+:[ ])")
_BRACKETS = regex(r"[\[{]")
_REMARK = regex(r"(?<=\S)[ \t]+#")
_APOSTROPHE = regex(r"[sntkr](?:-[\w-]+)? ")


def _open_quote(report: Report) -> Mistake | None:
    """The line in which a quote was opened and not closed, when the next one that stood somewhere closed it."""
    for number in range(min(report.at[0], len(report.lines) - 1) + 1):
        found = _QUOTED.match(report.lines[number])
        if not found:
            continue
        quote, text = found["quote"], found["text"]
        closed = quote in (re.sub(r"\\.", "", text) if quote == '"' else text.replace("''", ""))
        below = report.lines[number + 1 : report.at[0] + 1]
        if not closed and any(_KEY.match(f"{line} ") for line in below):
            values = {"character": quote, "key": found["key"] or "title", "text": text.strip().rstrip("“”")}
            spoken = quote == "'" and _APOSTROPHE.match(text)
            return Mistake("yaml-apostrophe" if spoken else "yaml-open-quote", number, found.start("quote"), values)
    return None


def _left_open(report: Report, spot: tuple[int, int]) -> Mistake:
    """A quote that was not closed, with the text that it begins: within brackets that ends at the next of them."""
    before, text = report.before(spot), report.line(spot)[spot[1] + 1 :].strip()
    key = re.search(r"(?P<key>[\w-]+):[ ]*[\[{]?\Z", before)
    if before.endswith("[") or re.search(r"\[[^\]]*,[ ]*\Z", before):
        text = re.split(r"[,\]]", text)[0]
    elif "{" in before:
        text = text[:-1] if text.endswith("}") else text
    values = {"character": report.character(spot), "key": key["key"] if key else "title", "text": text.rstrip("“”")}
    return Mistake("yaml-open-quote", *spot, values)


def _no_key(report: Report) -> Mistake:
    """Something where a key should be: behind a quote, a loose bracket, or a line that starts at a wrong place."""
    if open_quote := _open_quote(report):
        return open_quote
    before, character = report.before(report.at), report.character(report.at)
    if character not in ("]", "}") and (bracket := re.search(r":[ ]+(?P<sign>[\[{])[^\[\]{}]*[\]}][ ]*\Z", before)):
        return Mistake("yaml-start", report.at[0], bracket.start("sign"), {"character": bracket["sign"]})
    if re.search(r"[\"'][ \t]*\Z", before) or re.search(r"[\"']\w*[\"']", before):
        return Mistake("yaml-after-quote", *report.at)
    if character in ("]", "}"):
        return Mistake("yaml-loose-bracket", *report.at, {"character": character})
    if character == "-" and not before.strip():
        return _dash(report)
    return Mistake("yaml-indent" if not before.strip() else "yaml-syntax", *report.at)


def _dash(report: Report) -> Mistake:
    """A dash that cannot stand there: an item of a list that begins further to the left or right than the others."""
    here = len(report.line(report.at)) - len(report.line(report.at).lstrip())
    lists = [*_lists_above(report, report.at[0])]
    if here != report.at[1] or not lists or any(there == here for there, _ in lists):
        return Mistake("yaml-dash", *report.at)
    there, key = min(lists, key=lambda one: abs(one[0] - here))  # of two that are as near, the inner one
    values = {"here": str(here), "there": str(there), "key": key, "more": str(abs(there - here))}
    return Mistake("yaml-item-left" if here < there else "yaml-item-right", report.at[0], here, values)


def _lists_above(report: Report, number: int) -> Iterator[tuple[int, str]]:
    """The lists that a line may be an item of, the innermost first: where their items begin, and their keys."""
    least = None
    item: int | None = None
    for line in reversed(report.lines[:number]):
        indent = len(line) - len(line.lstrip())
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key = _KEY.match(f"{line} ")
        if item is not None and key and indent + line.lstrip().startswith("- ") <= item:  # it may stand behind a dash
            yield item, key["key"]
            item = None
        if (least is None or indent < least) and line.lstrip().startswith("- "):
            item = indent
        least = indent if least is None else min(least, indent)


def _no_colon(report: Report) -> Mistake:
    if open_quote := _open_quote(report):
        return open_quote
    above = next((line for line in reversed(report.lines[: report.since[0]]) if line.strip()), "")
    key = _KEY.match(f"{above} ")
    return Mistake("yaml-no-colon", *report.since, {"key": key["key"]} if key else {"key": "title"})


def _item(report: Report) -> Mistake:
    before, character = report.before(report.at), report.character(report.at)
    if before.strip():
        loose = character in ("]", "}")
        return Mistake("yaml-loose-bracket" if loose else "yaml-after-bracket", *report.at, {"character": character})
    return _dash(report) if report.line(report.at).lstrip().startswith("- ") else Mistake("yaml-indent", *report.at)


def _escape(report: Report) -> Mistake:
    """A backslash; behind a quote that was not closed, far above it, it is only what it was found by."""
    if any(_KEY.match(f"{line} ") for line in report.lines[report.since[0] + 1 : report.at[0] + 1]):
        return _left_open(report, report.since)
    back = 0 if report.character(report.at) == "\\" else 2  # a number is missing behind its letter
    return Mistake("yaml-escape", report.at[0], report.at[1] - back)


def _unclosed(report: Report) -> Mistake:
    if open_quote := _open_quote(report):
        return open_quote
    if re.search(r"[\[{]", report.before(report.since)):
        return _left_open(report, report.since)
    return Mistake("yaml-quote", *report.since, {"character": report.character(report.since)})


def _bracket(report: Report) -> Mistake:
    line = report.line(report.since)
    if found := next_key(report):
        return found
    if report.character(report.at) == ":" and (text := _FLOW_TEXT.search(report.before(report.at))):
        return Mistake("yaml-colon", *report.at, {"key": text["key"]})
    left = _WHOLE.sub(lambda found: " " * len(found[0]), line)
    if quoted := _KEPT_OPEN.search(left, report.since[1]):
        return _left_open(report, (report.since[0], quoted.end() - 1))
    return Mistake("yaml-bracket", *report.since, {"character": report.character(report.since)})


def _loose(report: Report) -> Mistake:
    character = report.character(report.at)
    code = {"]": "yaml-loose-bracket", "}": "yaml-loose-bracket", ",": "yaml-comma"}.get(character, "yaml-syntax")
    return Mistake(code, *report.at, {"character": character})


def _remark(report: Report) -> Mistake | None:
    """A text that goes on below ` #`, or brackets that close behind it: YAML takes all from there on for a remark."""
    for number in range(max(0, min(report.since[0], report.at[0] - 1)), min(report.at[0], len(report.lines) - 1) + 1):
        line = report.lines[number]
        if seen := _seen_above(report, number):
            return Mistake("yaml-hash", number, _indent(line), {"seen": seen})
        found = _REMARK.search(_WHOLE.sub(lambda quoted: " " * len(quoted[0]), line))
        below = next((one for one in report.lines[number + 1 : number + 4] if one.strip()), "")
        goes_on = _indent(below) + (not _KEY.match(line)) > _indent(line) and not _BEGINS.match(f"{below} ")
        if found and (_BRACKETS.match(report.line(report.since), report.since[1]) or (_TEXT.match(line) and goes_on)):
            seen = " ".join(re.sub(r".*?:[ ]", "", line[: found.start()]).split()).lstrip("[{ ")
            return Mistake("yaml-hash", number, found.end() - 1, {"seen": seen})
    return None


def _seen_above(report: Report, number: int) -> str:
    """The text above a line that is a remark, when it goes on below it: there YAML does not read on."""
    above, below = report.line((number - 1, 0)), report.line((number + 1, 0))
    goes_on = number and report.lines[number].lstrip().startswith("#") and number + 1 == report.at[0]
    if goes_on and _KEY.match(above) and _TEXT.match(above) and _indent(below) > _indent(above):
        return "" if _BEGINS.match(f"{below} ") else above.partition(": ")[2].strip()
    return ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _at(code: str) -> Callable[[Report], Mistake]:
    return lambda report: Mistake(code, *report.at, {"character": report.character(report.at)})


# A piece of libyaml's message → what it means; the first that fits counts.
_MEANINGS: tuple[tuple[str, Callable[[Report], Mistake]], ...] = (
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_colon),
    ("block sequence entries are not allowed", _dash),
    ("found character that cannot start any token", _at("yaml-start")),
    ("found unexpected end of stream", _unclosed),
    ("found unexpected document indicator", _unclosed),
    ("found unknown escape character", _escape),
    ("did not find expected ',' or", _bracket),
    ("did not find expected key", _no_key),
    ("did not find expected '-' indicator", _item),
    ("did not find expected <document start>", whole),
    ("did not find expected node content", _loose),
    ("but found another document", lambda report: Mistake("yaml-documents", *report.at, {"mark": "---"})),
    ("found undefined alias", reference),
    ("found a tab character", _at("yaml-tab")),
    ("did not find expected alphabetic or numeric character", reference),
    ("undefined tag handle", tag),
    ("expected tag URI", tag),
    ("expected '>'", tag),
    ("did not find expected comment or line break", block),
    ("found an indentation indicator", block),
    ("hexdecimal number", _escape),
)


def mistake_of(error: yaml.MarkedYAMLError, text: str) -> Mistake:
    """What an author did wrong, where the reader of YAML raised `error` in `text`."""
    at = error.problem_mark or error.context_mark
    if at is None:
        return Mistake("yaml-syntax")
    since = error.context_mark or at
    lines = tuple(text.split("\n"))
    report = Report((at.line, at.column), (since.line, since.column), lines)
    if "\t" in report.line(report.at)[: at.column + 1]:
        return Mistake("yaml-tab", at.line, report.line(report.at).index("\t"))
    if remark := _remark(report):
        return remark
    if slip := slip_in(report):
        return slip
    said = error.problem or ""
    return next((meaning(report) for piece, meaning in _MEANINGS if piece in said), Mistake("yaml-syntax", *report.at))
