import { component } from "../../scripts/components.js";
import { filled, one } from "../../scripts/dom.js";
import { PLACE } from "../../scripts/keys.js";
import { whileInSight } from "../../scripts/sight.js";

/** Lets a reader who was in an assignment before go on where she was, and says how much of it she answered. */
component("resume", (element, { answers, session }) => {
  const link = one(element, "a.button");
  const label = link?.firstChild;
  if (!link || !label) return;
  const href = link.getAttribute("href") ?? "";
  const words = label.textContent;

  whileInSight(element, () => {
    const id = session.read(PLACE)[element.dataset.assignment ?? ""];
    const been = id !== undefined && !href.endsWith(`#${id}`);
    const { assignment, total } = element.dataset;
    const { answered, resume } = /** @type {HTMLElement | null} */ (element.parentElement)?.dataset ?? {};
    // The id of a field ends in that of its step: <part>--<step>--<case>.
    const mine = answers.entries().filter(({ page }) => page === assignment);
    const n = new Set(mine.map((entry) => entry.id.split("--").slice(-2).join("--"))).size;
    label.textContent = n ? filled(answered, { n, total }) : been ? (resume ?? "") : words;
    link.setAttribute("href", been ? `${href.split("#")[0]}#${id}` : href);
  });
});
