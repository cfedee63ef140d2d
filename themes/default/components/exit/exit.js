import { component } from "../../scripts/components.js";
import { make, one, say, show } from "../../scripts/dom.js";
import { onArrive, onLeave, tellLeave } from "../../scripts/events.js";
import { allows, framed } from "../../scripts/frame.js";
import { guarded } from "../../scripts/guarded.js";
import { outBy } from "./out.js";
import { onPresses } from "./press.js";

const PATIENCE = 5000;

/**
 * The quick way out, after the “Exit this page” component of GOV.UK: by the button, or by pressing Shift three times. The
 * page is gone at once, and all answers with it; in a frame the whole window. Where a frame may not do that there is no
 * button: it would promise what does not happen.
 */
component("exit", (element, { answers }) => {
  const words = element.dataset;
  const link = one(element, "a");
  const said = one(element, "[role=status]");
  if (!link || !said) return;
  if (framed && !allows("allow-top-navigation")) {
    document.body.removeAttribute("data-exit");
    return element.remove();
  }
  let timer = 0;

  /** @param {number} presses @param {string} [text] */
  function tell(presses, text) {
    clearTimeout(timer);
    words.pressed = String(presses);
    const warns = presses > 0 && answers.unsaved(); // for all to see
    element.classList.toggle("is-warning", warns);
    said?.classList.toggle("sr-only", !warns);
    say(said, text);
    if (!presses) timer = setTimeout(() => say(said), PATIENCE);
  }
  onLeave(() => {
    const address = outBy(link);
    // Nothing that fails may keep her here, or her answers.
    guarded(() => blank(words.blank ?? "", words.wait));
    guarded(answers.wipe);
    if (framed) guarded(() => top?.location.replace(address));
    location.replace(address);
  });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    tellLeave();
  });
  onPresses(
    (count) => tell(count, [count === 1 ? words.two : words.one, answers.unsaved() ? words.lost : ""].join(" ").trim()),
    tellLeave,
    () => tell(0, words.expired),
  );
  // On the screen of a step it stands in the bar: on a phone that saves an edge of its own.
  const home = element.parentElement;
  onArrive(({ page, step }) => ((step && one(page, ".steps__title")) ?? home)?.append(element));
  show(one(document, "[data-exit-hint]"));
});

/**
 * Leaves nothing of the page: not on the screen, not for a screen reader, not in the title or the address.
 *
 * @param {string} title @param {string} [wait] what is read aloud while the other page comes
 */
function blank(title, wait) {
  const alert = make("p", "");
  alert.setAttribute("role", "alert");
  document.documentElement.replaceChildren(make("head", ""), make("body", "", alert));
  document.title = title;
  say(alert, wait);
  history.replaceState(null, "", location.pathname);
}
