import { component } from "../../scripts/components.js";
import { make, one, say } from "../../scripts/dom.js";
import { onAnswers } from "../../scripts/events.js";
import { showChanged } from "../changed/changed.js";

/** Characters that are taken to fit on a line. */
const LINE = 48;

/** An answer with more characters may be broken on paper. */
const LONG = 500;

/** A field for an answer: kept while one types, given back later, and printed in full. */
component("answer", (element, { answers }) => {
  const field = one(element, "textarea");
  if (!field) return;
  const printed = make("div", "answer__print");
  const grows = CSS.supports("field-sizing", "content");
  const least = field.rows;

  const draw = () => {
    say(printed, field.value);
    printed.toggleAttribute("data-long", field.value.length > LONG); // it may go on on the next page
    if (!grows) grow();
    showChanged(element, field.id, answers);
  };
  // Where the style sheet cannot do it. By counting: to measure is dear on a page with many fields.
  const grow = () => {
    const lines = field.value.split("\n").map((line) => 1 + Math.floor(line.length / LINE));
    field.rows = Math.max(least, lines.reduce((sum, count) => sum + count, 0));
  };
  const load = () => {
    const text = answers.read(field.id);
    if (field.value !== text) field.value = text;
    draw();
  };
  field.addEventListener("input", () => {
    answers.write(field.id, field.value);
    draw();
  });
  // What another tab wrote meanwhile: not under the hands of who is typing here, but as soon as she leaves the field.
  field.addEventListener("blur", load);
  onAnswers(() => {
    const typing = document.activeElement === field && document.hasFocus();
    if (!typing || answers.read(field.id) === "") load();
  }, field.id);
  // Written before the script was there.
  if (field.value && !answers.read(field.id)) answers.write(field.id, field.value);
  field.after(printed);
  element.classList.add("is-kept");
  load();
});
