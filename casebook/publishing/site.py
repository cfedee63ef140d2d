"""The web edition: one flat folder of pages, with style and script in `assets/`."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cached_property

from casebook.publishing.signs import page_bytes
from casebook.rendering.addresses import address_of, addresses_of, for_site, policy
from casebook.rendering.articles import ICON, Articles
from casebook.rendering.search import script as search_script
from casebook.theme.theme import Theme
from casebook.values.ids import PageId

_STYLE, _SCRIPT, _SEARCH = "assets/style.css", "assets/script.js", "assets/search.js"
_ICON = "icon.svg"  # beside the pages: an image of the course may have its name


def policy_of_site(theme: Theme) -> str:
    """What every page of it may do."""
    return policy("'self'", "'self'", "'self'", "'self'" if theme.fonts else "")


class Site(Mapping[str, bytes]):
    """The web edition: one flat folder of pages, with style and script in `assets/` (path → bytes).

    Each file is made when it is first asked for. Raises ContentError when a template has an error.
    `versioned`: the address of an asset changes with its bytes, for those who host the site; for this all of the
    course has to be known.
    """

    def __init__(self, articles: Articles, *, versioned: bool = True) -> None:
        self.articles = articles
        self._versioned = versioned
        self._addresses = addresses_of(articles.course)
        self._images = {f"assets/{image.name}": image.shown for image in articles.course.images}
        self._images |= {one.address: one.content for one in articles.course.downloads}
        self._images |= {f"assets/{font.name}": font.content for font in self.theme.fonts}
        self._pages = {self._addresses.pages[page]: page for page in articles}
        self._templates = {page.id: page.template for page in articles.course.every_page}
        self._scripts = {_SCRIPT: self.theme.script} | {
            _script_of(template): script
            for template, script in self.theme.scripts.items()
            if template in self._templates.values()
        }
        self._assets = (_STYLE, *self._scripts, _SEARCH, _ICON)
        self._moved = {f"{was}.html": now for was, now in articles.course.moved.items() if "--" not in was}
        self._made: dict[str, bytes] = {}

    @property
    def theme(self) -> Theme:
        """The theme that its pages are made with."""
        return self.articles.theme

    def __iter__(self) -> Iterator[str]:
        yield from self._assets
        yield from self._images
        yield from self._pages
        yield from self._moved

    def __len__(self) -> int:
        return len(self._assets) + len(self._images) + len(self._pages) + len(self._moved)

    def __contains__(self, path: object) -> bool:
        return path in self._assets or any(path in of for of in (self._images, self._pages, self._moved))

    def __getitem__(self, path: str) -> bytes:
        if path not in self._made:
            self._made[path] = self._images[path] if path in self._images else page_bytes(self._text(path))
        return self._made[path]

    def _text(self, path: str) -> str:
        if path == _STYLE:
            return self.theme.style
        if path in self._scripts:
            return self._scripts[path]
        if path == _ICON:
            return self.articles.shown(ICON, {})
        if path == _SEARCH:
            articles = (article.html for article in self.articles.values())
            return search_script(articles, self.theme.search_leaves_out, self.articles.cache)
        if path in self._moved:
            url = address_of(self._moved[path], self._addresses)
            return self.articles.shown("templates/moved.html", {"url": url, "single": False})
        article = self.articles.bare(self._pages[path])
        values = {
            "page": article,
            "csp": policy_of_site(self.theme),
            "links": self._links_of(article.id),
            "single": False,
        }
        return for_site(self.articles.shown("templates/site.html", values), self._addresses, article.id)

    def _links_of(self, page: PageId) -> dict[str, str]:
        """The path of an asset → its address; a page of which the template has a script of its own loads that."""
        own = _script_of(self._templates[page])
        return self._links | ({_SCRIPT: self._links[own]} if own in self._links else {})

    @cached_property
    def _links(self) -> dict[str, str]:
        """The path of an asset → its address."""
        return {path: f"{path}{self._version(path)}" for path in self._assets}

    def _version(self, path: str) -> str:
        return f"?v={hashlib.sha256(self[path]).hexdigest()[:8]}" if self._versioned else ""


def _script_of(template: str) -> str:
    """The script that only the pages of a template load."""
    return f"assets/script-{template}.js"
