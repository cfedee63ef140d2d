import { textOf } from "./blocks.js";
import { all } from "./dom.js";
import { docx, WORD } from "./docx.js";
import { download } from "./download.js";

/**
 * Saves blocks as a document, of which the title tells the page that they are from.
 *
 * @param {import("./blocks.js").Block[]} blocks @param {HTMLElement} element where they are from
 * @param {string} name of the file, with its ending: `docx`, else it is plain text @param {string} language @param {Date} made
 */
export function saveDocument(blocks, element, name, language, made) {
  if (!name.endsWith(".docx")) return download(name, textOf(blocks), "text/plain;charset=utf-8");
  const page = /** @type {HTMLElement | null} */ (element.closest("[data-page]"));
  const title = `${document.body.dataset.title} · ${page?.dataset.title}`;
  const looks = Object.fromEntries(all(document, "[data-word]").map((part) => [part.dataset.word, part.textContent]));
  download(name, docx(blocks, { title, language, made }, looks), WORD);
}
