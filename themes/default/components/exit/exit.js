import { component } from "../../scripts/components.js";
import { make, one, say } from "../../scripts/dom.js";
import { guarded } from "../../scripts/guarded.js";

const TIMES = 3;
const PATIENCE = 5000;

/**
 * The quick way out, after the “Exit this page” component of GOV.UK: by the button, or by pressing Shift three times, each
 * within five seconds of the last and without another key. The page is gone at once, and all answers with it.
 */
component("exit", (element, { answers }) => {
  const words = element.dataset;
  const link = one(element, "a");
  const said = one(element, "[role=status]");
  if (!link || !said) return;
  let count = 0;
  let alone = false;
  let timer = 0;

  /** @param {number} presses @param {string} [text] */
  function tell(presses, text) {
    clearTimeout(timer);
    count = presses;
    words.pressed = String(presses);
    say(said, text);
    if (text) timer = setTimeout(() => (count ? stop() : tell(0)), PATIENCE);
  }
  function stop() {
    alone = false;
    if (count) tell(0, words.expired);
  }
  function press() {
    if (count + 1 === TIMES) leave();
    else tell(count + 1, count ? words.one : words.two);
  }
  function leave() {
    const address = link?.href ?? "";
    // Nothing that fails may keep her here, or her answers.
    guarded(() => blank(words.blank ?? "", words.wait));
    guarded(answers.wipe);
    // From disk there may be no network, and the folder's name would stay in the address bar: a blank page it is.
    location.replace(location.protocol === "file:" ? "about:blank" : address);
  }
  /** Hears before anything else on the page. @param {"keydown" | "keyup" | "pointerdown"} name @param {(event: any) => void} act */
  const first = (name, act) => document.addEventListener(name, act, true);

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  // Shift counts when it comes up and no other key or click came in between: not while one types a capital.
  first("keydown", (event) => {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) stop();
    else if (!event.repeat) alone = true;
  });
  first("keyup", (event) => {
    if (event.key === "Shift" && alone) press();
    alone = false;
  });
  first("pointerdown", stop);
  one(document, "[data-exit-hint]")?.removeAttribute("hidden");
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
