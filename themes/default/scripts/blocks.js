import { all, one } from "./dom.js";

/**
 * What a page shows as a short list of blocks, so that every file made of it says what the page says. Left out is what
 * is hidden, and what is only for the screen (`data-screen`). A paragraph in a place for an answer (`data-for`) is the question, or what `data-block` says.
 *
 * @typedef {{kind: "heading", level: number, text: string}} Heading
 * @typedef {{kind: "paragraph", style: string, lead: string, text: string}} Paragraph `lead`: its first words, bold
 * @typedef {{kind: "table", rows: string[][]}} Table
 * @typedef {{kind: "item", list: number, depth: number, mark: string, text: string}} Item `list` counts numbered lists, 0 in
 *   one with bullets; `mark`: what stands before it, empty for what follows within an item
 * @typedef {Heading | Paragraph | Table | Item} Block
 */

const NOT_SHOWN = "[hidden], [data-screen], [popover]";

/** @param {HTMLElement} root @returns {Block[]} */
export function blocksOf(root) {
  /** @type {Block[]} */
  const blocks = [];
  const numbered = all(root, "ol");
  for (const element of all(root, "h1, h2, h3, h4, p, table, li")) {
    if (element.closest(NOT_SHOWN) || (element.matches("p, li") && element.closest("table"))) continue;
    if (element.matches("li, li > p")) blocks.push(...itemOf(element, numbered));
    else if (element.localName === "p") blocks.push(paragraphOf(element));
    else if (element instanceof HTMLTableElement) blocks.push(tableOf(element));
    else blocks.push({ kind: "heading", level: Number(element.localName[1]), text: wordsOf(element) });
  }
  return blocks;
}

/** @param {HTMLElement} element @returns {Paragraph} */
function paragraphOf(element) {
  const style = element.dataset.block ?? (element.parentElement?.matches("div[data-for]") ? "question" : "text");
  const lead = one(element, "[data-lead]")?.textContent ?? "";
  const text = style === "answer" ? (element.textContent ?? "") : wordsOf(element).slice(lead.length).trim();
  return { kind: "paragraph", style, lead, text };
}

/** An item of a list, or a paragraph in one. @param {HTMLElement} element @param {HTMLElement[]} numbered @returns {Item[]} */
function itemOf(element, numbered) {
  const line = /** @type {HTMLElement} */ (element.closest("li"));
  const list = /** @type {HTMLElement} */ (line.parentElement);
  const clone = /** @type {HTMLElement} */ (element.cloneNode(true));
  if (element === line) for (const inside of all(clone, "p, ul, ol, table")) inside.remove();
  const text = wordsOf(clone);
  if (!text) return [];
  let depth = -1;
  for (let around = /** @type {Element | null} */ (list); around; around = around.parentElement) depth += Number(around.matches("ol, ul"));
  const mark = line === element || element.matches(":first-child") ? (list.localName === "ol" ? `${[...list.children].indexOf(line) + 1}.` : "-") : "";
  return [{ kind: "item", list: numbered.indexOf(list) + 1, depth: Math.min(depth, 3), mark, text }];
}

/** @param {HTMLTableElement} element @returns {Table} */
function tableOf(element) {
  const rows = [...element.rows].filter((row) => !row.hidden);
  return { kind: "table", rows: rows.map((row) => [...row.cells].map(cell)) };
}

/** @param {HTMLTableCellElement} element */
function cell(element) {
  const inside = all(element, "p");
  return inside.length ? inside.map((line) => paragraphOf(line).text).join("\n") : wordsOf(element);
}

/** The words that are shown, with single spaces. @param {HTMLElement} element */
export function wordsOf(element) {
  const clone = /** @type {HTMLElement} */ (element.cloneNode(true));
  for (const part of all(clone, NOT_SHOWN)) part.remove();
  return (clone.textContent ?? "").replace(/\s+/g, " ").trim();
}

/**
 * Blocks as plain text, for any editor: lines end as in Windows, and the mark at its start tells it is UTF-8.
 *
 * @param {Block[]} blocks
 */
export function textOf(blocks) {
  const lines = blocks.map((block, at) => (block.kind !== "item" && blocks[at - 1]?.kind === "item" ? `\n${plainText(block)}` : plainText(block)));
  return `\uFEFF${lines.join("\n").trim()}\n`.replace(/\r\n|\r|\n/g, "\r\n");
}

/** @param {Block} block */
function plainText(block) {
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
  if (block.kind === "item") return `${"  ".repeat(block.depth)}${block.mark ? `${block.mark} ` : "  "}${block.text}`;
  if (block.style === "answer") return `  ${indented(block.text)}\n`;
  return block.lead ? `${block.lead} ${block.text}` : block.text;
}

/** @param {string} text */
function indented(text) {
  return text.replace(/\r\n|\r|\n/g, "\n  ");
}
