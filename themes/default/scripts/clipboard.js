/**
 * Puts a text on the clipboard, as HTML and as plain text. Throws when the browser does not let it.
 *
 * @param {string} html @param {string} plain
 */
export async function copy(html, plain) {
  const kinds = Object.entries({ "text/html": html, "text/plain": plain });
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(kinds.map(([type, text]) => [type, new Blob([text], { type })])))]);
  } catch {
    // Older browsers, and pages that the new way is closed to.
    /** @param {ClipboardEvent} event */
    const put = (event) => {
      event.preventDefault();
      for (const [type, text] of kinds) event.clipboardData?.setData(type, text);
    };
    document.addEventListener("copy", put, { once: true });
    if (!document.execCommand("copy")) throw new Error("copy");
  }
}
