import { component } from "../../scripts/components.js";
import { all, filled, linkButton, make, one, show } from "../../scripts/dom.js";
import { onAnswers, onArrive } from "../../scripts/events.js";
import { DEALT, PERSPECTIVE } from "../../scripts/keys.js";
import { deal } from "./deal.js";

/** So many participants can get a person. */
const MOST = 20;

/** Whose eyes one looks through: one person at a time, or all that was written side by side. Roles can be dealt. */
component("perspectives", (element, { answers, session }) => {
  const step = element.dataset.key ?? "";
  const [shown, dealt] = [PERSPECTIVE.of(step), DEALT.of(step)];
  const views = all(element, "[data-person]");
  const people = views.map((view) => view.dataset.person ?? "");
  const list = one(element, "[data-participant]");
  tellEach(element, views);
  const among = one(element, "select");
  for (let count = 2; count <= MOST; count += 1) among?.add(new Option(`${count}`));
  if (among) among.value = `${people.length}`;
  const branches = all(element, "[data-needs]").map((memory) => ({ memory, needs: needsOf(memory.dataset.needs ?? "") }));

  function draw() {
    const now = session.read(shown);
    element.classList.toggle("is-beside", now === "all");
    for (const view of views) view.classList.toggle("is-open", now === "all" || now === view.dataset.person);
    for (const button of all(element, "[data-show]")) {
      button.setAttribute("aria-pressed", String(button.dataset.show === now));
    }
  }
  /** What is told on a branch that the reader did not take stays away. */
  function drawBranches() {
    for (const { memory, needs } of branches) {
      memory.hidden = !needs.every(([field, ...options]) => options.includes(answers.read(field)));
    }
  }
  function drawDealt() {
    if (list) listDealt(list, session.read(dealt).filter((person) => people.includes(person)), people, nameFor);
    draw();
  }
  /** @param {string} person @returns {Node[]} a copy, so that it is exchanged with the roles too */
  function nameFor(person) {
    return [...(one(element, `[data-show="${person}"] [data-name]`)?.cloneNode(true).childNodes ?? [])];
  }
  /** @param {string} what a person, or all */
  function open(what) {
    session.write(shown, what);
    draw();
    const view = views.find((found) => found.classList.contains("is-open"));
    one(view, "h3")?.focus({ preventScroll: true });
    view?.scrollIntoView({ block: "start" });
  }

  element.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (button?.dataset.show) open(button.dataset.show);
    if (!button?.matches("[data-deal]")) return;
    session.write(dealt, deal(people, Number(among?.value)));
    drawDealt();
  });
  // What another tab looks at is its own; it is shown here when all may have changed.
  onAnswers((id) => id === null && drawDealt());
  onAnswers((id) => branches.some(({ needs }) => id === null || needs.some(([field]) => field === id)) && drawBranches());
  onArrive(({ target }) => {
    const view = views.find((found) => found.contains(target));
    if (!view || view.classList.contains("is-open")) return;
    session.write(shown, view.dataset.person ?? "");
    draw();
  });
  for (const part of all(element, "[hidden]")) show(part);
  for (const memory of all(element, "details")) memory.removeAttribute("open"); // open without script, and on paper
  element.classList.add("is-choosing");
  drawBranches();
  drawDealt();
});

/** What is told once goes into the view of each who knows it. @param {HTMLElement} element @param {HTMLElement[]} views */
function tellEach(element, views) {
  const told = one(element, "[data-told]");
  if (!told) return;
  for (const part of all(told, "[data-alone]")) part.remove();
  views.forEach((view, index) => {
    const known = /** @type {HTMLElement} */ (told.cloneNode(true));
    for (const part of all(known, "[data-known]")) {
      const mine = part.dataset.known?.split(" ").includes(String(index + 1));
      const passage = part.matches("summary") ? part.parentElement : null;
      if (!mine) takeOut(passage ?? part);
      else if (!passage) part.replaceWith(...part.childNodes);
      delete part.dataset.known;
    }
    if (!known.firstElementChild) return;
    known.prepend(make("p", "perspective__lead", told.dataset.told ?? ""));
    delete known.dataset.told;
    view.append(known);
  });
  told.remove();
}

/** Without it, nor what only stood around it; between what stays, a space. @param {Element} part */
function takeOut(part) {
  const around = part.parentElement;
  part.replaceWith(" ");
  if (around && !around.textContent?.trim() && !one(around, "img")) takeOut(around);
}

/** Each choice on which something depends: its field, and the options that lead there. @param {string} written */
function needsOf(written) {
  return written.split(";").map((need) => need.split(/[= ]/));
}

/**
 * Tells who got whom, and who is left over.
 *
 * @param {HTMLElement} list @param {string[]} dealt @param {string[]} people @param {(person: string) => Node[]} nameFor
 */
function listDealt(list, dealt, people, nameFor) {
  list.replaceChildren();
  if (!dealt.length) return;
  const rows = dealt.map((person, index) => {
    const button = linkButton(...nameFor(person));
    button.dataset.show = person;
    return make("li", "", `${filled(list.dataset.participant, { n: index + 1 })} `, button);
  });
  list.append(make("ol", "", ...rows));
  const names = people.filter((person) => !dealt.includes(person)).flatMap((person) => [", ", ...nameFor(person)]);
  if (names.length) list.append(make("p", "", `${list.dataset.left} `, ...names.slice(1)));
}
