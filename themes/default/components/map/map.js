import { whileInSight } from "../../scripts/sight.js";

/**
 * Marks on the map where the reader has been and what she picked, in the drawing and in the list.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers, session }) {
  const places = /** @type {(HTMLElement | SVGElement)[]} */ ([...element.querySelectorAll("[data-node]")]);

  function draw() {
    const been = new Set(session.list("visited"));
    for (const { dataset } of places) {
      if (dataset.field && answers.read(dataset.field) === dataset.node) been.add(dataset.node);
    }
    for (const place of places) {
      const mine = been.has(place.dataset.node ?? "");
      place.classList.toggle("is-visited", mine);
      place.querySelector("[data-been]")?.toggleAttribute("hidden", !mine);
    }
    for (const part of element.querySelectorAll("[data-part]")) {
      const boxes = [...part.querySelectorAll(".map__box")].map((box) => box.classList.contains("is-visited"));
      for (const way of /** @type {NodeListOf<SVGElement>} */ (part.querySelectorAll("[data-way]"))) {
        const ends = (way.dataset.way ?? "").split(" ");
        way.classList.toggle("is-visited", ends.every((end) => boxes[Number(end)]));
      }
      if ("path" in element.dataset) part.toggleAttribute("hidden", !boxes.includes(true));
    }
  }
  /** A drawing wider than the screen begins with its first box in the middle. */
  function centre() {
    for (const drawing of element.querySelectorAll(".map__drawing")) {
      const [frame, box] = [drawing, drawing.querySelector(".map__box")].map((one) => one?.getBoundingClientRect());
      if (frame && box && !drawing.scrollLeft) drawing.scrollLeft = box.left - frame.left - (frame.width - box.width) / 2;
    }
  }
  // Browsers leave a box that is half in sight where it is.
  element.addEventListener("focusin", (event) => {
    const box = /** @type {Element} */ (event.target).closest(".map__box");
    box?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  document.addEventListener("casebook:arrive", centre);
  whileInSight(element, draw);
}
