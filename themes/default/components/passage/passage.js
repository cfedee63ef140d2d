import { blocksOf, textOf } from "../../scripts/blocks.js";
import { copy } from "../../scripts/clipboard.js";
import { component } from "../../scripts/components.js";
import { all, filled, one, onClick, say, show } from "../../scripts/dom.js";
import { docx, WORD } from "../../scripts/docx.js";
import { dayOf, download } from "../../scripts/download.js";

// What is for who reads it here; and what has words that are taken along without it.
const HERE = "[popover], .note-back, .sr-only";
const AROUND = "button, span, div, section, a:not([href^=http])";

/** A text to take over: copied as a part of a document, or saved as a Word file or as text. */
component("passage", (element) => {
  const text = one(element, ".takeover__text");
  const said = one(element, "[role=status]");
  if (!text) return;

  const { file = "text", locale = "", takenFrom, notes = "" } = element.dataset;

  /** The text without what is for the screen; where it comes from stands below it. */
  const taken = () => {
    const whole = /** @type {HTMLElement} */ (text.cloneNode(true));
    for (const part of all(whole, HERE)) part.remove();
    const level = one(whole, "h2, h3, h4")?.localName ?? "h3"; // a part among the others
    for (const list of all(whole, ".notes")) list.prepend(made(level, notes));
    if (takenFrom) whole.append(made("p", filled(takenFrom, { date: dayOf(new Date(), locale) })));
    for (const part of all(whole, AROUND)) part.replaceWith(...part.childNodes);
    for (const part of all(whole, "*")) {
      for (const { name } of [...part.attributes]) if (name !== "href") part.removeAttribute(name);
    }
    return whole;
  };

  /** Its blocks; a number above the line stays above it. */
  function blocks() {
    const whole = taken();
    for (const sign of all(whole, "sup")) sign.textContent = (sign.textContent ?? "").replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "");
    return blocksOf(whole);
  }

  onClick(one(element, "[data-copy]"), async () => {
    try {
      await copy(taken().innerHTML.trim(), textOf(blocks()).slice(1));
      say(said, said?.dataset.copied);
    } catch {
      getSelection()?.selectAllChildren(text);
      say(said, said?.dataset.failed);
    }
  });
  onClick(one(element, "[data-take=txt]"), () => download(`${file}.txt`, textOf(blocks()), "text/plain;charset=utf-8"));
  onClick(one(element, "[data-take=docx]"), () => {
    const page = /** @type {HTMLElement | null} */ (element.closest("[data-page]"));
    const title = `${document.body.dataset.title} · ${page?.dataset.title}`;
    download(`${file}.docx`, docx(blocks(), { title, language: locale, made: new Date() }), WORD);
  });
  show(one(element, ".takeover__buttons"));
});

/** @param {string} name @param {string} text */
function made(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
