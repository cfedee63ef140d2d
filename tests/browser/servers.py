"""Real web servers, on this machine only, with the settings that hosts are given."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Server:
    """`piece`: its settings among those of `hosting`; `beside`: what they are called in the folder of the course.

    All that it writes lies in one folder, so that it needs no rights.
    """

    piece: str
    config: str
    command: tuple[str, ...]
    beside: str = ""


_MODULES = "\n".join(
    f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
    for name in ("mpm_event", "authz_core", "dir", "mime", "headers")
)
# Apache refuses to serve as root; as another it may read what all may.
_SOMEBODY = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
SERVERS: Mapping[str, Server] = {
    "nginx": Server(
        "nginx/nginx.conf",
        """
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
""",
        ("/usr/sbin/nginx", "-c", "{root}/config", "-e", "{root}/error.log"),
    ),
    "apache": Server(
        "apache/.htaccess",
        f"""
{_MODULES}
{_SOMEBODY}
ServerName localhost
Listen 127.0.0.1:{{port}}
PidFile {{root}}/pid
ErrorLog {{root}}/error.log
DefaultRuntimeDir {{root}}
TypesConfig /dev/null
DocumentRoot {{root}}/www
<Directory {{root}}/www>
  AllowOverride All
  Require all granted
</Directory>
""",
        ("/usr/sbin/apache2", "-X", "-f", "{root}/config"),
        beside=".htaccess",
    ),
    "caddy": Server(
        "caddy/Caddyfile",
        """
{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  root * {root}/www
  {settings}
}}
""",
        ("/usr/bin/caddy", "run", "--adapter", "caddyfile", "--config", "{root}/config"),
    ),
}


@contextmanager
def serving(name: str, root: Path, folder: str, settings: Mapping[str, bytes]) -> Iterator[str]:
    """The address of a server of the folder `www` in `root`, with the course in `folder` there."""
    server, text = SERVERS[name], settings[SERVERS[name].piece].decode()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config, log = root / "config", root / "error.log"
    config.write_text(server.config.format(root=root, port=port, settings=text), encoding="utf-8")
    if server.beside:
        (root / "www" / folder / server.beside).write_text(text, encoding="utf-8")
    program, *words = (word.format(root=root) for word in server.command)
    home = os.environ | {"HOME": str(root), "XDG_DATA_HOME": str(root), "XDG_CONFIG_HOME": str(root)}
    with log.open("a") as said:
        command = [shutil.which(Path(program).name) or program, *words]  # where a user's PATH may not lead
        process = subprocess.Popen(command, stderr=said, env=home)
    try:
        _wait(process, port, log)
        yield f"http://127.0.0.1:{port}/{folder}"
    finally:
        process.terminate()
        process.wait()


def _wait(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    """Until it answers, or has ended with a reason."""
    while server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except ConnectionRefusedError:
            continue
        return
    raise AssertionError(log.read_text(encoding="utf-8"))
