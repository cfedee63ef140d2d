"""A build is not done again when it would make what is there already, and is done again when anything differs."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from casebook.cache import unchanged as unchanged_module
from casebook.cache.store import Store
from casebook.cache.unchanged import Last, state_of, unchanged, version_of
from tests.conftest import ROOT, STATE


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.setenv(STATE, str(tmp_path / "state"))
    for path in ("content/a.md", "content/cases/b.md", "output/site/a.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    return tmp_path / "content", tmp_path / "output"


@pytest.fixture
def store(tmp_path: Path, folders: tuple[Path, Path]) -> Store:
    content, output = folders
    store = Store(tmp_path / "kept", "1")
    Last(["--strict"], state_of([content]), state_of([output]), "klaar in {seconds} s\n", "let op\n", ",").keep(store)
    return store


def test_when_nothing_changed_it_is_told_again(
    store: Store, folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    found = unchanged(store, ["--strict"], state_of(folders[:1]), folders[1])
    assert found
    found.say(0.051)
    assert capsys.readouterr() == ("klaar in 0,05 s\n", "let op\n")


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("content/a.md", "content/a.mD"),
        ("content/a.md", ""),
        ("content/new.md", ""),
        ("content/cases/b.md", "x"),
        ("output/site/a.html", "x"),
        ("output/more.html", ""),
    ],
)
def test_any_byte_of_content_or_output_makes_it_build(
    store: Store, folders: tuple[Path, Path], path: str, content: str
) -> None:
    (folders[0].parent / path).write_text(content)
    assert unchanged(store, ["--strict"], state_of(folders[:1]), folders[1]) is None


def test_a_file_that_is_gone_or_called_otherwise_makes_it_build(store: Store, folders: tuple[Path, Path]) -> None:
    (folders[0] / "a.md").rename(folders[0] / "c.md")
    assert unchanged(store, ["--strict"], state_of(folders[:1]), folders[1]) is None
    (folders[0] / "c.md").rename(folders[0] / "a.md")
    assert unchanged(store, ["--strict"], state_of(folders[:1]), folders[1])
    (folders[1] / "site" / "a.html").unlink()
    assert unchanged(store, ["--strict"], state_of(folders[:1]), folders[1]) is None


def test_other_arguments_make_it_build(store: Store, folders: tuple[Path, Path]) -> None:
    assert unchanged(store, [], state_of(folders[:1]), folders[1]) is None


def test_what_is_hidden_or_compiled_is_of_no_course(store: Store, folders: tuple[Path, Path]) -> None:
    (folders[0] / ".schema").write_text("x")
    (folders[0] / "__pycache__").mkdir()
    (folders[0] / "__pycache__" / "x.pyc").write_text("x")
    assert unchanged(store, ["--strict"], state_of(folders[:1]), folders[1])


def test_with_a_file_that_cannot_be_read_nothing_is_the_same(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, _: str) -> None:  # as Windows does for what OneDrive has elsewhere, and there is no network
        raise OSError(errno.EINVAL, "The cloud file provider is not running", path)

    monkeypatch.setattr("builtins.open", refuse)
    assert state_of(folders) != state_of(folders)


@pytest.mark.skipif(os.name != "posix", reason="links are for who may make them")
@pytest.mark.parametrize("target", [".", "..", "link", "nowhere", "/", "pipe"])
def test_a_link_that_leads_to_no_file_is_never_the_same_and_is_not_followed(
    folders: tuple[Path, Path], target: str
) -> None:
    os.mkfifo(folders[0].parent / "pipe")
    (folders[0] / "link").symlink_to({"pipe": "../pipe"}.get(target, target))
    assert state_of(folders[:1]) != state_of(folders[:1])


@pytest.mark.skipif(os.name != "posix", reason="links are for who may make them")
def test_a_link_to_a_file_is_what_is_in_it(folders: tuple[Path, Path]) -> None:
    (folders[0] / "link").symlink_to("a.md")
    before = state_of(folders[:1])
    assert state_of(folders[:1]) == before
    (folders[0] / "a.md").write_text("x")
    assert state_of(folders[:1]) != before


def test_a_clock_that_was_set_back_makes_no_time_of_less_than_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Last([], "", "", "{seconds}", "", ",").say(-3)
    assert capsys.readouterr().out == "0,00"


def test_with_a_folder_that_cannot_be_looked_into_nothing_is_the_same(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr("os.scandir", refuse)
    assert state_of(folders) != state_of(folders)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere no path is that long")
def test_folders_can_be_deeper_than_a_program_can_call_itself(folders: tuple[Path, Path]) -> None:
    deep = folders[0] / "/".join("a" * 150)
    deep.mkdir(parents=True)
    (deep / "b.md").write_text("b")
    code = (
        "import sys; from pathlib import Path; from casebook.cache.unchanged import _files; sys.setrecursionlimit(99);"
    )
    code += "print(*_files(sys.argv[1]))"
    done = subprocess.check_output([sys.executable, "-c", code, str(folders[0])], cwd=ROOT, text=True)
    assert str(deep / "b.md") in done.split()


def test_a_module_that_is_taken_away_meanwhile_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(path: str) -> None:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", path)

    version_of.cache_clear()
    monkeypatch.setattr("os.lstat", gone)
    assert version_of("/nowhere")
    version_of.cache_clear()


def test_words_that_move_from_one_file_to_another_are_a_change(tmp_path: Path) -> None:
    for name, parts in (("one", ("ab", "c")), ("two", ("a", "bc"))):
        for file, part in zip("xy", parts, strict=True):
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / file).write_text(part)
    assert state_of([tmp_path / "one"]) != state_of([tmp_path / "two"])


def test_another_package_is_another_program(tmp_path: Path) -> None:
    inner = f"lib/python{sys.version_info[0]}.{sys.version_info[1]}" if os.name == "posix" else "Lib"
    site = tmp_path / inner / "site-packages"
    (site / "jinja2-3.1.6.dist-info").mkdir(parents=True)
    before = version_of(str(tmp_path))
    (site / "jinja2-3.1.6.dist-info").rename(site / "jinja2-3.1.7.dist-info")
    version_of.cache_clear()  # while the program runs, it stays the same
    assert version_of(str(tmp_path)) != before


def test_a_package_that_lies_where_this_python_looks_besides_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in the folder of a user (`pip install --user`), or in that of Debian."""
    package = tmp_path / "dist-packages" / "jinja2-3.1.6.dist-info"
    package.mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(package.parent)])
    version_of.cache_clear()
    before = [version_of(sys.prefix), version_of(str(tmp_path))]
    package.rename(package.with_name("jinja2-3.1.7.dist-info"))
    version_of.cache_clear()
    after = [version_of(sys.prefix), version_of(str(tmp_path))]
    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True]
    version_of.cache_clear()


def test_a_folder_of_packages_that_is_spelled_in_two_ways_counts_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where what starts the program asks for the version, too, and is given one spelling."""
    inner = f"lib/python{sys.version_info[0]}.{sys.version_info[1]}" if os.name == "posix" else "Lib"
    site = tmp_path / inner / "site-packages"
    (site / "jinja2-3.1.6.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [])
    version_of.cache_clear()
    before = version_of(str(tmp_path))
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "path", [f"{site.parent}/../{site.parent.name}/site-packages"])
    version_of.cache_clear()
    assert version_of(str(tmp_path)) == before
    version_of.cache_clear()


def test_another_version_of_the_program_is_another_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged_module, "PACKAGE", tmp_path)
    module = tmp_path / "module.py"
    found = set[str]()
    for content, seconds in (("a = 1", 1), ("a = 2", 2), ("a = 22", 2)):
        module.write_text(content)
        os.utime(module, (seconds, seconds))
        version_of.cache_clear()
        found.add(version_of(""))
    module.rename(tmp_path / "other.py")
    version_of.cache_clear()
    assert len(found | {version_of("")}) == 4
    version_of.cache_clear()
