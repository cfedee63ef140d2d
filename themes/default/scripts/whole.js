import { one } from "./dom.js";
import { tellAnswers } from "./events.js";
import { goesAlong } from "./keys.js";

/**
 * A browser may keep a page whole when the reader leaves it, and show it again on Back as it was. What is kept of her may
 * have changed since, or been wiped, so the page reads it anew. But Firefox gives such a page its old storage too, and for
 * good. Therefore a page that writes tells it to the others: one that is kept whole and listens is then dropped, and opens
 * like any other (Chromium 156, Firefox 153). On disk pages do not hear each other; there Firefox keeps none with a lock.
 *
 * @param {import("./session.js").Session} session @param {string} course
 */
export function dropOld(session, course) {
  const name = `casebook:${course}`;
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    if (!one(document, "main")) location.reload(); // the quick way out emptied it
    session.renew();
    tellAnswers(null);
    setTimeout(() => tellAnswers(null)); // WebKit empties fields without autocomplete, and does so after this
  });
  const channel = channelOf(name);
  const tell = () => channel?.postMessage("written");
  session.follow({ put: (key) => goesAlong(key) && tell(), wipe: tell });
  if (location.protocol === "file:") navigator.locks?.request(name, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
}

/** @param {string} name */
export function channelOf(name) {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = () => {};
    return channel;
  } catch {
    return null; // a browser that keeps no storage refuses this too
  }
}
