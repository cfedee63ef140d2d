import { TICKED } from "../../scripts/answers.js";
import { component } from "../../scripts/components.js";
import { one } from "../../scripts/dom.js";
import { onAnswers } from "../../scripts/events.js";
import { showChanged } from "../changed/changed.js";

/** A box to tick: kept like any answer. */
component("tick", (element, { answers }) => {
  const box = one(element, "input");
  if (!box) return;
  box.autocomplete = "off"; // Back would bring a tick back that was wiped
  const load = () => {
    box.checked = answers.read(box.id) !== "";
    showChanged(element, box.id, answers);
  };
  box.addEventListener("change", () => answers.write(box.id, box.checked ? TICKED : ""));
  onAnswers(load, box.id);
  load();
});
