import { targetOf } from "../../scripts/address.js";
import { all, filled, make, one, onClick, say, show } from "../../scripts/dom.js";
import { OPENED } from "../../scripts/keys.js";
import { lineOf } from "../../scripts/messages.js";
import { identify } from "./fields.js";
import { counted, countOf, groupIn, groupText, letterOf, minutesLeft, MOST_VOTES, ROUNDS, shownOf, sumOf, turnoutOf, winnerOf } from "./votes.js";

/**
 * What the leader of a session has to know and do at a choice: votes before and after the group talked, what small groups
 * chose, the group's decision with its reasons, and then what follows. All of it is kept as answers, so that the report,
 * files and wiping know it by themselves.
 *
 * @typedef {object} Led what the console around it gives
 * @property {import("../../scripts/answers.js").Answers} answers
 * @property {import("../../scripts/session.js").Session} session
 * @property {() => import("./lead.js").Lead} lead
 * @property {(changes: Partial<import("./lead.js").Lead>) => void} keep
 * @property {import("./screen.js").Screen} screen
 * @property {() => number} people 0 when it is not known
 * @property {(address: string) => void} follow
 */

/** @param {HTMLElement} item of the script @param {Led} led */
export function openVote(item, { answers, session, lead, keep, screen, people, follow }) {
  const panel = one(item, "[data-vote]");
  const options = all(item, "[data-option]");
  if (!panel || !options.length) return null;
  const words = one(panel, "[data-words]")?.dataset ?? {};
  const field = panel.dataset.field ?? "";
  const ids = options.map(({ dataset }) => dataset.option ?? "");
  const outcomes = options.map((option) => targetOf(/** @type {HTMLAnchorElement} */ (one(option, ".session__outcome"))) ?? "");
  const others = one(panel, "[data-others]");
  const picks = options.map((option, index) => equip(option, index));
  const groups = all(panel, "[data-group]").map(groupOf).filter((group) => group !== null);
  const reasons = one(panel, "[data-why]");
  const why = one(reasons, "textarea");
  if (reasons && panel.dataset.reasons) reasons.dataset.version = panel.dataset.reasons;
  identify(why, `${field}--reden`);
  why?.setAttribute("aria-describedby", panel.getAttribute("aria-labelledby") ?? "");
  const counts = /** @type {HTMLInputElement[]} */ (all(item, ".vote__count input"));
  const minutes = /** @type {HTMLInputElement | null} */ (one(panel, "[data-talk]"));

  const rounds = () => ROUNDS.map((round) => ids.map((id) => countOf(answers.read(`${round}--${id}`))));
  const pick = () => ids.indexOf(answers.read(field));
  /** Gives an option its counts, and a button to be picked. @param {HTMLElement} option @param {number} index */
  function equip(option, index) {
    const rounds = ROUNDS.map((round) => fieldOf(round, index));
    const radio = make("input", "");
    radio.type = "radio";
    radio.name = `groep--${field}`;
    radio.autocomplete = "off";
    radio.addEventListener("change", () => take(index));
    radio.setAttribute("aria-label", `${words.pick} ${words.picked}: ${letterOf(index)}`);
    const picked = make("label", "vote__pick", radio, ` ${words.pick}`);
    const board = make("div", "vote__counts", ...rounds, picked);
    option.append(board);
    const way = make("button", "button button--quiet", "");
    way.type = "button";
    onClick(way, () => reveal(index));
    one(others, "[data-follow]")?.before(way);
    return { board, radio, way };
  }
  /** @param {string} round @param {number} index of the option */
  function fieldOf(round, index) {
    const input = make("input", "");
    input.inputMode = "numeric"; // not a number: the wheel would change it, and nobody see it
    input.maxLength = String(MOST_VOTES).length;
    input.autocomplete = "off";
    input.id = `${round}--${ids[index]}`;
    input.setAttribute("aria-describedby", panel?.getAttribute("aria-labelledby") ?? "");
    const name = words[round] ?? "";
    const label = make("label", "", name, make("span", "sr-only", `: ${letterOf(index)}`));
    label.htmlFor = input.id;
    const step = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string | undefined} */ called) => {
      const button = make("button", "vote__step", sign);
      button.type = "button";
      button.setAttribute("aria-label", `${called}: ${name}, ${letterOf(index)}`);
      onClick(button, () => {
        input.value = counted(input.value, by);
        write(input);
      });
      return button;
    };
    return make("div", "vote__count", label, step(-1, "−", words.less), input, step(1, "+", words.more));
  }
  /** What a small group chose and why is one answer, such as "B: Because". @param {HTMLElement} element @param {number} index */
  function groupOf(element, index) {
    const [select, why, label] = [one(element, "select"), one(element, "input"), one(element, "label")];
    if (!select || !why || !label) return null;
    label.htmlFor = select.id = `groep-${index + 1}--${field}`;
    for (const input of [select, why]) {
      input.setAttribute("aria-describedby", panel?.getAttribute("aria-labelledby") ?? "");
      input.addEventListener("input", () => answers.write(select.id, groupText(select.selectedIndex - 1, why.value)));
    }
    select.append(...options.map((_, at) => new Option(letterOf(at))));
    return {
      read: () => groupIn(answers.read(select.id)),
      draw() {
        if ([select, why].includes(/** @type {any} */ (document.activeElement))) return;
        const group = groupIn(answers.read(select.id));
        select.selectedIndex = group.option + 1;
        why.value = group.why;
      },
    };
  }
  /** A vote that changes is shown again only when that is asked for. @param {HTMLInputElement} input */
  function write(input) {
    if (input.value && String(countOf(input.value)) !== input.value) input.value = counted(input.value, 0);
    answers.write(input.id, input.value);
    if (lead().shows === "votes") keep({ shows: "" });
  }
  /** The group decides. @param {number} index of an option */
  function take(index) {
    const option = options[index];
    if (option) answers.write(field, ids[index] ?? "", one(option, "span")?.textContent?.trim());
  }
  /** @param {number} index of the option whose outcome the group sees */
  function reveal(index) {
    const opened = OPENED.of(field);
    session.write(opened, [...new Set(session.read(opened)).add(ids[index] ?? "")]);
    screen.bring(outcomes[index] ?? "");
  }

  for (const input of counts) input.addEventListener("input", () => write(input));
  for (const button of all(panel, "[data-shows]")) {
    const { shows = "" } = button.dataset;
    onClick(button, () => keep({ shows: lead().shows === shows ? "" : shows }));
  }
  onClick(one(panel, "[data-talk-start]"), () => {
    keep({ talk: lead().talk > Date.now() ? 0 : Date.now() + Math.max(1, countOf(minutes?.value ?? "")) * 60_000 });
  });
  onClick(one(panel, "[data-outcome-button]"), () => reveal(pick()));
  onClick(one(panel, "[data-follow]"), () => {
    const link = /** @type {HTMLAnchorElement | null} */ (one(options[pick()], "[data-leads]"));
    follow((link && targetOf(link)) ?? "");
  });

  function draw() {
    const mine = pick();
    for (const part of [panel, ...picks.map(({ board }) => board)]) show(part, lead().leading);
    for (const group of groups) group.draw();
    for (const input of counts) {
      const text = answers.read(input.id);
      if (input.value !== text && document.activeElement !== input) input.value = text;
    }
    picks.forEach(({ radio, way }, index) => {
      radio.checked = index === mine;
      show(way, mine >= 0 && index !== mine);
      say(way, options.length > 2 ? `${words.untaken}: ${letterOf(index)}` : words.untaken);
    });
    rounds().forEach((round, nth) => {
      const { n, kind } = turnoutOf(round, people());
      const line = all(/** @type {HTMLElement} */ (panel), "[data-turnout]")[nth];
      const told = filled(line?.dataset[kind], { round: line?.dataset.turnout, n, people: people() });
      if (line && line.textContent !== told) say(line, told);
      line?.classList.toggle("is-over", kind === "over");
    });
    const most = one(panel, "[data-most]");
    const winner = winnerOf(rounds());
    const voted = rounds().some(sumOf);
    say(most, voted ? filled(winner < 0 ? most?.dataset.none : most?.dataset.some, { option: letterOf(winner) }) : "");
    for (const button of /** @type {HTMLButtonElement[]} */ (all(/** @type {HTMLElement} */ (panel), "[data-shows]"))) {
      button.setAttribute("aria-pressed", String(lead().shows === button.dataset.shows));
    }
    for (const button of /** @type {HTMLButtonElement[]} */ (all(/** @type {HTMLElement} */ (panel), "[data-outcome-button], [data-follow]"))) button.disabled = mine < 0;
    drawTalk();
  }
  function drawTalk() {
    const left = minutesLeft(lead().talk, Date.now());
    const button = one(panel, "[data-talk-start]");
    const line = one(panel, "[data-talk-left]");
    const told = left ? filled(line?.dataset.left, { n: left }) : lead().talk ? (line?.dataset.over ?? "") : "";
    if (line?.textContent !== told) say(line, told);
    say(button, left ? button?.dataset.stop : button?.dataset.start);
  }
  return {
    draw,
    drawTalk,
    take,
    /** What the screen shows beside the options. */
    state() {
      const { shows, talk } = lead();
      return {
        votes: shows === "votes" ? shownOf(rounds()) : [],
        groups: shows === "groups" ? groups.map(({ read }) => read()).map(({ option, why }) => ({ option, why: lineOf(why) })) : [],
        left: minutesLeft(talk, Date.now()),
        option: pick(),
      };
    },
    /** Tells the screen whether an outcome that it shows is what the group chose. @param {string} address */
    mark(address) {
      const index = outcomes.indexOf(address);
      if (index >= 0 && pick() >= 0) screen.tell("outcome", { address, on: index === pick() });
    },
  };
}
