"""A case as its author looks at it: on a phone, with the roles reversed, who knows what, and all ways through it.

Only the preview has these pages. The frames show pages of the site; `PLAIN` and `REVERSED` stand before their addresses
there, and the second shows them with the roles reversed.
"""

from collections.abc import Mapping

from markupsafe import Markup

from casebook.course.case import Assignment, Case
from casebook.course.course import Course
from casebook.patterns import regex
from casebook.preview.ways import Trail, Walked, walk
from casebook.publishing.signs import page_bytes
from casebook.text.markup import filled, joined, tagged
from casebook.values.ids import local_of

# The addresses of these pages: of all cases together, and before the name of one.
ALL, ONE = "casebook-look.html", "casebook-look-"
# Stand before the address of a page of the site, in a frame.
PLAIN, REVERSED = "casebook-plain/", "casebook-reversed/"
# What such a page may do besides what every page may.
POLICY = "frame-src 'self'"

_WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "bar": "Alleen in dit voorbeeld:",
        "cases": "De casussen, zoals je ze nakijkt",
        "look": "bekijk de casus op een telefoon, omgedraaid en langs alle wegen",
        "phone": "Op een telefoon",
        "reversed": "Met de rollen omgedraaid",
        "known": "Wie weet wat",
        "ways": "Alle wegen",
        "ways_lead": "Elke weg is wat één lezer ziet. Klap een weg uit voor de stappen, met hun id erachter.",
        "one": "Er is één weg: hier valt niets te kiezen.",
        "more": "Er zijn meer wegen dan hier staan.",
        "picks": "gekozen",
        "steps": "stappen",
        "unseen": "Deze lezer ziet niet:",
        "back": "Alle casussen",
    },
    "en": {
        "bar": "Only in this preview:",
        "cases": "The cases, as you check them",
        "look": "look at the case on a phone, reversed and along all ways",
        "phone": "On a phone",
        "reversed": "With the roles reversed",
        "known": "Who knows what",
        "ways": "All ways",
        "ways_lead": "Each way is what one reader sees. Unfold a way for its steps, with their ids.",
        "one": "There is one way: nothing is chosen here.",
        "more": "There are more ways than stand here.",
        "picks": "picked",
        "steps": "steps",
        "unseen": "This reader does not see:",
        "back": "All cases",
    },
}  # fmt: skip
# Words with their counterpart, and the words for an image with theirs.
_VALUE = rb'(?:"([^"]*)"|([^\s"<>]+))'
_PAIR = regex(rb"(<(\w+)\b[^<>]*?\sdata-or=)" + _VALUE + rb"([^<>]*>)([^<]*)(?=</\2)")
_ALT = regex(rb"(<img\b[^<>]*?\salt=)" + _VALUE + rb"([^<>]*?\sdata-or-alt=)" + _VALUE)


def look(path: str, course: Course, style: str) -> bytes | None:
    """The page at a path, None when it is none of these. `style`: the address of the style sheet."""
    if path == ALL:
        words = _WORDS[course.language]
        links = (tagged("li", {}, _link(f"{ONE}{case.id}.html", case.title)) for case in course.cases)
        return _page(course, style, words["cases"], tagged("ul", {}, joined(links)))
    case = next((case for case in course.cases if path == f"{ONE}{case.id}.html"), None)
    return _page(course, style, case.title, _of_case(course, case)) if case else None


def bar(path: str, course: Course) -> str:
    """What stands at the end of a page of the site, as HTML: the way to these pages."""
    words = _WORDS[course.language]
    name = path.removesuffix(".html")
    of = [case for case in course.cases if name == case.id or name.startswith(f"{case.id}-")]
    target = f"{ONE}{max(of, key=lambda case: len(case.id)).id}.html" if of else ALL
    link = _link(target, words["look"] if of else words["cases"])
    nav = '<nav class="casebook-bar" aria-label="{}">{} {}</nav>\n'
    return filled(nav, words["bar"].rstrip(":"), words["bar"], link) if course.cases else ""


