import { component } from "../../scripts/components.js";
import { onClick, show } from "../../scripts/dom.js";

/** A button that prints the page, or with `data-only` the open step alone. */
component("print", (element) => {
  const steps = "only" in element.dataset ? element.closest("[data-component=steps]") : null;
  onClick(element, () => {
    steps?.classList.add("is-alone");
    addEventListener("afterprint", () => steps?.classList.remove("is-alone"), { once: true });
    print();
  });
  show(element);
});
