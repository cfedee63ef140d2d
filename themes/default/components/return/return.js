import { hrefTo } from "../../scripts/address.js";

/**
 * "Ga terug naar de opdracht": leads to the step one came from. Without one it leads where it is written to lead,
 * to the step that owns it; on a prose page it is not shown then.
 */
export function start() {
  /** @type {Map<Element, string>} */
  const owners = new Map();
  document.addEventListener("casebook:arrive", (event) => {
    const { page, step, origin } = /** @type {CustomEvent<import("../../scripts/navigation.js").Arrival>} */ (event).detail;
    for (const link of (step ?? page).querySelectorAll("[data-return], [data-return-page]")) {
      if (!owners.has(link)) owners.set(link, link.getAttribute("href") ?? "");
      link.setAttribute("href", origin ? hrefTo(origin) : (owners.get(link) ?? ""));
      if (link.hasAttribute("data-return-page") && link.parentElement) link.parentElement.hidden = !origin;
    }
  });
}
