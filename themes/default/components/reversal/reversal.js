/**
 * The switch that exchanges man and woman: every `[data-reversed]` of the case trades its words for their counterpart.
 * It holds for the whole case and the whole tab. Tells the document with the event `casebook:reversed`.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { session }) {
  const page = /** @type {HTMLElement | null} */ (element.closest("[data-case]"));
  const button = element.querySelector("button");
  const names = /** @type {HTMLElement | null} */ (element.querySelector("[data-reversed-names]"));
  const name = page?.dataset.case;
  if (!page || !button || !name) return;

  const isReversed = () => session.record("reversed")[name] === true;
  function draw() {
    const reversed = isReversed();
    if (page && page.classList.contains("is-reversed") !== reversed) {
      turn(page);
      const { title, titleReversed } = page.dataset;
      page.dataset.title = titleReversed ?? title;
      page.dataset.titleReversed = title;
    }
    button?.setAttribute("aria-checked", String(reversed));
    if (names) names.textContent = reversed ? (names.dataset.reversedNames ?? "") : "";
  }
  /** The report tells which readings of a case were seen. */
  function noteReading() {
    const seen = session.record("versions");
    const mine = Array.isArray(seen[name ?? ""]) ? seen[name ?? ""] : [];
    const now = isReversed() ? "reversed" : "described";
    if (!mine.includes(now)) session.write("versions", { ...seen, [name ?? ""]: [...mine, now] });
  }
  button.addEventListener("click", () => {
    const reversed = !isReversed();
    session.write("reversed", { ...session.record("reversed"), [name]: reversed });
    document.dispatchEvent(new CustomEvent("casebook:reversed", { detail: { case: name, reversed } }));
  });
  document.addEventListener("casebook:answers", draw);
  document.addEventListener("casebook:reversed", () => {
    draw();
    if (page.querySelector(".is-current")) noteReading();
  });
  document.addEventListener("casebook:arrive", (event) => {
    const arrival = /** @type {CustomEvent<import("../../scripts/navigation.js").Arrival>} */ (event).detail;
    if (arrival.page === page && arrival.step) noteReading();
  });
  element.hidden = false;
  draw();
}

/** Gives the words inside an element in the other reading. @param {HTMLElement} page */
export function turn(page) {
  page.classList.toggle("is-reversed");
  for (const element of page.querySelectorAll("[data-reversed]")) {
    const words = /** @type {HTMLElement | SVGElement} */ (element);
    const other = words.dataset.reversed ?? "";
    words.dataset.reversed = words.textContent ?? "";
    words.textContent = other;
  }
}
