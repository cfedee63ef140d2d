import { all, one } from "../../scripts/dom.js";

/**
 * What is not any more as it was when answers were given, by what the report asks now: questions with other words, choices
 * without the option that was picked, questions that are gone. For each the link to its step; of what is gone the answers.
 * @param {import("../../scripts/answers.js").Entry[]} answers @param {ParentNode} report
 */
export function sinceThen(answers, report) {
  // Some answers have a second, quiet place, which does not say what was asked.
  const inOrder = [...all(report, "[data-for][data-quiet]"), ...all(report, "[data-for]:not([data-quiet])")];
  const places = new Map(inOrder.map((place) => [place.dataset.for, place]));
  /** @type {Record<"changed" | "lost" | "gone", (Element | null)[]>} */
  const found = { changed: [], lost: [], gone: [] };
  for (const { id, text, version } of answers) {
    const place = places.get(id);
    const link = one(place?.closest("section"), "a");
    if (!place) found.gone.push(null);
    else if ("choice" in place.dataset && !all(place, "[data-option]").some(({ dataset }) => dataset.option === text)) found.lost.push(link);
    else if (version && place.dataset.version && version !== place.dataset.version && !found.changed.includes(link)) found.changed.push(link);
  }
  return found;
}
