import { component } from "../../scripts/components.js";
import { all, one } from "../../scripts/dom.js";
import { onArrive } from "../../scripts/events.js";
import { VISITED } from "../../scripts/keys.js";
import { whileInSight } from "../../scripts/sight.js";

/** Marks on the map where the reader has been and what she picked, in the drawing and in the list. */
component("map", (element, { answers, session }) => {
  const places = all(element, "[data-node]");

  function draw() {
    const been = new Set(session.read(VISITED));
    for (const { dataset } of places) {
      if (dataset.node && dataset.field && answers.read(dataset.field) === dataset.node) been.add(dataset.node);
    }
    for (const place of places) {
      const mine = been.has(place.dataset.node ?? "");
      place.classList.toggle("is-visited", mine);
      one(place, "[data-been]")?.toggleAttribute("hidden", !mine);
    }
    for (const part of all(element, "[data-part]")) {
      const boxes = all(part, ".map__box").map((box) => box.classList.contains("is-visited"));
      for (const way of all(part, "[data-way]")) {
        const ends = (way.dataset.way ?? "").split(" ");
        way.classList.toggle("is-visited", ends.every((end) => boxes[Number(end)]));
      }
      if ("path" in element.dataset) part.toggleAttribute("hidden", !boxes.includes(true));
    }
  }
  /** A drawing wider than the screen begins with its first box in the middle. */
  function centre() {
    for (const drawing of all(element, ".map__drawing")) {
      const [frame, box] = [drawing, one(drawing, ".map__box")].map((found) => found?.getBoundingClientRect());
      if (frame && box && !drawing.scrollLeft) drawing.scrollLeft = box.left - frame.left - (frame.width - box.width) / 2;
    }
  }
  // Browsers leave a box that is half in sight where it is.
  element.addEventListener("focusin", (event) => {
    const box = /** @type {Element} */ (event.target).closest(".map__box");
    box?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  onArrive(centre);
  whileInSight(element, draw);
});
