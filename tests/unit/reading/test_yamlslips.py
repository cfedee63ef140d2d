from collections.abc import Iterator
from typing import Any

from casebook.model.layout import KINDS
from casebook.reading.yamlslips import KEYS


def _keys(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _keys(part)


def test_keys_that_are_known_without_their_colon_are_keys_of_some_file() -> None:
    known = {key for kind in KINDS if kind.model for key in _keys(kind.model.model_json_schema())}
    assert {*KEYS.split("|")} - known == set()
