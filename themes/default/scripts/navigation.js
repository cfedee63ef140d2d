import { addressOf, movedLink, namedElement, fileOf, targetOf } from "./address.js";
import { all, calledIn, isShown, one } from "./dom.js";
import { onAnswers, onFound, onReversed, tellArrive, tellLost } from "./events.js";
import { framed } from "./frame.js";
import { ORIGINS, WAY } from "./keys.js";
import { pageOf } from "./pages.js";
import { titleOf } from "./readings.js";
import { originIn, originOf } from "./returns.js";

/**
 * Finds out where the reader is and where she came from, after every move, and tells it.
 *
 * The origin is kept in the history entry, so Back and reload bring it back; and per step for the rest of the
 * tab, so that a way back leads on along the way one came. So is how far a page was scrolled. It goes along while one
 * reads on, from a text to the next one, and over pages without steps; what asks something has none.
 *
 * @param {import("./session.js").Session} session
 */
export function startNavigation(session) {
  /** @typedef {import("./returns.js").Origin | null} Origin */
  /** @type {Origin} the step that is open */
  let here = null;
  /** @type {Origin} where the way back of what is open leads, when its reader came from somewhere */
  let came = null;
  /** @type {() => void} gives the tab the name of what is open */
  let nameTab = () => {};
  /** @type {string} the id of what is open */
  let place = "";

  /** The address asks for what is not there: it gets the name of what is. */
  function getLost() {
    history.replaceState(history.state, "", `#${place}`);
    tellLost();
  }

  /** @param {boolean} first @param {boolean} [found] the browser itself brings the reader's eyes to the words that she looked for */
  function arrive(first, found = false) {
    const { element, asked } = namedElement();
    const moved = element ? null : movedLink(asked);
    if (moved) return location.replace(moved.href);
    const lost = asked.length > 0 && !element;
    if (!first && lost) return getLost();
    const target = element?.closest("[data-page]") ? element : null;
    if (!first && location.hash && !target) return;
    const page = pageOf(target);
    if (!page) return;
    const step = /** @type {HTMLElement | null} */ (target?.closest("[data-step]") ?? one(page, "[data-step]"));
    const open = addressOf((place = (step ?? page).id));
    const before = history.state?.casebook;
    if (target && location.hash !== `#${target.id}`) history.replaceState(history.state, "", `#${target.id}`);
    const origin = (came = cameFrom(open, step));
    here = step && originOf(step, open);
    nameTab = () => {
      const titles = [calledIn(step), titleOf(page), document.body.dataset.title];
      const name = [...new Set(titles)].filter(Boolean).join(" · ");
      if (document.title !== name) document.title = name;
    };
    nameTab();
    tellArrive({ page, step, target, origin });
    // In a frame the keyboard is elsewhere at first: somebody may be typing on the page around it.
    const settle = () => settleOn(target, step, page, step ? undefined : before?.scroll, !(first && framed && !document.hasFocus()));
    if (!found && (!first || target)) settle();
    // The browser itself scrolls to the hash once the page is loaded, and may drop the focus. The last word is ours, but
    // not when the reader is typing already.
    const ours = [document.activeElement, document.body];
    const last = () => ours.includes(document.activeElement) && settle();
    if (first && (target || before?.scroll)) addEventListener("load", () => requestAnimationFrame(last));
    if (first && target && framed) hideHash();
    if (lost) getLost();
  }

  /** @param {string} place @param {HTMLElement | null} step @returns {Origin} */
  function cameFrom(place, step) {
    const kept = history.state?.casebook;
    if (kept) return originIn(kept.origin);
    const way = session.read(WAY);
    const origins = session.read(ORIGINS);
    session.write(WAY, null);
    let origin = null;
    if (way && way.to === `${fileOf()}${location.hash}`) origin = way.back ? origins[place] : way.from;
    origin = originIn(origin);
    if (origin?.address === place) origin = originIn(origins[place]); // a move within it, to a note
    if (step && !(origin?.task && one(step, ".return"))) origin = null;
    session.write(ORIGINS, { ...origins, [place]: origin });
    history.replaceState({ casebook: { origin } }, "");
    return origin;
  }

  function keepScroll() {
    const kept = history.state?.casebook;
    if (kept) history.replaceState({ casebook: { ...kept, scroll: scrollY } }, "");
  }

  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (!(link instanceof HTMLAnchorElement)) return;
    if (link.matches(".skip")) {
      // Its hash would name no page; what it promises is the content that is open.
      event.preventDefault();
      const headings = all(document, "main :is(h1, h2)").filter(isShown);
      return (headings.find((heading) => heading.closest("[data-step]")) ?? headings[0])?.focus();
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    keepScroll();
    const to = targetOf(link);
    const back = link.matches(".return");
    const on = link.matches("[data-next], [data-previous]");
    const from = here && !on ? here : here?.task ? null : came;
    if (to !== null) session.write(WAY, { from, to, back });
  });
  onReversed(() => nameTab());
  onAnswers(() => nameTab()); // another tab, a file or a wipe can exchange the roles too
  onFound((id) => {
    keepScroll();
    history.pushState(null, "", `#${id}`);
    arrive(false, true);
  });
  addEventListener("pagehide", keepScroll);
  addEventListener("hashchange", () => arrive(false));
  history.scrollRestoration = "manual";
  arrive(true);
}

/** Keeps the address of a step from the browser until all is loaded: it would scroll the page around the frame to it. */
function hideHash() {
  const { href } = location;
  history.replaceState(history.state, "", href.split("#")[0]);
  addEventListener("load", () => setTimeout(() => location.hash || history.replaceState(history.state, "", href)));
}

/**
 * Puts the reader's eyes and focus on what she asked for, or back to how far she had read (`scroll`).
 * @param {HTMLElement | null} target @param {HTMLElement | null} step @param {HTMLElement} page
 * @param {number | undefined} scroll @param {boolean} focusing
 */
function settleOn(target, step, page, scroll, focusing) {
  const whole = !target || target === step || target === page;
  const focus = whole ? one(step ?? page, "h1, h2") : (one(target, "h3[tabindex]") ?? target);
  if (focus && focusing) {
    if (!focus.matches("a, input, textarea, button, select, [tabindex]")) focus.tabIndex = -1;
    focus.focus({ preventScroll: true });
  }
  const steps = step?.closest("[data-component=steps]");
  if (scroll !== undefined) scrollTo(0, scroll);
  // By the window: to scroll an element into view moves the page around a frame too.
  else if (!whole && framed) scrollTo(0, target.getBoundingClientRect().top + scrollY - parseFloat(getComputedStyle(target).scrollMarginTop) - 16);
  else if (!whole) target.scrollIntoView({ block: "start" });
  else scrollTo(0, steps ? steps.getBoundingClientRect().top + scrollY : 0);
}
