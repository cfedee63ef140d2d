"""The port of a preview belongs to it alone."""

import socket
from typing import Self

import pytest

from casebook.preview.server import free_port


def test_a_port_that_is_taken_is_left_alone() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        assert free_port(taken) != taken


class Windows(socket.socket):
    """Windows lets two programs share a port, unless one asks to have it for itself."""

    exclusive = False

    def setsockopt(self, level: int, option: int, value: int) -> None:  # type: ignore[override]
        self.exclusive = (level, option, value) == (socket.SOL_SOCKET, -5, 1)

    def bind(self, address: tuple[str, int]) -> None:  # type: ignore[override]
        if self.exclusive and address[1] == 5500:
            raise OSError(10013, "access to the socket is forbidden")

    def __enter__(self) -> Self:
        return self


def test_on_windows_a_port_is_not_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "SO_EXCLUSIVEADDRUSE", -5, raising=False)
    monkeypatch.setattr(socket, "socket", Windows)
    assert free_port(5500) == 5501
