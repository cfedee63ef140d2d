import { component } from "../../scripts/components.js";
import { all, one, say } from "../../scripts/dom.js";
import { onArrive } from "../../scripts/events.js";
import { VISITED } from "../../scripts/keys.js";
import { whileInSight } from "../../scripts/sight.js";

/** Marks on the map where the reader has been and what she picked, in the drawing and in the list. */
component("map", (element, { answers, session }) => {
  const places = all(element, "[href]").map((link) => ({ link, id: placeOf(link), mark: markOf(link) }));
  const { been, picked } = element.dataset;

  function draw() {
    const visited = new Set(session.read(VISITED));
    const chosen = new Set(answers.entries().map(({ text }) => text)); // an option that was picked is the answer
    for (const { link, id, mark } of places) {
      const word = chosen.has(id) ? picked : visited.has(id) && been;
      link.classList.toggle("is-visited", Boolean(word));
      say(mark, word ? ` · ${word} ` : "");
    }
    for (const part of all(element, ".map__drawing")) {
      const boxes = all(part, "[class^=map__box]").map((box) => box.classList.contains("is-visited"));
      for (const way of all(part, "[data-way]")) {
        const went = (way.dataset.way ?? "").split("-").every((end) => boxes[Number(end)]);
        way.classList.toggle("is-visited", went);
        if (!way.matches("[marker-end]")) way.style.markerEnd = went ? "url(#casebook_map_been)" : "";
      }
    }
  }
  /** A drawing wider than the screen begins with its first box in the middle. */
  function centre() {
    for (const drawing of all(element, ".map__drawing")) {
      const [frame, box] = [drawing, one(drawing, "[class^=map__box]")].map((found) => found?.getBoundingClientRect());
      if (frame && box && !drawing.scrollLeft) drawing.scrollLeft = box.left - frame.left - (frame.width - box.width) / 2;
    }
  }
  // Browsers leave a box that is half in sight where it is.
  element.addEventListener("focusin", (event) => {
    const box = /** @type {Element} */ (event.target).closest("[class^=map__box]");
    box?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  onArrive(centre);
  whileInSight(element, draw);
});

/** The id of the step or the option that a place stands for. @param {Element} link */
function placeOf(link) {
  return link.getAttribute("href")?.split("#")[1] ?? "";
}

/** Room for a word behind a place: in the drawing within the line that says what it is. @param {Element} link */
function markOf(link) {
  const line = one(link, "text")?.firstChild;
  const mark = document.createElementNS(link.namespaceURI, line ? "tspan" : "strong");
  mark.classList.add("map__been");
  (line ?? link).after(mark);
  return mark;
}
