import { fnv, isDone, placeNow, restore, stateOf } from "./lms.js";

/**
 * Tells an LRS what cmi5 asks for (initialized, completed, terminated), keeps in it where the reader is and what she picked,
 * and asks for that the next time. It stands in the page of a cmi5 package only, before the script of the course, which
 * opens its store to it (`casebook:open`). Whom it may ask is in the policy of the page.
 *
 * @typedef {import("./lms.js").Tools} Tools
 */
const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
const VERBS = "http://adlnet.gov/expapi/verbs/";
const STATE = "casebook";
const PATIENCE = 5000;
const AGAIN = 15_000;

const launched = new URLSearchParams(location.search);
const [endpoint, fetches, actor, registration, activity] = ["endpoint", "fetch", "actor", "registration", "activityId"].map(
  (name) => launched.get(name) ?? "",
);
const started = Date.now();
/** @type {"waiting" | "open" | "over"} */
let session = "waiting";
/** @type {Tools} */
let tools;
let moves = 0;
let token = "";
/** @type {any} what the LMS says of this launch */
let data = {};
let completed = false;
/** @type {any} */
let completion;
/** @type {any[]} statements that were sent, and not answered yet */
let unheard = [];
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let saving = Promise.resolve();
let waits = false;

const isOver = () => session === "over";
/** @param {boolean} heard whether the LRS keeps what happens, as far as is known */
function tell(heard) {
  for (const line of document.querySelectorAll("[data-lms-silent]")) /** @type {HTMLElement} */ (line).hidden = heard;
}

