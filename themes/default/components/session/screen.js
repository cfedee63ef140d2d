import { messageIn, send } from "../../scripts/messages.js";
import { PROJECTOR } from "../../scripts/role.js";

/**
 * The window on the projector, as the one that leads sees it. It is known by being the one that was opened from here, or by the
 * token: so it is found again after either of them was loaded anew, and no other window is taken for it.
 *
 * @typedef {Partial<import("../../scripts/messages.js").Message>} More
 * @typedef {{open(address: string): boolean, bring(address: string): void, darken(on: boolean): void, leave(address: string): void, tell(kind: string, more?: More): void, readonly where: string, readonly state: "none" | "open" | "closed"}} Screen
 */

/** How long the window has to say that it is where it was sent, in ms; then it is taken there. What it says of other places until then was said on the way. */
const PATIENCE = 1000;

/**
 * @param {string} token
 * @param {{arrived(address: string, black: boolean): void, told(message: import("../../scripts/messages.js").Message): void, left(): void}} heard
 * @returns {Screen}
 */
export function openScreen(token, heard) {
  /** @type {Window | null} the one that was opened from here, which has no token yet */
  let opened = null;
  /** @type {Window | null} */
  let screen = null;
  let where = "";
  let black = false;
  /** Where it was sent and is not yet: what it hears while a page comes in is lost, so it is told again. */
  let wanted = "";
  /** @type {boolean | undefined} whether it was told to be black, or light, and did not say that it is */
  let darkened;

  /** @param {string} kind @param {More} [more] */
  function tell(kind, more) {
    if (screen && !screen.closed) send(screen, kind, token, more);
  }
  /** @param {string} address */
  function bring(address) {
    if (!screen || address === (wanted || where)) return;
    wanted = address;
    tell("go", { address });
    setTimeout(() => {
      if (wanted !== address) return;
      wanted = "";
      if (screen && !screen.closed) screen.location.replace(address);
    }, PATIENCE);
  }
  addEventListener("message", ({ source, data }) => {
    const message = messageIn(data);
    // Its window may be gone already, or was not told the token yet.
    if (message?.kind === "leave" && (message.token === token || (message.token === "" && source && source === opened))) return heard.left();
    if (!message || !source || source === window) return;
    const other = /** @type {Window} */ (source);
    const known = message.token === token || (message.token === "" && other === opened);
    if (!known || (screen && !screen.closed && screen !== other && other !== opened)) {
      if (message.kind === "hello") send(other, "refused", token);
      return;
    }
    const again = screen === other && message.address === where && message.on === black && message.kind !== "hello";
    screen = other;
    if (message.kind === "picked" || message.kind === "reading") return heard.told(message);
    if (message.kind === "hello") tell("welcome");
    if (message.on === darkened) darkened = undefined;
    if (darkened !== undefined) tell("black", { on: darkened });
    [where, black] = [message.address, darkened ?? message.on];
    if (wanted && wanted !== where) return tell("go", { address: wanted });
    wanted = "";
    if (!again) heard.arrived(where, black);
  });
  return {
    open(address) {
      where = wanted = "";
      opened = window.open(address, `${PROJECTOR}_${token.slice(0, 6)}`, "popup,width=1280,height=720");
      if (opened) screen = opened;
      return opened !== null;
    },
    bring,
    darken(on) {
      darkened = on;
      tell("black", { on });
    },
    leave(address) {
      tell("leave");
      // A page that comes in hears nothing.
      if ((wanted || !where) && screen && !screen.closed && address) screen.location.replace(address);
    },
    tell,
    get where() {
      return where;
    },
    get state() {
      return !screen ? "none" : screen.closed ? "closed" : "open";
    },
  };
}

/** Tells the screen of votes when they are others than before, or when it is new there. @param {Screen} window */
export function tellerOf(window) {
  let before = "";
  return (/** @type {More} */ state, /** @type {boolean} */ anew) => {
    const told = JSON.stringify(state);
    if (told !== before || anew) window.tell("votes", state);
    before = told;
  };
}
