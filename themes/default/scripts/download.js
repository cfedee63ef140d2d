/**
 * Saves a file that was made in the browser.
 *
 * @param {string} name @param {string | Uint8Array<ArrayBuffer>} content @param {string} type
 */
export function download(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A day in the way of a language. @param {Date} day @param {string | undefined} locale */
export function dayOf(day, locale) {
  return day.toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
}

/** The name of a file with the reader's own day in it, the same for all that she saves on it. @param {string | undefined} name @param {Date} now @param {string} ending */
export function dated(name, now, ending) {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  return `${name}-${day}.${ending}`;
}
