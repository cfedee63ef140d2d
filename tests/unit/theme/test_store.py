"""The store behind the answers: what has a key is kept, told to all who follow it, and nothing else gets in."""

from typing import Any

from tests.node import node

# A browser's storages, and a page that hears of events.
BROWSER = """
    const storage = (items) => {
      const made = new Map(Object.entries(items));
      return new Proxy({
        getItem: (key) => made.get(key) ?? null,
        setItem: (key, text) => made.set(key, text),
        removeItem: (key) => made.delete(key),
      }, {
        ownKeys: () => [...made.keys()],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      });
    };
    const page = new EventTarget();
    Object.assign(globalThis, {
      document: page, location: new URL("https://voorbeeld.nl/a.html"),
      sessionStorage: storage(value?.session ?? {}), localStorage: storage(value?.local ?? {}),
      addEventListener: page.addEventListener.bind(page), removeEventListener: page.removeEventListener.bind(page),
    });
    const all = (area) => Object.fromEntries(Object.keys(area).map((key) => [key, JSON.parse(area.getItem(key))]));
    const keys = await load("scripts/keys.js");
    const { openSession } = await load("scripts/session.js");
    const { openComputer } = await load("scripts/computer.js");
    const { onAnswers } = await load("scripts/events.js");
"""


def store(code: str, session: dict[str, str] | None = None, local: dict[str, str] | None = None) -> Any:
    """What code finds in a browser whose storages hold these texts."""
    return node(BROWSER + code, {"session": session or {}, "local": local or {}})


def test_what_is_kept_is_read_and_what_is_not_there_is_empty() -> None:
    code = """
        const session = openSession("klein");
        session.write(keys.OPENED.of("keuze--x"), ["a", "b"]);
        session.write(keys.REVERSED, { "anna-en-bas": true });
        return [keys.OPENED.of("keuze--x"), keys.REVERSED, keys.OPENED.of("keuze--y"), keys.VISITED, keys.WAY]
          .map(openSession("klein").read);
    """
    assert store(code) == [["a", "b"], {"anna-en-bas": True}, [], [], None]


def test_spoiled_storage_counts_as_empty_key_by_key() -> None:
    spoiled = {
        "casebook:klein:visited": '"alles"',
        "casebook:klein:place": '{"p": 5}',
        "casebook:klein:versions": '{"__proto__": ["described"]}',
        "casebook:klein:opened:x": "geen json",
        "casebook:klein:answer:x": '{"text": {"length": 3}}',
        "casebook:klein:perspective:x": '"anna"',
        "casebook:anders:visited": '["a"]',
    }
    code = """
        const session = openSession("klein");
        return [session.names(), session.read(keys.VISITED), session.read(keys.ANSWER.of("x"))];
    """
    assert store(code, spoiled) == [["perspective:x"], [], ""]


def test_an_answer_of_an_earlier_version_is_still_read() -> None:
    code = """
        const { openAnswers } = await load("scripts/answers.js");
        return openAnswers(openSession("klein"), "klein").entry("x");
    """
    found = store(code, {"casebook:klein:answer:x": '"van vroeger"'})
    assert (found["text"], found["version"], found["at"]) == ("van vroeger", "", 0)


def test_a_value_without_a_key_or_of_another_shape_is_not_written() -> None:
    code = """
        const session = openSession("klein");
        const bad = [["vreemd", 1], ["visited", "x"], ["visited:x", []], ["opened", []], ["__proto__", {}]];
        for (const [name, value] of bad) session.put(name, value);
        const refused = [{ name: "vreemd", none: 0 }, keys.VISITED].map((key) => {
          try { session.write(key, 1); return "written"; } catch (error) { return error.message; }
        });
        return [refused, session.names(), all(sessionStorage)];
    """
    assert store(code) == [["vreemd: 1", "visited: 1"], [], {}]


