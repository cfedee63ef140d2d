import { blocksOf, textOf } from "../../scripts/blocks.js";
import { copy } from "../../scripts/clipboard.js";
import { component } from "../../scripts/components.js";
import { all, filled, make, one, onClick, say, show } from "../../scripts/dom.js";
import { dayOf } from "../../scripts/download.js";
import { saveDocument } from "../../scripts/saved.js";

// What is for who reads it here; and what has words that are taken along without it.
const NOT_TAKEN = "[popover], .note-back, u";
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
    for (const part of all(whole, NOT_TAKEN)) part.remove();
    const level = /** @type {"h3"} */ (one(whole, "h2, h3, h4")?.localName ?? "h3"); // a part among the others
    for (const list of all(whole, ".notes")) list.prepend(make(level, "", notes));
    if (takenFrom) whole.append(make("p", "", filled(takenFrom, { date: dayOf(new Date(), locale) })));
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
  for (const button of all(element, "[data-take]")) {
    onClick(button, () => saveDocument(blocks(), element, `${file}.${button.dataset.take}`, locale, new Date()));
  }
  show(one(element, ".takeover__buttons"));
});
