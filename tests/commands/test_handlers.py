"""Whom the preview answers, on a real port of this machine."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from shutil import copytree

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.websocket import WebSocketClientConnection, websocket_connect

from casebook.preview.handlers import HOST, application_of
from casebook.preview.preview import Preview
from casebook.preview.server import be_quiet
from casebook.project import Project
from tests.conftest import ROOT, SMALL

REFUSED = "casebook: dit voorbeeld is er alleen op http://127.0.0.1/"
Asking = Callable[["Asked"], Awaitable[None]]


class Asked:
    """A preview that answers on `port`."""

    def __init__(self, preview: Preview, port: int) -> None:
        self.preview = preview
        self.port = port

    async def get(self, path: str, host: str = "", method: str = "GET", **headers: str) -> HTTPResponse:
        headers |= {"Host": host} if host else {}
        request = HTTPRequest(f"http://{HOST}:{self.port}/{path}", method=method, headers=headers)
        return await AsyncHTTPClient().fetch(request, raise_error=False)

    async def socket(self, origin: str | None, host: str = "") -> WebSocketClientConnection:
        headers = ({"Origin": origin} if origin else {}) | ({"Host": host} if host else {})
        return await websocket_connect(HTTPRequest(f"ws://{HOST}:{self.port}/livereload", headers=headers))


async def closed(socket: WebSocketClientConnection) -> None:
    """End a talk, and wait for the other side to do so."""
    socket.close()
    assert await socket.read_message() is None


@pytest.fixture(scope="module")
def preview() -> Preview:
    return refreshed(SMALL)


@pytest.fixture
def own_preview(tmp_path: Path) -> Preview:
    """A preview of content that can be changed."""
    copytree(SMALL, tmp_path / "content")
    return refreshed(tmp_path / "content")


def refreshed(content: Path) -> Preview:
    made = Preview(Project(content, ROOT / "themes", ROOT / "nowhere"), str, lambda *_: "")
    made.refresh()
    return made


def ask(preview: Preview, asking: Asking) -> None:
    """Let a preview answer while something is asked."""

    async def run() -> None:
        sockets = bind_sockets(0, HOST)
        port = sockets[0].getsockname()[1]
        server = HTTPServer(application_of(preview, port, REFUSED))
        server.add_sockets(sockets)
        try:
            await asking(Asked(preview, port))
        finally:
            server.stop()
            await server.close_all_connections()

    be_quiet()
    asyncio.run(run())


@pytest.mark.parametrize("path", ["", "begrippen.html", "assets/search.js", "assets/fiets.svg", "livereload.js"])
def test_only_its_own_address_is_answered(preview: Preview, path: str) -> None:
    async def asking(asked: Asked) -> None:
        for host in (f"127.0.0.1:{asked.port}", f"localhost:{asked.port}", f"LOCALHOST:{asked.port}"):
            assert (await asked.get(path, host)).code == 200
        for host in ("evil.example", f"evil.example:{asked.port}", "127.0.0.1", f"localhost.:{asked.port}", "[::1]"):
            for method in ("GET", "HEAD"):
                answer = await asked.get(path, host, method)
                assert answer.code == 403
                assert answer.body.decode() == (f"{REFUSED}\n" if method == "GET" else "")

    ask(preview, asking)


def test_only_its_own_pages_hear_of_news(preview: Preview) -> None:
    async def asking(asked: Asked) -> None:
        for origin in (f"http://127.0.0.1:{asked.port}", f"http://localhost:{asked.port}"):
            socket = await asked.socket(origin)
            await socket.write_message('{"command": "hello"}')
            assert "livereload-tornado" in str(await socket.read_message())
            await closed(socket)
        own = f"http://127.0.0.1:{asked.port}"
        strange = ["https://evil.example", "null", f"https://127.0.0.1:{asked.port}", "http://127.0.0.1", own + ".evil"]
        for origin, host in [*((one, "") for one in strange), (own, "evil.example")]:
            with pytest.raises(HTTPClientError, match="403"):
                await asked.socket(origin, host)
            answer = await asked.get("begrippen.html", host, Origin=origin, **{"Sec-Fetch-Site": "none"})
            assert (answer.code, answer.body.decode()) == (403, f"{REFUSED}\n")

    ask(preview, asking)


@pytest.mark.parametrize(
    "message",
    [
        *("not json", "[]", "{}", "null", "5", '{"command": "info", "url": 5}', '{"command": ["info"]}', "[" * 9000),
        *(
            '{"command": "info", "url": "http://["}',
            '{"command": "info", "url": null}',
            '{"command": "else"}',
            "\ud7ff",
        ),
        b"\xff\xfe",
    ],
)
def test_a_message_that_means_nothing_is_dropped_in_silence(
    preview: Preview, message: str | bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    async def asking(asked: Asked) -> None:
        socket = await asked.socket(f"http://localhost:{asked.port}")
        await socket.write_message(message, binary=isinstance(message, bytes))
        await socket.write_message('{"command": "hello"}')  # it still listens, and this is the first that it answers
        assert json.loads(str(await socket.read_message()))["command"] == "hello"
        await closed(socket)

    ask(preview, asking)
    assert capfd.readouterr() == ("", "")


def test_a_message_that_is_far_too_long_ends_the_talk_in_silence(
    preview: Preview, capfd: pytest.CaptureFixture[str]
) -> None:
    async def asking(asked: Asked) -> None:
        socket = await asked.socket(f"http://localhost:{asked.port}")
        await socket.write_message('"' + "x" * 1_000_000)
        assert await socket.read_message() is None
        socket.close()

    ask(preview, asking)
    assert capfd.readouterr() == ("", "")


def test_a_page_that_was_loaded_before_the_last_build_is_told_at_once(own_preview: Preview) -> None:
    async def asking(asked: Asked) -> None:
        await asked.get("begrippen.html")
        own_preview.refresh()
        await asked.get("begrippen.html", method="HEAD")  # who looks whether it is there has not seen it
        socket = await asked.socket(f"http://localhost:{asked.port}")
        await socket.write_message(json.dumps({"command": "info", "url": "http://localhost/begrippen.html#x"}))
        assert json.loads(str(await socket.read_message()))["command"] == "reload"
        await closed(socket)

    ask(own_preview, asking)


def test_every_answer_has_a_policy_without_exceptions_and_is_for_its_own_pages_only(preview: Preview) -> None:
    async def asking(asked: Asked) -> None:
        for path in (
            "",
            "begrippen.html",
            "weg.html",
            "assets/fiets.svg",
            "assets/search.js",
            "weg.js",
            "livereload.js",
            "casebook-look-anna-en-bas.html",
            "casebook-reversed/begrippen.html",
        ):
            answer = await asked.get(path)
            own = f"ws://127.0.0.1:{asked.port} ws://localhost:{asked.port}"
            policy = answer.headers["Content-Security-Policy"]
            assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';")
            assert policy.endswith(f"; connect-src {own}")
            assert "unsafe" not in policy
            assert ("frame-src 'self'" in policy) == path.startswith("casebook-look")
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            if path == "begrippen.html":
                found = re.search(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', answer.body)
                assert found
                assert found[1].decode().replace("&#39;", "'") == policy
                running = re.findall(rb'<script(?! type="text/xml")', answer.body)
                assert len(running) == 2, "its own, and that of the preview"

    ask(preview, asking)


def test_nothing_but_pages_gets_the_script(own_preview: Preview) -> None:
    content = own_preview.project.content
    page = content / "pages" / "begrippen.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n`</body>` en `</head>` zijn woorden.\n", encoding="utf-8")
    drawing = content / "images" / "fiets.svg"
    drawing.write_bytes(drawing.read_bytes().replace(b"</svg>", b"<!-- </body> --></svg>"))
    own_preview.refresh()

    async def asking(asked: Asked) -> None:
        for path in own_preview.site:
            answer = await asked.get(path)
            assert answer.body.count(b"/livereload.js?port=") == path.endswith(".html"), path
            if not path.endswith(".html"):
                assert answer.body == own_preview.site[path]
        shown = (await asked.get("begrippen.html")).body
        assert shown.index(b"&lt;/body&gt;") < shown.index(b"/livereload.js?port=")

    assert b"</body>" in own_preview.site["assets/search.js"] + own_preview.site["assets/fiets.svg"]
    ask(own_preview, asking)


@pytest.mark.parametrize("path", ["", "begrippen.html", "weg.html", "assets/fiets.svg", "weg.svg", "livereload.js"])
def test_the_head_of_an_answer_can_be_asked_for_alone(preview: Preview, path: str) -> None:
    async def asking(asked: Asked) -> None:
        whole, head = await asked.get(path), await asked.get(path, method="HEAD")
        assert (head.code, head.body) == (whole.code, b"")
        for name in ("Content-Type", "Content-Length", "Content-Security-Policy"):
            assert head.headers[name] == whole.headers[name]

    ask(preview, asking)


def test_a_page_that_is_not_there_yet_waits_for_news_and_no_other_file_does(preview: Preview) -> None:
    async def asking(asked: Asked) -> None:
        own = f"{HOST}:{asked.port}"
        page, image = await asked.get("nieuw.html", own), await asked.get("assets/weg.svg", own)
        assert (page.code, page.headers["Content-Type"], image.code, image.body) == (404, "text/html", 404, b"")
        assert page.body.startswith(b"<!doctype html>")
        assert f'<script async src="/livereload.js?port={asked.port}">' in page.body.decode()

    ask(preview, asking)
