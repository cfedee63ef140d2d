"""Mistakes of every kind in the files of a course: what a slip, a bad copy, another program or a bad disk makes."""

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

Files = dict[str, bytes]
Random = random.Random
# Of the mistakes that are the same in every run; another one makes others.
SEED = 1

# What stands in files by accident or by another program's doing.
ODD_BYTES = [b"\x00", b"\xff", b"\xef\xbb\xbf", b"\r", b"\t", b"\x85", b"\xc2\x85", b"\xe2\x80\xa8", b"\xed\xa0\x80"]
ODD_BYTES += [b"\x1b[0m", b"\xf0\x9f\x98\x80", b"\xc2\xa0", b"\xe2\x80\xae", b"---\n", b"\n\n---\n", b"{", b"}", b"|"]
ODD_BYTES += [b"&x ", b"*x", b"!x ", b"? ", b"%YAML 1.1\n", b"...\n", b"<<: ", b"'", b'"', b"`", b"#", b"[", b"]"]
ODD_VALUES = [
    "", "x", "0", "-1", "1e999", "nan", "99999999999999999999", "null", "true", "nee", "~", "[]", "{}", "a: b: c",
    "../../geheim.md", "/etc/passwd", "con", "Hoofd Letters", "a--b", "x" * 5000, "é", "\u202eomgekeerd", "\u2028",
    "{zij|hij}", "{|}", "{=}", "{{", "}", "{{ course }}", "{% include 'x' %}", "<script>alert(1)</script>", "&amp;",
    "<!--casebook:term:gender-->", "<!--casebook:end:-->", "[x](step:nergens)", "[x](page:nergens#x)", "[x](case:x)",
    "[x](javascript:alert)", "[x](page:index)", "![](plaatje.png)", "::: chart indicatoren\n:::", "::: passage\n:::",
    "::: chart nergens\n:::", ":::", "| a |\n|---|\n| b |", "# Kop", "###### Kop", "- " * 60,
    "> " * 60,
    "*" * 500, "[" * 500, "`" * 99, "```\ncode", "\\", "%", "%s", "{0}", "{name}", "page:index", "step:", "index",
    "112",
]  # fmt: skip
_KEY = re.compile(r"^(?P<before>\s*(?:- )*(?:\{)?)(?P<key>[\w-]+):", re.MULTILINE)
_VALUE = re.compile(r"(?<=: )(?P<value>[^\n]+)$", re.MULTILINE)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


@dataclass(frozen=True)
class Mutation:
    """The files after one mistake; `path` is the file that it was made in, `how` what was done."""

    path: str
    how: str
    files: Files


@dataclass(frozen=True)
class Turn:
    """A mistake by its number among those of a seed."""

    number: int
    seed: int

    def again(self, mutated: Mutation) -> str:
        """What was done, and how it is done once more."""
        command = "" if self.seed == SEED else f"; python3 tests robust --seed {self.seed} does it again"
        return f"mistake {self.number} of seed {self.seed}: {mutated.how} in {mutated.path}{command}"


def turns(same: Iterable[int], others: int, seed: int) -> list[Turn]:
    """Mistakes that are the same in every run, and so many that are others with every seed."""
    return [*(Turn(number, SEED) for number in same), *(Turn(number, seed) for number in range(others))]


def mutation(files: Files, number: int, seed: int = SEED) -> Mutation:
    """A mistake in one of the files: always the same one for the same number and seed."""
    chance = Random(f"{seed} {number}")
    names = sorted(files)
    # Most files are passages; most of what can go wrong stands in YAML.
    path = chance.choice(chance.choice([names, [name for name in names if name.endswith(".yaml")]]))
    kinds = [*ANY, *(YAML if path.endswith(".yaml") else MARKDOWN)]
    kind = chance.choice(kinds)
    text = files[path]
    changed = kind(chance, files, path)
    if changed == text:  # nothing of this kind to change here
        kind, changed = insert_bytes, insert_bytes(chance, files, path)
    if changed is None:
        return Mutation(path, kind.__name__, {name: content for name, content in files.items() if name != path})
    return Mutation(path, kind.__name__, {**files, path: changed})


def insert_bytes(chance: Random, files: Files, path: str) -> bytes:
    text = files[path]
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(ODD_BYTES) + text[at:]


def flip_bytes(chance: Random, files: Files, path: str) -> bytes:
    found = bytearray(files[path] or b"x")
    for _ in range(chance.randint(1, 4)):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def cut_bytes(chance: Random, files: Files, path: str) -> bytes:
    text = files[path]
    start = chance.randrange(len(text) + 1)
    return text[:start] + text[start + chance.choice([1, 2, 5, 50, 10**6]) :]


def swap_characters(chance: Random, files: Files, path: str) -> bytes:
    text = files[path].decode()
    at = chance.randrange(max(1, len(text) - 1))
    return (text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]).encode()


def other_encoding(chance: Random, files: Files, path: str) -> bytes:
    return files[path].decode().encode(chance.choice(["latin-1", "utf-16", "utf-8-sig", "cp1252"]), "replace")


def other_line_ends(chance: Random, files: Files, path: str) -> bytes:
    return files[path].replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n"]))


def other_file(chance: Random, files: Files, path: str) -> bytes:
    """The file has what another one should have."""
    return files[chance.choice([name for name in sorted(files) if name != path])]


