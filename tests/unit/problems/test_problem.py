"""Problems as data: what they are compared by, and what is worked out only when they are told."""

import pytest

from casebook.cache.memory import Cache
from casebook.problems import problem
from casebook.problems.problem import Near, Place, Problem
from tests.adversarial import CASE, PAGE, PASSAGE, Files
from tests.conftest import change, problems_of


def test_the_name_that_was_meant_is_found_with_what_stands_around_it() -> None:
    assert Near("begripen", ("begrippen", "index"), before="page:").found == "page:begrippen"
    assert Near("gesprk", {"gesprek"}, after="--anna").found == "gesprek--anna"
    assert Near("iets", ("heel", "anders")).found is None


def test_it_is_looked_for_once_and_only_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(problem, "nearest", lambda name, _: asked.append(name))
    found = Problem(Place("a"), "unknown-page", {"name": "b"}, Near("b", ("c",)))
    assert hash(found) == hash(Problem(Place("a"), "unknown-page", {"name": "d"}))
    assert asked == []
    assert (found.nearest, found.nearest, asked) == (None, None, ["b"])


def test_problems_of_all_kinds_are_the_same_when_they_were_kept_between_builds(small: Files) -> None:
    content = change(small, PASSAGE, "- een", "- [a](step:uitlegg) [b](begripen.md) [^c] {d")
    content = change(content, PAGE, "\n---\n", "\n---\n::: pasage\n\n:::\n\n[a](page:indx) [b](page:index#c)\n\n")
    content = change(content, CASE, "leads_to: omweg", "leads_to: omwge")
    found = problems_of(content)
    cache = Cache()
    cache.put("found", found)
    kept = Cache.loaded(cache.saved()).last("found")
    assert isinstance(kept, list)
    assert kept == found
    assert [one.nearest for one in kept] == [one.nearest for one in found]
    assert {"uitleg", "page:begrippen", "passage", "index", "omweg"} <= {one.nearest for one in found}
