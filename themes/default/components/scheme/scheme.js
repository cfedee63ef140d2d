import { component } from "../../scripts/components.js";
import { onClick, say, show } from "../../scripts/dom.js";
import { onAnswers } from "../../scripts/events.js";
import { isText, key } from "../../scripts/keys.js";

/** "dark" or "light", where this tab is to be another one than the system asks for. */
const SCHEME = key("scheme", "", isText, false);

/** Makes the page dark or light; the style sheet has the colours of both (`scheme.py`). */
component("scheme", (element, { session }) => {
  const { classList } = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (session.read(SCHEME) || (system.matches ? "dark" : "")) === "dark";

  function draw() {
    for (const name of ["dark", "light"]) classList.toggle(`is-${name}`, session.read(SCHEME) === name);
    const words = isDark() ? element.dataset.light : element.dataset.dark;
    if (element.textContent !== words) say(element, words); // a key typed changes nothing outside its step
  }
  onClick(element, () => {
    session.write(SCHEME, isDark() ? "light" : "dark");
    draw();
  });
  system.addEventListener("change", draw);
  onAnswers(draw); // a wipe
  draw();
  show(element);
});
