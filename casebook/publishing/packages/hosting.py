"""Settings for web servers: what their headers say of the pages, of what lies in `assets/`, and of the one file."""

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from casebook.course.course import Course
from casebook.frozen import dataclass
from casebook.publishing.onefile import policy_of_one_file
from casebook.publishing.site import policy_of_site
from casebook.theme.theme import Theme

Headers = Mapping[str, str]

CSP, CACHE = "Content-Security-Policy", "Cache-Control"
# Who may show the course in a frame: only a header can say that.
FRAMES = "; frame-ancestors 'self'"
_ALWAYS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
# The kinds of file that there are: a server that does not know one would have it downloaded, or refuse it.
TYPES = {
    "html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "pdf": "application/pdf", "csv": "text/csv",
    "txt": "text/plain", "ics": "text/calendar",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
}  # fmt: skip
_FONTS = {"woff2": "font/woff2"}
# A drawing that is opened by itself may do nothing. Pages name each of these files with a version, so it may be kept.
_ASSETS: Headers = {CSP: "default-src 'none'", **_ALWAYS, CACHE: "public, max-age=31536000, immutable"}

_WORDS = {
    "nl": {
        "nginx": "Zet dit in het blok server { … } van nginx. De map site staat in de map van de server, als {folder}.",
        "apache": "Zet dit bestand in de map site, als .htaccess. De server heeft mod_headers en mod_mime nodig.",
        "iis": "Zet dit bestand in de map site, als web.config.",
        "caddy": "Zet dit in het blok van je site in de Caddyfile. De map site heet op de server {folder}.",
        "single": "{single} mag in dezelfde map staan. Dat bestand heeft een eigen beleid: elke bouw verandert dat.",
        "frames": "Mag een ander portaal de cursus in een frame tonen? Schrijf zijn adres achter frame-ancestors.",
        "hsts": "Is de hele site alleen met https te bereiken? Zet dan ook deze regel aan.",
    },
    "en": {
        "nginx": "Put this into the block server { … } of nginx. The folder site lies in the server’s, as {folder}.",
        "apache": "Put this file into the folder site, as .htaccess. The server needs mod_headers and mod_mime.",
        "iis": "Put this file into the folder site, as web.config.",
        "caddy": "Put this into the block of your site in the Caddyfile. The folder site is called {folder} there.",
        "single": "{single} may lie in the same folder. It has a policy of its own, which changes with every build.",
        "frames": "May another portal show the course in a frame? Write its address behind frame-ancestors.",
        "hsts": "Can the whole site be had by https only? Then switch this line on, too.",
    },
}
_HSTS = ("Strict-Transport-Security", "max-age=31536000")


@dataclass(frozen=True)
class _Rules:
    """What servers are told: the headers of pages, the policy of the one file, and what kind each ending is."""

    pages: Headers
    policy: str
    types: Mapping[str, str]

    @property
    def one_file(self) -> Headers:
        """The headers of the one file."""
        return {**self.pages, CSP: f"{self.policy}{FRAMES}"}


def pages_of(theme: Theme) -> Headers:
    """The headers of the pages."""
    return {CSP: f"{policy_of_site(theme)}{FRAMES}", **_ALWAYS, CACHE: "no-cache"}


def hosting(course: Course, theme: Theme) -> dict[str, bytes]:
    """A file for each web server (path → bytes)."""
    single = f"{course.id}.html"
    rules = _Rules(pages_of(theme), policy_of_one_file(theme), TYPES | (_FONTS if theme.fonts else {}))
    words = {
        key: text.replace("{folder}", f"/{course.id}/").replace("{single}", single)
        for key, text in _WORDS[course.language].items()
    }
    return {
        "nginx/nginx.conf": _nginx(course.id, single, rules, words),
        "apache/.htaccess": _apache(single, rules, words),
        "iis/web.config": _iis(single, rules, words),
        "caddy/Caddyfile": _caddy(course.id, single, rules, words),
    }


def _told(words: Mapping[str, str], server: str) -> list[str]:
    return [words[server], words["frames"], words["single"]]


def _lines(*lines: str) -> bytes:
    return ("\n".join(lines) + "\n").encode()


