/**
 * The one-file edition shows one page at a time. The menu tells which one.
 */
export function start() {
  if (document.body.dataset.edition !== "single") return;
  const main = document.querySelector("main");
  document.addEventListener("casebook:arrive", (event) => {
    const { page } = /** @type {CustomEvent<import("../../scripts/navigation.js").Arrival>} */ (event).detail;
    main?.classList.add("is-paging");
    for (const other of document.querySelectorAll("[data-page]")) other.classList.toggle("is-current", other === page);
    for (const link of document.querySelectorAll(".menu__link")) {
      const id = link.getAttribute("href")?.slice(1) ?? "";
      if (id === page.id) link.setAttribute("aria-current", "page");
      else if (id === page.dataset.menu) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  });
}
