from hypothesis import given
from hypothesis import strategies as st

from casebook.values.ids import address, is_address, local_of, name_in, scope_of, short

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


def test_what_stands_for_a_long_id_is_short_and_another_one_for_each() -> None:
    ids = [f"antwoord--vraag-{n}--stefanie-en-thomas" for n in range(2000)]
    assert {len(short(one)) for one in ids} == {6}
    assert len({short(one) for one in ids}) == len(ids)
    assert short(ids[0]) == short(str(ids[0]))
