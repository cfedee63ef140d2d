from hypothesis import given
from hypothesis import strategies as st

from casebook.values.ids import address, is_address, local_of, name_in, scope_of

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@given(IDS, st.lists(IDS, max_size=2), IDS)
def test_an_address_can_be_taken_apart(local: str, between: list[str], scope: str) -> None:
    found = address(local, *between, scope)
    assert (local_of(found), scope_of(found)) == (local, scope)
    assert name_in(found, scope) == address(local, *between)
    assert name_in(found, f"x{scope}") is None


@given(IDS, IDS)
def test_what_names_its_case_is_an_address_and_an_id_is_none(local: str, scope: str) -> None:
    assert is_address(address(local, scope))
    assert not is_address(local)
