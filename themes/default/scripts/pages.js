import { namedElement } from "./address.js";
import { all, one } from "./dom.js";

/** The page that the address names, or else the first. @param {Element | null} [element] what it names */
export function pageOf(element = namedElement().element) {
  const page = element?.closest("[data-page]") ?? one(document, "[data-page]");
  return /** @type {HTMLElement | undefined} */ (page ?? undefined);
}

/** The one-file edition shows one page at a time. The menu tells which one. @param {Pick<import("./events.js").Arrival, "page">} arrival */
export function showPage({ page }) {
  one(document, "main")?.classList.add("is-paging");
  for (const other of all(document, "[data-page]")) other.classList.toggle("is-current", other === page);
  for (const link of all(document, ".menu__link")) {
    const id = link.getAttribute("href")?.slice(1);
    if (id === page.id) link.setAttribute("aria-current", "page");
    else if (id === page.dataset.menu) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
