import { download } from "../../scripts/download.js";

/**
 * A text to take over: copied with one button, or saved as a text file.
 *
 * @param {HTMLElement} element
 */
export function start(element) {
  const text = /** @type {HTMLElement | null} */ (element.querySelector(".takeover__text"));
  const buttons = /** @type {HTMLElement | null} */ (element.querySelector(".takeover__buttons"));
  const said = /** @type {HTMLElement | null} */ (element.querySelector("[role=status]"));
  if (!text || !buttons) return;

  element.querySelector("[data-copy]")?.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(plain(text));
      if (said) said.textContent = said.dataset.copied ?? "";
    } catch {
      getSelection()?.selectAllChildren(text);
      if (said) said.textContent = said.dataset.failed ?? "";
    }
  });
  element.querySelector("[data-download]")?.addEventListener("click", () => {
    download(element.dataset.file ?? "text.txt", plain(text), "text/plain;charset=utf-8");
  });
  buttons.hidden = false;
}

/** The words alone, a list item on a line of its own; explanations of terms are left out. @param {HTMLElement} text */
function plain(text) {
  const copy = /** @type {HTMLElement} */ (text.cloneNode(true));
  for (const meaning of copy.querySelectorAll("[popover]")) meaning.remove();
  const lines = [...copy.querySelectorAll("h2, h3, h4, p, li")].map((block) => {
    const line = (block.textContent ?? "").replace(/\s+/g, " ").trim();
    return block.localName === "li" ? `- ${line}` : `\n${line}`;
  });
  return `${lines.join("\n").trim()}\n`;
}