def _nginx(folder: str, single: str, rules: _Rules, words: Mapping[str, str]) -> bytes:
    def headers(of: Headers, indent: str) -> list[str]:
        return [f'{indent}add_header {name} "{value}" always;' for name, value in of.items()]

    return _lines(
        *(f"# {text}" for text in _told(words, "nginx")),
        f"location /{folder}/ {{",
        "    index index.html;",
        "    types {",
        *(f"        {kind} {ending};" for ending, kind in rules.types.items()),
        "    }",
        *headers(rules.pages, "    "),
        f"    # {words['hsts']}",
        f'    # add_header {_HSTS[0]} "{_HSTS[1]}" always;',
        f"    location /{folder}/assets/ {{",
        *headers(_ASSETS, "        "),
        "    }",
        f"    location = /{folder}/{single} {{",
        *headers(rules.one_file, "        "),
        "    }",
        "}",
    )


def _apache(single: str, rules: _Rules, words: Mapping[str, str]) -> bytes:
    def headers(of: Headers, when: str) -> list[str]:
        return [f'Header always set {name} "{value}"{when}' for name, value in of.items()]

    assets = {name: value for name, value in _ASSETS.items() if rules.pages[name] != value}
    return _lines(
        *(f"# {text}" for text in _told(words, "apache")),
        "DirectoryIndex index.html",
        *(f"AddType {kind} .{ending}" for ending, kind in rules.types.items()),
        *headers(rules.pages, ""),
        f"# {words['hsts']}",
        f'# Header always set {_HSTS[0]} "{_HSTS[1]}"',
        *headers(assets, ' "expr=%{REQUEST_URI} =~ m#/assets/#"'),
        f'<Files "{single}">',
        *headers({CSP: rules.one_file[CSP]}, ""),
        "</Files>",
    )


def _iis(single: str, rules: _Rules, words: Mapping[str, str]) -> bytes:
    def headers(of: Headers, indent: str, *, instead: bool) -> list[str]:
        taken = [f'{indent}<remove name="{name}" />' for name in of if instead]
        return [*taken, *(f"{indent}<add name={quoteattr(name)} value={quoteattr(to)} />" for name, to in of.items())]

    def location(path: str, of: Headers) -> list[str]:
        return [
            f'  <location path="{path}">',
            "    <system.webServer><httpProtocol><customHeaders>",
            *headers({name: value for name, value in of.items() if rules.pages[name] != value}, "      ", instead=True),
            "    </customHeaders></httpProtocol></system.webServer>",
            "  </location>",
        ]

    kinds = [
        f'      <remove fileExtension=".{ending}" /><mimeMap fileExtension=".{ending}" mimeType="{kind}" />'
        for ending, kind in rules.types.items()
    ]
    return _lines(
        '<?xml version="1.0" encoding="UTF-8"?>',
        *(f"<!-- {text} -->" for text in _told(words, "iis")),
        "<configuration>",
        "  <system.webServer>",
        '    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>',
        "    <staticContent>",
        *kinds,
        "    </staticContent>",
        "    <httpProtocol><customHeaders>",
        *headers(rules.pages, "      ", instead=True),
        f"      <!-- {words['hsts']}",
        f'      <add name="{_HSTS[0]}" value="{_HSTS[1]}" /> -->',
        "    </customHeaders></httpProtocol>",
        "  </system.webServer>",
        *location("assets", _ASSETS),
        *location(single, rules.one_file),
        "</configuration>",
    )


def _caddy(folder: str, single: str, rules: _Rules, words: Mapping[str, str]) -> bytes:
    def headers(matcher: str, of: Headers) -> list[str]:
        return [f"header {matcher} {{", *(f'\t{name} "{value}"' for name, value in of.items()), "}"]

    def kind(ending: str, of: str) -> list[str]:
        # Where the system has no list of kinds, Caddy takes a text document for a zip.
        return [rf"@{ending} path_regexp ^/{folder}/.*\.{ending}$", f'header @{ending} Content-Type "{of}"']

    return _lines(
        *(f"# {text}" for text in _told(words, "caddy")),
        f"@assets path /{folder}/assets/*",
        f"@single path /{folder}/{single}",
        f"@pages {{\n\tpath /{folder}/*\n\tnot path /{folder}/assets/* /{folder}/{single}\n}}",
        *headers("@pages", rules.pages),
        *headers("@assets", _ASSETS),
        *headers("@single", rules.one_file),
        *(line for ending, of in rules.types.items() for line in kind(ending, of)),
        f"# {words['hsts']}",
        f'# header {_HSTS[0]} "{_HSTS[1]}"',
        "file_server",
    )
