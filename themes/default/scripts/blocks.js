import { all, one } from "./dom.js";

/**
 * What a page shows as a short list of blocks, so that every file made of it says what the page says. Left out is what
 * is hidden, and what is only for the screen (`data-screen`). A paragraph in a place for an answer (`data-for`) is the question, or what `data-block` says.
 *
 * @typedef {{kind: "heading", level: number, text: string, breaks: boolean}} Heading `breaks`: it starts a page
 * @typedef {{kind: "paragraph", style: string, lead: string, text: string}} Paragraph `lead`: its first words, bold
 * @typedef {{kind: "table", rows: string[][]}} Table
 * @typedef {Heading | Paragraph | Table} Block
 */

const NOT_SHOWN = "[hidden], [data-screen], [popover]";

/** @param {HTMLElement} root @returns {Block[]} */
export function blocksOf(root) {
  /** @type {Block[]} */
  const blocks = [];
  for (const element of all(root, "h1, h2, h3, h4, p, table")) {
    if (element.closest(NOT_SHOWN) || (element.localName === "p" && element.closest("table"))) continue;
    if (element.localName === "p") blocks.push(paragraph(element));
    else if (element instanceof HTMLTableElement) blocks.push(table(element));
    else {
      const breaks = element.parentElement?.hasAttribute("data-breaks") ?? false;
      blocks.push({ kind: "heading", level: Number(element.localName[1]), text: wordsOf(element), breaks });
    }
  }
  return blocks;
}

/** @param {HTMLElement} element @returns {Paragraph} */
function paragraph(element) {
  const style = element.dataset.block ?? (element.parentElement?.matches("div[data-for]") ? "question" : "text");
  const lead = one(element, "[data-lead]")?.textContent ?? "";
  const text = style === "answer" ? (element.textContent ?? "") : wordsOf(element).slice(lead.length).trim();
  return { kind: "paragraph", style, lead, text };
}

/** @param {HTMLTableElement} element @returns {Table} */
function table(element) {
  const rows = [...element.rows].filter((row) => !row.hidden);
  return { kind: "table", rows: rows.map((row) => [...row.cells].map(cell)) };
}

/** @param {HTMLTableCellElement} element */
function cell(element) {
  const inside = all(element, "p");
  return inside.length ? inside.map((line) => paragraph(line).text).join("\n") : wordsOf(element);
}

/** The words that are shown, with single spaces. @param {HTMLElement} element */
export function wordsOf(element) {
  const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
  for (const part of all(copy, NOT_SHOWN)) part.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/**
 * Blocks as plain text, for any editor: lines end as in Windows, and the mark at its start tells it is UTF-8.
 *
 * @param {Block[]} blocks
 */
export function textOf(blocks) {
  return `\uFEFF${blocks.map(plain).join("\n").trim()}\n`.replace(/\r\n|\r|\n/g, "\r\n");
}

/** @param {Block} block */
function plain(block) {
  if (block.kind === "heading") {
    const line = block.level < 4 ? `\n${(block.level < 3 ? "=" : "-").repeat(Math.min(72, block.text.length))}` : "";
    return `${block.level < 3 ? "\n\n" : "\n"}${block.text}${line}`;
  }
  if (block.kind === "table") {
    const [head, ...rows] = block.rows;
    const names = head?.map((name) => `${name}:`.replace("?:", "?")) ?? [];
    const lines = rows.map(([first, ...rest]) => [`\n- ${first}`, ...rest.map((text, at) => text && `  ${names[at + 1]} ${indented(text)}`)]);
    return lines.flat().filter(Boolean).join("\n");
  }
  if (block.style === "answer") return `  ${indented(block.text)}\n`;
  return block.lead ? `${block.lead} ${block.text}` : block.text;
}

/** @param {string} text */
function indented(text) {
  return text.replace(/\r\n|\r|\n/g, "\n  ");
}
