"""The zip to hand out: both editions, settings for web servers, and a page that says where to begin."""

from collections.abc import Iterable

from casebook.problems.problem import below as told_below
from casebook.publishing.packages.hosting import hosting
from casebook.publishing.packages.packing import Packing, below, licences, zipped
from casebook.publishing.signs import page_bytes
from casebook.rendering.addresses import addresses_of, beside_site, policy
from casebook.rendering.articles import Articles

_SITE = "site/"
# What is opened first, by the language of the course.
_README = {"nl": "LEES-MIJ.html", "en": "READ-ME.html"}


def whole(packing: Packing) -> dict[str, bytes]:
    """The one zip. Raises ContentError when a template has an error."""
    course = packing.course
    servers = below("hosting/", hosting(course, packing.articles.theme))
    with told_below(packing.project.themes.name):
        readme = _readme(packing.articles, servers)
    files = {**packing.output, **servers, **licences(packing), _README[course.language]: page_bytes(readme)}
    return {f"{course.id}.zip": zipped(files)}


def _readme(articles: Articles, hosting: Iterable[str]) -> str:
    course = articles.course
    values = {
        "page": {"id": "", "title": course.title, "summary": course.description},
        "csp": policy("'self'", "'none'", "'self'", "'self'" if articles.theme.fonts else ""),
        "site": _SITE,
        "single": f"{course.id}.html",
        "hosting": sorted(hosting),
        "guides": [articles.bare(page) for page in course.guides],
    }
    html = articles.shown("templates/readme.html", values)
    return beside_site(html, addresses_of(course), _SITE, course.guides)
