"""The shape of the code, as `.github/CONTRIBUTING.md` says it."""

import ast
import re
import tomllib
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from casebook.checks.check import CHECKS
from casebook.model.layout import FILE, IMAGE, KINDS
from casebook.steps import STEP_TYPES

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "casebook").rglob("*.py"))

# From the bottom up: a room (a folder, or a module that is one by itself) may import what stands before it.
ROOMS = [
    "frozen", "patterns", "program", "console", "cache", "installing", "bootstrap", "window", "problems", "reading",
    "values", "text", "steps", "model", "course", "drawing", "assembly", "checks", "theme", "project", "rendering",
    "publishing", "authoring", "pipeline", "preview", "arguments", "voice", "commands", "cli", "__main__",
]  # fmt: skip


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree_of(path)))


def file_of(path: Path) -> str:
    return path.relative_to(ROOT / "casebook").as_posix()


def name_of(path: Path) -> str:
    return path.relative_to(ROOT / "casebook").parts[0].removesuffix(".py")


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


KNOWN = {module_of(path) for path in MODULES}


@cache
def imported(path: Path) -> set[str]:
    """The modules of the package that a module imports."""
    found: set[str] = set()
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & KNOWN
            found |= inner or {node.module}
    return {name for name in found if name.startswith("casebook.")}


def test_every_room_has_its_place() -> None:
    assert {name_of(path) for path in MODULES} == {*ROOMS, "__init__"}


def test_rooms_import_downwards_only() -> None:
    upwards = {}
    for path in MODULES:
        name = name_of(path)
        within = path.parent != ROOT / "casebook"  # the modules of a room may import each other
        below = ROOMS[: ROOMS.index(name) + within] if name in ROOMS else ROOMS
        upwards[file_of(path)] = {module.split(".")[1] for module in imported(path)} - {*below}
    assert not {path: rooms for path, rooms in upwards.items() if rooms}


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {module_of(path): imported(path) - {module_of(path)} for path in MODULES}
    tuple(TopologicalSorter(graph).static_order())


def test_every_room_says_what_it_is_for() -> None:
    rooms = {path.parent for path in MODULES}
    assert {room.name for room in rooms if not ast.get_docstring(tree_of(room / "__init__.py"))} == set()


def test_a_module_is_one_concept() -> None:
    code = [
        path for path in MODULES if path.parent.name != "messages" and path.stem != "descriptions"
    ]  # those are words
    lines = {file_of(path): text_of(path).count("\n") for path in code}
    assert {path: count for path, count in lines.items() if count > 250} == {}


def test_a_function_fits_on_a_screen() -> None:
    lines = {
        f"{file_of(path)}: {node.name}": (node.end_lineno or 0) - node.lineno
        for path in MODULES
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef)
    }
    assert {name: count for name, count in lines.items() if count >= 60} == {}


# One reads, another replaces the output; the cache keeps what may be lost; one runs before the package can be imported,
# and one lets what nobody hears any more lead nowhere.
ON_DISK = {"reading/disk.py", "publishing/output.py", "cache/store.py", "cache/unchanged.py"}
ON_DISK |= {"bootstrap.py", "installing.py", "console.py"}


def test_few_modules_touch_the_disk() -> None:
    touch = re.compile(r"\bopen\(|\.(read|write)_(text|bytes)\(|shutil|\.(mkdir|rename|unlink|glob|rglob|iterdir)\(")
    assert {file_of(path) for path in MODULES if touch.search(text_of(path))} - ON_DISK == set()


def test_one_module_says_what_is_html() -> None:
    says = re.compile(r"\bMarkup(\.\w+)?\(|markupsafe import .*escape")
    assert {file_of(path) for path in MODULES if says.search(text_of(path))} == {"text/markup.py"}


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {part for path in MODULES for part in module_of(path).split(".")}
    assert not names & {
        "utils",
        "core",
        "helpers",
        "manager",
        "common",
        "misc",
    }


# A folder of the content, or a file beside them, as a part of a path.
PLACES = re.compile(
    "|".join(rf"\b{re.escape(kind.folder or kind.pattern)}" for kind in KINDS if kind not in (IMAGE, FILE))
    + r"|\bcase\.yaml"
)


def strings(path: Path) -> set[str]:
    """The texts in a module that are not docstrings."""
    said = {id(node.value) for node in nodes_of(path) if isinstance(node, ast.Expr)}
    texts = (node for node in nodes_of(path) if isinstance(node, ast.Constant) and id(node) not in said)
    return {node.value for node in texts if isinstance(node.value, str)}


def test_one_module_knows_where_the_content_lies() -> None:
    # The words of problems and of keys tell authors where their files are; bootstrap runs before `layout.py` can.
    asked = [
        path for path in MODULES if path.parent.name != "messages" and path.stem not in ("descriptions", "installing")
    ]
    found = {file_of(path): {text for text in strings(path) if PLACES.search(text)} for path in asked}
    assert found.pop("model/layout.py")
    assert {path: texts for path, texts in found.items() if texts} == {}


