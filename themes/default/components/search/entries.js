/**
 * What can be found, from the pages of the one-file edition: the same list as the build makes for the web edition
 * (`casebook/search.py`, which says what the signs mean), so that the file need not hold its words twice.
 *
 * @typedef {[id: string, kind: string, title: string, text: string]} Entry
 * @typedef {[id: string, title: string, caseId: string, entries: Entry[]]} Found
 */

const INLINE = /^(a|abbr|b|button|cite|code|em|i|small|span|strong|sub|sup)$/;
const CONTAINER = /^(article|section)$/;
const HEADING = /^(h[1-4]|dt)$/;

/** @param {string} leavesOut elements without words to find, as a selector @returns {Found[]} */
export function entriesOf(leavesOut) {
  return /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-page]")]).map((page) => [
    page.id,
    bothTitles(page),
    page.dataset.case ?? "",
    entriesIn(page, leavesOut).map(([id, ...words]) => /** @type {Entry} */ ([id, ...words.map(tidy)])),
  ]);
}

/** How a page is called, in both readings when it has two. @param {HTMLElement} page */
function bothTitles(page) {
  const { title = "", titleReversed } = page.dataset;
  return titleReversed === undefined ? title : pair(title, titleReversed);
}

/** Words in both readings. @param {string} described @param {string} reversed */
function pair(described, reversed) {
  return `\ue000${described}\ue001${reversed}\ue002`;
}

/** @param {HTMLElement} page @param {string} leavesOut @returns {Entry[]} */
function entriesIn(page, leavesOut) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Entry} */
  let entry = ["", "", "", ""];

  /** @param {Element} element @param {number} part where its words go */
  function read(element, part) {
    if (!(element instanceof HTMLElement) || element.matches(leavesOut)) return;
    const name = element.localName;
    const titled = entry[2].trim() !== "";
    const before = entry;
    if ("found" in element.dataset) part = 2; // a title above the question that is the heading
    else if (element.classList.contains("question")) part = 3;
    else if (element.matches(".kicker, small")) {
      if (titled) return;
      part = 1;
    } else if (HEADING.test(name) && !titled) part = 2;
    if ((CONTAINER.test(name) || HEADING.test(name)) && element.id && !element.id.includes("_")) {
      entries.push((entry = [element.id, "", "", ""]));
      if (HEADING.test(name)) part = 2;
    }
    const { or: reversed, described = element.textContent ?? "" } = element.dataset;
    if (reversed !== undefined) {
      entry[part] += pair(described, reversed);
      return;
    }
    const edge = INLINE.test(name) ? "" : "\u2029";
    entry[part] += edge;
    for (const node of element.childNodes) {
      if (node instanceof Text) entry[part] += node.data;
      else if (node instanceof Element) read(node, part);
    }
    entry[part] += edge;
    if (CONTAINER.test(name)) entry = before;
  }
  read(page, 3);
  return entries;
}

/** @param {string} text */
function tidy(text) {
  return text
    .normalize("NFC")
    .replace(/[ \t\n\r\f\u00a0]+/g, " ")
    .replace(/ ?\u2029[\u2029 ]*/g, "\n")
    .replace(/^[ \n]+|[ \n]+$/g, "");
}
