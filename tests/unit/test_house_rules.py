"""The shape of the code, as `.github/CONTRIBUTING.md` says it."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "casebook").rglob("*.py"))

# From the bottom up: a module may import what stands before it.
LAYERS = [
    "bootstrap", "cache", "problems", "catalogue", "descriptions", "report", "graph", "yamlmistakes", "yamltext",
    "documents", "figures", "files", "fields", "tablespecs", "pairs", "versions", "prose", "links", "images",
    "glossary", "known", "markdown", "tables", "family", "persons", "lettering", "genogram", "references", "course",
    "steps", "model", "tabulate", "deviations", "validate", "kinship", "writer", "parts", "merge", "people", "ways", "recall",
    "cases", "whereabouts", "assemble", "structure", "branches", "gendered", "views", "wording", "pasted", "misnamed",
    "dangling", "unlinked", "check", "scripts", "inherit", "theme", "themefaults", "map", "editions", "embed",
    "excerpt", "search", "articles", "render", "readability", "schema", "scaffold", "pipeline", "preview", "serve",
    "arguments", "cli", "__main__",
]  # fmt: skip


def file_of(path: Path) -> str:
    return path.relative_to(ROOT / "casebook").as_posix()


def name_of(path: Path) -> str:
    return path.relative_to(ROOT / "casebook").parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names += [f"casebook.{alias.name}" for alias in node.names] if node.module == "casebook" else [node.module]
    return {name.split(".")[1] for name in names if name.startswith("casebook.")}


@pytest.mark.parametrize("path", MODULES, ids=file_of)
def test_imports_go_downwards_only(path: Path) -> None:
    name = name_of(path)
    if name == "__init__":
        return
    assert name in LAYERS, f"give {name} its place in LAYERS"
    package = path.parent != ROOT / "casebook"  # its modules may import each other
    below = LAYERS[: LAYERS.index(name) + package]
    assert imported(path) <= set(below)


@pytest.mark.parametrize("path", MODULES, ids=file_of)
def test_a_module_is_one_concept_and_a_function_fits_on_a_screen(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    data = name_of(path) in {"catalogue", "descriptions"}  # words, a line for each
    assert data or text.count("\n") <= 250
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, f"{node.name} is too long"


@pytest.mark.parametrize("path", [path for path in MODULES if name_of(path) != "files"], ids=file_of)
def test_one_module_touches_the_disk(path: Path) -> None:
    if name_of(path) == "bootstrap":  # runs before the package can be imported
        return
    text = path.read_text(encoding="utf-8")
    assert not re.search(
        r"\bopen\(|\.(read|write)_(text|bytes)\(|shutil|\.(mkdir|rename|unlink|glob|rglob|iterdir)\(", text
    )


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not {name_of(path) for path in MODULES} & {"utils", "core", "helpers", "manager", "common", "misc"}


def test_the_repository_names_no_registry() -> None:
    hosts = re.compile(r"pypi\.org|pythonhosted|npmjs|debian\.org|registry\.")
    for path in [*MODULES, ROOT / "pyproject.toml", ROOT / "tests" / "package-lock.json", ROOT / "README.md"]:
        assert not hosts.search(path.read_text(encoding="utf-8")), path


# `html:has(.x)` is asked anew at each key typed, of every element of the one file: 7 ms where 16 is all there is.
def test_what_html_and_body_have_is_looked_for_among_children_only() -> None:
    for path in (ROOT / "themes").rglob("*.css"):
        for inner in re.findall(r"(?:html|body|:root)[^\s{,:]*:has\(([^)]*)", path.read_text(encoding="utf-8")):
            assert re.fullmatch(r"(> [^\s>+~]+ ?)+", inner), f"{path}: {inner}"
