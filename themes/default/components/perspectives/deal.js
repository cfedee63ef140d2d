/**
 * Gives each of `count` participants a person at random. Everyone is given once before anyone is shared.
 *
 * @param {string[]} people
 * @param {number} count
 * @param {() => number} random
 * @returns {string[]} a person for each participant
 */
export function deal(people, count, random = Math.random) {
  /** @type {string[]} */
  const dealt = [];
  while (people.length && dealt.length < count) {
    const round = [...people];
    while (round.length) dealt.push(...round.splice(Math.floor(random() * round.length), 1));
  }
  return dealt.slice(0, count);
}
