"""What the specification of cmi5 demands of a course structure (its section 13), in words of our own.

Its schema is in no package that the tests reach. Here a structure has no blocks and no objectives.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

SPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
MOVE_ON = ("NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed")
LAUNCH = ("AnyWindow", "OwnWindow")
# What an LMS adds to the address when it launches: no address of ours may have one of these itself.
ADDED = ("endpoint", "fetch", "actor", "registration", "activityId")
_IRI = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")
# The element → its attributes, each with what its value has to be, and whether it has to be there.
_ATTRIBUTES: Mapping[str, Mapping[str, tuple[Callable[[str], object], bool]]] = {
    "courseStructure": {},
    "course": {"id": (_IRI.fullmatch, True)},
    "au": {
        "id": (_IRI.fullmatch, True),
        "moveOn": (MOVE_ON.__contains__, False),
        "masteryScore": (re.compile(r"0(\.\d+)?|1(\.0+)?").fullmatch, False),
        "launchMethod": (LAUNCH.__contains__, False),
        "activityType": (_IRI.fullmatch, False),
    },
    "title": {},
    "description": {},
    "langstring": {"lang": (_LANGUAGE.fullmatch, False)},
    "url": {},
}
# The element → those in it, in their order. There may be more units, and a text in more languages.
_INSIDE = {
    "courseStructure": ("course", "au"),
    "course": ("title", "description"),
    "au": ("title", "description", "url"),
    "title": ("langstring",),
    "description": ("langstring",),
}


def against(files: Mapping[str, bytes]) -> list[str]:
    """What the specification has against a package: its files, by their paths in the zip."""
    if "cmi5.xml" not in files:
        return ["no cmi5.xml in the root"]
    text = files["cmi5.xml"].decode("utf-8")
    root = ElementTree.fromstring(text)  # noqa: S314  (we wrote it)
    return [*_element(root), *_whole(root, files)]


def _element(element: Element) -> Iterator[str]:
    space, _, name = element.tag.removeprefix("{").rpartition("}")
    if space != SPACE or name not in _ATTRIBUTES:
        yield f"<{name}> is not known"
        return
    yield from _attributes(element, name)
    yield from _content(element, name)
    for one in element:
        yield from _element(one)


def _attributes(element: Element, name: str) -> Iterator[str]:
    known = _ATTRIBUTES[name]
    yield from (f"<{name} {key}> is not known" for key in element.attrib if key not in known)
    for key, (holds, needed) in known.items():
        value = element.get(key)
        if value is None and needed:
            yield f"<{name}> has no {key}"
        if value is not None and not holds(value):
            yield f"<{name} {key}> may not be “{value}”"


def _content(element: Element, name: str) -> Iterator[str]:
    inside, found = _INSIDE.get(name, ()), [one.tag.rpartition("}")[2] for one in element]
    once = inside if name in ("course", "au") else inside[:-1]
    if tuple(dict.fromkeys(found)) != inside or any(found.count(one) > 1 for one in once):
        yield f"<{name}> has {', '.join(found)} in it"
    if bool(inside) == bool((element.text or "").strip()):
        yield f"<{name}> has text of its own" if inside else f"<{name}> says nothing"
    languages = [one.get("lang") for one in element]
    if inside == ("langstring",) and len(set(languages)) < len(languages):
        yield f"<{name}> is there twice in one language"


def _whole(root: Element, files: Collection[str]) -> Iterator[str]:
    ids = [one.get("id") for one in root]
    if len(set(ids)) < len(ids):
        yield "an id is there twice"
    for url in root.iter(f"{{{SPACE}}}url"):
        path, _, query = (url.text or "").strip().partition("?")
        if not _IRI.fullmatch(path) and path not in files:
            yield f"{path} is not in the package"
        yield from (f"{key} is for the LMS" for key in ADDED if re.search(rf"(^|&){key}=", query))
