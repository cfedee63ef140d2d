"""What checks look at: the files, the course made of them, and all that was noted on the way."""

from collections.abc import Iterable
from functools import cached_property

from casebook.assembly.assemble import Assembly
from casebook.cache.memory import Cache
from casebook.checks.file_names import misnamed_cases
from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.model.layout import FILE, IMAGE, kind_of
from casebook.model.validate import Specs
from casebook.values.references import Reference, ReferenceKind


@dataclass(frozen=True)
class Given:
    """`present`: the paths of all files, also of those that could not be read."""

    specs: Specs
    assembly: Assembly
    present: frozenset[str]
    cache: Cache

    @property
    def course(self) -> Course:
        """The course."""
        return self.assembly.course

    @cached_property
    def unread(self) -> frozenset[str]:
        """The files that are there but could not be read or validated; they have problems of their own."""
        here = {path for path in self.present - self.specs.read if kind_of(path) not in (None, IMAGE, FILE)}
        return frozenset(here | (misnamed_cases(self.present).keys() - self.present))

    def named(self, *kinds: ReferenceKind) -> Iterable[Reference]:
        """All that refers to something of these kinds."""
        return (reference for reference in self.assembly.references if reference.kind in kinds)
