/**
 * Lets a reader who was in an assignment before go on where she was.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { session }) {
  const link = element.querySelector("a.button");
  const first = link?.getAttribute("href") ?? "";
  document.addEventListener("casebook:arrive", () => {
    const id = (session.read("place") ?? {})[element.dataset.assignment ?? ""];
    if (!link || typeof id !== "string" || !/^[a-z0-9-]+$/.test(id) || first.endsWith(`#${id}`)) return;
    const label = link.firstChild;
    if (label) label.textContent = element.dataset.resume ?? "";
    link.setAttribute("href", `${first.split("#")[0]}#${id}`);
  });
}
