"""Ids: a name as its author wrote it, and the address that it has in the whole course, are two types.

An address joins ids by `--`: step `politie` of case `layla-en-rick` is `politie--layla-en-rick`. So does that of a
person, a cell of a form or a heading of a page, which are joined and taken apart here, too.
"""

from hashlib import sha256
from typing import NewType

# `politie`: means something only within its case or file.
LocalId = NewType("LocalId", str)
# `layla-en-rick-herstel`: the name of a page, which both editions and every link know it by.
PageId = NewType("PageId", str)
# `cases/layla-en-rick/case.yaml`: a file, as seen from the folder with the content.
ContentPath = NewType("ContentPath", str)
# `politie--layla-en-rick`: unique in the course; also that of what stands in a step, such as an outcome.
StepId = NewType("StepId", str)

_JOINT = "--"
_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"


def address(local: str, *scopes: str) -> StepId:
    """The address of something in its surroundings: `address("gaan", "politie", "x")` is `gaan--politie--x`."""
    return StepId(_JOINT.join((local, *scopes)))


def short(found: str) -> str:
    """Stands for an id in ids that only templates and screen readers use: a long one is written often there."""
    number = int.from_bytes(sha256(found.encode()).digest()[:8])
    return "".join(_SIGNS[number // len(_SIGNS) ** place % len(_SIGNS)] for place in range(6))


def is_address(written: str) -> bool:
    """Whether an author wrote an address, and not a name that means something in one place only."""
    return _JOINT in written


def local_of(found: str) -> LocalId:
    """What stands before the first joint of an address: the name of a step of a case."""
    return LocalId(found.partition(_JOINT)[0])


def scope_of(found: str) -> str:
    """What stands behind the last joint of an address: a step's case, a heading's page."""
    return found.rpartition(_JOINT)[2]


def name_in(found: str, scope: str) -> str | None:
    """An address without the scope at its end; None when it is of another scope."""
    return found.removesuffix(f"{_JOINT}{scope}") if found.endswith(f"{_JOINT}{scope}") else None
