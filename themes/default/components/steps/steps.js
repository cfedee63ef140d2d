import { component } from "../../scripts/components.js";
import { all, filled, one, say, show } from "../../scripts/dom.js";
import { onAnswers, onArrive } from "../../scripts/events.js";
import { PLACE, VISITED } from "../../scripts/keys.js";
import { isOpen } from "../../scripts/popovers.js";
import { openAlongside } from "../alongside/alongside.js";
import { openFinding } from "./find.js";
import { addWays } from "./ways.js";

/** One step at a time, with what is done and the list of steps kept in line. */
component("steps", (element, { answers, session }) => {
  const steps = all(element, "[data-step]");
  const links = /** @type {HTMLAnchorElement[]} */ (all(element, ".step-list a"));
  const lens = one(element, ".lens");
  const notice = one(element, ".steps__notice");
  const kept = one(element, ".kept");
  const list = /** @type {HTMLDetailsElement | null} */ (one(element, ".step-list details"));
  const progress = one(element, ".steps__progress");

  const words = one(document, "#casebook_steps")?.dataset ?? {};
  const fields = new Map(steps.map((step) => [step.id, new Set(fieldsIn(step))]));

  tellWhere(element, progress);
  addWays(steps, one(element, ".step-list ol"), words);

  /** A tick for what was answered, a dot for what was read. What asks something is done when it has an answer. */
  function mark() {
    const visited = new Set(session.read(VISITED));
    let done = 0;
    for (const step of steps) {
      const answered = [...(fields.get(step.id) ?? [])].some(answers.read);
      const been = visited.has(step.id);
      if (answered || (been && !("answers" in step.dataset))) done += 1;
      const link = links.find((found) => found.hash === `#${step.id}`);
      link?.classList.toggle("is-answered", answered);
      link?.classList.toggle("is-visited", been);
      const said = answered ? words.answered : been ? words.read : undefined;
      if (said) link?.setAttribute("aria-description", said);
      else link?.removeAttribute("aria-description");
    }
    if (progress) showProgress(progress, filled(words.progress, { n: done, total: steps.length }), done, steps.length);
  }
  /** @param {HTMLElement} step */
  function visit(step) {
    session.write(VISITED, [...new Set(session.read(VISITED)).add(step.id)]);
    mark();
  }
  let here = false;
  onAnswers(() => here && mark());

  for (const step of steps) {
    const title = one(step, "h2");
    if (!title) continue;
    title.id ||= `title_${step.id}`;
    step.setAttribute("aria-labelledby", title.id);
  }
  onArrive(({ page, step }) => {
    here = step !== null && page.contains(element);
    if (!step || !here) return;
    const answered = "answers" in step.dataset;
    session.write(PLACE, { ...session.read(PLACE), [page.id]: step.id });
    element.classList.add("is-stepping");
    for (const other of steps) other.classList.toggle("is-current", other === step);
    for (const link of links) {
      const id = link.getAttribute("href")?.slice(1) ?? "";
      link.toggleAttribute("aria-current", false);
      if (id !== step.id) continue;
      link.setAttribute("aria-current", "step");
      centreLink(link);
    }
    show(lens, "lens" in step.dataset);
    show(kept, answered);
    show(notice, answered || step.dataset.step === "aim");
    if (list && !matchMedia("(min-width: 52em)").matches) list.open = false;
    visit(step);
  });
  openAlongside(element, visit, words.wayBack);
  openFinding(element, steps);
});

/** Scrolls the list, not the page, so that the open step is in sight. @param {HTMLElement} link */
function centreLink(link) {
  const list = link.closest("nav");
  if (!list) return;
  const frame = list.getBoundingClientRect();
  const room = Math.min(list.clientHeight, innerHeight - Math.max(0, frame.top));
  list.scrollTop += link.getBoundingClientRect().top - frame.top - room / 2;
}

/** The case and the assignment, in the words of the head of the page. @param {HTMLElement} element @param {HTMLElement | null} progress */
function tellWhere(element, progress) {
  const page = element.closest("[data-page]");
  const place = one(progress, "p");
  const link = one(page, ".kicker a")?.cloneNode(true);
  if (link instanceof Element) one(link, "span")?.remove();
  if (link) place?.prepend(link);
  else one(place, "span")?.remove();
  place?.append(one(page, "h1")?.textContent ?? "");
}

/** @param {HTMLElement} progress @param {string} text @param {number} n @param {number} total */
function showProgress(progress, text, n, total) {
  const bar = one(progress, "progress");
  const count = one(progress, "[data-count]");
  show(progress);
  if (count?.textContent === text) return; // a key changes nothing here
  say(count, text);
  if (count) count.dataset.count = `${n}/${total}`;
  say(bar, text);
  if (bar) Object.assign(bar, { max: total, value: n });
}

/** In the one file another page opens below it. */
const menu = one(document, "#casebook_menu");
menu?.addEventListener("click", () => isOpen(menu) && menu.hidePopover());

/** The ids of the answers that a step asks for: options share one, which is their name. @param {Element} step */
function fieldsIn(step) {
  const fields = /** @type {HTMLInputElement[]} */ (all(step, "textarea, input"));
  return fields.map(({ id, name }) => name || id);
}
