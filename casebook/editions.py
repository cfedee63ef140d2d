"""The two forms in which the course goes out: what an address inside the course becomes in each."""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from casebook.course import Course

_INSIDE = re.compile(r'href="(page|step):([^"#]+)(?:#([^"]+))?"')


@dataclass(frozen=True)
class Addresses:
    """`pages`: the id of a page → its file. `steps`: the id of a step or an outcome → the id of its page."""

    pages: Mapping[str, str]
    steps: Mapping[str, str]


def addresses_of(course: Course) -> Addresses:
    """Where everything of the course is found in the web edition: one flat folder."""
    homes = [(step, assignment.id) for assignment in course.assignments for step in assignment.steps]
    steps = {step.id: home for step, home in homes}
    steps |= {option.id: home for step, home in homes for option in getattr(step.body, "options", ())}
    return Addresses({name: f"{name}.html" for name in course.titles}, steps)


def for_site(html: str, addresses: Addresses, page: str) -> str:
    """HTML with its addresses as the page `page` of the web edition needs them: relative, always naming a file."""

    def replace(match: re.Match[str]) -> str:
        kind, name, heading = match.groups()
        if kind == "page":
            return f'href="{addresses.pages[name]}{f"#{heading}--{name}" if heading else ""}"'
        home = addresses.steps[name]
        return f'href="{"" if home == page else addresses.pages[home]}#{name}"'

    return _INSIDE.sub(replace, html)


def for_single(html: str) -> str:
    """HTML with its addresses as the one-file edition needs them: everything is in this file."""

    def replace(match: re.Match[str]) -> str:
        kind, name, heading = match.groups()
        return f'href="#{heading}--{name}"' if kind == "page" and heading else f'href="#{name}"'

    return _INSIDE.sub(replace, html)


def source_hash(text: str) -> str:
    """How a Content-Security-Policy names an inline style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy of a page: nothing but its own style and script; no requests, no forms."""
    return f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"
