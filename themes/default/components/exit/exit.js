const TIMES = 3;
const PATIENCE = 5000;

/**
 * The quick way out, after the “Exit this page” component of GOV.UK: by the button, or by pressing Shift three times, each
 * within five seconds of the last and without another key. The page is gone at once, and all answers with it.
 *
 * @param {HTMLElement} element
 * @param {import("../../scripts/main.js").Tools} tools
 */
export function start(element, { answers }) {
  const link = element.querySelector("a");
  const said = element.querySelector("[role=status]");
  if (!link || !said) return;
  let count = 0;
  let alone = false;
  let timer = 0;

  /** @param {number} presses @param {string} text */
  function show(presses, text) {
    clearTimeout(timer);
    count = presses;
    element.dataset.pressed = String(presses);
    if (said) said.textContent = text;
    if (text) timer = setTimeout(() => (count ? stop() : show(0, "")), PATIENCE);
  }
  function stop() {
    alone = false;
    if (count) show(0, element.dataset.expired ?? "");
  }
  function press() {
    if (count + 1 === TIMES) leave();
    else show(count + 1, (count ? element.dataset.one : element.dataset.two) ?? "");
  }
  function leave() {
    const address = link?.href ?? "";
    try {
      blank(element.dataset.blank ?? "", element.dataset.wait ?? "");
      answers.wipe();
    } catch (error) {
      console.error(error); // nothing may keep her here
    }
    // From disk there may be no network, and the folder's name would stay in the address bar: a blank page it is.
    location.replace(location.protocol === "file:" ? "about:blank" : address);
  }

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  // Shift counts when it comes up and no other key or click came in between: not while one types a capital.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) stop();
      else if (!event.repeat) alone = true;
    },
    true,
  );
  document.addEventListener(
    "keyup",
    (event) => {
      if (event.key === "Shift" && alone) press();
      alone = false;
    },
    true,
  );
  document.addEventListener("pointerdown", stop, true);
  document.querySelector("[data-exit-hint]")?.removeAttribute("hidden");
}

/**
 * Leaves nothing of the page: not on the screen, not for a screen reader, not in the title or the address.
 *
 * @param {string} title @param {string} wait what is read aloud while the other page comes
 */
function blank(title, wait) {
  const body = document.createElement("body");
  const alert = document.createElement("p");
  alert.setAttribute("role", "alert");
  body.append(alert);
  document.documentElement.replaceChildren(document.createElement("head"), body);
  document.title = title;
  alert.textContent = wait;
  history.replaceState(null, "", location.pathname);
}
