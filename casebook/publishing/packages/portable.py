"""A folder that builds on a Windows computer without an installation: Python, its packages, the program, the course.

Python is the “embeddable package” of python.org, as it was signed there; only the list of folders that it looks in
(`python311._pth`) is written anew.
"""

import re
import struct
import subprocess
import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

from casebook.bootstrap import OLDEST
from casebook.frozen import dataclass
from casebook.installing import LOCKED
from casebook.patterns import regex
from casebook.problems.problem import ContentError, Place, Problem
from casebook.program import PROGRAM, USUAL
from casebook.publishing.packages.packing import Packing, below, licences, zipped
from casebook.reading import disk

_PATHS = regex(r"python(?P<major>3)(?P<minor>\d+)\._pth\Z")
# The kind of processor, by its number in a program of Windows → how pip calls it.
_PLATFORMS = {0x8664: "win_amd64", 0xAA64: "win_arm64", 0x14C: "win32"}
# Where Python looks, from its own folder: its library, its own files, its packages, and the program beside it.
_LOOKS_IN = "{library}\r\n.\r\nLib\\site-packages\r\n..\r\n"


@dataclass(frozen=True)
class Embeddable:
    """Python as python.org packs it: its files, its version (`3.11`), and the platform that it is for."""

    files: Mapping[str, bytes]
    version: str
    platform: str
    paths: str


def portable(packing: Packing) -> dict[str, bytes]:
    """The one zip. Raises ContentError when there is no such Python, or a package for it cannot be had."""
    python = _embeddable(packing.python)
    lock = disk.peek(PROGRAM / ".lock" / "build.txt")
    packages = _unpacked(_wheels(python, lock))
    looks_in = _LOOKS_IN.format(library=python.paths.replace("._pth", ".zip")).encode("ascii")
    files = {
        **below("", packing.starters),
        **_program(),
        **licences(packing),
        **below("content/", disk.read(packing.project.content)),
        **below("themes/", disk.read(packing.project.themes)),
        **below("python/", {**python.files, python.paths: looks_in}),
        **below("python/Lib/site-packages/", packages),
        ".lock/build.txt": lock,
    }
    name = f"{packing.course.id}-portable"
    return {f"{name}.zip": zipped(below(f"{name}/", files))}


def _program() -> dict[str, bytes]:
    package = {path: code for path, code in disk.read(PROGRAM / "casebook").items() if "__pycache__" not in path}
    theme = disk.read(PROGRAM / "themes" / USUAL)
    return {
        "build.py": disk.peek(PROGRAM / "build.py"),
        **below("casebook/", package),
        **below("themes/default/", theme),
    }


def _embeddable(path: str | None) -> Embeddable:
    try:
        with ZipFile(BytesIO(disk.peek(Path(path or "")))) as file:
            files = {name: file.read(name) for name in file.namelist() if not name.endswith("/")}
    except BadZipFile:
        files = {}
    found = next((match for name in files if (match := _PATHS.match(name))), None)
    program = files.get("python.exe", b"")
    platform = _PLATFORMS.get(_machine(program))
    if not found or not platform or (int(found["major"]), int(found["minor"])) < OLDEST:
        raise ContentError([Problem(Place(path or "--python"), "no-embeddable", {"name": path or ""})])
    return Embeddable(files, f"{found['major']}.{found['minor']}", platform, found[0])


def _machine(program: bytes) -> int:
    """The number of the processor that a program of Windows is for; 0 when it is no such program."""
    try:
        (at,) = struct.unpack_from("<I", program, 60)
        signature, machine = struct.unpack_from("<4sH", program, at)
    except struct.error:
        return 0
    return int(machine) if signature == b"PE\0\0" else 0


def _wheels(python: Embeddable, lock: bytes) -> Mapping[str, bytes]:
    """The packages that are locked, for that Python, as pip finds them."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    target = ["--platform", python.platform, "--python-version", python.version, "--implementation", "cp", "--no-deps"]
    with TemporaryDirectory() as folder:
        disk.add(Path(folder), {"locked.txt": lock})
        done = subprocess.run(
            [*pip, *target, *LOCKED, f"{folder}/locked.txt", "-d", f"{folder}/wheels"],
            capture_output=True,
            text=True,
            check=False,
        )
        found = disk.read(Path(folder) / "wheels")
    if done.returncode or not found:
        reason = " ".join(done.stderr.rpartition("ERROR: ")[2].split()) or done.stdout.strip()
        raise ContentError([Problem(Place("portable"), "no-wheels", {"detail": reason, "name": python.platform})])
    return found


def _unpacked(wheels: Mapping[str, bytes]) -> dict[str, bytes]:
    """What lies in packages, as pip would lay it out; programs that come along are left out."""
    files: dict[str, bytes] = {}
    for content in wheels.values():
        with ZipFile(BytesIO(content)) as file:
            files |= {name: file.read(name) for name in file.namelist() if not re.search(r"/\Z|\.data/", name)}
    return files
