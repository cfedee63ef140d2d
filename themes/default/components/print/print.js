import { component } from "../../scripts/components.js";
import { onClick, show } from "../../scripts/dom.js";

/** A button that prints the page. */
component("print", (element) => {
  onClick(element, () => print());
  show(element);
});
