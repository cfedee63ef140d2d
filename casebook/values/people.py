"""The people of a case, as they are shown."""

from typing import Literal

from markupsafe import Markup

from casebook.frozen import dataclass


@dataclass(frozen=True)
class Person:
    """Someone in a case; `age` in years, as it is shown; `reversed` is the name when man and woman are exchanged.

    `role` is in both readings. `professional`: someone who works with the family, and is no part of it.
    """

    id: str
    name: str
    reversed: str | None
    age: str | None
    sex: Literal["female", "male"] | None
    role: Markup | None
    professional: bool = False
