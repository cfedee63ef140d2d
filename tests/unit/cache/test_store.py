"""What is kept between builds is read back as it was written here, or not at all."""

import errno
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


def test_a_key_that_was_cut_off_is_made_anew(home: Path) -> None:
    Store(home / "c", "1").write("a", b"content")
    (home / "state" / "casebook" / "key").write_bytes(b"")
    assert Store(home / "c", "1").read("a") is None
    Store(home / "c", "1").write("a", b"content")
    assert Store(home / "c", "1").read("a") == b"content"


def test_a_user_without_a_folder_does_without(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv(STATE)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    Store(home / "c", "1").write("a", b"content")
    assert Store(home / "c", "1").read("a") is None


def test_a_folder_that_somebody_else_closed_holds_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may look into any folder, so the answer that others get is given by hand."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    store = Store(home / "c", "1")
    store.write("a", b"content")
    monkeypatch.setattr("os.stat", refuse)
    monkeypatch.setattr("os.access", lambda *_: False)
    assert not store.begin("a")


@pytest.mark.parametrize(
    ("lacking", "error", "found"),
    [
        ("threading.Thread.start", RuntimeError("can't start new thread"), b"content"),
        ("pathlib.Path.open", MemoryError(), None),
    ],
    ids=["a thread", "memory"],
)
def test_what_cannot_be_read_beside_is_read_when_it_is_asked_for_or_not_at_all(
    home: Path,
    lacking: str,
    error: Exception,
    found: bytes | None,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def refuse(*_: object) -> None:
        raise error

    store = Store(home / "c", "1")
    store.write("a", b"content")
    monkeypatch.setattr(lacking, refuse)
    assert store.begin("a")
    assert store.read("a") == found
    assert capfd.readouterr().err == ""


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
