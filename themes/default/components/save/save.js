import { component } from "../../scripts/components.js";
import { writeFile } from "../../scripts/datafile.js";
import { one, onClick, say } from "../../scripts/dom.js";
import { dated, download } from "../../scripts/download.js";
import { onAnswers } from "../../scripts/events.js";
import { framed } from "../../scripts/frame.js";

/** Saves all answers as a file, which also works when the browser keeps nothing. */
component("save", (element, { answers, session }) => {
  const said = one(element, "[role=status]");
  onAnswers(() => say(said));
  onClick(one(element, "button"), () => {
    const now = new Date();
    const { course: id = "", title = "" } = document.body.dataset;
    download(dated(element.dataset.file, now, "json"), writeFile(session, answers, { id, title }, now), "application/json");
    say(said, said?.dataset.saved);
    if (!framed) answers.saved(); // in a frame nobody knows whether it came
  });
});
