import { component } from "../../scripts/components.js";
import { one } from "../../scripts/dom.js";
import { PLACE } from "../../scripts/keys.js";
import { whileInSight } from "../../scripts/sight.js";

/** Lets a reader who was in an assignment before go on where she was. */
component("resume", (element, { session }) => {
  const link = one(element, "a.button");
  const label = link?.firstChild;
  if (!link || !label) return;
  const href = link.getAttribute("href") ?? "";
  const words = label.textContent;

  whileInSight(element, () => {
    const id = session.read(PLACE)[element.dataset.assignment ?? ""];
    const been = id !== undefined && !href.endsWith(`#${id}`);
    label.textContent = been ? (element.dataset.resume ?? "") : words;
    link.setAttribute("href", been ? `${href.split("#")[0]}#${id}` : href);
  });
});
