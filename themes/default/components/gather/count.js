/**
 * What the files of several participants say together: how many picked each option and ticked each box, and all texts, in
 * no order. Nothing of a file is kept that tells whose it is: no name, no time, nothing of where she was.
 *
 * @typedef {import("../../scripts/answers.js").Entry} Entry
 * @typedef {{label: string, count: number}} Count
 * @typedef {{id: string, title: string, question: string, mixed: boolean, counts: Count[], texts: string[]}} Told one
 * question: what was picked or else what was written; `mixed` when not all were asked in the same words
 */

export const FEWEST_FILES = 3;
export const MOST_FILES = 30;
export const MOST_BYTES = 3_000_000;
const LONGEST = 5000;

/** What a session's leader wrote herself is no participant's. */
const LEADERS = /^(?:vooraf|achteraf|groep-\d|mensen|waarnemer|afspraken)--/;

/**
 * @param {Entry[][]} files the answers of each
 * @param {string} ticked what a ticked box answers @param {() => number} random from 0 up to 1
 * @returns {Told[]}
 */
export function toldTogether(files, ticked, random) {
  /** @type {Map<string, Entry[]>} */
  const byId = new Map();
  for (const entry of files.flat()) {
    if (!entry.text.trim() || LEADERS.test(entry.id)) continue;
    byId.set(entry.id, [...(byId.get(entry.id) ?? []), entry]);
  }
  const told = [...byId].map(([id, entries]) => toldOf(id, entries, ticked, random));
  return told.sort((first, other) => (first.id < other.id ? -1 : 1));
}

/** @param {string} id @param {Entry[]} entries @param {string} ticked @param {() => number} random @returns {Told} */
function toldOf(id, entries, ticked, random) {
  const [first] = entries;
  const picks = id.startsWith("keuze--") || entries.every(({ text }) => text === ticked);
  const counts = new Map();
  for (const { text, label } of picks ? entries : []) {
    const before = counts.get(text) ?? { label: cut(label), count: 0 };
    counts.set(text, { ...before, count: before.count + 1 });
  }
  return {
    id,
    title: cut(first?.title ?? ""),
    question: cut(first?.question ?? ""),
    mixed: new Set(entries.map(({ version }) => version)).size > 1,
    counts: [...counts.values()].sort((first, other) => other.count - first.count || (first.label < other.label ? -1 : 1)),
    texts: picks ? [] : shuffled(entries.map(({ text }) => cut(text.trim())), random),
  };
}

/** @param {string} text */
const cut = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** In an order that tells nothing (Fisher and Yates). @template T @param {T[]} items @param {() => number} random @returns {T[]} */
export function shuffled(items, random) {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = /** @type {[T, T]} */ ([mixed[other], mixed[last]]);
  }
  return mixed;
}
