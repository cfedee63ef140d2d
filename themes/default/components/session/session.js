import { targetOf } from "../../scripts/address.js";
import { component } from "../../scripts/components.js";
import { all, isShown, one, onClick, show } from "../../scripts/dom.js";
import { onAnswers, onArrive, onLeave, onReversed, tellLeave } from "../../scripts/events.js";
import { VISITED } from "../../scripts/keys.js";
import { newToken, TOKEN } from "../../scripts/messages.js";
import { isReversed, setReversed } from "../../scripts/readings.js";
import { ROLE } from "../../scripts/role.js";
import { outBy } from "../exit/out.js";
import { openAgenda } from "./agenda.js";
import { drawClock, tellIn, timeNow } from "./clock.js";
import { identify } from "./fields.js";
import { calls, foldNote, itemOf } from "./items.js";
import { LEAD, NOTHING } from "./lead.js";
import { openList } from "./list.js";
import { movedTo } from "./plan.js";
import { openScreen, tellerOf } from "./screen.js";
import { openVote } from "./vote.js";
import { countOf } from "./votes.js";

/** @typedef {import("./lead.js").Lead} Lead */
/** @typedef {import("./items.js").Item} Item */

const SECOND = 1000;
const MOVES = new Map([["PageDown", 1], ["ArrowRight", 1], ["PageUp", -1], ["ArrowLeft", -1]]); // also those of clickers

/** @type {import("./screen.js").Screen | undefined} one for all cases: there is one window on the projector */
let screen;
/** @typedef {{arrived(address: string, black: boolean): void, told(message: import("../../scripts/messages.js").Message): void}} Follower */
/** @type {Follower[]} */
const followers = [];

/** @param {import("../../scripts/session.js").Session} session */
function theScreen(session) {
  const token = session.read(TOKEN) || newToken();
  session.write(TOKEN, token);
  screen ??= openScreen(token, {
    arrived: (...place) => followers.forEach(({ arrived }) => arrived(...place)),
    told: (message) => followers.forEach(({ told }) => told(message)),
    left: tellLeave,
  });
  return screen;
}

