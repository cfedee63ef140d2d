import { openArea } from "./area.js";
import { one } from "./dom.js";
import { isText, key } from "./keys.js";

/** Which part this window plays in a session that is led: "projector", or none. */
export const ROLE = key("role", "", isText, false);

/** What the window on the projector is called; behind it stands the beginning of the token. */
export const PROJECTOR = "casebook_projector";

/** Whether this window was opened to be the one on the projector. */
function isOpenedAsProjector() {
  const { opener = null, name = "" } = /** @type {any} */ (globalThis);
  return opener !== null && name.startsWith(PROJECTOR);
}

/**
 * A window gets a copy of what the one has that opens it: its answers are not for the projector. @param {import("./area.js").Area} area
 * @returns {boolean} whether this window is the one on the projector
 */
export function empties(area) {
  const opened = isOpenedAsProjector();
  if (opened && area.read(ROLE.name) !== "projector") {
    area.clear();
    area.put(ROLE.name, "projector");
  }
  return opened || area.read(ROLE.name) === "projector";
}

/**
 * In the web edition the window on the projector needs a script that no reader does. It takes the place of the one that
 * asks; only where it does not come is that one started.
 *
 * @param {string} course @param {() => void} start @returns {boolean} whether it is asked for
 */
export function handsOver(course, start) {
  const { script } = one(document, "[data-script]")?.dataset ?? {};
  if (!script || !empties(openArea(() => sessionStorage, course)) || !opener) return false;
  const larger = document.createElement("script");
  larger.src = script;
  if ([...document.scripts].some(({ src }) => src === larger.src)) return false;
  larger.onerror = start;
  document.head.append(larger);
  return true;
}
