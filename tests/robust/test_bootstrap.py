import base64
import errno
import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from casebook import bootstrap, installing
from tests.conftest import ROOT

CODE = (
    "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; from casebook import bootstrap; {more};"
    "sys.exit(bootstrap.run(Path(sys.argv[2]), ['-c', 'import sys; print(sys.prefix); sys.exit(7)'], {group!r}))"
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without packages, in a folder with spaces; it is set up by the first run."""
    root = tmp_path_factory.mktemp("a folder") / "with spaces"
    (root / "content").mkdir(parents=True)
    lock(root, "")
    return root


def lock(root: Path, text: str) -> None:
    (root / ".lock").mkdir(parents=True, exist_ok=True)
    (root / ".lock" / "build.txt").write_text(text, encoding="utf-8")


def wheel_of(name: str, folder: Path) -> str:
    """Put a package into a folder, and give the line of a lock that has its hash."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-1.0-py3-none-any.whl"
    about = f"{name}-1.0.dist-info"
    texts = {
        f"{name}.py": "",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    hashes = {
        path: base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        for path, text in texts.items()
    }
    record = "".join(f"{path},sha256={hashes[path]},{len(text)}\n" for path, text in texts.items())
    with ZipFile(path, "w") as file:
        for inner, text in {**texts, f"{about}/RECORD": f"{record}{about}/RECORD,,\n"}.items():
            file.writestr(inner, text)
    return f"{name}==1.0 \\\n    --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def start(
    root: Path, python: str = sys.executable, more: str = "pass", group: str | None = None, **environment: str
) -> tuple[int, list[str]]:
    """Start something in a project; `more`: what else that Python does before it."""
    command = [
        python,
        "-c",
        CODE.format(more=more, group=group),
        str(Path(bootstrap.__file__).parent.parent),
        str(root),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | environment)
    return done.returncode, done.stdout.splitlines()


def test_it_runs_the_command_in_its_own_environment_and_says_so_once(root: Path) -> None:
    code, said = start(root)
    assert (code, said[0][:18], said[1:]) == (7, "casebook: eenmalig", [str(root / ".venv")])
    assert start(root) == (7, [str(root / ".venv")])


def test_only_what_is_locked_is_installed_and_only_as_it_was(root: Path, tmp_path: Path) -> None:
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path / "wheels")}
    line = wheel_of("found", tmp_path / "wheels")
    lock(root, line)
    assert start(root, **offline)[0] == 7
    assert list((root / ".venv").rglob("found.py"))
    wrong = line.replace("found", "another").rpartition(":")[0] + ":" + "0" * 64
    wheel_of("another", tmp_path / "wheels")
    lock(root, wrong)
    code, said = start(root, **offline)
    assert (code, "DO NOT MATCH THE HASHES" in said[1], "another==1.0" in said[1]) == (2, True, True), said
    lock(root, "another==1.0\n")
    assert start(root, **offline)[0] == 2
    assert not list((root / ".venv").rglob("another.py"))


@pytest.mark.parametrize(("language", "words"), [("nl", "Zonder netwerk"), ("en", "Without a network")])
def test_without_network_it_is_said_how_to_fetch_what_is_locked(
    root: Path, tmp_path: Path, language: str, words: str
) -> None:
    (root / "content" / "course.yaml").write_text(f"title: A\nlanguage: {language}\n  broken: [", encoding="utf-8")
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""}
    name = f"no_such_package_{language}"
    line = wheel_of(name, tmp_path / "there")
    lock(root, line)
    code, said = start(root, **offline)
    assert (code, name in said[1], words in said[2]) == (2, True, True), said
    (fetch,) = (line for line in said if "pip download" in line)
    (install,) = (line for line in said if "--no-index" in line)
    folder = fetch.partition("-d ")[2].split()[0]
    assert f"--find-links {folder} " in install
    elsewhere = fetch.replace("python3", f'"{sys.executable}"', 1)
    shell(elsewhere, tmp_path, offline | {"PIP_FIND_LINKS": str(tmp_path / "there")})
    shell(install, tmp_path, offline)
    assert start(root, **offline)[0] == 7


def test_without_the_lock_nothing_is_installed_and_what_is_there_still_runs(root: Path, tmp_path: Path) -> None:
    lock(root, "")
    assert start(root)[0] == 7
    (root / ".lock" / "build.txt").unlink()
    assert start(root)[0] == 7
    code, said = start(tmp_path)
    assert (code, str(tmp_path / ".lock" / "build.txt") in said[0], len(said)) == (2, True, 2), said
    assert not (tmp_path / ".venv").exists()


