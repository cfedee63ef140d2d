"""Links: whatever an author writes is either an address of the course, one outside, or a problem at its place."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from casebook.reading import disk
from casebook.rendering.addresses import addresses_of, for_single, for_site
from casebook.values.ids import PageId
from tests.conftest import SMALL, course_of, problems_of

CONTENT = disk.read(SMALL)
COURSE = course_of(CONTENT)
PASSAGE = "cases/anna-en-bas/situatie.md"
PAGE = "pages/begrippen.md"

PAGES = set(COURSE.titles)
STEPS = {step.id for step in COURSE.steps}
HEADINGS = {tuple(anchor.split("--")) for page in COURSE.pages for anchor, _ in page.anchors}
CASES = {case.id for case in COURSE.cases}

names = st.sampled_from(
    sorted({*PAGES, *STEPS, "uitleg", "vraag-1", "vraag-2", "wat-is-een-casus", "x", "", "A", "a b"})
)
schemes = st.sampled_from(
    ["page:", "step:", "case:", "https://", "http://", "mailto:", "javascript:", "//", "", "#", "PAGE:"]
)
targets = st.builds(
    lambda scheme, name, heading: f"{scheme}{name}{f'#{heading}' if heading is not None else ''}",
    schemes,
    names,
    st.none() | names,
)


def is_right(target: str, *, in_case: bool) -> bool:
    """The slow, obvious reading of what a link may be."""
    scheme, colon, rest = target.partition(":")
    if scheme.lower() in ("http", "https"):
        return bool(re.match(r"//[^/]", rest))
    if scheme.lower() == "mailto":
        return "@" in rest
    if not colon or scheme not in ("page", "step", "case"):
        return False
    name, fence, heading = rest.partition("#")
    if fence:
        return scheme == "page" and (heading, name) in HEADINGS
    if scheme == "step":
        # The step whose place two others took is a name for them too.
        return name in STEPS or (
            in_case and f"{name}--anna-en-bas" in STEPS | {"vraag-2--anna-en-bas", "lezen--anna-en-bas"}
        )
    return name in (PAGES if scheme == "page" else CASES)


@given(targets, st.booleans())
@example(target="step:situatie--anna-en-bas#x", in_case=True)
@example(target="step:situatie--anna-en-bas#situatie", in_case=False)
@example(target="case:anna-en-bas#wat-is-een-casus", in_case=False)
@example(target="page:begrippen#wat-is-een-casus", in_case=True)
@example(target="step:vraag-1", in_case=True)
@example(target="step:vraag-1", in_case=False)
def test_a_link_is_right_or_told(target: str, in_case: bool) -> None:  # noqa: FBT001
    path = PASSAGE if in_case else PAGE
    line = f"Eerst. [de link](<{target}>)"
    line = f"::: known-to none\n{line}\n:::" if in_case else line
    content = {**CONTENT, path: CONTENT[path] + f"\n{line}\n".encode()}
    problems = problems_of(content)
    assert (problems == []) == is_right(target, in_case=in_case)
    for problem in problems:
        lines = content[path].decode().split("\n")
        assert (problem.place.path, problem.place.excerpt) == (path, lines[problem.place.line - 1])


@given(targets)
def test_every_address_of_a_right_link_is_there_in_both_editions(target: str) -> None:
    content = {**CONTENT, PAGE: CONTENT[PAGE] + f"\n[de link](<{target}>)\n".encode()}
    if not is_right(target, in_case=False):
        return
    course = course_of(content)
    html = next(page.html for page in course.pages if page.id == "begrippen")
    site = for_site(html, addresses_of(course), PageId("begrippen"))
    ids = {*course.titles, *(step.id for step in course.steps)} | {
        anchor for page in course.pages for anchor, _ in page.anchors
    }
    found = re.findall(r'href="([^"]*)"', site)[-1]
    assert (
        found.startswith("http")
        or "mailto" in found
        or found.partition("#")[0] in {f"{name}.html" for name in PAGES} | {""}
    )
    single = re.findall(r'href="([^"]*)"', for_single(html, course.images))[-1]
    assert ":" in single or single.removeprefix("#") in ids
