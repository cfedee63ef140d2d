/**
 * What may have been meant by a word that is found nowhere, in Dutch and in English: a part of a compound, another form of a
 * verb or a noun, or one letter wrong. The likeliest first, each as it is looked for.
 *
 * @param {string} word folded @param {string[]} words all words of the course, folded @returns {string[]}
 */
export function meant(word, words) {
  if (word.length < 4) return [];
  const stem = stemOf(word);
  return [
    ...new Set([...insides(word, words), ...(stem.length > 3 ? begins(stem, words) : []), ...words.filter((other) => isNear(word, other)), ...insides(stem, words), ...parts(word, words)]),
  ];
}

const ENDINGS = /(?:ingen|ing|heden|heid|eren|ende|den|ten|de|te|en|es|er|je|ed|'s|s|t|d|e)$/;

/** A word without its ending, and the vowel that a long one is written with twice. @param {string} word */
function stemOf(word) {
  const stem = word.replace(/^ge(?=.{5})/, "").replace(ENDINGS, "");
  return stem.replace(/([^aeiou])\1$/, "$1").replace(/([aeou])\1(?=[^aeiou]$)/, "$1");
}

/** @param {string} stem @param {string[]} words */
function begins(stem, words) {
  const start = stem.slice(0, 3); // a stem begins as its word does, or behind `ge`
  return words.filter((word) => (word.startsWith(start) || word.startsWith(`ge${start}`)) && stemOf(word) === stem);
}

/** @param {string} word @param {string[]} words */
function insides(word, words) {
  return word.length < 5 ? [] : words.filter((other) => other.includes(word));
}

/** Of a compound that is nowhere: what it ends with, and begins with. @param {string} word @param {string[]} words */
function parts(word, words) {
  const found = words.filter((other) => other.length > 4 && (word.endsWith(other) || word.startsWith(other)));
  return found.sort((first, other) => other.length - first.length);
}

/** Two words that one is written of, with their space. @param {string} word @param {Set<string>} known */
export function split(word, known) {
  const places = Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => at + 3);
  return places.filter((at) => known.has(word.slice(0, at)) && known.has(word.slice(at))).map((at) => `${word.slice(0, at)} ${word.slice(at)}`);
}

/** Whether one letter is wrong, missing, too many, or two changed places; also in the beginning of a longer word. @param {string} word @param {string} other */
function isNear(word, other) {
  if (word.length < 5 || other.length < word.length - 1) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  if (!other.includes(word.slice(at + 2), at)) return false; // most words
  const rest = word.slice(at + 1);
  const far = other.slice(at);
  // A short word is another one soon.
  return (word.length > 5 && [far.slice(1), far].some((end) => end.startsWith(rest))) || far.startsWith(word.slice(at)) || far.slice(1).startsWith(word.slice(at)) || (far[0] === word[at + 1] && far[1] === word[at] && far.slice(2).startsWith(word.slice(at + 2)));
}
