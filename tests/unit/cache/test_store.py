"""What is kept between builds is read back as it was written here, or not at all."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.cache.memory import Cache
from casebook.cache.store import Store
from tests.conftest import STATE


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    return tmp_path


def test_what_was_kept_is_read_back_under_its_name_by_the_same_program(home: Path) -> None:
    Store(home / "c", "1").write("a", b"content")
    assert Store(home / "c", "1").read("a") == b"content"
    assert Store(home / "c", "1").read("b") is None
    assert Store(home / "c", "2").read("a") is None
    (home / "c" / "a").rename(home / "c" / "b")
    assert Store(home / "c", "1").read("b") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(data=st.data())
def test_what_was_cut_off_or_damaged_is_not_read(home: Path, data: st.DataObject) -> None:
    Store(home / "c", "1").write("a", b"content")
    whole = (home / "c" / "a").read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != whole[at]))
    for other in (whole[:at], whole[:at] + bytes([byte]) + whole[at + 1 :], whole + b"x"):
        (home / "c" / "a").write_bytes(other)
        assert Store(home / "c", "1").read("a") is None


def test_what_somebody_else_kept_is_not_read(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(home / "stick", "1").write("a", b"code")
    monkeypatch.setenv(STATE, str(home / "other"))
    assert Store(home / "stick", "1").read("a") is None


def test_the_key_is_for_this_user_alone(home: Path) -> None:
    Store(home / "c", "1").write("a", b"")
    key = home / "state" / "casebook" / "key"
    assert len(key.read_bytes()) == 32
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_where_nothing_can_be_kept_nothing_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "file").write_text("")
    Store(home / "file" / "c", "1").write("a", b"x")
    assert Store(home / "file" / "c", "1").read("a") is None
    monkeypatch.setenv(STATE, str(home / "file"))
    Store(home / "c", "1").write("a", b"x")
    assert not (home / "c").exists()
    Store(None, "1").write("a", b"x")
    assert Store(None, "1").read("a") is None


def test_a_memory_that_another_program_wrote_is_an_empty_one() -> None:
    assert Cache.loaded(None).empty
    assert Cache.loaded(b"no pickle").empty
    assert Cache.loaded(b"\x80\x05K\x01.").empty  # a number
    cache = Cache()
    cache.made(len, "abc")
    assert not Cache.loaded(cache.saved()).empty


def test_what_was_begun_is_what_would_be_read(home: Path) -> None:
    store = Store(home / "c", "1")
    store.begin("a")
    store.write("a", b"content")
    store.begin("b")
    assert Store(home / "c", "1").read("b") is None
    assert Store(home / "c", "1").read("a") in (None, b"content")  # as it was when it was read
    store.begin("a")
    assert Store(home / "c", "2").read("a") is None
    assert Store(home / "c", "1").read("a") == b"content"
    store.write("a", b"other")
    assert Store(home / "c", "1").read("a") == b"other"
