"""What Lighthouse thinks of five pages, on a phone and on a laptop. `python3 tests/lighthouse.py [PAGE …]`

It drives Debian's chromium over loopback, on the pages as a web server sends them: compressed, and kept by the browser.
Of three runs the median counts, and each of the four categories has to have 95 or more. Lighthouse itself is put into
`.cache/lighthouse` by npm. On a busy machine its figures for speed are too low, so this is no part of all tests.
"""

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import machine  # noqa: E402  (found from the root, wherever this is called from)
from tests.loopback import Quiet, listening  # noqa: E402

FOLDER = ROOT / ".cache" / "lighthouse"
PROGRAM = FOLDER / "node_modules" / ".bin" / "lighthouse"
VERSION = "12.8.2"
PAGES = ("index", "layla-en-rick", "layla-en-rick-directe-veiligheid", "gemeente-beleid", "waar-staat-wat")
FORMS = {"phone": [], "laptop": ["--preset=desktop"]}
CATEGORIES = {"performance": "speed", "accessibility": "access", "best-practices": "practice", "seo": "found"}
RUNS, LEAST = 3, 95
# Lighthouse asks for it from within the page, and the policy of the pages lets them fetch nothing.
LEFT_OUT = "--skip-audits=robots-txt"
KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


def main(pages: tuple[str, ...]) -> int:
    """Measure, print a line for each page and form, and what was found in the audits that failed."""
    machine.need_programs("chromium", "node", "npm")
    if not PROGRAM.exists():
        print("lighthouse: installing …", flush=True)
        FOLDER.mkdir(parents=True, exist_ok=True)
        install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(FOLDER)]
        subprocess.run([*install, f"lighthouse@{VERSION}"], check=True)
    subprocess.run([sys.executable, str(ROOT / "build.py")], check=True, stdout=subprocess.DEVNULL)
    print(f"{'page':36}{'form':8}" + "".join(f"{name:>10}" for name in CATEGORIES.values()), flush=True)
    low = 0
    with served(ROOT / "output" / "site") as address:
        for page in pages:
            for form, options in FORMS.items():
                runs = [measured(f"{address}/{page}.html", options) for _ in range(RUNS)]
                scores = [statistics.median(run[category][0] for run in runs) for category in CATEGORIES]
                print(f"{page:36}{form:8}" + "".join(f"{score:10.0f}" for score in scores), flush=True)
                for audit in sorted({audit for run in runs for _, failed in run.values() for audit in failed}):
                    print(f"    {audit}")
                low += sum(score < LEAST for score in scores)
    return 1 if low else 0


def measured(address: str, options: list[str]) -> dict[str, tuple[float, list[str]]]:
    """For each category its score, of 100, and the audits with a weight in it that were not passed."""
    chrome = "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    only = f"--only-categories={','.join(CATEGORIES)}"
    done = subprocess.run(
        [str(PROGRAM), address, "--quiet", "--output=json", "--output-path=stdout", only, LEFT_OUT, chrome, *options],
        env=os.environ | {"CHROME_PATH": str(shutil.which("chromium"))},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"lighthouse: {address} could not be measured:\n{done.stderr}")
    report = json.loads(done.stdout)
    found: dict[str, tuple[float, list[str]]] = {}
    for name in CATEGORIES:
        category = report["categories"][name]
        audits = [report["audits"][ref["id"]] for ref in category["auditRefs"] if ref["weight"]]
        failed = [
            f"{audit['id']}: {audit.get('displayValue') or audit['title']}"
            for audit in audits
            if audit["score"] is not None and audit["score"] < 0.9
        ]
        found[name] = (100 * (category["score"] or 0), failed)
    return found


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, as a web server sends it."""

    class Handler(Quiet, BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = (folder / self.path.partition("?")[0].lstrip("/")).resolve()
            there = file.is_file() and file.is_relative_to(folder)
            content = gzip.compress(file.read_bytes()) if there else b""
            self.send_response(HTTPStatus.OK if there else HTTPStatus.NOT_FOUND)
            for name, value in {
                "Content-Type": f"{KINDS.get(file.suffix, 'application/octet-stream')}; charset=utf-8",
                "Content-Encoding": "gzip",
                "Content-Length": str(len(content)),
                "Cache-Control": "public, max-age=31536000",
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

    with listening(Handler) as address:
        yield address


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:]) or PAGES))