def test_a_component_can_have_a_key_of_its_own() -> None:
    code = """
        const votes = keys.keys("votes", {}, keys.recordOf(keys.isText));
        const role = keys.key("role", "", keys.isText, false);
        const session = openSession("klein");
        session.write(votes.of("keuze--x"), { een: "3" });
        session.write(role, "scherm");
        return [session.ids(votes), session.names().map(keys.goesAlong), openSession("klein").read(role)];
    """
    assert store(code) == [["keuze--x"], [True, False], "scherm"]


def test_a_key_that_is_there_already_is_told_and_the_first_stays() -> None:
    code = """
        const told = [];
        console.error = (text) => told.push(text);
        keys.key("visited", "", keys.isText);
        openSession("klein").write(keys.VISITED, ["a"]);
        return told;
    """
    assert store(code) == ["two keys are called visited"]


def test_what_goes_along_is_all_but_the_moves_in_this_tab_and_the_term() -> None:
    names = ["answer:x", "opened:x", "perspective:x", "dealt:x", "visited", "place", "reversed", "versions"]
    stays = ["way", "origins", "keep", "vreemd", "answer", "visited:x"]
    assert store(f"return {[*names, *stays]}.map(keys.goesAlong)") == [True] * len(names) + [False] * len(stays)


def test_every_follower_hears_of_every_value_but_of_its_own_and_one_that_fails_is_alone() -> None:
    code = """
        console.error = () => {};
        const session = openSession("klein");
        const heard = [];
        const follower = (mine) => ({
          put: (name) => heard.push(`${mine} ${name}`),
          wipe: () => heard.push(`${mine} wipe`),
        });
        const [one, two] = [follower("one"), follower("two")];
        const failing = { put() { throw new Error("away"); }, wipe() { throw new Error("away"); } };
        for (const each of [one, failing, two]) session.follow(each);
        session.write(keys.VISITED, ["a"]);
        session.put("opened:x", ["a"], two);
        session.wipe();
        return heard;
    """
    assert store(code) == ["one visited", "two visited", "one opened:x", "one wipe", "two wipe"]


def test_the_computer_and_another_follower_keep_the_same() -> None:
    code = """
        const session = openSession("klein");
        const computer = openComputer("klein", session);
        let lms = {};
        session.follow({ put: (name, value) => (lms[name] = value), wipe: () => (lms = {}) });
        const started = computer.start(1);
        session.write(keys.VISITED, ["a"]);
        session.write(keys.WAY, { from: null, to: "b.html", back: false });
        const kept = [all(localStorage), { ...lms }];
        delete kept[0]["casebook:klein:keep"];
        session.wipe();
        return [started, kept, lms, all(localStorage), computer.until()];
    """
    way = {"from": None, "to": "b.html", "back": False}
    kept = [{"casebook:klein:visited": ["a"]}, {"visited": ["a"], "way": way}]
    assert store(code) == [True, kept, {}, {}, 0]


def test_what_another_tab_writes_is_told_with_the_field_that_it_touches() -> None:
    code = """
        const session = openSession("klein");
        const computer = openComputer("klein", session);
        const told = [];
        onAnswers((id) => told.push(id));
        computer.start(1);
        const answer = { text: "a", at: 1 };
        const other = { "answer:veld": answer, "opened:keuze": ["b"], visited: ["c"], vreemd: ["d"], way: ["e"] };
        for (const [name, value] of Object.entries(other)) {
          const key = `casebook:klein:${name}`;
          localStorage.setItem(key, JSON.stringify(value));
          page.dispatchEvent(Object.assign(new Event("storage"), { key, newValue: "…" }));
        }
        computer.stop();
        return [told, session.names()];
    """
    told, names = store(code)
    assert told == [None, "veld", "keuze", "", None]
    assert names == ["answer:veld", "opened:keuze", "visited"]


def test_who_asks_for_one_field_hears_of_that_and_of_all() -> None:
    code = """
        const { tellAnswers } = await load("scripts/events.js");
        const heard = [];
        onAnswers((id) => heard.push(id), "een");
        for (const id of ["een", "twee", "", null]) tellAnswers(id);
        return heard;
    """
    assert store(code) == ["een", None]