@pytest.fixture
def whole(tmp_path: Path) -> tuple[Path, str]:
    """A Python that has a package of its own, and cannot make a `.venv`; with the line of a lock for it."""
    venv.create(tmp_path / "python", with_pip=False)
    (packages,) = (tmp_path / "python").rglob("site-packages")
    line = wheel_of("found", tmp_path / "wheels")
    with ZipFile(tmp_path / "wheels" / "found-1.0-py3-none-any.whl") as wheel:
        wheel.extractall(packages)
    return tmp_path / "python" / "bin" / "python", line


NO_VENV = "sys.modules['venv'] = None"


def test_a_python_that_has_all_packages_is_used_as_it_is(tmp_path: Path, whole: tuple[Path, str]) -> None:
    python, line = whole
    lock(tmp_path / "course", line)
    assert start(tmp_path / "course", str(python), NO_VENV) == (7, [str(tmp_path / "python")])
    assert not (tmp_path / "course" / ".venv").exists()


@pytest.mark.parametrize(
    ("system", "advice"),
    [
        ("linux", "apt install python3-venv"),
        ("win32", "Vraag de ICT-afdeling"),
        ("darwin", "een volledige Python 3.11"),
    ],
)
def test_where_no_environment_can_be_made_the_advice_is_for_this_system(
    tmp_path: Path, whole: tuple[Path, str], system: str, advice: str
) -> None:
    python, line = whole
    lock(tmp_path / "course", line.replace("1.0", "2.0"))  # the one that it has is too old
    code, said = start(tmp_path / "course", str(python), f"{NO_VENV}; sys.platform = {system!r}")
    assert code == 2, said
    assert "venv maken is niet gelukt" in said[1]
    assert advice in "\n".join(said)
    assert ("apt" in "\n".join(said)) == (system == "linux")


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_where_nothing_can_be_written_the_advice_is_to_go_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int
) -> None:
    def refuse(folder: Path, **_: object) -> None:
        raise OSError(number, os.strerror(number), str(folder))

    lock(tmp_path, "found==1.0 \\\n")
    monkeypatch.setattr(venv, "create", refuse)
    assert bootstrap.run(tmp_path, ["-c", ""]) == 2
    said = capsys.readouterr().out
    assert "Kopieer dan de hele map naar deze computer" in said
    assert ("apt" in said, os.strerror(number) in said) == (False, True)


def test_a_portable_folder_says_for_what_it_lacks_packages(tmp_path: Path, whole: tuple[Path, str]) -> None:
    python, line = whole
    lock(tmp_path / "course", line)  # and no lock of the group, as in a package
    code, said = start(tmp_path / "course", str(python), NO_VENV, "booklet")
    assert (code, said[0]) == (
        2,
        "casebook: voor “booklet” zijn meer pakketten nodig dan er in deze draagbare map zitten.",
    )
    assert not (tmp_path / "course" / ".venv").exists()


def test_signs_that_the_console_does_not_know_stop_nothing(root: Path) -> None:
    lock(root, "")
    (root / "content" / "course.yaml").unlink(missing_ok=True)
    (root / ".venv" / "casebook-build.stamp").unlink(missing_ok=True)  # so that all is put there once more
    code, said = start(root, PYTHONIOENCODING="cp437", PYTHONUTF8="0")
    assert (code, said[0][:18]) == (7, "casebook: eenmalig")


