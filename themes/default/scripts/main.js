import { openAnswers } from "./answers.js";
import { startNavigation } from "./navigation.js";
import { openSession } from "./session.js";
import { start as answer } from "../components/answer/answer.js";
import { start as choice } from "../components/choice/choice.js";
import { start as exit } from "../components/exit/exit.js";
import { start as fold } from "../components/fold/fold.js";
import { start as kept } from "../components/kept/kept.js";
import { start as map } from "../components/map/map.js";
import { start as pages } from "../components/pages/pages.js";
import { start as passage } from "../components/passage/passage.js";
import { start as perspectives } from "../components/perspectives/perspectives.js";
import { start as printing } from "../components/print/print.js";
import { start as report } from "../components/report/report.js";
import { start as resume } from "../components/resume/resume.js";
import { start as returns } from "../components/return/return.js";
import { start as reversal } from "../components/reversal/reversal.js";
import { start as search } from "../components/search/search.js";
import { start as steps } from "../components/steps/steps.js";
import { start as tick } from "../components/tick/tick.js";

/** What a component gets beside its element. @typedef {{answers: import("./answers.js").Answers, session: import("./session.js").Session}} Tools */

/** @type {Record<string, (element: HTMLElement, tools: Tools) => void>} */
const COMPONENTS = {
  answer, choice, exit, fold, kept, map, passage, perspectives, print: printing, report, resume, reversal,
  search, steps, tick,
};

const session = openSession(document.body.dataset.course ?? "");
const tools = { answers: openAnswers(session), session };

/** One that fails leaves the rest, and the page as it was written. @param {() => void} run */
function guarded(run) {
  try {
    run();
  } catch (error) {
    console.error(error);
  }
}

guarded(() => pages());
guarded(() => returns());
for (const element of document.querySelectorAll("[data-component]")) {
  const start = COMPONENTS[/** @type {HTMLElement} */ (element).dataset.component ?? ""];
  if (start) guarded(() => start(/** @type {HTMLElement} */ (element), tools));
}
guarded(() => startNavigation(session));

// A page that a browser kept whole shows what was written before, also when it was wiped since; Firefox even gives it
// its old storage. A page that listens to `unload` is not kept; where one is all the same, it starts anew.
addEventListener("unload", () => {});
addEventListener("pageshow", (event) => event.persisted && location.reload());
