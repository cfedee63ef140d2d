/**
 * Shift pressed three times, by nobody who meant something else by it: a press is a Shift that goes down and up while
 * nothing else whatever happens, and all three are quick ones.
 */

const TIMES = 3;
/** All presses within this time. */
const QUICK = 2000;
/** How far a hand on the mouse may tremble. */
const TREMBLE = 4;

/** What people do, of all events that this browser knows; but not what a page that changes below a mouse at rest fires. */
const DOING =
  /^(?:key|wheel|mouse(?:down|up|wheel)|pointer(?:down|up|move|cancel)|touch|drag|drop|(?:dbl|aux)?click|contextmenu|scroll|(?:before)?input|change|select|composition|copy|cut|paste|submit|reset|toggle|focus|blur|resize|popstate|hashchange|visibility|fullscreen|gesture)/;
const UNLISTED = ["compositionstart", "compositionupdate", "compositionend", "focusin", "touchstart", "visibilitychange", "fullscreenchange"];

function doings() {
  const names = new Set(UNLISTED);
  for (const place of [window, document]) {
    for (const name in place) if (name.startsWith("on") && DOING.test(name.slice(2))) names.add(name.slice(2));
  }
  return names;
}

/**
 * @param {(count: number) => void} pressed hears of each press that counts @param {() => void} leave
 * @param {() => void} stopped the presses before do not count any more
 */
export function onPresses(pressed, leave, stopped) {
  let count = 0;
  let alone = false;
  let finger = false; // the last pointer was one
  let timer = 0;

  function stop() {
    alone = false;
    clearTimeout(timer);
    if (count) stopped();
    count = 0;
  }
  function press() {
    if (!count) timer = setTimeout(stop, QUICK);
    count += 1;
    if (count < TIMES) return pressed(count);
    count = 0;
    clearTimeout(timer);
    leave();
  }
  /** A Shift by itself: not of a keyboard on the screen, where it is a key to type with. @param {KeyboardEvent} event */
  function isShift({ key, code, ctrlKey, altKey, metaKey, isComposing, target }) {
    const typing = finger && target instanceof Element && target.matches("input, textarea, select");
    return key === "Shift" && code !== "" && !(ctrlKey || altKey || metaKey || isComposing || typing);
  }
  /** @param {any} event */
  function hear(event) {
    const { type, pointerType, movementX = 0, movementY = 0, buttons } = event;
    if (pointerType) finger = pointerType === "touch";
    if (type === "touchstart") finger = true;
    if (type === "pointermove" && !buttons && Math.abs(movementX) + Math.abs(movementY) < TREMBLE) return;
    if (!type.startsWith("key") || !isShift(event)) return stop();
    if (type === "keyup") {
      if (alone) press();
      alone = false;
    } else if (!event.repeat) alone = true;
  }
  // Before anything else on the page.
  for (const name of doings()) addEventListener(name, hear, { capture: true, passive: true });
}
