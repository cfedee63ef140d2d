"""What the templates of a theme can ask of the course."""

from collections.abc import Callable
from functools import lru_cache, partial

from jinja2 import Environment
from markupsafe import Markup

from casebook.cache.memory import Cache, Templates
from casebook.course.fingerprints import asked
from casebook.rendering.compiling import bare_environment
from casebook.rendering.queries import Queries
from casebook.rendering.retold import retold
from casebook.text.markup import trusted
from casebook.theme.theme import Theme
from casebook.values.ids import short


def environment_of(queries: Queries, theme: Theme, cache: Cache) -> Environment:
    """What renders the templates of a theme, which ask their `queries` of the course."""
    environment = bare_environment(theme.templates, cache)
    environment.filters |= {"retold": retold, "short": short}
    Templates(cache).need(theme.templates)
    first = _first(theme)
    environment.globals |= {
        **queries.things,
        "t": theme.texts,
        "schemes": theme.schemes,
        "search_leaves_out": theme.search_leaves_out,
        "asked": asked,
        "first": first,
        "said": lru_cache(maxsize=None)(partial(_said, environment, first)),
    }
    return environment


def _first(theme: Theme) -> Callable[..., str]:
    """Of the paths of templates the first that the theme has, else the last."""
    return lru_cache(maxsize=None)(lambda *paths: next((path for path in paths if path in theme.templates), paths[-1]))


def _said(environment: Environment, first: Callable[..., str], kind: str, name: str) -> Markup:
    """The words that a kind of step has for something, which are the same for all its steps; empty when it has none."""
    path = first(f"components/{kind}/{name}.html", f"components/step/{name}.html", "components/step/nothing.html")
    return trusted(environment.get_template(path).render(kind=kind), "templates escape what is text")
