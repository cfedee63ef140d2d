/**
 * Tells an LMS where its reader is and what she picked, and asks for it the next time; never what she wrote. It stands in
 * the page of a SCORM package only, before the script of the course, which opens its store to it (`casebook:open`).
 */
(() => {
  /** @typedef {{answers: any, session: any}} Tools */
  const { lms = "", letters = "4", ends = "" } = document.currentScript?.dataset ?? {};

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

  /** An id in a few letters, the same for ever (FNV-1a). @param {string} id @param {number} length */
  function code(id, length) {
    let hash = 0x811c9dc5;
    for (const sign of id) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
    return hash.toString(32).padStart(7, "0").slice(-length);
  }
  const steps = [...document.querySelectorAll("[data-step]")].map(({ id }) => id);
  const choices = [...document.querySelectorAll("[data-component=choice]")].map((element) => ({
    element: /** @type {HTMLElement} */ (element),
    field: /** @type {HTMLElement} */ (element).dataset.field ?? "",
    options: [...element.querySelectorAll("[data-outcome]")].map(({ id }) => id),
  }));
  const visited = () => new Set(/** @type {string[]} */ (tools.session.value("visited") ?? []));

  function state() {
    const length = Number(letters);
    const been = visited();
    const picks = choices.map(({ field, options }) => [field, options.find((id) => id === tools.answers.read(field))]);
    return [
      `c${length}`,
      steps.filter((id) => been.has(id)).map((id) => code(id, length)).join(""),
      picks.map(([field = "", pick]) => (pick ? code(field, length) + code(pick, length) : "")).join(""),
    ].join(":");
  }

  /** What is kept at the LMS; what is in the tab already counts. @param {string} kept @returns {Map<string, unknown>} */
  function understood(kept) {
    const values = new Map();
    const [, many = "", been = "", picked = ""] = kept.match(/^c([4-7]):([0-9a-v]*):([0-9a-v]*)$/) ?? [];
    const length = Number(many);
    /** @param {string} text */
    const cut = (text) => text.match(new RegExp(`.{${length}}`, "g")) ?? [];
    if (!length) return values;
    const there = new Set(cut(been));
    values.set("visited", [...new Set([...visited(), ...steps.filter((id) => there.has(code(id, length)))])]);
    const codes = cut(picked);
    for (const { element, field, options } of choices) {
      const at = codes.findIndex((one, index) => index % 2 === 0 && one === code(field, length));
      const pick = options.find((id) => at >= 0 && code(id, length) === codes[at + 1]);
      const label = element.querySelector(`label[for="option_${CSS.escape(pick ?? "")}"]`)?.textContent?.trim() ?? "";
      if (pick && !tools.answers.read(field)) values.set(`answer:${field}`, { text: pick, version: element.dataset.version ?? "", label });
    }
    return values;
  }

  function restore() {
    const values = understood(get(STATE));
    const place = get(version.place);
    const step = steps.includes(place) ? document.getElementById(place) : null;
    const page = step?.closest("[data-page]");
    if (step && page) values.set("place", { ...tools.session.value("place"), [page.id]: step.id });
    if (values.size) tools.answers.restore(values);
    if (!step || location.hash || moves > 1) return;
    if (moves) location.hash = step.id; // the LMS came late
    else history.replaceState(history.state, "", `#${step.id}`);
  }

  function begin() {
    session = call("Initialize", "") === "true" ? "open" : "over";
    if (session === "over") return;
    restore();
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
    const been = visited();
    const place = location.hash.slice(1);
    const done = ends !== "" && ends.split(" ").every((group) => group.split(",").some((id) => been.has(id)));
    set(STATE, state());
    if (steps.includes(place)) set(version.place, place);
    set(version.time, version.span(Math.round((Date.now() - started) / 1000)));
    if (done && !["completed", "passed"].includes(get(version.status))) set(version.status, "completed");
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
})();
