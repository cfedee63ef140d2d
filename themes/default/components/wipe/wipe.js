import { component } from "../../scripts/components.js";
import { one, onClick, onYes, say } from "../../scripts/dom.js";
import { onAnswers } from "../../scripts/events.js";

/** Wipes all that was filled in and chosen, after one confirmation. */
component("wipe", (element, { answers }) => {
  const dialog = one(element, "dialog");
  const said = one(element, "[role=status]");
  const button = one(element, "[data-wipe]");

  onAnswers(() => say(said));
  onClick(button, () => dialog?.showModal());
  onYes(dialog, () => {
    answers.wipe();
    say(said, said?.dataset.wiped);
    if (button?.offsetParent === null) one(element.closest("[data-page]"), "h1")?.focus(); // nothing is left to wipe, nor the button
  });
});
