import { component } from "../../scripts/components.js";
import { filled, one, onClick, say, show } from "../../scripts/dom.js";
import { onAnswers } from "../../scripts/events.js";
import { isYesOrNo, key } from "../../scripts/keys.js";

/** Whether the reader put the counter away. */
const AWAY = key("counter", false, isYesOrNo);

/** Counts the answers, until the reader puts it away. */
component("counter", (element, { answers, session }) => {
  const { some, single } = element.dataset;

  function draw() {
    const n = answers.entries().length;
    say(one(element, "span"), filled(n === 1 ? single : some, { n }));
    show(element, n > 0 && !session.read(AWAY));
  }
  onClick(one(element, "button"), () => {
    session.write(AWAY, true);
    draw();
  });
  onAnswers(draw);
  draw();
});
