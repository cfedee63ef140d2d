/**
 * One step at a time, with the progress and the list of steps kept in line.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { session }) {
  const steps = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-step]")]);
  const links = [...element.querySelectorAll(".step-list__link")];
  const lens = /** @type {HTMLElement | null} */ (element.querySelector(".lens"));
  const notice = /** @type {HTMLElement | null} */ (element.querySelector(".steps__notice"));
  const kept = /** @type {HTMLElement | null} */ (element.querySelector(".kept"));
  const list = element.querySelector(".step-list details");
  const progress = /** @type {HTMLElement | null} */ (element.querySelector("[data-progress]"));

  document.addEventListener("casebook:arrive", (event) => {
    const { page, step } = /** @type {CustomEvent<import("../../scripts/navigation.js").Arrival>} */ (event).detail;
    if (!step || !page.contains(element)) return;
    const visited = new Set(session.list("visited")).add(step.id);
    session.write("visited", [...visited]);
    session.write("place", { ...session.record("place"), [page.id]: step.id });
    element.classList.add("is-stepping");
    document.documentElement.classList.add("has-steps"); // `:has()` would cost a look through all at every change
    for (const other of steps) other.classList.toggle("is-current", other === step);
    for (const link of links) {
      const id = link.getAttribute("href")?.slice(1) ?? "";
      link.classList.toggle("is-visited", visited.has(id));
      link.toggleAttribute("aria-current", false);
      if (id !== step.id) continue;
      link.setAttribute("aria-current", "step");
      centre(/** @type {HTMLElement} */ (link));
    }
    if (lens) lens.hidden = !("lens" in step.dataset);
    if (kept) kept.hidden = !("answers" in step.dataset);
    if (notice) notice.hidden = !("answers" in step.dataset) && step.dataset.step !== "aim";
    if (list instanceof HTMLDetailsElement && !matchMedia("(min-width: 52em)").matches) list.open = false;
    if (progress) showProgress(progress, steps.indexOf(step) + 1, steps.length);
  });
  for (const nav of element.querySelectorAll(".step__nav")) /** @type {HTMLElement} */ (nav).hidden = false;
}

/** Scrolls the list, not the page, so that the open step is in sight. @param {HTMLElement} link */
function centre(link) {
  const list = link.closest("nav");
  if (!list) return;
  const frame = list.getBoundingClientRect();
  const room = Math.min(list.clientHeight, innerHeight - Math.max(0, frame.top));
  list.scrollTop += link.getBoundingClientRect().top - frame.top - room / 2;
}

/** @param {HTMLElement} progress @param {number} n @param {number} total */
function showProgress(progress, n, total) {
  const text = (progress.dataset.progress ?? "").replace("{n}", String(n)).replace("{total}", String(total));
  const bar = progress.querySelector("progress");
  const line = progress.querySelector("[data-count]");
  if (line) line.textContent = text;
  if (bar) {
    bar.value = n;
    bar.textContent = text;
  }
  progress.hidden = false;
}
