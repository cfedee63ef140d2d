"""What was meant where something is named by its title or in a sentence, not by its id. A part of the stage `check`.

Titles are those of the documents as they were read: a file with such a name in it is not valid, and may be meant too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from functools import cached_property
from itertools import chain

from casebook.checks.things import Thing, things_in
from casebook.frozen import dataclass
from casebook.model.layout import CASE
from casebook.model.meant import name_in_link
from casebook.patterns import regex
from casebook.problems.problem import Near, Problem
from casebook.reading.documents import Document
from casebook.text.slugs import slug

# What is told of a name that there is not → what it was to name.
_OF_CODE: Mapping[str, str] = {
    "unknown-step": "step", "unknown-anchor": "step", "unknown-address": "step", "unknown-exercise": "step",
    "unknown-person": "person",
    "unknown-page": "page", "unknown-menu": "page", "bad-guide": "page", "unknown-form": "form",
    "unknown-chart": "chart", "unknown-case": "case", "unknown-assignment": "assignment", "unknown-source": "source",
}  # fmt: skip
# A key that takes names → what is told of one that there is not.
_OF_KEY: Mapping[str, str] = {
    **dict.fromkeys(("after", "instead_of", "skip"), "unknown-anchor"),
    **dict.fromkeys(("leads_to", "about", "explains"), "unknown-step"),
    **dict.fromkeys(("people", "partners", "children"), "unknown-person"),
    **dict.fromkeys(("menu", "footer", "up", "next", "cards", "to", "page", "guides", "booklets"), "unknown-menu"),
    "completion": "unknown-case", "reflection": "unknown-menu",
    **dict.fromkeys(("assignment", "assignments"), "unknown-assignment"),
    "steps": "unknown-exercise", "cases": "unknown-case", "form": "unknown-form", "source": "unknown-source",
}  # fmt: skip
# What a link begins with → what it names.
_OF_LINK = {"step": "step", "page": "page", "case": "case", "stap": "step", "pagina": "page", "casus": "case"}
# What a link that begins with nothing can name, the likeliest first.
_WITHOUT_SCHEME = ("page", "step", "case")
# Words for all persons of a case, and for none of them.
_ALL = frozenset(
    (
        "iedereen", "allen", "alle", "allemaal", "allebei", "beiden", "beide", "gezin", "mensen", "personen",
        "all", "everyone", "everybody", "both", "people",
    )
)  # fmt: skip
_NONE = frozenset(("geen", "niks", "no-one", "-", "~"))
# A step with its case before it, as folders have it.
_CASE_FIRST = regex(rf"(?:{CASE.folder})?(?P<case>[a-z0-9-]+)[/#:](?P<step>[a-z0-9-]+)")
# What shows that a value was not to be a name at all.
_NO_NAME = regex(r"[\s@]|://")


def with_titles(problems: Iterable[Problem], documents: Mapping[str, Document]) -> list[Problem]:
    """The problems; one about a name that there is not tells the id of what has that title."""
    titles = _Titles(documents)
    return [titles.told(problem) for problem in problems]


@dataclass(frozen=True)
class _Titles:
    """The ids of all that has a title, gathered when the first is asked for."""

    documents: Mapping[str, Document] = field(repr=False)

    def told(self, problem: Problem) -> Problem:
        """A problem with the name that was meant."""
        if problem.code in ("bad-link", "loose-link"):
            return replace(problem, near=self._linked(problem) or problem.near)
        if problem.code == "bad-id":
            return self._of_key(problem)
        return self._of_name(problem) if problem.code in _OF_CODE else problem

    def _of_key(self, problem: Problem) -> Problem:
        """A value that cannot be an id, of a key that takes one: several words are told as what there is not."""
        value, code = problem.values["value"], _OF_KEY.get(problem.values["key"], "")
        listed = isinstance(problem.near, str) and "," in problem.near
        if not code or listed or "--" in value:
            return problem
        kind, scope = _OF_CODE[code], "" if code == "unknown-anchor" else _scope_of(problem)
        name = slug(name_in_link(value))
        elsewhere = "/" not in problem.place.path and (self._anywhere(kind, name) or "").partition("--")[0]
        near = self._found(kind, name, scope) or elsewhere or Near(name, self._ids.get((kind, scope), ()))
        told = replace(problem, near=near)
        words = " ".join(value.split())
        return self._of_name(replace(told, code=code, values={"name": words})) if _NO_NAME.search(words) else told

    def _of_name(self, problem: Problem) -> Problem:
        """A name that there is not."""
        kind, written = _OF_CODE[problem.code], problem.values.get("name") or problem.values.get("value", "")
        local, joint, case = written.partition("--")
        if kind == "person" and written.lower() in (_ALL | _NONE):
            return self._of_all(problem, written.lower())
        if problem.code == "unknown-anchor":
            return self._of_place(problem, slug(local))
        if problem.code == "unknown-address" and local in self._cases and (own := self._found(kind, case, local)):
            return replace(problem, near=f"{own}--{local}")
        if problem.code == "unknown-address" and not joint:
            found = self._anywhere(kind, slug(local))
        else:
            found = self._found(kind, slug(local), case or _scope_of(problem))
            if not found and "/" not in problem.place.path:  # a step that the agenda names
                found = (self._anywhere(kind, slug(local)) or "").partition("--")[0]
        return replace(problem, near=f"{found}{joint}{case}") if found else problem

    def _of_place(self, problem: Problem, name: str) -> Problem:
        """A step that is none of an assignment; when it is one of the case itself, where that stands is meant."""
        if found := self._found("step", name, ""):
            return replace(problem, near=found)
        own = self._found("step", name, _scope_of(problem))
        place = self._places.get((_scope_of(problem), own or ""))
        if not own or not place or place == own:
            return problem
        return replace(problem, code="place-of-case", values={"name": own, "place": place}, near=None)

    def _of_all(self, problem: Problem, word: str) -> Problem:
        """All persons of a case, or nobody, in a word."""
        if word in _NONE:
            return replace(problem, near="none")
        between = " " if problem.place.path.endswith(".md") else ", "
        people = between.join(self._ids.get(("person", _scope_of(problem)), ()))
        return replace(problem, code="all-people", near=people or None)

    def _linked(self, problem: Problem) -> str | None:
        """The address of what a link names by its title, or without saying of what kind it is."""
        written, scope = problem.values["name"], _scope_of(problem)
        scheme, joint, rest = written.partition(":")
        if joint:
            kinds, name = [_OF_LINK[scheme.lower()]] if scheme.lower() in _OF_LINK else [], rest
        else:
            kinds, name = [] if isinstance(problem.near, str) else [*_WITHOUT_SCHEME], name_in_link(written)
        if (both := _CASE_FIRST.fullmatch(rest if joint else written)) and both["case"] in self._cases:
            own = self._found("step", slug(both["step"]), both["case"])
            return f"step:{own}--{both['case']}" if own else None
        for kind in kinds:
            here = self._found(kind, slug(name), scope) if scope or kind != "step" else None
            if found := here or (self._anywhere(kind, slug(name)) if kind == "step" else None):
                return f"{kind}:{found}" if f"{kind}:{found}" != written else None
        return None

    def _found(self, kind: str, name: str, scope: str) -> str | None:
        """The id of what has this title or id in a case, or everywhere; None when several have."""
        return self._by_words.get((kind, scope, name)) or self._by_words.get((kind, "", name)) or None

    def _anywhere(self, kind: str, name: str) -> str | None:
        """The address of what has this title or id in any case; of what all cases have, that in the first."""
        cases = [case for case in self._of_any.get((kind, name), ()) if case] or [*self._cases[:1]]
        found = self._found(kind, name, cases[0]) if len(cases) == 1 else None
        return f"{found}--{cases[0]}" if found else None

    @cached_property
    def _things(self) -> tuple[Thing, ...]:
        return tuple(chain.from_iterable(things_in(path, one.data) for path, one in self.documents.items()))

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], str]:
        """Case and step → the step of an assignment that it stands at."""
        return {(one.scope, one.id): one.place for one in self._things if one.kind == "step"}

    @cached_property
    def _cases(self) -> tuple[str, ...]:
        return tuple(one.id for one in self._things if one.kind == "case")

    @cached_property
    def _ids(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Kind and scope → all ids that can be named there."""
        own: dict[tuple[str, str], dict[str, None]] = {
            (one.kind, scope): {} for one in self._things for scope in ("", one.scope)
        }
        for one in self._things:
            own[one.kind, one.scope][one.id] = None
        return {(kind, scope): (*{**ids, **own[kind, ""]},) for (kind, scope), ids in own.items()}

    @cached_property
    def _by_words(self) -> Mapping[tuple[str, str, str], str]:
        """Kind, scope and words → the id; empty where several have the same title."""
        found: dict[tuple[str, str, str], str] = {}
        for one in self._things:
            for words in {slug(called) for called in one.called}:
                key = (one.kind, one.scope, words)
                found[key] = one.id if found.get(key, one.id) == one.id else ""
        return found | {(one.kind, one.scope, one.id): one.id for one in self._things}

    @cached_property
    def _of_any(self) -> Mapping[tuple[str, str], list[str]]:
        """Kind and words → the first two of the scopes in which something has them."""
        found: dict[tuple[str, str], list[str]] = {}
        for kind, scope, words in self._by_words:
            scopes = found.setdefault((kind, words), [])
            if len(scopes) < 2:  # of more than one none is meant
                scopes.append(scope)
        return found


def _scope_of(problem: Problem) -> str:
    """The case that a problem stands in; empty outside of one."""
    folder, _, rest = problem.place.path.partition("/")
    return rest.partition("/")[0] if f"{folder}/" == CASE.folder else ""