def shell(command: str, at: Path, environment: dict[str, str]) -> None:
    """Run a line that was printed as it is: it is what somebody copies."""
    done = subprocess.run(  # noqa: S602
        command, shell=True, cwd=at, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_it_says_the_same_in_both_languages_and_finds_the_language_of_a_course() -> None:
    dutch, english = installing.WORDS["nl"], installing.WORDS["en"]
    assert dutch.keys() == english.keys()
    assert installing.words_of(ROOT) == dutch
    assert installing.words_of(ROOT / "tests" / "golden" / "english") == english


ENTER = (
    "import sys; sys.path[:] = [sys.argv[1], *sys.path, '/else/site-packages']; from pathlib import Path;"
    "from casebook import bootstrap; print(bootstrap._enter(Path('/course/.venv')), sys.prefix, *sys.path, sep='\\n')"
)


def entered(*options: str, **environment: str) -> list[str]:
    command = [sys.executable, *options, "-c", ENTER, str(ROOT)]
    return subprocess.run(
        command, capture_output=True, text=True, check=True, env=os.environ | environment
    ).stdout.splitlines()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere Python has to be started anew to read UTF-8")
def test_a_build_goes_on_in_the_python_that_began_with_no_packages_but_its_own() -> None:
    done, prefix, *path = entered("-X", "utf8")
    assert (done, prefix) == ("True", "/course/.venv")
    assert [one for one in path if "-packages" in one] == [
        f"/course/.venv/lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages"
    ]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere Python has to be started anew to read UTF-8")
def test_where_texts_are_not_taken_for_utf_8_python_is_started_anew() -> None:
    done, prefix, *path = entered("-X", "utf8=0", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert (done, prefix) == ("False", sys.prefix)
    assert path[-1] == "/else/site-packages"


@pytest.fixture
def ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, list[bool]]:
    """A project in which all was installed; with how often that was done anew, which takes no time here."""
    lock(tmp_path, "")
    python = installing.python_of(tmp_path)
    python.parent.mkdir(parents=True)
    python.write_text("")
    stamp = tmp_path / ".venv" / "casebook-build.stamp"
    stamp.write_text(f"{sys.version}\n", encoding="utf-8")
    installed: list[bool] = []

    def install(_: Path, __: Path, *, anew: bool = False) -> None:
        installed.append(anew)

    monkeypatch.setattr(bootstrap, "install", install)
    return tmp_path, installed


@pytest.mark.parametrize("code", [bootstrap.LACKING, bootstrap.NO_PYTHON])
def test_an_environment_that_does_not_work_is_made_anew_once(
    ready: tuple[Path, list[bool]], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root, installed = ready
    codes = iter([code, 7, code, code])
    monkeypatch.setattr(bootstrap, "_started", lambda *_, **__: next(codes))
    assert (bootstrap.run(root, ["-c", ""]), installed, capsys.readouterr().out) == (7, [True], "")
    assert (bootstrap.run(root, ["-c", ""]), installed) == (2, [True, True])
    assert "Haal de map .venv weg" in capsys.readouterr().out


def test_where_it_was_noted_what_is_installed_and_that_is_damaged_it_is_installed_again(
    ready: tuple[Path, list[bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, installed = ready
    stamp = root / ".venv" / "casebook-build.stamp"
    stamp.write_bytes(b"\xff" + stamp.read_bytes())
    monkeypatch.setattr(bootstrap, "has_all", lambda _: False)
    assert bootstrap._prepare(root, None)[1] is None
    assert installed == [False]
    assert stamp.read_text(encoding="utf-8") == f"{sys.version}\n"


def test_a_python_that_is_none_is_told_from_a_command_that_fails(ready: tuple[Path, list[bool]]) -> None:
    root, _ = ready  # its python is an empty file that cannot be started
    python = installing.python_of(root)
    started = [bootstrap._started(root, python, ["-c", ""], 0, stay=True, first=first) for first in (True, False)]
    assert started == [bootstrap.NO_PYTHON] * 2


@pytest.mark.parametrize(
    ("lacks", "started", "code"), [("yaml", "1", bootstrap.LACKING), ("yaml", "", 1), ("casebook.voice", "1", 1)]
)
def test_a_command_says_by_its_code_that_a_package_lacks(lacks: str, started: str, code: int) -> None:
    program = f"import sys, runpy; sys.modules[{lacks!r}] = None; runpy.run_module('casebook', run_name='__main__')"
    environment = {name: value for name, value in os.environ.items() if name != bootstrap.STARTED}
    environment |= {bootstrap.STARTED: started} if started else {}
    done = subprocess.run(
        [sys.executable, "-c", program, "check"], env=environment, cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, bool(done.stderr)) == (code, code == 1)


def test_who_stops_the_installation_is_told_that_it_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    lock(tmp_path, "")
    monkeypatch.setattr(bootstrap, "has_all", lambda _: False)
    monkeypatch.setattr(venv, "create", stop)
    assert bootstrap.run(tmp_path, ["-c", ""]) == 130
    assert "De volgende keer begint het klaarzetten opnieuw." in capsys.readouterr().out
