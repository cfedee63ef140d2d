"""Which keys can stand in a part of a file."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel


def keys_at(model: type[BaseModel], location: Iterable[str | int]) -> Sequence[str]:
    """The keys that can stand in the part of a file that pydantic calls `location`, in the model's order."""
    return _keys_at(model, tuple(part for part in location if isinstance(part, str)))


def example_at(model: type[BaseModel], location: Iterable[str | int]) -> str:
    """How the keys that can stand there are written: the first two of them."""
    keys = keys_at(model, location)[:2] or ("id", "title")
    return ", ".join(f"{key}: …" for key in keys)


@cache
def _keys_at(model: type[BaseModel], location: tuple[str, ...]) -> tuple[str, ...]:
    kinds = [model]
    for part in location:
        inner = [
            kind
            for kind in kinds
            for name, field in kind.model_fields.items()
            if (field.alias or name) == part
            for kind in _kinds_in(field.annotation)
        ]
        kinds = inner or [kind for kind in kinds if part in _types(kind)]
    return tuple(dict.fromkeys(field.alias or name for kind in kinds for name, field in kind.model_fields.items()))


def _types(kind: type[BaseModel]) -> tuple[Any, ...]:
    """What the key `type` can say in this kind."""
    field = kind.model_fields.get("type")
    return get_args(field.annotation) if field else ()


def _kinds_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation is made of, as in `tuple[RowSpec, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _kinds_in(part)
