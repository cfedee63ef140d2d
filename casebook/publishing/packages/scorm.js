import { isDone, placeNow, restore, stateOf } from "./lms.js";

/**
 * Tells an LMS where its reader is and what she picked, and asks for it the next time. It stands in the page of a SCORM
 * package only, before the script of the course, which opens its store to it (`casebook:open`).
 *
 * @typedef {import("./lms.js").Tools} Tools
 */
const { lms = "" } = document.currentScript?.dataset ?? {};

/** @param {number} number @param {number} [width] */
const digits = (number, width = 2) => String(number).padStart(width, "0");
/** @param {number} seconds @returns {[number, number, number]} */
const split = (seconds) => [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
// How each version calls things.
const VERSIONS = {
  scorm12: {
    api: "API",
    call: "LMS",
    end: "Finish",
    status: "cmi.core.lesson_status",
    place: "cmi.core.lesson_location",
    time: "cmi.core.session_time",
    exit: "cmi.core.exit",
    /** @param {number} seconds */
    span: (seconds) => (([h, m, s]) => `${digits(h, 4)}:${digits(m)}:${digits(s)}.00`)(split(seconds)),
  },
  scorm2004: {
    api: "API_1484_11",
    call: "",
    end: "Terminate",
    status: "cmi.completion_status",
    place: "cmi.location",
    time: "cmi.session_time",
    exit: "cmi.exit",
    /** @param {number} seconds */
    span: (seconds) => (([h, m, s]) => `PT${h}H${m}M${s}S`)(split(seconds)),
  },
};
const version = VERSIONS[/** @type {keyof typeof VERSIONS} */ (lms)];
const STATE = "cmi.suspend_data";
const started = Date.now();
/** @type {any} */
let api = null;
/** @type {"waiting" | "open" | "over"} */
let session = "waiting";
/** @type {Tools} */
let tools;
let moves = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** The API of the LMS, in a frame around this one, or of the window that opened it. A frame of another site may refuse. */
function found() {
  /** @param {() => any} first */
  const climb = (first) => {
    try {
      for (let at = first(), hops = 0; at && hops < 8; at = at.parent === at ? null : at.parent, hops += 1) {
        try {
          if (at[version.api]) return at[version.api];
        } catch {
          // Another site's.
        }
      }
    } catch {
      // Nor may its opener be asked for.
    }
    return null;
  };
  return climb(() => window) ?? climb(() => window.top?.opener);
}
/** @param {string} name @param {string[]} values @returns {string} "" where it fails */
function call(name, ...values) {
  try {
    return String(api[version.call + name](...values));
  } catch {
    return "";
  }
}
/** @param {string} key */
const get = (key) => call("GetValue", key);
/** @param {string} key @param {string} value */
const set = (key, value) => call("SetValue", key, value);

function begin() {
  session = call("Initialize", "") === "true" ? "open" : "over";
  if (session === "over") return;
  restore(tools, get(STATE), get(version.place), moves);
  if (["not attempted", "unknown", ""].includes(get(version.status))) set(version.status, "incomplete");
  set(version.exit, "suspend");
  if (moves) soon();
}

/** @param {number} left how often to look again, for an API that comes late */
function seek(left) {
  api = found();
  if (api) begin();
  else if (left) setTimeout(() => session === "waiting" && seek(left - 1), 250);
}

function save() {
  clearTimeout(timer);
  timer = undefined;
  if (session !== "open") return;
  const place = placeNow();
  set(STATE, stateOf(tools));
  if (place) set(version.place, place);
  set(version.time, version.span(Math.round((Date.now() - started) / 1000)));
  if (isDone(tools) && !["completed", "passed"].includes(get(version.status))) set(version.status, "completed");
  call("Commit", "");
}
function soon() {
  if (session === "open") timer ??= setTimeout(save, 1000);
}

document.addEventListener("casebook:open", (event) => {
  tools = /** @type {CustomEvent<Tools>} */ (event).detail;
  seek(20);
});
document.addEventListener("casebook:arrive", () => {
  moves += 1;
  soon();
});
document.addEventListener("casebook:answers", soon);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
// The last moment that every browser tells of: `unload` is being switched off.
addEventListener("pagehide", () => {
  save();
  if (session === "open") call(version.end, "");
  session = "over";
});
