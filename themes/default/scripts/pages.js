import { all, one } from "./dom.js";

/** The one-file edition shows one page at a time. The menu tells which one. @param {import("./events.js").Arrival} arrival */
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
