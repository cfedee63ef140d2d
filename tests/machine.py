"""Puts on the machine what the tests need and pip does not bring: browsers, Node.js and its packages."""

from __future__ import annotations  # this is imported before anybody is told that Python is too old

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent
STAMP = TESTS / "node_modules" / "casebook.stamp"

# program → package of Debian and Ubuntu
PACKAGES = {
    "apache2": "apache2-bin",
    "caddy": "caddy",
    "WebKitWebDriver": "webkit2gtk-driver",  # brings WebKit and its MiniBrowser along
    "Xvfb": "xvfb",
    "chromium": "chromium",
    "chromium-headless-shell": "chromium-headless-shell",
    "firefox-esr": "firefox-esr",
    "nginx": "nginx-light",
    "node": "nodejs",
    "npm": "npm",
    "pdfinfo": "poppler-utils",
    "wine": "wine",
    "xmllint": "libxml2-utils",
}


def need_programs(*programs: str) -> None:
    """Install what is missing, or end with what to do."""
    reason = lacking(*programs)
    if reason:
        sys.exit(f"tests: {reason}")


def lacking(*programs: str) -> str | None:
    """Install what is missing; why that could not be done, None when all is there."""
    missing = [PACKAGES[name] for name in programs if not shutil.which(name)]
    if not missing:
        return None
    print(f"tests: installing {', '.join(missing)} …", flush=True)
    if not shutil.which("apt-get"):
        return f"please install {', '.join(missing)} with the package manager of this system, and try again."
    root = [] if os.geteuid() == 0 else ["sudo"]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *missing]):
        done = subprocess.run(
            [*root, "apt-get", *arguments], env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            return f"apt-get {arguments[0]} failed:\n{done.stdout}{done.stderr}"
    return None


def begin_node_packages() -> None:
    """Install the packages of Node.js beside what goes on here; who needs them waits for that."""
    if os.name == "posix" and shutil.which("npm") and not _stamped():
        subprocess.Popen([sys.executable, __file__])


def need_node_packages() -> None:
    """The packages of Node.js, installed once."""
    if _stamped():
        return
    with (TESTS / "package-lock.json").open() as lock:
        if os.name == "posix":
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)  # for as long as this file is open
        if not _stamped():
            _install_node_packages()


def _install_node_packages() -> None:
    print("tests: installing the Node packages …", flush=True)
    done = subprocess.run(
        ["npm", "ci", "--no-audit", "--no-fund"], cwd=TESTS, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"tests: npm ci failed:\n{done.stdout}{done.stderr}")
    STAMP.write_text(_wanted())


def _wanted() -> str:
    return hashlib.sha256((TESTS / "package-lock.json").read_bytes()).hexdigest()


def _stamped() -> bool:
    """Whether what is locked is installed."""
    return STAMP.exists() and STAMP.read_text() == _wanted()


if __name__ == "__main__":
    need_node_packages()
