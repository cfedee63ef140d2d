"""The zip to hand out, and the settings for web servers that are in it."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from casebook import cli
from casebook.cache.memory import Cache
from casebook.project import project_at
from casebook.publishing.packages.hosting import CSP, TYPES, hosting
from casebook.publishing.packages.packing import Packing
from casebook.publishing.packages.whole import whole
from casebook.publishing.render import publish
from casebook.reading import disk
from casebook.rendering.articles import Articles
from tests.conftest import change, course_of, html_of, problems_of, theme_of
from tests.words import ENGLISH


def unzipped(content: Mapping[str, bytes], tmp_path: Path) -> dict[str, bytes]:
    """All that is in the zip of a course."""
    course = course_of(content)
    articles = Articles(course, theme_of(language=course.language), Cache())
    made = whole(Packing(project_at(tmp_path), articles, publish(articles), None, {}))
    assert made == whole(Packing(project_at(tmp_path), articles, publish(articles), None, {}))
    with ZipFile(BytesIO(made[f"{course.id}.zip"])) as file:
        assert file.namelist() == sorted(file.namelist())
        moments = {(file.read(info), info.date_time) for info in file.infolist()}
        assert len({content for content, _ in moments}) == len({moment for _, moment in moments}) == len(moments)
        return {name: file.read(name) for name in file.namelist()}


def test_all_to_hand_out_is_in_one_zip(tmp_path: Path) -> None:
    files = unzipped(disk.read(ENGLISH), tmp_path)
    assert {"READ-ME.html", "bicycle.html", "site/index.html", "site/assets/style.css"} <= files.keys()
    assert {"hosting/iis/web.config", "hosting/nginx/nginx.conf", "hosting/apache/.htaccess"} <= files.keys()


def test_the_licences_beside_a_course_come_along(tmp_path: Path) -> None:
    disk.add(tmp_path, {"LICENSE": b"mine", "LICENSES/X.txt": b"all of it"})
    files = unzipped(disk.read(ENGLISH), tmp_path)
    assert (files["LICENSE"], files["LICENSES/X.txt"]) == (b"mine", b"all of it")


def test_the_page_to_begin_with_has_the_guides_and_leads_to_what_is_in_the_zip(tmp_path: Path) -> None:
    files = unzipped(disk.read(ENGLISH), tmp_path)
    page = html_of(files["READ-ME.html"])
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert {"how-to", "on-the-web"} <= ids
    links = re.findall(r'(?:href|src)="([^"]+)"', page)
    inside = [link for link in links if not re.match(r"(https?|tel|mailto|data):", link)]
    assert {"site/index.html", "bicycle.html", "#how-to"} <= set(inside)
    for link in inside:
        file, _, fragment = re.sub(r"\?v=\w+", "", link).partition("#")
        assert file in files if file else fragment in ids, link
        if file and fragment:
            assert f' id="{fragment}"' in html_of(files[file]), link


def test_a_course_without_guides_has_a_page_to_begin_with_too(small: dict[str, bytes], tmp_path: Path) -> None:
    files = unzipped(small, tmp_path)
    assert "Handleidingen" not in html_of(files["LEES-MIJ.html"])
    assert "Pak het zip-bestand eerst uit" in html_of(files["LEES-MIJ.html"])
    assert "Pak het zip-bestand eerst uit" in html_of(files["site/index.html"])


def settings(small: dict[str, bytes]) -> dict[str, str]:
    course = course_of(small)
    return {path: content.decode() for path, content in hosting(course, theme_of()).items()}


# How each server writes a header.
WRITTEN = {
    "nginx/nginx.conf": r'(?m)^ *add_header (\S+) "([^"]*)" always;',
    "apache/.htaccess": r'(?m)^Header always set (\S+) "([^"]*)"',
    "iis/web.config": r'<add name="([^"]*)" value="([^"]*)" />\n',
    "caddy/Caddyfile": r'(?m)^\t(\S+) "([^"]*)"',
}


@pytest.mark.parametrize("path", WRITTEN)
def test_each_server_is_told_the_same(small: dict[str, bytes], path: str) -> None:
    found = re.findall(WRITTEN[path], settings(small)[path])
    nginx = re.findall(WRITTEN["nginx/nginx.conf"], settings(small)["nginx/nginx.conf"])
    assert set(found) == set(nginx)
    assert dict(found[:4]) == dict(nginx[:4])
    assert len([name for name, _ in found if name == CSP]) == 3


def test_the_one_file_has_the_policy_that_it_says_itself(small: dict[str, bytes]) -> None:
    course = course_of(small)
    page = html_of(publish(Articles(course, theme_of(), Cache()))["klein.html"])
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    policy = policy.replace("&#39;", "'")
    for path, text in settings(small).items():
        assert f"{policy}; frame-ancestors 'self'" in text, path


def test_a_web_config_is_xml_with_every_kind_of_file(small: dict[str, bytes]) -> None:
    tree = ElementTree.fromstring(settings(small)["iis/web.config"])  # noqa: S314  (we wrote it)
    assert [one.get("fileExtension") for one in tree.iter("mimeMap")] == [f".{ending}" for ending in TYPES]
    assert [one.get("mimeType") for one in tree.iter("mimeMap")] == [*TYPES.values()]
    assert [one.get("path") for one in tree.iter("location")] == ["assets", "klein.html"]


def test_iis_sends_of_pages_of_assets_and_of_the_one_file_what_nginx_does(small: dict[str, bytes]) -> None:
    """IIS hands headers on to the folders below, and refuses to answer when one is added that is there already."""
    pieces = settings(small)
    nginx = [
        dict(re.findall(WRITTEN["nginx/nginx.conf"], part))
        for part in pieces["nginx/nginx.conf"].split("location ")[1:]
    ]
    tree = ElementTree.fromstring(pieces["iis/web.config"])  # noqa: S314  (we wrote it)

    def sent(where: str, before: Mapping[str, str]) -> dict[str, str]:
        headers = dict(before)
        for one in tree.findall(f"{where}system.webServer/httpProtocol/customHeaders/*"):
            name, value = one.attrib["name"], one.get("value")
            if value is None:
                headers.pop(name, None)
            else:
                assert name not in headers
                headers[name] = value
        return headers

    pages = sent("", {"Cache-Control": "what the server said before"})
    found = [pages, *(sent(f"location[@path='{path}']/", pages) for path in ("assets", "klein.html"))]
    assert found == nginx


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("nginx/nginx.conf", r"(?m)^ {8}(\S+) (\w+);$"),
        ("apache/.htaccess", r"(?m)^AddType (\S+) \.(\w+)$"),
        ("iis/web.config", r'()fileExtension="\.(\w+)" mimeType="([^"]*)"'),
        ("caddy/Caddyfile", r'()(?m:^header @(\w+) Content-Type "([^"]*)")'),
    ],
)
def test_each_server_knows_every_kind_of_file(small: dict[str, bytes], path: str, written: str) -> None:
    found = re.findall(written, settings(small)[path])
    assert [(one[-1], one[-2]) if one[0] else one[1:] for one in found] == [*TYPES.items()]


def test_a_guide_that_is_not_there_is_told(small: dict[str, bytes]) -> None:
    wrong = change(small, "course.yaml", "menu:", "guides: [begripen]\nmenu:")
    (problem,) = problems_of(wrong)
    assert problem.place.path == "course.yaml"


def test_the_command_makes_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["package", "zip"]) == 0
    assert "output/klein.zip" in capsys.readouterr().out
    assert (project / "output" / "klein.zip").is_file()
