/**
 * What an LMS keeps of its reader: where she is, what she saw and what she picked, by ids only; never what she wrote. Said
 * in few letters, and understood again the next time. What speaks to the LMS (`scorm.js`, `cmi5.js`) is joined to it.
 *
 * @typedef {{answers: any, session: any}} Tools
 */
const { letters = "4", ends = "" } = document.currentScript?.dataset ?? {};

/** An id in a few letters, the same for ever (FNV-1a). @param {string} id @param {number} length */
function code(id, length) {
  return fnv(id).toString(32).padStart(7, "0").slice(-length);
}
/** @param {string} text in ASCII */
export function fnv(text) {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
const steps = [...document.querySelectorAll("[data-step]")].map(({ id }) => id);
const choices = [...document.querySelectorAll("[data-component=choice]")].map((element) => ({
  element: /** @type {HTMLElement} */ (element),
  field: /** @type {HTMLElement} */ (element).dataset.field ?? "",
  options: [...element.querySelectorAll("[data-outcome]")].map(({ id }) => id),
}));
/** @param {Tools} tools */
const visited = (tools) => new Set(/** @type {string[]} */ (tools.session.value("visited") ?? []));

/** @param {Tools} tools */
export function stateOf(tools) {
  const length = Number(letters);
  const been = visited(tools);
  const picks = choices.map(({ field, options }) => [field, options.find((id) => id === tools.answers.read(field))]);
  return [
    `c${length}`,
    steps.filter((id) => been.has(id)).map((id) => code(id, length)).join(""),
    picks.map(([field = "", pick]) => (pick ? code(field, length) + code(pick, length) : "")).join(""),
  ].join(":");
}

/** The id of the step that is open; "" on a page without steps. */
export function placeNow() {
  const place = location.hash.slice(1);
  return steps.includes(place) ? place : "";
}

/** Whether the steps were seen that finish the course. @param {Tools} tools */
export function isDone(tools) {
  const been = visited(tools);
  return ends !== "" && ends.split(" ").every((group) => group.split(",").some((id) => been.has(id)));
}

/** What is kept at the LMS; what is in the tab already counts. @param {Tools} tools @param {string} kept @returns {Map<string, unknown>} */
function understood(tools, kept) {
  const values = new Map();
  const [, many = "", been = "", picked = ""] = kept.match(/^c([4-7]):([0-9a-v]*):([0-9a-v]*)$/) ?? [];
  const length = Number(many);
  /** @param {string} text */
  const cut = (text) => text.match(new RegExp(`.{${length}}`, "g")) ?? [];
  if (!length) return values;
  const there = new Set(cut(been));
  values.set("visited", [...new Set([...visited(tools), ...steps.filter((id) => there.has(code(id, length)))])]);
  const codes = cut(picked);
  for (const { element, field, options } of choices) {
    const at = codes.findIndex((one, index) => index % 2 === 0 && one === code(field, length));
    const pick = options.find((id) => at >= 0 && code(id, length) === codes[at + 1]);
    const label = element.querySelector(`label[for="option_${CSS.escape(pick ?? "")}"]`)?.textContent?.trim() ?? "";
    if (pick && !tools.answers.read(field)) values.set(`answer:${field}`, { text: pick, version: element.dataset.version ?? "", label });
  }
  return values;
}

/**
 * Put back what the LMS kept, and go to the place where the reader was, unless she went somewhere herself.
 * @param {Tools} tools @param {string} kept @param {string} place @param {number} moves how often she arrived somewhere
 */
export function restore(tools, kept, place, moves) {
  const values = understood(tools, kept);
  const step = steps.includes(place) ? document.getElementById(place) : null;
  const page = step?.closest("[data-page]");
  if (step && page) values.set("place", { ...tools.session.value("place"), [page.id]: step.id });
  if (values.size) tools.answers.restore(values);
  if (!step || location.hash || moves > 1) return;
  if (moves) location.hash = step.id; // the LMS came late
  else history.replaceState(history.state, "", `#${step.id}`);
}
