import { TICKED } from "../../scripts/answers.js";
import { component } from "../../scripts/components.js";
import { readFile, textOfFile } from "../../scripts/datafile.js";
import { filled, make, one, onClick, say, show } from "../../scripts/dom.js";
import { onAnswers, onArrive } from "../../scripts/events.js";
import { crc32 } from "../../scripts/zip.js";
import { FEWEST_FILES, MOST_BYTES, MOST_FILES, toldTogether } from "./count.js";

/**
 * The files of participants, read in the page and shown together: counted, and in no order. It lives as long as the page is
 * open, and is kept nowhere; of a file that is refused is told why, never what it is called.
 */
component("gather", (element) => {
  const words = element.dataset;
  const input = /** @type {HTMLInputElement | null} */ (one(element, "input"));
  const results = one(element, "[data-results]");
  const forget = one(element, "[data-forget]");
  /** @type {Map<string, import("../../scripts/answers.js").Entry[]>} the answers of each file, under what tells that it is another one */
  const files = new Map();

  /** @param {File} file @returns {Promise<string>} why it is refused, empty when it is taken */
  async function take(file) {
    if (files.size >= MOST_FILES) return "many";
    if (file.size > MOST_BYTES) return "huge";
    const bytes = await file.arrayBuffer();
    const mark = `${bytes.byteLength} ${crc32(new Uint8Array(bytes))}`;
    if (files.has(mark)) return "double";
    const read = readFile(textOfFile(bytes), document.body.dataset.course ?? "", 0);
    if ("problem" in read) return read.problem;
    files.set(mark, read.answers);
    return "";
  }
  /** @param {Iterable<File>} chosen */
  async function takeAll(chosen) {
    /** @type {Map<string, number>} */
    const refused = new Map();
    for (const file of chosen) {
      const why = await take(file).catch(() => "broken");
      if (why) refused.set(why, (refused.get(why) ?? 0) + 1);
    }
    if (input) input.value = ""; // the page has no names of files
    draw([...refused].map(([why, n]) => filled(words[why], { n, most: MOST_FILES })));
  }
  /** @param {string[]} [refused] */
  function draw(refused = []) {
    const enough = files.size >= FEWEST_FILES;
    const count = files.size ? filled(enough ? words.some : words.few, { n: files.size, fewest: FEWEST_FILES }) : "";
    say(one(element, "[role=status]"), [count, ...refused].filter(Boolean).join(" "));
    const told = enough ? toldTogether([...files.values()], TICKED, Math.random) : [];
    results?.replaceChildren(...told.map(sectionOf));
    show(forget, files.size > 0);
  }
  /** @param {import("./count.js").Told} told */
  function sectionOf({ id, title, question, mixed, counts, texts }) {
    const section = make("section", "gather__question", make("h3", "", title || question || id));
    if (title && question) section.append(make("p", "gather__asked", question));
    if (mixed) section.append(make("p", "gather__mixed", words.mixed ?? ""));
    const most = Math.max(1, ...counts.map(({ count }) => count));
    for (const { label, count } of counts) {
      const bar = make("progress", "");
      bar.max = most;
      bar.value = count;
      bar.setAttribute("aria-hidden", "true");
      section.append(make("p", "tally tally__round", make("span", "", label || words.yes || ""), bar, make("b", "", String(count))));
    }
    if (texts.length) section.append(make("ul", "gather__texts", ...texts.map((text) => make("li", "", text))));
    return section;
  }
  function clear() {
    files.clear();
    draw();
  }

  input?.addEventListener("change", () => void takeAll([...(input.files ?? [])]));
  element.addEventListener("dragover", (event) => event.preventDefault());
  element.addEventListener("drop", (event) => {
    event.preventDefault();
    void takeAll([...(event.dataTransfer?.files ?? [])]);
  });
  onClick(forget, clear);
  const here = element.closest("[data-page]");
  onArrive(({ page }) => page !== here && files.size && clear());
  onAnswers((id) => id === null && files.size && clear()); // wiped
  show(element);
});
