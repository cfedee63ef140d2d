"""Servers as they are around us, on this machine only: what they make of an address, of bytes and of headers."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.loopback import Quiet, listening

KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True)
class Host:
    """A server, all that differs from a plain one.

    `leads`: a path → where it redirects. `means`: a path → the file that it stands for. `links`: a link in a page → how
    the server writes it. `charset`: what it says of all text. `bytes_of`: what it makes of the bytes of a page.
    """

    leads: Callable[[str], str | None] = lambda _: None
    means: Callable[[str], str] = lambda path: path
    links: Callable[[str], str] = lambda link: link
    charset: str = "utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    bytes_of: Callable[[bytes], bytes] = lambda content: content


def _named(path: str) -> str:
    """The file of an address with anything behind its name."""
    name = re.match(r"[a-z0-9-]*", path.rpartition("/")[2].lower())
    return f"{path.rpartition('/')[0]}/{(name and name[0]) or 'index'}.html"


def _with(behind: str) -> Callable[[str], str]:
    return lambda link: re.sub(r"^([a-z0-9-]+)\.html", rf"\1{behind}", link)


PLAIN = Host()
SPELLINGS = {
    "clean": Host(leads=lambda path: path.removesuffix(".html") if path.endswith(".html") else None, means=_named),
    "session": Host(means=_named, links=_with(".html;jsessionid=0A1B")),
    "aspx": Host(means=_named, links=_with(".aspx")),
    "query": Host(links=_with(".html?sid=12&x=index.html"), means=_named),
    "capitals": Host(
        means=lambda path: path.lower(),
        links=lambda link: re.sub(r"^[a-z0-9-]+\.html", lambda name: name[0].upper(), link),
    ),
    "gateway": Host(means=_named, links=_with(".html,DanaInfo=.aintra+")),
}


@contextmanager
def hosted(folder: Path, host: Host = PLAIN, extra: Mapping[str, str] = {}) -> Iterator[str]:
    """The address of a folder on such a server; `extra` are pages of its own (path → HTML)."""

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            if path in extra:
                return self.answer(extra[path].encode(), "text/html; charset=utf-8")
            if to := host.leads(path):
                self.send_response(308)
                self.send_header("Location", to)
                self.end_headers()
                return None
            file = folder / (path if path.startswith("/assets/") else host.means(path)).lstrip("/")
            if path == "/" or not file.is_file():
                self.send_error(404)
                return None
            content = file.read_bytes()
            if file.suffix == ".html":
                content = host.bytes_of(
                    re.sub(
                        rb'(?<=href=")[^"]*|(?<=href=)[^"\s>]+',
                        lambda link: host.links(link[0].decode()).encode(),
                        content,
                    )
                )
            kind = KINDS.get(file.suffix, "application/octet-stream")
            return self.answer(content, f"{kind}; charset={host.charset}")

        def answer(self, content: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            for name, value in host.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

    with listening(Handler) as address:
        yield address
