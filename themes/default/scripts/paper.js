import { one } from "./dom.js";
import { titleOf } from "./readings.js";

/** On paper each page is headed by the title of the page that is open (see `print.css`). */
export function headPaper() {
  addEventListener("beforeprint", () => {
    const page = /** @type {HTMLElement | null} */ (one(document, ".page.is-current") ?? one(document, "[data-page]"));
    if (page) document.documentElement.style.setProperty("--paper-head", JSON.stringify(titleOf(page)));
  });
}