def test_no_field_is_looked_up_by_its_name() -> None:
    """A field that got another name would silently be taken for one that is not there.

    Where classes are made, and where a theme asks by name, it has to be.
    """
    for path in MODULES:
        if file_of(path) in ("frozen.py", "rendering/sandbox.py"):
            continue
        assert not re.search(r"\b[gs]etattr\(", text_of(path)), path


def test_a_pattern_of_a_module_is_compiled_when_it_is_first_used() -> None:
    """All of them together take a tenth of the start. What runs before packages are there has a few of its own."""
    for path in MODULES:
        if name_of(path) in ("patterns", "console", "installing"):
            continue
        for node in tree_of(path).body:
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                assert "re.compile(" not in ast.unparse(node), path


def test_who_installs_the_package_can_have_what_build_py_installs_for_one_command() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name, packages in settings["project"]["optional-dependencies"].items():
        assert packages == settings["dependency-groups"][name]


def test_the_repository_names_no_registry() -> None:
    hosts = re.compile(r"pypi\.org|pythonhosted|npmjs|debian\.org|registry\.")
    for path in [*MODULES, ROOT / "pyproject.toml", ROOT / "tests" / "package-lock.json", ROOT / "README.md"]:
        assert not hosts.search(path.read_text(encoding="utf-8")), path


# `html:has(.x)` is asked anew at each key typed, of every element of the one file: 7 ms where 16 is all there is.
def test_what_html_and_body_have_is_looked_for_among_children_only() -> None:
    for path in (ROOT / "themes").rglob("*.css"):
        for inner in re.findall(r"(?:html|body|:root)[^\s{,:]*:has\(([^)]*)", path.read_text(encoding="utf-8")):
            assert re.fullmatch(r"(> [^\s>+~]+ ?)+", inner), f"{path}: {inner}"


# Within a layer the component wins whose name comes last: what holds on paper must not depend on that.
def test_what_a_component_says_of_paper_stands_in_the_layer_of_paper() -> None:
    for path in (ROOT / "themes" / "default" / "components").rglob("*.css"):
        layers = re.split(r"^@layer (\w+) \{$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for name, rules in zip(layers[1::2], layers[2::2], strict=True):
            assert ("@media print {" in rules) == (name == "print"), f"{path}: {name}"


def test_every_check_is_in_the_list() -> None:
    """A check is a function of `Given` alone; one that nobody calls would tell nothing."""
    written: set[str] = set()
    for path in (ROOT / "casebook" / "checks").glob("*.py"):
        for node in tree_of(path).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                kinds = [ast.unparse(one.annotation) for one in node.args.args if one.annotation]
                written |= {node.name} if kinds == ["Given"] else set()
    assert written == {check.find.__name__ for check in CHECKS}


def test_no_template_asks_which_kind_a_step_is_of() -> None:
    """What differs from kind to kind is a small template beside its component: `choice/shape.html`."""
    asked = re.compile(rf"""(==|!=|\bin\b)[^%}}]*["']({"|".join(STEP_TYPES)})["']""")
    for path in (ROOT / "themes" / "default").rglob("*.html"):
        assert not asked.search(path.read_text(encoding="utf-8")), path


# What only one script knows, so that all others use its typed words.
KNOWN_TO_ONE = {
    r"CustomEvent|addEventListener\(.casebook:": {"scripts/events.js"},
    r"\b(?:session|local)Storage\b": {"scripts/session.js", "scripts/computer.js"},
    r"createObjectURL": {"scripts/download.js"},
}


@pytest.mark.parametrize("words", KNOWN_TO_ONE)
def test_scripts_tell_keep_and_save_by_one_door(words: str) -> None:
    default = ROOT / "themes" / "default"
    comment = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
    found = {
        path.relative_to(default).as_posix()
        for path in default.rglob("*.js")
        if re.search(words, comment.sub("", path.read_text(encoding="utf-8")))
    }
    assert found == KNOWN_TO_ONE[words]


def test_no_two_rooms_have_one_name_for_two_things() -> None:
    """A public class or type is called by a name of its own, so that it is known wherever it is met."""
    homes: dict[str, set[str]] = {}
    for path in MODULES:
        for node in tree_of(path).body:
            named = [node.name] if isinstance(node, ast.ClassDef) else []
            if isinstance(node, ast.Assign) and not (isinstance(node.value, ast.Call) or ast.unparse(node).isupper()):
                named = [one.id for one in node.targets if isinstance(one, ast.Name) and not one.id.isupper()]
            for name in named:
                if not name.startswith("_") and name[0].isupper():
                    homes.setdefault(name, set()).add(file_of(path))
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}
