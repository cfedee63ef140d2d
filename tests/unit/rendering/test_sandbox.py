"""The templates of a theme show the course; they reach nothing of the program and change nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from casebook.cache.memory import Cache
from casebook.problems.problem import ContentError
from casebook.rendering.articles import Articles
from tests.conftest import course_of, theme_of

BRAND = "components/brand/brand.html"
WAYS = {
    "a global of jinja": "{{ cycler.__init__.__globals__.os.mkdir(path) }}",
    "a function of ours": "{{ asked.__globals__.__builtins__.__import__('os').mkdir(path) }}",
    "all classes": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "by subscript": "{{ course['__class__'] }}",
    "by filter": "{{ course | attr('__class__') }}",
    "in a condition": "{% if course.__class__ %}{% endif %}",
    "in a format": "{{ '{0.__class__}'.format(course) }}",
    "in a format of HTML": "{{ ('{0.__class__}' | e).format(course) }}",
    "a value that all pages share": "{{ t.clear() }}",
    "in an assignment": "{% set x = course.__dict__ %}{{ x.clear() }}",
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_code_in_a_template_is_a_problem_with_its_line(way: str, tmp_path: Path, small: dict[str, bytes]) -> None:
    course = course_of(small)
    titles = dict(course.titles)
    theme = replace(theme_of(), templates={**theme_of().templates, BRAND: f"<p>\n{way}"})
    target = tmp_path / "made"
    with pytest.raises(ContentError) as error:
        Articles(course, theme, Cache()).shown(BRAND, {"path": str(target)})
    assert [(one.code, one.place.path, one.place.line) for one in error.value.problems] == [
        ("theme-unsafe", f"default/{BRAND}", 2)
    ]
    assert not target.exists()
    assert course.titles == titles
