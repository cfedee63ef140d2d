import { component } from "../../scripts/components.js";
import { addressOf, fileOf } from "../../scripts/address.js";
import { all, filled, make, one, say, show } from "../../scripts/dom.js";
import { onArrive, onLeave, onReversed, tellLeave } from "../../scripts/events.js";
import { messageIn, send, TOKEN } from "../../scripts/messages.js";
import { isReversed, setReversed } from "../../scripts/readings.js";
import { ROLE } from "../../scripts/role.js";

const AGAIN = 2000; // milliseconds

/**
 * The window on the projector: an ordinary page of the course that goes where the window that opened it says, and says
 * where it is: again and again, so that either window can be loaded anew. Until it is answered it says hello. What the group
 * voted stands beside the options of the page; it is told again after each arrival, and kept nowhere.
 */
component("projector", (element, { session }) => {
  if (session.read(ROLE) !== "projector" || !opener) return;
  const leader = opener;
  const words = element.dataset;
  let token = session.read(TOKEN); // here too, because leaving wipes the session first
  let address = "";
  /** @type {HTMLElement | null} */
  let open = null;
  const isBlack = () => document.documentElement.classList.contains("is-black");
  /** @param {string} [kind] */
  const tell = (kind = token ? "at" : "hello") => send(leader, kind, token, { address, on: isBlack() });
  /** What a leader shows nobody else can open; when she is gone it is an ordinary page again. */
  const heed = () => document.documentElement.classList.toggle("is-led", !leader.closed);
  show(element);
  heed();
  document.documentElement.classList.add("is-presenting"); // on pages without steps, too
  addEventListener("message", ({ source, data }) => {
    const message = messageIn(data);
    // A window that is left at once is the source of nothing any more: then the token alone has to do.
    if (!message || !(source === leader || (source === null && token)) || (token && message.token !== token)) return;
    if (message.kind === "welcome") {
      token = message.token;
      session.write(TOKEN, token);
    } else if (!token) return;
    else if (message.kind === "go" && message.address !== address) location.href = message.address;
    else if (message.kind === "black") {
      document.documentElement.classList.toggle("is-black", message.on);
      tell();
    } else if (message.kind === "votes") showVotes(message, words);
    else if (message.kind === "reading") setReversed(session, message.address.slice(1), message.on);
    else if (message.kind === "outcome") markOutcome(message, words);
    else if (message.kind === "leave") tellLeave();
  });
  onLeave(() => tell("leave"));
  onReversed(() => {
    const { case: name = "" } = open?.dataset ?? {};
    if (name && token) send(leader, "reading", token, { address: `#${name}`, on: isReversed(session, name) });
  });
  // What the group points at here is kept where it is led from, and nowhere else.
  document.addEventListener("change", ({ target }) => {
    const option = all(placeOf(address) ?? document, ".option input[type=radio]").indexOf(/** @type {HTMLElement} */ (target));
    if (token && option >= 0) send(leader, "picked", token, { address, option });
  });
  document.addEventListener("keyup", () => tell()); // it may be black now, or not any more
  onArrive(({ page, step, target }) => {
    open = page;
    address = target || step ? addressOf((target ?? step ?? page).id) : fileOf() || `#${page.id}`;
    tell("hello"); // a page that comes in shows nothing yet of what stood there
  });
  setInterval(() => {
    heed();
    tell();
  }, AGAIN);
});

/** What an address names, when it is in this page. @param {string} address */
const placeOf = (address) => document.getElementById(address.split("#")[1] ?? "");

/** @param {import("../../scripts/messages.js").Message} message @param {DOMStringMap} words */
function showVotes({ address, votes, groups, left, option: picked }, words) {
  for (const made of all(document, ".tally")) made.remove();
  const choice = one(placeOf(address), ".choice");
  if (!choice) return;
  const most = Math.max(1, ...votes.flat());
  all(choice, ".option").forEach((option, index) => {
    const radio = /** @type {HTMLInputElement | null} */ (one(option, "input"));
    if (radio) radio.checked = index === picked;
    const rounds = votes.flatMap((round, nth) => (round.length ? [barOf(nth ? words.after : words.before, round[index] ?? 0, most)] : []));
    const chose = groups.flatMap((group, nth) => (group.option === index ? [groupOf(filled(words.group, { n: nth + 1 }), group.why)] : []));
    if (rounds.length + chose.length) option.append(make("div", chose.length ? "tally tally--groups" : "tally", ...rounds, ...chose));
  });
  if (left) choice.append(make("p", "tally tally__left", filled(words.left, { n: left })));
}

/** @param {string | undefined} name @param {number} count @param {number} most */
function barOf(name, count, most) {
  const bar = make("progress", "");
  bar.max = most;
  bar.value = count;
  bar.setAttribute("aria-hidden", "true"); // its number stands beside it
  return make("p", "tally__round", make("span", "", `${name} `), bar, make("b", "", String(count)));
}

/** @param {string} name @param {string} why */
function groupOf(name, why) {
  return make("p", "tally__group", make("b", "", name), ` ${why}`);
}

/** Says of an outcome whether it is what the group chose. @param {import("../../scripts/messages.js").Message} message @param {DOMStringMap} words */
function markOutcome({ address, on }, words) {
  const outcome = placeOf(address);
  const mark = one(outcome, ".outcome__picked");
  outcome?.classList.toggle("is-picked", on);
  outcome?.classList.toggle("is-untaken", !on);
  say(mark, ` · ${on ? words.taken : words.untaken}`);
  show(mark);
}
