import { wordsOf } from "../../scripts/blocks.js";
import { component } from "../../scripts/components.js";
import { all, one, onClick, say, show } from "../../scripts/dom.js";
import { download } from "../../scripts/download.js";

/** A text to take over: copied with one button, or saved as a text file. */
component("passage", (element) => {
  const text = one(element, ".takeover__text");
  const said = one(element, "[role=status]");
  if (!text) return;

  onClick(one(element, "[data-copy]"), async () => {
    try {
      await navigator.clipboard.writeText(plain(text));
      say(said, said?.dataset.copied);
    } catch {
      getSelection()?.selectAllChildren(text);
      say(said, said?.dataset.failed);
    }
  });
  onClick(one(element, "[data-download]"), () => {
    download(element.dataset.file ?? "text.txt", plain(text), "text/plain;charset=utf-8");
  });
  show(one(element, ".takeover__buttons"));
});

/** The words alone, a list item on a line of its own. @param {HTMLElement} text */
function plain(text) {
  const lines = all(text, "h2, h3, h4, p, li").map((block) => {
    return block.localName === "li" ? `- ${wordsOf(block)}` : `\n${wordsOf(block)}`;
  });
  return `${lines.join("\n").trim()}\n`;
}
