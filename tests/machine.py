"""Puts on the machine what the tests need and pip does not bring: browsers, Node.js and its packages."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

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


def need_node_packages(folder: Path) -> None:
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    stamp = folder / "node_modules" / "casebook.stamp"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print("tests: installing the Node packages …", flush=True)
    done = subprocess.run(
        ["npm", "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"tests: npm ci failed:\n{done.stdout}{done.stderr}")
    stamp.write_text(wanted)
