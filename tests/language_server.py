"""yaml-language-server, which editors ask for help with YAML: a client of it that asks as an editor does."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_PROGRAM = Path(__file__).resolve().parent / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"

Message = dict[str, Any]


class LanguageServer:
    """One process that knows a folder and the settings that an editor has there."""

    def __init__(self, process: "subprocess.Popen[bytes]", root: Path, settings: Mapping[str, object]) -> None:
        self._process = process
        self._root = root
        self._settings = settings
        self._asked = 0
        self._opened: set[str] = set()
        self._told: dict[str, list[str]] = {}
        folder = {"uri": root.as_uri(), "name": root.name}
        own = {"rootUri": root.as_uri(), "workspaceFolders": [folder], "processId": None}
        can = {"workspace": {"configuration": True, "workspaceFolders": True}, "textDocument": {"completion": {}}}
        self._ask("initialize", {**own, "capabilities": can})
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": settings}})

    def wait_for(self, path: Path, wrong: str) -> None:
        """Until a file with a text that is wrong is underlined: the server reads its settings when it likes.

        From then on it looks at each text once.
        """
        self._told[self._open(path, wrong)] = []
        while not self._told[path.as_uri()]:
            self._read()

    def problems(self, files: Mapping[Path, str]) -> dict[Path, list[str]]:
        """What an editor underlines in files with these texts: `line: words`, lines counted from 1. All at once,
        since it waits a moment after each before it looks."""
        uris = {path: self._open(path, text) for path, text in files.items()}
        while not self._told.keys() >= set(uris.values()):
            self._read()
        return {path: self._told[uri] for path, uri in uris.items()}

    def offered(self, path: Path, text: str, behind: str) -> list[str]:
        """What an editor offers behind the first place of some words in a file with this text."""
        uri = self._open(path, text)
        before = text[: text.index(behind) + len(behind)]
        at = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        found = self._ask("textDocument/completion", {"textDocument": {"uri": uri}, "position": at})
        return [one["label"] for one in found["items"]]

    def _open(self, path: Path, text: str) -> str:
        uri = path.as_uri()
        self._asked += 1
        self._told.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": self._asked, "text": text}
        if uri in self._opened:
            changed = {"textDocument": document, "contentChanges": [{"text": text}]}
            self._send({"method": "textDocument/didChange", "params": changed})
        else:
            self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        self._opened.add(uri)
        return uri

    def _ask(self, method: str, params: Message) -> Any:
        self._asked += 1
        asked = self._asked
        self._send({"id": asked, "method": method, "params": params})
        while True:
            told = self._read()
            if told.get("id") == asked and "method" not in told:
                return told["result"]

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._process.stdin.flush()

    def _read(self) -> Message:
        """The next message; what the server asks of an editor is answered."""
        out = self._process.stdout
        assert out
        length = 0
        while (line := out.readline().strip()) or not length:
            assert line or self._process.poll() is None, "the server stopped"
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        message: Message = json.loads(out.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            found = [f"{one['range']['start']['line'] + 1}: {one['message']}" for one in params["diagnostics"]]
            self._told[params["uri"]] = found
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: Message) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        whole = {"yaml": {key.partition(".")[2]: value for key, value in self._settings.items()}}
        return [whole.get(item.get("section", ""), {}) for item in message["params"]["items"]]


@contextmanager
def language_server(root: Path, settings: Mapping[str, object]) -> Iterator[LanguageServer]:
    """A server for as long as it is asked."""
    command = ["node", str(_PROGRAM), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            yield LanguageServer(process, root, settings)
        finally:
            process.kill()
