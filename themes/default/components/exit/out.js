/**
 * Where the way out leads. From disk there may be no network, and the folder's name would stay in the address bar: a blank page
 * it is. @param {HTMLElement | null | undefined} link
 */
export function outBy(link) {
  return location.protocol === "file:" ? "about:blank" : (/** @type {HTMLAnchorElement | null | undefined} */ (link)?.href ?? "");
}
