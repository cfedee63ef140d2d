import { hrefTo } from "../../scripts/address.js";
import { component } from "../../scripts/components.js";
import { all, filled, make, one, say, show } from "../../scripts/dom.js";
import { isOpen } from "../../scripts/popovers.js";
import { isReversed } from "../../scripts/readings.js";
import { entriesOf } from "./entries.js";
import { meaningsOf, prepare, search, snippetPieces, titlePieces, queryWords } from "./match.js";

const MOST = 20;
/** For so long nobody types when she waits for an answer; before, how much is found would be read aloud at each letter. */
export const REST = 600;

/**
 * Search through the whole course, as one types. The words come when the panel opens for the first time: in the web
 * edition from a script of their own, in the one-file edition from the pages.
 */
component("search", (element, { session }) => {
  const panel = one(element, "[popover]");
  const open = one(element, "button");
  const field = one(element, "input");
  const status = one(element, "[role=status]");
  const list = one(element, "ol");
  if (!panel || !field || !status || !list) return;
  /** @type {import("./match.js").Item[] | null} */
  let items = null;
  let asked = false;
  let resting = 0;
  const { index, leavesOut = "", late, means = "[]" } = element.dataset;
  const meanings = meaningsOf(JSON.parse(means));

  const load = () => {
    if (asked) return;
    asked = true;
    if (index === undefined) return fill(entriesOf(leavesOut));
    const script = document.createElement("script");
    script.src = index;
    script.addEventListener("load", () => fill(/** @type {any} */ (window).casebookSearch));
    script.addEventListener("error", () => say(status, status.dataset.failed));
    document.head.append(script);
  };
  /** @param {import("./entries.js").Found[]} pages */
  const fill = (pages) => {
    items = prepare([["", "", "", helpLines()], ...pages], late?.split(" "));
    draw();
  };
  const draw = () => {
    if (!items) return;
    const { hits, words } = search(items, queryWords(field.value), (item) => isReversed(session, item.case), meanings);
    list.replaceChildren(...hits.slice(0, MOST).map((hit) => itemFor(hit, words)));
    clearTimeout(resting);
    resting = setTimeout(() => say(status, words.length ? countText(hits.length, status.dataset) : ""), REST);
  };
  /** @param {KeyboardEvent} event */
  const move = (event) => {
    const places = [field, ...list.querySelectorAll("a")];
    const at = places.findIndex((place) => place === document.activeElement);
    const to = places[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !to) return;
    event.preventDefault();
    to.focus();
  };

  panel.addEventListener("beforetoggle", load);
  // By script, because the browser's own way leaves the focus where it is until later: the first letter would get lost.
  open?.addEventListener("click", (event) => {
    event.preventDefault();
    if (isOpen(panel)) return panel.hidePopover();
    // Below the header, of whatever height that is: it covers neither the menu nor the way out.
    panel.style.setProperty("--top", `${element.closest("header")?.getBoundingClientRect().bottom ?? 0}px`);
    /** @type {any} */ (panel).showPopover({ source: open });
    field.select();
  });
  field.addEventListener("input", draw);
  /** @param {Event} event */
  const go = (event) => {
    event.preventDefault();
    one(list, "a")?.focus();
  };
  one(element, "form")?.addEventListener("submit", go);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event);
    if (event.key === "Enter" && event.target === field) go(event); // a frame may be forbidden to submit
    if (event.key !== "Escape") return;
    event.preventDefault(); // a search field keeps Escape for itself in some browsers
    panel.hidePopover();
  });
  list.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    panel.hidePopover();
    const line = one(document, `.help ${CSS.escape(link.hash)}`);
    if (line) {
      // It stands below every page: one stays where one is.
      event.preventDefault();
      return one(line, "a")?.focus();
    }
    if (link.href !== location.href) return;
    // The step that is open already: no move would follow, yet the reader asked to be there.
    event.preventDefault();
    dispatchEvent(new HashChangeEvent("hashchange"));
  });
  show(element);
});

/** Where to call for help. @returns {import("./entries.js").Entry[]} */
function helpLines() {
  return all(document, ".help [id]").map((line) => [line.id, "", line.textContent?.trim() ?? "", ""]);
}

/** @param {number} n @param {DOMStringMap} texts */
export function countText(n, texts) {
  return filled(n === 0 ? texts.none : n === 1 ? texts.one : n > MOST ? texts.most : texts.some, { n, most: MOST });
}

/** @param {import("./match.js").Hit} hit @param {string[]} words */
function itemFor({ item, reading }, words) {
  const link = make("a", "hit__link", make("span", "hit__title", ...marked(titlePieces(reading, words))));
  if (reading.where) link.append(" ", make("span", "hit__where", reading.where));
  const single = document.body.dataset.edition === "single";
  link.setAttribute("href", item.page ? hrefTo(`${single ? "" : `${item.page}.html`}#${item.id}`) : `#${item.id}`);
  return make("li", "hit", link, make("p", "hit__text", ...marked(snippetPieces(reading, words))));
}

/** @param {import("./match.js").Piece[]} pieces */
function marked(pieces) {
  return pieces.map(({ text, mark }) => (mark ? make("mark", "hit__mark", text) : text));
}