def reversed_roles(page: bytes) -> bytes:
    """A page of the site with each pair the other way round, so that it shows what the switch would."""
    page = _PAIR.sub(
        lambda found: b"%s%s%s%s" % (found[1], _quoted(found[6]), found[5], found[3] or found[4] or b""), page
    )
    return _ALT.sub(
        lambda found: found[1] + _quoted(found[5] or found[6]) + found[4] + _quoted(found[2] or found[3]), page
    )


def _quoted(value: bytes | None) -> bytes:
    """The value of an attribute, between quotes."""
    return b'"%s"' % (value or b"").replace(b'"', b"&#34;")


def _page(course: Course, style: str, title: str, content: Markup) -> bytes:
    page = filled(
        '<!doctype html>\n<html lang="{}">\n<head><meta charset="utf-8"><title>{}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/{}"></head>\n'
        '<body class="casebook-look">\n<h1>{}</h1>\n{}</body>\n</html>\n',
        course.language, title, style, title, content,
    )  # fmt: skip
    return page_bytes(page)


def _link(target: str, words: str) -> Markup:
    return tagged("a", {"href": f"/{target}"}, words)


def _of_case(course: Course, case: Case) -> Markup:
    words = _WORDS[course.language]
    frames = [_frame(words["phone"], f"{PLAIN}{case.id}.html")]
    if case.renamed:
        frames.append(_frame(words["reversed"], f"{REVERSED}{case.id}.html"))
    if case.people:
        frames.append(_frame(words["known"], f"{PLAIN}{case.id}-{course.made['views'].id}.html"))
    parts = [filled('<div class="casebook-frames">\n{}</div>\n', joined(frames))]
    parts.append(filled("<h2>{}</h2>\n<p>{}</p>\n", words["ways"], words["ways_lead"]))
    parts += [_ways(assignment, words) for assignment in case.assignments]
    parts.append(tagged("p", {}, _link(ALL, words["back"])))
    return joined(parts)


def _frame(title: str, target: str) -> Markup:
    return filled(
        '<section><h2>{}</h2>\n<iframe src="/{}" title="{}"></iframe>\n<p>{}</p></section>\n',
        title, target, title, _link(target.partition("/")[2], target.partition("/")[2]),
    )  # fmt: skip


def _ways(assignment: Assignment, words: Mapping[str, str]) -> Markup:
    walked: Walked = walk(assignment)
    parts = [filled("<h3>{} ({})</h3>\n", assignment.title, str(len(walked.trails)))]
    if len(walked.trails) == 1 and not walked.trails[0].picked:
        parts.append(filled("<p>{}</p>\n", words["one"]))
    parts += [_trail(number, trail, assignment, words) for number, trail in enumerate(walked.trails, 1)]
    parts += [filled("<p>{}</p>\n", words["more"])] if walked.more else []
    return joined(parts)


def _trail(number: int, trail: Trail, assignment: Assignment, words: Mapping[str, str]) -> Markup:
    picked = " → ".join(local_of(option.id) for option in trail.picked)
    head = " ".join(part for part in (f"{number}.", picked, f"({len(trail.seen)} {words['steps']})") if part)
    steps = []
    for step, option in trail.seen:
        link = _link(f"{assignment.id}.html#{option.id if option else step.id}", step.title)
        choice = filled(": <em>{} {}</em>", words["picks"], option.label.striptags()) if option else joined(())
        steps.append(filled("<li>{} <code>{}</code>{}</li>", link, local_of(step.id), choice))
    seen = {step.id for step, _ in trail.seen}
    left = [step.title for step in assignment.steps if step.id not in seen]
    unseen = filled("<p>{} {}</p>", words["unseen"], ", ".join(left)) if left else joined(())
    return filled("<details><summary>{}</summary>\n<ol>{}</ol>\n{}</details>\n", head, joined(steps), unseen)
