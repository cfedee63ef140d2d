"""All that authors can ask for, in a folder: run here and on Windows, and what it makes and says is compared.

python everything.py HOUSE_STYLE    the file of a house style; in the folder that one is in
"""

import io
import re
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from casebook import cli, console

COURSE = Path("cursus")
COMMANDS = (
    "new case oude-buren --template ouderen",
    "new case de-buren --template familie",
    "new page welkom",
    "new form afspraken-thuis",
    "theme take components/brand/brand.html",
    "starters --system windows",
    "starters --system linux",
    "schema",
    "check",
    "booklet --reversed",
    "export twee oude-buren",
    "package zip",
    "package scorm12",
    "package scorm2004",
    "package cmi5 --lrs https://lrs.gemeente.example",
    "build --format json",
)
# A file that says how long it is, as one of WOFF2 does.
FONT = b"wOF2\0\1\0\0" + (40).to_bytes(4, "big") + bytes(range(28))
LOOK = """
tokens: huisstijl.css
fonts:
  - family: Dorp
    file: fonts/Dorp Sans.woff2
    licence: SIL Open Font License 1.1
"""


def run(command: str, *, to_course: bool = True) -> None:
    """Do one, and keep what it said and what is in the output."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = cli.main([*command.split(), *(["--course", COURSE.name] if to_course else [])], None)
    seconds = re.sub(r"\d+,\d\d s", "0,00 s", said.getvalue())
    name = re.sub(r"\W+", "-", command)
    Path(f"{name}.txt").write_text(f"{code}\n{seconds}", encoding="utf-8", newline="\n")
    if (COURSE / "output").exists():
        shutil.copytree(COURSE / "output", name)


def main(house_style: Path) -> None:
    """Begin a course with a house style of its own, and ask for everything."""
    console.prepare()
    run(f"init {COURSE}", to_course=False)
    run("theme new huis")
    theme = COURSE / "themes" / "huis"
    (theme / "fonts").mkdir()
    (theme / "fonts" / "Dorp Sans.woff2").write_bytes(FONT)
    shutil.copy(house_style, theme / "huisstijl.css")
    change(theme / "theme.yaml", b"extends: default\n", f"extends: default\n{LOOK}".encode())
    change(COURSE / "content" / "course.yaml", b"theme: default", b"theme: huis")
    for command in COMMANDS:
        run(command)
    change(COURSE / "content" / "pages" / "index.md", b"(page:afspraken)", "(page:één)".encode())
    run("check --strict")


def change(path: Path, old: bytes, new: bytes) -> None:
    text = path.read_bytes()
    assert old in text, path
    path.write_bytes(text.replace(old, new, 1))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
