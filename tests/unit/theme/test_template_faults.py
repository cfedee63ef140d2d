"""A mistake in a template is told at its place, whether it shows when the template is read or when it is used."""

import pytest
from jinja2 import Environment, FunctionLoader

from casebook.problems.problem import ContentError, Problem
from casebook.theme.template_faults import template_faults


def fault(template: str) -> Problem:
    templates = {"a.html": template}
    loader = FunctionLoader(lambda name: (templates[name], name, None))
    with pytest.raises(ContentError) as error, template_faults(templates, ()):
        Environment(loader=loader, autoescape=True).get_template("a.html").render(html="x")
    assert len(error.value.problems) == 1
    return error.value.problems[0]


@pytest.mark.parametrize(
    "template", ["<p>\n{{ html | html }}", "<p>\n{% if html %}{{ html | html }}{% endif %}"], ids=["read", "used"]
)
def test_a_filter_that_is_not_there_is_told_where_it_stands(template: str) -> None:
    problem = fault(template)
    assert (problem.code, problem.values["name"]) == ("theme-filter", "html")
    assert (problem.place.line, problem.place.excerpt[problem.place.column - 3 :][:6]) == (2, "| html")


def test_the_filter_that_was_meant_is_named() -> None:
    assert fault("{{ html | lowre }}").nearest == "lower"
