"""A strict LMS with its LRS, on this machine only: what cmi5 and xAPI 1.0.3 do not allow it notes as wrong."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from uuid import UUID, uuid4

from tests.conftest import PATIENCE
from tests.loopback import Quiet, listening

CMI5 = "https://w3id.org/xapi/cmi5/context"
ACTOR = {"objectType": "Agent", "account": {"homePage": "http://lms.example", "name": "anna"}}
ACTIVITY = "http://lms.example/activities/1"
PUBLISHED = {"objectType": "Activity", "id": "urn:uuid:8c4a3b1e-9d5f-5a0c-9a55-3f4c9f6d2e10"}
# Who asks from elsewhere may send these, and no more.
HEADERS = "authorization, content-type, if-match, if-none-match, x-experience-api-version"
BACK = "http://lms.example/back"
DURATION = re.compile(r"PT\d+(\.\d+)?S")
Answer = tuple[int, Any]


@dataclass
class Session:
    """What begins with a launch. What it sent last may arrive when the next one has begun: it bears its own token."""

    token: str
    id: str = field(default_factory=lambda: str(uuid4()))
    read: set[str] = field(default_factory=set)


class Lrs:
    """One registration of one learner. `statements`: those that it took; `wrong`: what nobody may ask."""

    def __init__(self) -> None:
        self.address = ""
        self.registration = str(uuid4())
        self.statements: list[dict[str, Any]] = []
        self.wrong: list[str] = []
        self.asked: list[str] = []
        self.heard = ""
        self.state: dict[str, Any] = {}
        self.mode = "Normal"
        self.refuses = False
        self.gate = threading.Event()
        self.gate.set()
        self._changed = threading.Condition()
        self._fetches: dict[str, Session] = {}
        self._sessions: dict[str, Session] = {}

    @property
    def verbs(self) -> list[str]:
        return [one["verb"]["id"].rpartition("/")[2] for one in self.statements]

    def launch(self, endpoint: str = "") -> str:
        """What stands behind the address of the course when an LMS launches it, for a session of its own."""
        fetch = uuid4().hex
        self._fetches[fetch] = Session(uuid4().hex)
        values = {
            "endpoint": endpoint or f"{self.address}/xapi",
            "fetch": f"{self.address}/fetch/{fetch}",
            "actor": json.dumps(ACTOR),
            "registration": self.registration,
            "activityId": ACTIVITY,
        }
        return urlencode(values)

    def waits(self, until: Callable[[], bool]) -> None:
        """Wait for something that was told to the LRS."""
        with self._changed:
            assert self._changed.wait_for(until, PATIENCE), (self.verbs, self.state, self.wrong)

    def answer(self, method: str, path: str, names: dict[str, str], headers: Any, body: str) -> Answer:
        """What is answered: a status, and JSON."""
        self.gate.wait(PATIENCE)
        with self._changed:
            self.asked.append(f"{method} {path}")
            self.heard += body
            found = self._answer(method, path, names, headers, body)
            self._changed.notify_all()
            return found

    def _refuse(self, status: int, why: str) -> Answer:
        self.wrong.append(why)
        return status, {"error": why}

    def _answer(self, method: str, path: str, names: dict[str, str], headers: Any, body: str) -> Answer:
        if path.startswith("/fetch/"):
            session = self._fetches.pop(path.removeprefix("/fetch/"), None)
            if method != "POST" or body or session is None:
                return 200, {"error-code": "1", "error-text": "already in use"}
            self._sessions[f"Basic {session.token}"] = session
            return 200, {"auth-token": session.token}
        if self.refuses:
            return 403, {}
        session = self._sessions.get(headers["Authorization"] or "")
        faults = list(self._faults_of_request(session, headers, body))
        if session is None or faults:
            return self._refuse(400, f"{method} {path}: {', '.join(faults)}")
        if path == "/xapi/activities/state":
            return self._state(session, method, names, headers, body)
        if path == "/xapi/agents/profile" and method == "GET":
            return self._profile(session, names)
        if path == "/xapi/statements" and method == "GET" and names.keys() == {"statementId"}:
            found = [one for one in self.statements if one["id"] == names["statementId"]]
            return (200, found[0]) if found else (404, {})
        if path == "/xapi/statements" and method == "POST" and not names:
            given = json.loads(body)
            return self._take(session, given if isinstance(given, list) else [given])
        return self._refuse(404, f"{method} {path}")

    def _faults_of_request(self, session: Session | None, headers: Any, body: str) -> Iterator[str]:
        rules = {
            "authorization": session is not None,
            "version": headers["X-Experience-API-Version"] == "1.0.3",
            "type": not body or headers["Content-Type"] == "application/json",
        }
        return (name for name, holds in rules.items() if not holds)

    def _profile(self, session: Session, names: dict[str, str]) -> Answer:
        if names.keys() != {"profileId", "agent"} or json.loads(names["agent"]) != ACTOR:
            return self._refuse(400, f"profile of {names}")
        session.read.add(names["profileId"])
        return 404, {}

    def _verbs_of(self, session: Session) -> list[str]:
        return [verb for verb, one in zip(self.verbs, self.statements, strict=True) if _session_of(one) == session.id]

    def _state(self, session: Session, method: str, names: dict[str, str], headers: Any, body: str) -> Answer:
        mine = {"activityId": ACTIVITY, "registration": self.registration, "agent": ACTOR}
        state = names.get("stateId", "")
        if {**names, "agent": json.loads(names.get("agent", "0"))} != {**mine, "stateId": state}:
            return self._refuse(400, f"state of {names}")
        if state == "LMS.LaunchData":
            session.read.add(state)
            return (200, self._launch_data(session)) if method == "GET" else self._refuse(403, "launch data written")
        if method == "GET":
            return (200, self.state) if self.state else (404, {})
        if not self._verbs_of(session) or self.mode != "Normal":
            return self._refuse(403, "state before initialized, or of who looks around")
        if method == "PUT" and self.state and "If-Match" not in headers:
            return self._refuse(409, "state over another, unseen")
        self.state = {**(self.state if method == "POST" else {}), **json.loads(body)}
        if len(json.dumps(self.state)) > 4096:
            return self._refuse(413, "state too long")
        return 204, None

    def _launch_data(self, session: Session) -> dict[str, Any]:
        template = {
            "contextActivities": {"grouping": [PUBLISHED]},
            "extensions": {f"{CMI5}/extensions/sessionid": session.id},
        }
        return {
            "contextTemplate": template,
            "launchMode": self.mode,
            "moveOn": "Completed",
            "launchMethod": "AnyWindow",
            "returnURL": BACK,
        }

    def _take(self, session: Session, given: list[dict[str, Any]]) -> Answer:
        for one in given:
            known = next((other for other in self.statements if other["id"] == one["id"]), None)
            if known is not None and known != one:
                return self._refuse(409, f"another {one['id']}")
            if known is not None:
                continue
            if faults := list(self._faults(session, one)):
                return self._refuse(400, f"{one['verb']['id']}: {', '.join(faults)}")
            self.statements.append(one)
        return 200, [one["id"] for one in given]

    def _faults(self, session: Session, one: dict[str, Any]) -> Iterator[str]:
        """What cmi5 asks of a statement (sections 7.1, 9 and 10.2 of it), where it is not so."""
        verb = one["verb"]["id"].rpartition("/")[2]
        context, result = one["context"], one.get("result", {})
        categories = sorted(activity["id"] for activity in context["contextActivities"]["category"])
        wanted = [f"{CMI5}/categories/cmi5", *([f"{CMI5}/categories/moveon"] if "completion" in result else [])]
        said = self._verbs_of(session)
        rules = {
            "9.1 id": str(UUID(one["id"])) == one["id"],
            "9.2 actor": one["actor"] == ACTOR,
            "9.3 verb": one["verb"]["id"] == f"http://adlnet.gov/expapi/verbs/{verb}",
            "9.3 verbs of a course": verb in {"initialized", "completed", "terminated"},
            "9.3.2 first, and once": (verb == "initialized") != bool(said),
            "9.3.8 last": "terminated" not in said,
            "9.3.3 once": verb != "completed" or "completed" not in self.verbs,
            "9.4 object": one["object"]["id"] == ACTIVITY,
            "9.5.3 completion": (result.get("completion") is True) == (verb == "completed"),
            "9.5.4 duration": verb == "initialized"
            or bool(re.fullmatch(r"PT\d+(\.\d+)?S", result.get("duration", ""))),
            "9.5 no more": result.keys() <= {"completion", "duration"},
            "9.6.1 registration": context["registration"] == self.registration,
            "9.6.2 categories": categories == wanted,
            "9.6.2.3 publisher's id": context["contextActivities"]["grouping"] == [PUBLISHED],
            "9.6.3.1 session": _session_of(one) == session.id,
            "9.7 timestamp": datetime.fromisoformat(one["timestamp"]).tzinfo is not None,
            "10.0 read first": session.read >= {"LMS.LaunchData", "cmi5LearnerPreferences"},
            "10.2.2 only looks": self.mode == "Normal" or verb != "completed",
        }
        return (name for name, holds in rules.items() if not holds)


def _session_of(one: dict[str, Any]) -> Any:
    return one["context"].get("extensions", {}).get(f"{CMI5}/extensions/sessionid")


@contextmanager
def learning() -> Iterator[Lrs]:
    """An LMS with its LRS that can be asked."""
    lrs = Lrs()

    class Handler(Quiet, BaseHTTPRequestHandler):
        def _do(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
            names = dict(parse_qsl(parts.query))
            self._say(*lrs.answer(self.command, parts.path, names, self.headers, body))

        do_GET = do_POST = do_PUT = _do  # noqa: N815  (the names that the server looks for)

        def do_OPTIONS(self) -> None:
            self._say(204, None)

        def _say(self, status: int, value: Any) -> None:
            content = b"" if value is None else json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Access-Control-Allow-Origin", self.headers["Origin"] or "null")
            self.send_header("Access-Control-Allow-Headers", HEADERS)
            self.send_header("Access-Control-Allow-Methods", "GET, POST, PUT")
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    with listening(Handler) as lrs.address:
        try:
            yield lrs
        finally:
            lrs.gate.set()