def no_file(chance: Random, _files: Files, _path: str) -> bytes | None:
    return chance.choice([None, None, b"", b"\n"])


def a_line(chance: Random, files: Files, path: str) -> bytes:
    """A line too many, too few, out of place, or with another indent."""
    lines = files[path].split(b"\n")
    at = chance.randrange(len(lines))
    line = lines.pop(at)
    new = {
        "gone": [],
        "twice": [line, line],
        "deeper": [b"  " + line],
        "shallower": [line[2:]],
        "tab": [b"\t" + line],
        "joined": [line + b" " + lines.pop(at)] if at < len(lines) else [line + b" "],
        "cut": [line[: chance.randrange(len(line) + 1)]],
        "comment": [b"# " + line],
        "moved": [],
    }
    how = chance.choice(sorted(new))
    lines[at:at] = new[how]
    if how == "moved":
        lines.insert(chance.randrange(len(lines) + 1), line)
    return b"\n".join(lines)


def a_line_of_another_file(chance: Random, files: Files, path: str) -> bytes:
    lines = files[path].split(b"\n")
    others = files[chance.choice(sorted(files))].split(b"\n")
    start = chance.randrange(len(others))
    lines[(at := chance.randrange(len(lines) + 1)) : at] = others[start : start + chance.randint(1, 4)]
    return b"\n".join(lines)


def a_key(chance: Random, files: Files, path: str) -> bytes:
    """A key with another name: of another key, or misspelt."""
    text = files[path].decode()
    found = list(_KEY.finditer(text))
    if not found:
        return files[path]
    match = chance.choice(found)
    key = match["key"]
    names = [key[:-1], key.upper(), key + "s", key[::-1], chance.choice(found)["key"], f"'{key}'", f"? {key}", "<<", ""]
    start, end = match.span("key")
    return (text[:start] + chance.choice(names) + text[end:]).encode()


def a_value(chance: Random, files: Files, path: str) -> bytes:
    """What stands behind a key replaced by something else."""
    text = files[path].decode()
    found = list(_VALUE.finditer(text))
    if not found:
        return files[path]
    start, end = chance.choice(found).span("value")
    value = chance.choice(ODD_VALUES)
    return (text[:start] + chance.choice([value, json.dumps(value)]) + text[end:]).encode()


def an_id(chance: Random, files: Files, path: str) -> bytes:
    """A name replaced by another one, of this file or another."""
    text = files[path].decode()
    found = list(_ID.finditer(text))
    names = _ID.findall(files[chance.choice([path, *sorted(files)])].decode())
    if not found or not names:
        return files[path]
    start, end = chance.choice(found).span()
    other: str = chance.choice([chance.choice(names), text[start : end - 1], "x"])
    return (text[:start] + other + text[end:]).encode()


def a_part(chance: Random, files: Files, path: str) -> bytes:
    """A value of any depth taken out, doubled, or replaced by another one."""
    data = yaml.load(files[path], yaml.CBaseLoader)  # noqa: S506  (it makes texts, lists and mappings only)
    places = list(_places(data))
    holder, key = chance.choice(places)
    other, its_key = chance.choice(places)
    how = chance.randrange(4)
    if how == 0:
        del holder[key]
    elif how == 1:
        holder[key] = chance.choice([*ODD_VALUES, [], {}, [holder[key]], {"id": holder[key]}, [[]], {"": ""}])
    elif how == 2:
        holder[key] = json.loads(json.dumps(other[its_key]))
    elif isinstance(holder, list):
        holder.insert(key, json.loads(json.dumps(holder[key])))
    else:
        holder["id" if "id" not in holder else key] = "x"
    text: str = yaml.dump(data, allow_unicode=True, sort_keys=False, Dumper=yaml.CSafeDumper)
    return text.encode()


def some_markdown(chance: Random, files: Files, path: str) -> bytes:
    """A paragraph of something odd."""
    text = files[path].decode()
    ends = [match.end() for match in re.finditer(r"\n+|\Z", text)]
    at = chance.choice(ends)
    return (
        text[:at]
        + chance.choice(["", "\n"])
        + chance.choice(ODD_VALUES)
        + chance.choice(["\n", "\n\n", ""])
        + text[at:]
    ).encode()


def a_word(chance: Random, files: Files, path: str) -> bytes:
    """A word replaced by something odd."""
    text = files[path].decode()
    found = list(re.finditer(r"\S+", text))
    if not found:
        return files[path]
    start, end = chance.choice(found).span()
    return (text[:start] + chance.choice(ODD_VALUES) + text[end:]).encode()


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """(list or mapping, index or key) of every value."""
    for key, value in list(data.items() if isinstance(data, dict) else enumerate(data)):
        yield data, key
        if isinstance(value, list | dict):
            yield from _places(value)


Kind = Callable[[Random, Files, str], bytes | None]
ANY: list[Kind] = [
    insert_bytes, flip_bytes, cut_bytes, swap_characters, other_encoding, other_line_ends, other_file, no_file, a_line,
    a_line, a_line, a_line_of_another_file, a_word, an_id, an_id,
]  # fmt: skip
YAML: list[Kind] = [a_key, a_key, a_key, a_value, a_value, a_value, a_part, a_part, a_part, a_part, a_part]
MARKDOWN: list[Kind] = [some_markdown, some_markdown, a_key, a_value]
