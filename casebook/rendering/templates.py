"""The templates of a theme compiled, and what all of them can ask of the course."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache, partial

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from casebook.cache.memory import Cache, Templates
from casebook.course.fingerprints import asked
from casebook.rendering.queries import Queries
from casebook.rendering.retold import retold
from casebook.rendering.sandbox import Sandbox
from casebook.text.markup import trusted
from casebook.theme.theme import Theme
from casebook.values.ids import short


def compile_all(templates: Mapping[str, str], cache: Cache) -> None:
    """Keep all these templates (name → text) compiled; one with a mistake is left to whoever needs it.

    Of a template with several names the first one is compiled: the others are for who includes what she replaces.
    """
    environment = _bare(templates, cache)
    for name in {templates[name]: name for name in reversed([*templates])}.values():
        with suppress(TemplateError):
            environment.get_template(name)


def environment_of(queries: Queries, theme: Theme, cache: Cache) -> Environment:
    """What renders the templates of a theme, which ask their `queries` of the course."""
    environment = _bare(theme.templates, cache)
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


def _bare(templates: Mapping[str, str], cache: Cache) -> Environment:
    """What compiles templates, before there is a course to show."""
    environment = Sandbox(
        loader=FunctionLoader(lambda name: _template(templates, name)),
        autoescape=True,
        optimized=False,  # it takes longer to look for what is constant in templates than they are slower without
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
        bytecode_cache=Templates(cache),
    )
    environment.filters["retold"] = retold
    environment.filters["short"] = short
    return environment


def _first(theme: Theme) -> Callable[..., str]:
    """Of the paths of templates the first that the theme has, else the last."""
    return lru_cache(maxsize=None)(lambda *paths: next((path for path in paths if path in theme.templates), paths[-1]))


def _said(environment: Environment, first: Callable[..., str], kind: str, name: str) -> Markup:
    """The words that a kind of step has for something, which are the same for all its steps; empty when it has none."""
    path = first(f"components/{kind}/{name}.html", f"components/step/{name}.html", "components/step/nothing.html")
    return trusted(environment.get_template(path).render(kind=kind), "templates escape what is text")


def _template(templates: Mapping[str, str], name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """A template as jinja takes it. Its name is its file name too, so that an error tells in which one it is."""
    text = templates.get(name)
    return None if text is None else (text, name, lambda: True)
