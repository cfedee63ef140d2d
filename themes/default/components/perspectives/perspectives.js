import { deal } from "./deal.js";

/**
 * Whose eyes one looks through: one person at a time, or all that was written side by side. Roles can be dealt.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { session }) {
  const [shown, dealt] = [`perspective:${element.dataset.key}`, `dealt:${element.dataset.key}`];
  const views = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-person]")]);
  const people = views.map((view) => view.dataset.person ?? "");
  const list = /** @type {HTMLElement | null} */ (element.querySelector("[data-participant]"));

  function draw() {
    const now = session.read(shown);
    element.classList.toggle("is-beside", now === "all");
    for (const view of views) view.classList.toggle("is-open", now === "all" || now === view.dataset.person);
    for (const button of element.querySelectorAll("[data-show]")) {
      button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.show === now));
    }
  }
  function drawDealt() {
    if (list) fill(list, session.list(dealt).filter((person) => people.includes(person)), people, nameOf);
    draw();
  }
  /** @param {string} person @returns {Node[]} a copy, so that it is exchanged with the roles too */
  function nameOf(person) {
    const name = element.querySelector(`[data-show="${person}"] [data-name]`);
    return name ? [...name.cloneNode(true).childNodes] : [];
  }
  /** @param {string} what a person, or all */
  function show(what) {
    session.write(shown, what);
    draw();
    const view = views.find((found) => found.classList.contains("is-open"));
    view?.querySelector("h3")?.focus({ preventScroll: true });
    view?.scrollIntoView({ block: "start" });
  }

  element.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (button?.dataset.show) show(button.dataset.show);
    if (!button?.matches("[data-deal]")) return;
    session.write(dealt, deal(people, Number(element.querySelector("select")?.value)));
    drawDealt();
  });
  document.addEventListener("casebook:answers", (event) => {
    if (/** @type {CustomEvent} */ (event).detail.id === null) drawDealt();
  });
  document.addEventListener("casebook:arrive", (event) => {
    const { target } = /** @type {CustomEvent<import("../../scripts/navigation.js").Arrival>} */ (event).detail;
    const view = views.find((found) => target && found.contains(target));
    if (view && !view.classList.contains("is-open")) {
      session.write(shown, view.dataset.person);
      draw();
    }
  });
  for (const part of element.querySelectorAll("[hidden]")) /** @type {HTMLElement} */ (part).hidden = false;
  element.classList.add("is-choosing");
  drawDealt();
}

/**
 * Tells who got whom, and who is left over.
 *
 * @param {HTMLElement} list @param {string[]} dealt @param {string[]} people @param {(person: string) => Node[]} nameOf
 */
function fill(list, dealt, people, nameOf) {
  const rows = document.createElement("ol");
  for (const [index, person] of dealt.entries()) {
    const row = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link-button";
    button.dataset.show = person;
    button.append(...nameOf(person));
    row.append(`${(list.dataset.participant ?? "").replace("{n}", String(index + 1))} `, button);
    rows.append(row);
  }
  const left = document.createElement("p");
  const names = people.filter((person) => !dealt.includes(person)).flatMap((person) => [", ", ...nameOf(person)]);
  left.append(`${list.dataset.left} `, ...names.slice(1));
  list.replaceChildren(...(dealt.length ? [rows] : []), ...(dealt.length && names.length ? [left] : []));
}
