import { meant, split } from "./forgive.js";

/**
 * Finds the entries of the course that hold all words of a query, or words that begin with them. Letters count without
 * accents and case. Where a text has two readings (as described, and with man and woman exchanged) both are searched.
 *
 * @typedef {{title: string, text: string, where: string, titleWords: string, textWords: string, whereWords: string}} Reading words are folded
 * @typedef {{page: string, id: string, case: string, readings: Reading[], late: boolean}} Item `late`: for authors
 * @typedef {{item: Item, reading: Reading, score: number}} Hit
 * @typedef {{text: string, mark: boolean}} Piece
 * @typedef {{typed: string[], find: string[]}} Meaning
 */

const PAIR = /\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002/g;
const BEFORE = 50;
const LENGTH = 170;

/** Letters without accents and case; what is no letter or figure becomes a space. The length stays. @param {string} text */
export function fold(text) {
  return text
    .replace(/[\u0080-\uffff]/g, (sign) => {
      if (sign === "’" || sign === "‘") return "'";
      const plain = sign.normalize("NFD").replace(/\p{M}/gu, "");
      return plain.length === 1 ? plain : sign;
    })
    .toLowerCase()
    .replace(/[^a-z0-9'\u00c0-\u1fff\u2c00-\uffff]/g, " ")
    .replace(/(^|[ '])'|'(?![^ '])/g, (_, before = "") => `${before && " "} `);
}

/** The words of a query, folded. @param {string} query */
export function queryWords(query) {
  const words = typedIn(query);
  return words.join("").length < 2 ? [] : [...new Set(words)];
}

/** @param {string} text */
function typedIn(text) {
  return fold(text.normalize("NFC")).split(" ").filter(Boolean);
}

/** What a course says that words mean. @param {string[][]} pairs what is typed, and what it finds @returns {Meaning[]} */
export function meaningsOf(pairs) {
  return pairs.map(([typed = "", find = ""]) => ({ typed: typedIn(typed), find: typedIn(find) }));
}

/** @param {import("./entries.js").Found[]} pages @param {string[]} [late] pages that are not for readers @returns {Item[]} */
export function prepare(pages, late = []) {
  return pages.flatMap(([page, pageTitle, case_, entries]) =>
    entries.map(([id, kind, title, text]) => {
      const where = [kind, id === page ? "" : pageTitle].filter(Boolean).join(" · ");
      const words = [title, text, where];
      const sides = words.join("").includes("\ue000") ? ["$1", "$2"] : ["$1"];
      const readings = sides.map((side) => readAs(words.map((text) => text.replace(PAIR, side))));
      return { page, id, case: case_, readings, late: late.includes(page) };
    }),
  );
}

/** @param {string[]} words title, text, where it stands @returns {Reading} */
function readAs([title, lines, where]) {
  const text = lines.replace(/([.?!:;,…])\n/g, "$1 ").replace(/\n/g, " · ");
  const [titleWords, textWords, whereWords] = [title, text, where].map((words) => fold(` ${words} `));
  return { title, text, where, titleWords, textWords, whereWords };
}

/**
 * The hits, the best first: words in the title before words in the text, whole words before beginnings, then the order
 * of the course. @param {Item[]} items @param {string[]} words
 * @param {(item: Item) => boolean} reversed whether the reader has its roles exchanged now @returns {Hit[]}
 */
export function find(items, words, reversed) {
  if (!words.length) return [];
  /** @type {Hit[]} */
  const hits = [];
  for (const item of items) {
    for (const reading of reversed(item) ? [...item.readings].reverse() : item.readings) {
      const score = scoreOf(reading, words);
      if (score === Infinity) continue;
      hits.push({ item, reading, score });
      break;
    }
  }
  return hits.sort((hit, other) => hit.score - other.score);
}

/** The words of all items that are for readers, folded, by the items. @type {WeakMap<Item[], Set<string>>} */
const vocabularies = new WeakMap();

/** @param {Item[]} items */
function vocabularyOf(items) {
  const known = vocabularies.get(items) ?? new Set(items.filter(({ late }) => !late).flatMap(({ readings }) => readings.flatMap(({ titleWords, textWords }) => `${titleWords} ${textWords}`.split(" "))));
  vocabularies.set(items, known);
  return known;
}

/**
 * The hits, and the words that they are hits of: those of the query, then what the course says that they mean. When there are
 * none, what may have been meant by a word that is nowhere. Pages for authors come last.
 * @param {Item[]} items @param {string[]} words @param {(item: Item) => boolean} reversed
 * @param {Meaning[]} [meanings] what is looked for too where a word is typed
 */
export function search(items, words, reversed, meanings = []) {
  /** @type {Map<Item, Hit>} */
  const hits = new Map();
  const tried = [];
  for (const tries of triesOf(items, words, meanings)) {
    for (const others of tries) {
      for (const hit of find(items, others, reversed)) if (hit.score < (hits.get(hit.item)?.score ?? Infinity)) hits.set(hit.item, hit);
    }
    tried.push(...tries.flat());
    if ([...hits.keys()].some(({ late }) => !late)) break;
  }
  const found = [...hits.values()].sort((hit, other) => Number(hit.item.late) - Number(other.item.late) || hit.score - other.score);
  return { hits: found, words: found.length ? tried : words };
}

/** Words to look for, the likeliest first; those in one list are looked for together. @param {Item[]} items @param {string[]} words @param {Meaning[]} meanings */
function* triesOf(items, words, meanings) {
  if (!words.length) return;
  /** @param {(word: string, typed: string) => boolean} suits */
  const meaning = (suits) =>
    meanings.flatMap(({ typed, find }) =>
      typed.every((part) => words.some((word) => suits(word, part))) ? [[...words.filter((word) => !typed.some((part) => suits(word, part))), ...find]] : [],
    );
  const known = vocabularyOf(items);
  const list = [...known];
  const begins = (/** @type {string} */ word) => list.some((other) => other.startsWith(word));
  const apart = words.flatMap((word) => split(word, known).map((two) => words.map((other) => (other === word ? two : other))));
  const joined = words.slice(1).flatMap((word, at) => {
    const both = `${words[at]}${word}`;
    return both.length > 7 && begins(both) ? [[...words.slice(0, at), both, ...words.slice(at + 2)]] : [];
  });
  yield [words, ...joined, ...apart, ...meaning((word, typed) => word === typed)];
  yield meaning((word, typed) => word.length > 3 && typed.startsWith(word));
  /** @type {string[][]} */
  let tries = [[]];
  for (const word of words) {
    const meanings = begins(word) ? [word] : meant(word, list).slice(0, 6);
    tries = tries.flatMap((before) => meanings.map((next) => [...before, next])).slice(0, 8);
  }
  yield tries;
}

/** Lower is better. Where it stands helps to find it, but is not enough. @param {Reading} reading @param {string[]} words */
function scoreOf(reading, words) {
  let score = 0;
  let own = false;
  for (const word of words) {
    const rank = rankOf(` ${word}`, reading.titleWords, 0) ?? rankOf(` ${word}`, reading.textWords, 2);
    own ||= rank !== null;
    if (rank === null && !reading.whereWords.includes(` ${word}`)) return Infinity;
    score += rank ?? 4;
  }
  return own ? score : Infinity;
}

/** @param {string} word @param {string} text @param {number} rank */
function rankOf(word, text, rank) {
  if (!text.includes(word)) return null;
  return text.includes(`${word} `) ? rank : rank + 1;
}

/** The title with the words of the query marked. @param {Reading} reading @param {string[]} words */
export function titlePieces(reading, words) {
  return piecesOf(reading.title, reading.titleWords, words, 0, reading.title.length);
}

/** The text around the first word that was found, or its beginning. @param {Reading} reading @param {string[]} words @returns {Piece[]} */
export function snippetPieces({ text, textWords }, words) {
  const places = words.map((word) => textWords.indexOf(` ${word}`)).filter((place) => place >= 0);
  const first = places.length ? Math.min(...places) : 0;
  const start = first > BEFORE ? text.lastIndexOf(" ", first - BEFORE) + 1 : 0;
  const space = text.lastIndexOf(" ", start + LENGTH);
  const end = start + LENGTH >= text.length ? text.length : space > first ? space : start + LENGTH;
  const found = piecesOf(text, textWords, words, start, end);
  if (start > 0) found.unshift({ text: "… ", mark: false });
  if (end < text.length) found.push({ text: " …", mark: false });
  return found;
}

/** A part of a text, cut at the words to mark. @param {string} text @param {string} folded @param {string[]} words @param {number} start @param {number} end */
function piecesOf(text, folded, words, start, end) {
  /** @type {Piece[]} */
  const found = [];
  let done = start;
  // The folded text has a space before it, so this part begins with what stands before the first word.
  // No lookbehind: older Safari would not read the whole script.
  for (const match of folded.slice(start, end + 1).matchAll(new RegExp(` (?:${words.join("|")})[^ ]*`, "g"))) {
    const at = start + match.index;
    if (at > done) found.push({ text: text.slice(done, at), mark: false });
    done = at + match[0].length - 1;
    found.push({ text: text.slice(at, done), mark: true });
  }
  if (done < end) found.push({ text: text.slice(done, end), mark: false });
  return found;
}