/** A UUID of 16 bytes. @param {Uint8Array} bytes @param {number} version how they were made: 4 by chance, 5 of a name */
function uuid(bytes, version) {
  bytes[6] = (bytes[6] & 15) | (version << 4);
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
/** The one id of what may be said once only: an LRS that has it already keeps it as it is. */
function idOfCompletion() {
  const numbers = [0, 1, 2, 3].map((at) => fnv(encodeURI(`${at} ${registration} ${activity}`)));
  return uuid(new Uint8Array(new Uint32Array(numbers).buffer), 5);
}

/** @param {string} verb @param {string[]} categories @param {object} [result] @param {string} [id] */
function statement(verb, categories, result, id = uuid(crypto.getRandomValues(new Uint8Array(16)), 4)) {
  const { contextActivities = {}, ...context } = data.contextTemplate ?? {};
  const given = [contextActivities.category ?? []].flat();
  const own = categories.map((name) => ({ id: CATEGORIES + name })).filter((one) => !given.some((other) => other.id === one.id));
  return {
    id,
    timestamp: new Date().toISOString(),
    actor: JSON.parse(actor),
    verb: { id: VERBS + verb, display: { en: verb } },
    object: { objectType: "Activity", id: activity },
    context: { ...context, registration, contextActivities: { ...contextActivities, category: [...given, ...own] } },
    ...(result && { result: { ...result, duration: `PT${Math.max(0, Date.now() - started) / 1000}S` } }),
  };
}

/** @param {string} method @param {string} path @param {Record<string, string>} names @param {unknown} [body] */
function send(method, path, names, body) {
  const address = new URL(path, endpoint.replace(/\/?$/, "/"));
  for (const [name, value] of Object.entries(names)) address.searchParams.set(name, value);
  /** @type {Record<string, string>} */
  const headers = { Authorization: `Basic ${token}`, "X-Experience-API-Version": "1.0.3" };
  if (body === undefined) return fetch(address, { method, headers, cache: "no-store" });
  headers["Content-Type"] = "application/json";
  // It arrives even when the page goes.
  return fetch(address, { method, headers, body: JSON.stringify(body), keepalive: true });
}
/** @param {Response} response */
function mustBeFine(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
}
/** @param {string} stateId @returns {Record<string, string>} */
const stateNames = (stateId) => ({ stateId, activityId: activity, agent: actor, registration });

/** A document of the LRS; null when there is none. @param {string} path @param {Record<string, string>} names */
async function documentAt(path, names) {
  const response = await send("GET", path, names);
  if (response.status === 404) return null;
  mustBeFine(response);
  return response.json();
}
/** @param {any} one */
async function say(one) {
  if (!unheard.includes(one)) unheard.push(one);
  const response = await send("POST", "statements", {}, one);
  unheard = unheard.filter((other) => other !== one);
  if (response.status !== 409 || one !== completion) mustBeFine(response);
}

async function begin() {
  if (![endpoint, fetches, actor, registration, activity].every(Boolean)) throw new Error("not launched by an LMS");
  const response = await fetch(fetches, { method: "POST" }); // it answers once only
  mustBeFine(response);
  token = (await response.json())["auth-token"];
  if (!token) throw new Error("no token");
  data = await documentAt("activities/state", stateNames("LMS.LaunchData"));
  if (!data) throw new Error("no launch data");
  // It has to be asked for. There is one language and no sound to choose, so what it says changes nothing.
  await documentAt("agents/profile", { profileId: "cmi5LearnerPreferences", agent: actor }).catch(() => null);
  const kept = await documentAt("activities/state", stateNames(STATE));
  // What was said as the page went may have arrived or not.
  completed = kept?.completed === true || (await documentAt("statements", { statementId: idOfCompletion() }).catch(() => null)) !== null;
  if (isOver()) return; // the page went meanwhile
  await say(statement("initialized", ["cmi5"]));
  if (isOver()) return;
  session = "open";
  tell(true);
  restore(tools, String(kept?.kept ?? ""), String(kept?.place ?? ""), moves);
  for (const back of document.querySelectorAll("[data-lms-back]")) {
    // In a frame the LMS stands around the course already.
    if (self !== top || !/^https?:/.test(data.returnURL ?? "")) continue;
    /** @type {HTMLAnchorElement} */ (back).href = data.returnURL;
    /** @type {HTMLElement} */ (back).hidden = false;
  }
  if (moves) soon();
}

/** Who only looks around, or looks back, changes nothing. */
const counts = () => (data.launchMode ?? "Normal") === "Normal";
const isDue = () => counts() && !completed && isDone(tools);
const completionOnce = () => (completion ??= statement("completed", ["cmi5", "moveon"], { completion: true }, idOfCompletion()));
// What is posted joins what is there, so two windows need not know of each other's.
function keep() {
  const place = placeNow();
  return send("POST", "activities/state", stateNames(STATE), { kept: stateOf(tools), ...(place && { place }), completed });
}

async function write() {
  waits = false;
  if (session !== "open" || !counts()) return;
  try {
    mustBeFine(await keep());
    if (isDue()) {
      await say(completionOnce());
      completed = true;
      mustBeFine(await keep());
    }
    tell(true);
  } catch {
    tell(false);
    timer ??= setTimeout(save, AGAIN);
  }
}
function save() {
  clearTimeout(timer);
  timer = undefined;
  if (!waits) saving = saving.then(write); // one after the other, and the last one knows all
  waits = true;
}
function soon() {
  if (session === "open") timer ??= setTimeout(save, 1000);
}

document.addEventListener("casebook:open", (event) => {
  tools = /** @type {CustomEvent<Tools>} */ (event).detail;
  setTimeout(() => session === "waiting" && tell(false), PATIENCE);
  begin().catch(() => {
    if (session === "waiting") session = "over";
    tell(false);
  });
});
document.addEventListener("casebook:arrive", () => {
  moves += 1;
  soon();
});
document.addEventListener("casebook:answers", soon);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && session === "open" && save());
// The last moment that every browser tells of. What is sent together is taken in this order.
addEventListener("pagehide", () => {
  const ignored = () => undefined;
  if (session === "open" && isDue() && !unheard.includes(completionOnce())) unheard.push(completion);
  if (session === "open" && counts() && (timer || waits)) keep().catch(ignored);
  if (session === "open" || unheard.length) {
    send("POST", "statements", {}, [...unheard, statement("terminated", ["cmi5"], {})]).catch(ignored);
  }
  session = "over";
  unheard = [];
});
// A page that the browser kept whole comes back without its session.
addEventListener("pageshow", ({ persisted }) => persisted && tell(false));
