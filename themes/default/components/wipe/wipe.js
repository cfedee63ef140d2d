import { component } from "../../scripts/components.js";
import { one, onClick, onYes, say } from "../../scripts/dom.js";
import { onAnswers } from "../../scripts/events.js";

/** Wipes all that was filled in and chosen, after one confirmation. */
component("wipe", (element, { answers }) => {
  const dialog = one(element, "dialog");
  const said = one(element, "[role=status]");

  onAnswers(() => say(said));
  onClick(one(element, "[data-wipe]"), () => dialog?.showModal());
  onYes(dialog, () => {
    answers.wipe();
    say(said, said?.dataset.wiped);
  });
});
