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
  const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return `${name}-${here.toISOString().slice(0, 10)}.${ending}`;
}
