"""The one-file edition: everything in one page, nothing beside it."""

from collections.abc import Mapping

from casebook.publishing.signs import page_bytes
from casebook.rendering.addresses import for_single, policy, source_hash
from casebook.rendering.articles import ICON, Articles
from casebook.text.markup import trusted
from casebook.theme.theme import Theme


def policy_of_one_file(theme: Theme, *scripts: str, connect: str = "") -> str:
    """What the one file may do: only the style and scripts that it has inside, by their hashes.

    `connect`: the servers that it may ask.
    """
    script = " ".join(map(source_hash, (theme.first_script, *scripts, theme.whole_script)))
    return policy(source_hash(theme.whole_style), script, "data:", "data:" if theme.fonts else "", connect)


def one_file(articles: Articles) -> dict[str, bytes]:
    """Its one file. Raises ContentError when a template has an error."""
    return {f"{articles.course.id}.html": whole_page(articles, {})}


def whole_page(articles: Articles, more: Mapping[str, object]) -> bytes:
    """All pages in one. `more`: values that its template gets besides, or instead of others."""
    course, theme = articles.course, articles.theme
    pages = [articles.bare(page) for page in articles if page not in course.only_in_site]
    values = {
        "pages_in_order": pages,
        "csp": policy_of_one_file(theme),
        "style": trusted(theme.whole_style, "the theme's own"),
        "first_script": trusted(theme.first_script, "the theme's own"),
        "script": trusted(theme.whole_script, "the theme's own"),
        "icon": articles.shown(ICON, {}).strip(),
        "page": pages[0],
        "single": True,
        "lms": None,
        **more,
    }
    html = articles.shown("templates/single.html", values)
    whole = for_single(html, course.images, course.only_in_site, course.downloads)
    return page_bytes(whole)
