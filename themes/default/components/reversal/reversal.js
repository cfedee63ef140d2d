import { component } from "../../scripts/components.js";
import { filled, one, onClick, say, show } from "../../scripts/dom.js";
import { onAnswers, onArrive, onReversed } from "../../scripts/events.js";
import { READINGS } from "../../scripts/keys.js";
import { isReversed, setReading, setReversed } from "../../scripts/readings.js";

/** The switch that exchanges man and woman. It holds for the whole case and the whole tab. */
component("reversal", (element, { session }) => {
  const page = /** @type {HTMLElement | null} */ (element.closest("[data-case]"));
  const button = one(element, "button");
  const names = one(element, "[data-name-said]");
  const name = page?.dataset.case;
  if (!page || !button || !name) return;
  const onlyOn = "onlyOn" in element.dataset;
  let reading = false;

  const draw = () => {
    const reversed = isReversed(session, name);
    setReading(page, reversed);
    button.setAttribute("aria-checked", String(reversed));
    show(element, reversed || !onlyOn);
    say(names, reversed ? sayNames(page, names?.dataset, onlyOn) : "");
  };
  /** The report tells which readings of a case were seen. */
  const noteReading = () => {
    const seen = session.read(READINGS);
    const mine = seen[name] ?? [];
    const now = isReversed(session, name) ? "reversed" : "described";
    if (!mine.includes(now)) session.write(READINGS, { ...seen, [name]: [...mine, now] });
  };
  onClick(button, () => {
    setReversed(session, name, !isReversed(session, name));
    if (element.hidden) one(element.parentElement, "a")?.focus(); // what had the focus is gone
  });
  onAnswers(draw);
  onReversed(() => {
    draw();
    if (reading) noteReading();
  });
  onArrive((arrival) => {
    reading = arrival.page === page && arrival.step !== null;
    if (reading) noteReading();
  });
  draw();
});

/** Who is called what, in a line; `short`: without what it means. @param {HTMLElement} page @param {DOMStringMap | undefined} words @param {boolean} short */
function sayNames({ dataset }, words, short) {
  const pairs = (dataset.names ?? "").matchAll(/([^|]+)\|([^|]+)/g);
  const names = [...pairs].map(([, name, other]) => filled(words?.nameSaid, { name, other })).join(", ");
  return `${short ? "" : `${words?.namesSaid} `}${names}.`;
}
