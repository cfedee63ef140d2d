"""A strict LMS: what SCORM does not allow it notes as wrong, where real ones look the other way."""

# The page of an LMS with the course in a frame. `window.begin()` launches it, with what was kept the last time.
PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>LMS</title><body><script>
const OLD = %(old)s;
const KEYS = OLD
  ? {status: "lesson_status", place: "lesson_location", time: "session_time", exit: "exit"}
  : {status: "completion_status", place: "location", time: "session_time", exit: "exit"};
for (const key of Object.keys(KEYS)) KEYS[key] = `cmi.${OLD ? "core." : ""}${KEYS[key]}`;
const STATE = "cmi.suspend_data";
const MAY = {
  [KEYS.status]: /^(incomplete|completed)$/,
  [KEYS.place]: OLD ? /^.{0,255}$/ : /^.{0,1000}$/,
  [KEYS.time]: OLD ? /^\\d{4}:\\d\\d:\\d\\d\\.\\d\\d$/ : /^PT\\d+H\\d+M\\d+S$/,
  [KEYS.exit]: /^suspend$/,
  [STATE]: OLD ? /^.{0,4096}$/ : /^.{0,64000}$/,
};
var kept = {[KEYS.status]: OLD ? "not attempted" : "unknown"};
var calls = [], wrong = [], sessions = [];
function launch() {
  let state = "new", set = {};
  const own = [];
  sessions.push(own);
  const note = (name, values) => { calls.push([name, ...values]); own.push(name); };
  const refuse = (why) => { wrong.push(why); return "false"; };
  const running = (name) => state === "running" || refuse(`${name} while ${state}`);
  const api = {
    Initialize(value) {
      note("Initialize", [value]);
      if (state !== "new" || value !== "") return refuse("Initialize");
      state = "running";
      return "true";
    },
    GetValue(key) {
      note("GetValue", [key]);
      if (running("GetValue") !== true) return "";
      if (!(key in MAY) || key === KEYS.time || key === KEYS.exit) refuse(`GetValue ${key}`);
      return kept[key] ?? "";
    },
    SetValue(key, value) {
      note("SetValue", [key, value]);
      if (running("SetValue") !== true) return "false";
      if (!MAY[key]?.test(value)) return refuse(`SetValue ${key} ${value}`);
      if (key === KEYS.status && kept[key] === "completed" && value !== kept[key]) return refuse("not completed now");
      set[key] = value;
      return "true";
    },
    Commit(value) {
      note("Commit", [value]);
      if (running("Commit") !== true || value !== "") return refuse("Commit");
      kept = {...kept, ...set};
      return "true";
    },
    Finish(value) {
      note("Finish", [value]);
      if (running("Finish") !== true || value !== "") return refuse("Finish");
      kept = {...kept, ...set};
      state = "over";
      return "true";
    },
  };
  if (!OLD) api.Terminate = api.Finish;
  return OLD ? Object.fromEntries(Object.entries(api).map(([name, act]) => [`LMS${name}`, act])) : api;
}
const NAME = OLD ? "API" : "API_1484_11";
function frame(address) {
  const made = document.createElement("iframe");
  made.src = address;
  made.style = "width: 1200px; height: 700px";
  document.body.append(made);
}
function begin(late) {
  delete window[NAME];
  const made = launch();
  if (!late) window[NAME] = made;
  else window.arrive = () => { window[NAME] = made; };
  frame("index.html");
}
function end() {
  document.querySelector("iframe").remove();
}
</script></body></html>"""

# The same with an LMS that others wrote: scorm-again, which lies beside it.
OTHERS = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>LMS</title><body>
<script src="scorm-again.js"></script><script>
const OLD = %(old)s;
function launch(kept) {
  const api = OLD ? new Scorm12API({autocommit: false}) : new Scorm2004API({autocommit: false});
  if (kept) api.loadFromJSON(kept);
  window[OLD ? "API" : "API_1484_11"] = api;
  const made = document.createElement("iframe");
  made.src = "index.html";
  made.style = "width: 1200px; height: 700px";
  document.body.append(made);
  window.api = api;
}
function end() {
  document.querySelector("iframe").remove();
  return api.lastErrorCode;
}
function kept() {
  return JSON.parse(JSON.stringify(api.cmi));
}
</script></body></html>"""
