/** What tsc has to refuse, and lets through if it is not refused here. Never run. */
import { key, isText, OPENED, VISITED } from "../../../themes/default/scripts/keys.js";

/** @param {import("../../../themes/default/scripts/session.js").Session} session */
export function misuse(session) {
  session.write(VISITED, ["a"]);
  session.write(OPENED.of("keuze--x"), session.read(VISITED));
  // @ts-expect-error a name alone is no key
  session.write("visited", []);
  // @ts-expect-error nor is it to read
  session.read("visited");
  // @ts-expect-error of another shape
  session.write(VISITED, "a");
  // @ts-expect-error one of many, without its id
  session.read(OPENED);
  // @ts-expect-error what stands there is no number
  session.read(VISITED).toFixed();
  // @ts-expect-error empty is of another shape
  key("teller", 0, isText);
}
