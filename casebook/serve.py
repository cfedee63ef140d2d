"""Preview: builds into a folder of its own, shows it in the browser, and builds again at every change."""

import re
import socket
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from livereload import Server

from casebook import files
from casebook.pipeline import Project, check_content, render_course
from casebook.problems import ContentError, Problem

HOST = "127.0.0.1"
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\n')


def serve(project: Project, port: int, show: Callable[[Iterable[Problem]], None]) -> None:
    """Serve the course on loopback until Ctrl-C. With a mistake in the content the last good pages stay."""
    preview = replace(project, output=project.output.with_name(".preview"))

    def build() -> None:
        try:
            checked = check_content(preview)
            files.write(preview.output, _without_policy(render_course(preview, checked.course)))
            show(checked.problems)
        except ContentError as error:
            show(error.problems)

    build()
    server = Server()
    for folder in (preview.content, preview.themes):
        server.watch(str(folder), build)
    server.serve(host=HOST, port=free_port(port), root=str(Path(preview.output, "site")), open_url_delay=0.5)


def free_port(first: int) -> int:
    """The first port from `first` on that nobody listens to, on loopback."""
    for port in range(first, min(first + 100, 65536)):
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) != 0:
                return port
    return first


def _without_policy(output: dict[str, bytes]) -> dict[str, bytes]:
    """Pages without their Content-Security-Policy: livereload puts a script of its own into them."""
    return {path: _POLICY.sub(b"", content, count=1) for path, content in output.items()}
