import { targetOf } from "../../scripts/address.js";
import { component } from "../../scripts/components.js";
import { one, say, show } from "../../scripts/dom.js";
import { onArrive, tellAnswers } from "../../scripts/events.js";
import { allows, framed } from "../../scripts/frame.js";
import { goesAlong } from "../../scripts/keys.js";

const ASK = "casebook:answers?";

/**
 * In a frame: opens the course in a window of its own, where all works, and the answers go along. Where a button can do
 * nothing in the frame (`data-needs`: the word of a sandbox that it asks for), or may, that is said beside it.
 */
component("frame", (element, { session }) => {
  /** @type {WindowProxy | null} the window that has the answers, or asks for them */
  let other = framed ? null : opener;
  const said = /** @type {HTMLElement} */ (element.cloneNode(true));

  /** Where the browser opens no window the address is shown, to take along by hand. */
  function byHand() {
    for (const line of [element, said]) {
      one(line, "[data-own]")?.remove();
      show(one(line, "[data-by-hand]"));
    }
  }
  /** @param {Event} event */
  function click(event) {
    const place = /** @type {Element} */ (event.target).closest("button, a[href]");
    if (!(place instanceof HTMLElement)) return;
    const { needs, own } = place.dataset;
    if (own !== undefined) {
      other = open(location.href);
      if (!other) byHand();
    } else if (needs) {
      const may = allows(needs);
      if (may) return;
      if (may === false) event.stopPropagation();
      const words = one(said, "span");
      say(words, may === false ? words?.dataset.refused : words?.dataset.unsure);
      (place.closest("p, .save") ?? place).after(said);
      show(said);
    } else if (place instanceof HTMLAnchorElement && /^http/.test(place.protocol) && targetOf(place) === null && !place.target) {
      // Most sites let nobody show them in a frame.
      const away = open(place.href);
      if (!away) return;
      away.opener = null;
      event.preventDefault();
    }
  }
  addEventListener("message", ({ source, origin, data }) => {
    if (!other || source !== other || origin !== location.origin) return;
    if (framed && data === ASK) other.postMessage(session.names().filter(goesAlong).map((name) => [name, session.value(name)]), origin);
    if (framed || !Array.isArray(data)) return;
    for (const [name, value] of data) if (session.value(name) === null) session.put(name, value);
    tellAnswers(null);
  });
  if (!framed) return void (location.protocol !== "file:" && other?.postMessage(ASK, location.origin));

  document.documentElement.classList.add("is-framed");
  said.removeAttribute("data-component");
  said.setAttribute("role", "alert");
  // A window that is opened from a sandbox stays in it, unless that has a word for it.
  if (!allows("allow-popups") || !allows("allow-popups-to-escape-sandbox")) byHand();
  onArrive(() => {
    for (const line of [element, said]) say(one(line, ".frame__address"), location.href);
    said.remove();
  });
  document.addEventListener("click", click, true);
  show(element);
});
