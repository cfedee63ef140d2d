import { component } from "../../scripts/components.js";
import { filled, say, show } from "../../scripts/dom.js";
import { onArrive, onLost } from "../../scripts/events.js";

/** Tells that what a link asks for is not there, until the reader goes on. */
component("lost", (element) => {
  onArrive(() => show(element, false));
  onLost(() => {
    show(element);
    say(element, filled(element.dataset.lost, { title: document.title.split(" · ").slice(0, -1).join(" · ") || document.title }));
  });
});
