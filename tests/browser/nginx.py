"""A real nginx, on this machine only, with the settings that hosts are given."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# All that a server writes lies in one folder, so that it needs no rights.
_CONFIG = """
daemon off;
master_process off;
pid {root}/pid;
error_log {root}/error.log;
events {{}}
http {{
  access_log off;
  client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3;
  uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5;
  server {{
    listen 127.0.0.1:{port};
    root {root}/www;
    {settings}
  }}
}}
"""


@contextmanager
def nginx(root: Path, settings: str) -> Iterator[str]:
    """The address of a server of the folder `www` in `root`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = root / "nginx.conf"
    config.write_text(_CONFIG.format(root=root, port=port, settings=settings), encoding="utf-8")
    program = shutil.which("nginx") or "/usr/sbin/nginx"  # where a user's PATH may not lead
    log = root / "error.log"
    server = subprocess.Popen([program, "-c", str(config), "-e", str(log)])
    try:
        _wait(server, port, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    """Until it answers, or has ended with a reason."""
    while server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except ConnectionRefusedError:
            continue
        return
    raise AssertionError(log.read_text(encoding="utf-8"))
