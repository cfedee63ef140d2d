import { component } from "../../scripts/components.js";
import { all, filled, one, say, show } from "../../scripts/dom.js";
import { onArrive } from "../../scripts/events.js";
import { PLACE, VISITED } from "../../scripts/keys.js";

/** One step at a time, with the progress and the list of steps kept in line. */
component("steps", (element, { session }) => {
  const steps = all(element, "[data-step]");
  const links = all(element, ".step-list a");
  const lens = one(element, ".lens");
  const notice = one(element, ".steps__notice");
  const kept = one(element, ".kept");
  const list = /** @type {HTMLDetailsElement | null} */ (one(element, ".step-list details"));
  const progress = one(element, "[data-progress]");

  for (const step of steps) {
    const title = one(step, "h2");
    if (!title) continue;
    title.id ||= `title_${step.id}`;
    step.setAttribute("aria-labelledby", title.id);
  }
  onArrive(({ page, step }) => {
    if (!step || !page.contains(element)) return;
    const visited = new Set(session.read(VISITED)).add(step.id);
    const answered = "answers" in step.dataset;
    session.write(VISITED, [...visited]);
    session.write(PLACE, { ...session.read(PLACE), [page.id]: step.id });
    element.classList.add("is-stepping");
    for (const other of steps) other.classList.toggle("is-current", other === step);
    for (const link of links) {
      const id = link.getAttribute("href")?.slice(1) ?? "";
      link.classList.toggle("is-visited", visited.has(id));
      link.toggleAttribute("aria-current", false);
      if (id !== step.id) continue;
      link.setAttribute("aria-current", "step");
      centreLink(link);
    }
    show(lens, "lens" in step.dataset);
    show(kept, answered);
    show(notice, answered || step.dataset.step === "aim");
    if (list && !matchMedia("(min-width: 52em)").matches) list.open = false;
    if (progress) showProgress(progress, steps.indexOf(step) + 1, steps.length);
  });
});

/** Scrolls the list, not the page, so that the open step is in sight. @param {HTMLElement} link */
function centreLink(link) {
  const list = link.closest("nav");
  if (!list) return;
  const frame = list.getBoundingClientRect();
  const room = Math.min(list.clientHeight, innerHeight - Math.max(0, frame.top));
  list.scrollTop += link.getBoundingClientRect().top - frame.top - room / 2;
}

/** @param {HTMLElement} progress @param {number} n @param {number} total */
function showProgress(progress, n, total) {
  const text = filled(progress.dataset.progress, { n, total });
  const bar = one(progress, "progress");
  say(one(progress, "[data-count]"), text);
  say(bar, text);
  if (bar) bar.value = n;
  show(progress);
}
