import { openAnswers } from "./answers.js";
import { startComponents } from "./components.js";
import { onArrive, tellOpen } from "./events.js";
import { guarded } from "./guarded.js";
import { startNavigation } from "./navigation.js";
import { pageOf, showPage } from "./pages.js";
import { headPaper } from "./paper.js";
import { keepNames } from "./readings.js";
import { leadBack } from "./returns.js";
import { handsOver } from "./role.js";
import { areaOfTab, openSession } from "./session.js";
import { dropOld } from "./whole.js";

/** All starts when every script has run, so that those of a theme, which come last, can add components and keys too. */
queueMicrotask(() => handsOver(areaOfTab(document.body.dataset.course ?? ""), start) || start());

function start() {
  const { course = "", edition } = document.body.dataset;
  const session = openSession(course);
  const answers = openAnswers(session, course);
  guarded(() => dropOld(session, course));

  tellOpen({ answers, session });
  // The order is that in which they hear of an arrival. First the page is shown, because components measure what is in it;
  // and navigation, which tells of the first arrival at once, starts when everyone listens. What a component measures
  // before that makes the browser lay out all that is shown: in the one file that would be every page.
  if (edition === "single") {
    const page = pageOf();
    if (page) showPage({ page });
    onArrive(showPage);
  }
  startComponents({ answers, session });
  onArrive(leadBack); // it measures too
  guarded(keepNames);
  guarded(() => startNavigation(session));
  headPaper();
}
