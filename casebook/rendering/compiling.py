"""The templates of a theme compiled. It needs little of the program, so that it can begin before that is imported."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError

from casebook.cache.memory import Cache, Templates
from casebook.problems.problem import ContentError
from casebook.reading import disk
from casebook.rendering.sandbox import Sandbox

# What is begun early.
TEMPLATES = "templates"
# The filters that templates can have; to compile them, the names are enough.
_FILTERS = ("retold", "short")


def compile_all(templates: Mapping[str, str], cache: Cache) -> None:
    """Keep all these templates (name → text) compiled; one with a mistake is left to whoever needs it.

    Of a template with several names the first one is compiled: the others are for who includes what she replaces.
    """
    environment = bare_environment(templates, cache)
    for name in {templates[name]: name for name in reversed([*templates])}.values():
        with suppress(TemplateError):
            environment.get_template(name)


def compiled_in(folder: Path) -> Cache:
    """The templates of a theme that builds on no other, compiled as `compile_all` does.

    Of one that cannot be read nothing is: that is told where the theme is read for good.
    """
    cache = Cache()
    with suppress(ContentError):
        files = disk.read(folder).items()
        texts = {path: content.decode(errors="replace") for path, content in files if path.endswith(".html")}
        compile_all(texts, cache)
    return cache


def bare_environment(templates: Mapping[str, str], cache: Cache) -> Environment:
    """What compiles templates, before there is a course to show; its filters are only names."""
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
    environment.filters |= dict.fromkeys(_FILTERS, str)
    return environment


def _template(templates: Mapping[str, str], name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """A template as jinja takes it. Its name is its file name too, so that an error tells in which one it is."""
    text = templates.get(name)
    return None if text is None else (text, name, lambda: True)
