"""What pip may install: every package with its version and the hashes of its files, in `.lock/`.

python3 tests lock           take the newest that the ranges in pyproject.toml allow, for every system and Python
python3 tests lock --check   whether lock and ranges agree; needs no network

`build.txt` is what a build needs; each dependency group has a file that adds its own. `bootstrap.py` installs them.
"""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
BUILD = "build"
SYSTEMS = (
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
    "x86_64-pc-windows-msvc",
)
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
HEAD = """\
# The packages for Linux, macOS and Windows, Python {first} to {last}; made by `python3 tests lock` from pyproject.toml.
# A requirements file and no pylock.toml: the pip that comes with Python 3.11 checks hashes in this, and knows not that.
"""
_UV = (sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-header", "--only-binary", ":all:")
_PIN = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?: ; (?P<marker>[^\\\n]+))?"
    r"(?P<hashes>(?: \\\n +--hash=\S+)*)\n(?P<why>(?: +#.*\n)*)",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Pin:
    """One version of a package that may be installed, where its `marker` holds; `direct`: pyproject.toml names it."""

    name: str
    version: str
    marker: str
    hashes: int
    direct: bool


def ranges(settings: str) -> dict[str, list[Requirement]]:
    """The name of each file of the lock → what it is made for, from the text of pyproject.toml."""
    found = tomllib.loads(settings)
    wanted = {BUILD: found["project"]["dependencies"], **found["dependency-groups"]}
    return {name: [Requirement(one) for one in several] for name, several in wanted.items()}


def pins(text: str) -> list[Pin]:
    """What a file of the lock has."""
    return [
        Pin(
            canonicalize_name(one["name"]),
            one["version"],
            (one["marker"] or "").strip(),
            one["hashes"].count("--hash="),
            "(pyproject.toml" in one["why"],
        )
        for one in _PIN.finditer(text)
    ]


def problems(settings: str, locks: Mapping[str, str]) -> Iterator[str]:
    """Where the lock (name of a file → its text) and pyproject.toml disagree, or a hash is missing."""
    locked: dict[str, str] = {}
    for name, wanted in ranges(settings).items():
        if name not in locks:
            yield f"{name}.txt is missing"
            continue
        own = pins(locks[name])
        for pin in own:
            if not pin.hashes:
                yield f"{name}.txt: {pin.name} has no hash"
            if locked.setdefault(pin.name, pin.version) != pin.version:
                yield f"{name}.txt: {pin.name} is {pin.version} here, {locked[pin.name]} in another place"
        for one in wanted:
            version = locked.get(canonicalize_name(one.name))
            if version is None or not one.specifier.contains(version):
                yield f"{name}.txt: pyproject.toml asks for {one}, locked is {version or 'nothing'}"
        for spare in sorted({pin.name for pin in own if pin.direct} - {canonicalize_name(one.name) for one in wanted}):
            yield f"{name}.txt: {spare} is not asked for by pyproject.toml any more"


def kept() -> dict[str, str]:
    """The lock as it is: name of a file → its text."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / ".lock").glob("*.txt"))}


def made(folder: Path) -> dict[str, str]:
    """The lock made anew. What one group has is the same version in the next, for they share an environment."""
    texts: dict[str, str] = {}
    for name in ranges((ROOT / "pyproject.toml").read_text(encoding="utf-8")):
        asked = ["pyproject.toml", *(() if name == BUILD else ("--group", name))]
        asked += [word for other in texts for word in ("-c", str(folder / f"{other}.txt"))]
        asked += [word for pin in pins(texts.get(BUILD, "")) for word in ("--no-emit-package", pin.name)]
        universal = ["--universal", "--python-version", PYTHONS[0], "--fork-strategy", "fewest", "--generate-hashes"]
        text = _said([*_UV, *universal, *asked]).partition("\n# The following packages were excluded")[0]
        head = HEAD.format(first=PYTHONS[0], last=PYTHONS[-1])
        texts[name] = f"{head}{'' if name == BUILD else f'-r {BUILD}.txt'}\n{text.strip()}\n"
        (folder / f"{name}.txt").write_text(texts[name], encoding="utf-8")
    for system in SYSTEMS:  # that there is a wheel of all of it
        for version in PYTHONS:
            there = ["--python-platform", system, "--python-version", version]
            _said([*_UV, *there, *(str(folder / f"{name}.txt") for name in texts)])
    return texts


def _said(command: list[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"tests: the lock could not be made: {' '.join(command[3:])}\n{done.stderr}")
    return done.stdout


def main(arguments: list[str]) -> int:
    if "--check" not in arguments:
        with TemporaryDirectory() as folder:
            texts = made(Path(folder))
        (ROOT / ".lock").mkdir(exist_ok=True)
        for name, text in texts.items():
            (ROOT / ".lock" / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    found = list(problems((ROOT / "pyproject.toml").read_text(encoding="utf-8"), kept()))
    for problem in found:
        print(f".lock/{problem}")
    if found:
        print("To make the lock anew: python3 tests lock")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
