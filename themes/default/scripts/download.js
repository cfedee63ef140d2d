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