/** The page to lead a group from: before it begins an agenda to adjust, then the console. */
component("session", (element, { answers, session }) => {
  const { id: page = "", dataset: { case: name = "" } = {} } = /** @type {HTMLElement | null} */ (element.closest("[data-page]")) ?? {};
  const kept = LEAD.of(page);
  const board = one(element, "[data-console]");
  const exit = one(document, "[data-component=exit] a"); // asked for now: leaving takes it away first
  const items = all(element, "[data-item]").map(itemOf);
  if (!board || !items.length || session.read(ROLE) === "projector") return; // who is led does not lead
  const window = theScreen(session);
  const lead = () => ({ ...NOTHING, ...session.read(kept) });
  const agenda = openAgenda(element, lead);
  let viewed = Math.max(0, items.findIndex(({ name }) => name === lead().shown));
  let black = false;
  let blocked = false;

  /** @param {Partial<Lead>} changes */
  function keep(changes) {
    session.write(kept, { ...lead(), ...changes });
    draw();
  }
  const shownItem = () => items.find(({ name }) => name === lead().shown);
  const drawList = openList(board, items.map(calls), look);

  const people = /** @type {HTMLInputElement | null} */ (one(element, "[data-people]"));
  for (const field of all(element, "[data-kept-as]")) identify(field, `${field.dataset.keptAs}--${page}`);
  const votes = items.map(({ element: item }) =>
    openVote(item, { answers, session, lead, keep, screen: window, people: () => countOf(answers.read(people?.id ?? "")), follow }),
  );
  const tellVotes = tellerOf(window);

  /** What the screen has to know of the choice that the group is at. @param {string} [arrived] where the screen is now */
  function tellScreen(arrived) {
    const at = items.findIndex(({ name }) => name === lead().shown);
    const vote = votes[at];
    if (vote) tellVotes({ address: lead().shown, ...vote.state() }, arrived !== undefined);
    if (arrived) vote?.mark(arrived);
    if (arrived !== undefined) tellReading();
  }
  /** The roles of the case are exchanged on both, or on none. */
  function tellReading() {
    if (name) window.tell("reading", { address: `#${name}`, on: isReversed(session, name) });
  }
  /** The group goes where a step of its choosing is; without one that the session has, to the next item. @param {string} address */
  function follow(address) {
    const index = items.findIndex(({ name }) => name === address);
    put(index < 0 ? viewed + 1 : index);
    look(viewed);
  }
  /** The group goes to an item: the screen shows it, and the clock counts for its part. @param {number} index */
  function put(index) {
    const item = items[index];
    if (!item) return;
    viewed = index;
    if (item.go) window.bring(item.name);
    goTo(item);
  }
  /** What is shown of a choice ends with it; and where the group was is marked on the map. @param {Item} item */
  function goTo(item) {
    const { part, since, spent, shown } = lead();
    const id = item.name.split("#")[1] ?? "";
    if (id.includes("--")) session.write(VISITED, [...new Set(session.read(VISITED)).add(id)]);
    keep({ shown: item.name, ...(shown === item.name ? {} : { shows: "", talk: 0 }), ...movedTo({ part, since, spent }, item.part, Date.now()) });
  }
  /** @param {number} index */
  function look(index) {
    if (!items[index]) return;
    viewed = index;
    draw();
    one(items[index].element, "h4")?.focus();
  }
  function openWindow() {
    if (window.state === "none") put(viewed); // the group saw nothing yet, so it begins where one is
    blocked = !window.open(shownItem()?.go ? lead().shown : (items.find(({ go }) => go)?.name ?? ""));
    draw();
  }
  /** @param {boolean} on */
  function darken(on) {
    black = on;
    window.darken(on);
    draw();
  }

  function draw() {
    const { leading } = lead();
    const state = window.state;
    element.classList.toggle("is-leading", leading);
    show(one(element, "[data-setup]"));
    show(one(element, "[data-begin]"), !leading);
    show(board, leading);
    show(one(element, "[data-closing]"), leading);
    items.forEach(({ element: item }, index) => item.classList.toggle("is-current", index === viewed));
    for (const part of all(element, "[data-part]")) part.classList.toggle("is-current", part.dataset.part === items[viewed]?.part);
    drawList(viewed);
    const shown = shownItem();
    // A break leaves the screen as it is.
    const behind = shown?.go ? shown : items.find(({ name }) => name === window.where);
    const differs = items[viewed] === shown ? (shown === behind ? "open" : "rest") : "differs";
    tellIn(board, "[data-screen-says]", state === "open" ? (black ? "dark" : differs) : blocked ? "blocked" : state, { step: calls(behind) });
    show(one(board, "[data-open-screen]"), state !== "open");
    one(board, "[data-black]")?.setAttribute("aria-pressed", String(black));
    const button = /** @type {HTMLButtonElement | null} */ (one(board, "[data-show]"));
    if (button) button.disabled = items[viewed]?.name === lead().shown;
    for (const vote of votes) vote?.draw();
    agenda.draw(answers.read(people?.id ?? ""));
    drawClock(board, lead(), agenda);
    tellScreen();
  }

  items.forEach((item, index) => {
    for (const link of all(item.element, "h4 a, .session__outcome")) {
      link.addEventListener("click", (event) => {
        if (!lead().leading) return;
        event.preventDefault();
        if (link === item.go) return put(index);
        put(index);
        window.bring(targetOf(/** @type {HTMLAnchorElement} */ (link)) ?? item.name);
      });
    }
  });
  for (const button of all(board, "[data-look]")) onClick(button, () => look(viewed + Number(button.dataset.look)));
  onClick(one(board, "[data-show]"), () => put(viewed));
  onClick(one(board, "[data-black]"), () => darken(!black));
  onClick(one(board, "[data-open-screen]"), openWindow);
  onClick(one(board, "[data-stop]"), () => {
    keep({ leading: false });
    one(element, "h1")?.focus();
  });
  for (const button of all(element, "[data-lead], [data-lead-screen]")) {
    onClick(button, () => {
      keep({ leading: true, start: lead().start || timeNow() });
      if (!shownItem()) put(0);
      look(viewed);
      if (button.matches("[data-lead-screen]")) openWindow();
    });
  }
  one(board, "[data-one-screen]")?.addEventListener("change", (event) => {
    const alone = /** @type {HTMLInputElement} */ (event.target).checked;
    element.classList.toggle("is-one-screen", alone);
    for (const note of all(element, "[data-item] > details")) /** @type {HTMLDetailsElement} */ (note).open = !alone;
  });
  element.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const row = /** @type {HTMLElement | null} */ (target.closest("[data-row]"));
    const number = Number(target.value);
    if (target.matches("[data-choose-length]")) keep({ length: number, minutes: {} });
    else if (target.matches("[data-start]")) keep({ start: target.value });
    else if (target === people) answers.write(target.id, target.value);
    else if (row && target.value && number >= 0 && number <= 480) keep({ minutes: { ...lead().minutes, [row.dataset.row ?? ""]: number } });
  });
  document.addEventListener("keydown", (event) => {
    const { key: pressed, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (!lead().leading || !isShown(element)) return;
    if (target instanceof Element && target.matches("input, select, textarea, [contenteditable]")) return;
    const move = MOVES.get(pressed);
    const at = items.findIndex(({ name }) => name === lead().shown);
    if (move) put(Math.min(items.length - 1, Math.max(0, at + move)));
    else if (pressed === "b" || pressed === "B" || pressed === ".") darken(!black);
    else return;
    event.preventDefault();
  });
  followers.push({
    arrived(address, dark) {
      if (!lead().leading) return;
      black = dark;
      const index = items.findIndex(({ name }) => name === address);
      const item = items[index];
      if (item && address !== lead().shown) {
        if (items[viewed]?.name === lead().shown) viewed = index;
        goTo(item);
      } else draw();
      tellScreen(address);
    },
    told({ kind, address, on, option }) {
      if (!lead().leading) return;
      if (kind === "picked") votes[items.findIndex(({ name }) => name === address)]?.take(option);
      else if (address === `#${name}`) setReversed(session, name, on);
    },
  });
  onReversed(tellReading);
  // A key in an answer on another page of the one file is no matter of this one.
  let here = false;
  onAnswers(() => here && draw());
  onArrive((arrival) => {
    here = arrival.page.id === page;
    if (!here) return;
    for (const note of all(element, "[data-item] > aside")) foldNote(note, one(document, "#casebook_times")?.dataset.note);
    draw();
  });
  onLeave(() => window.leave(outBy(exit)));
  setInterval(() => {
    drawClock(board, lead(), agenda);
    votes.forEach((vote) => vote?.drawTalk());
    tellScreen();
    if (lead().leading && window.state === "closed") draw();
  }, SECOND);
  draw();
});
