/**
 * Addresses as they are kept and compared: `page.html#step` in the web edition, `#step` in the one-file edition
 * (whose file may be called anything).
 */

const ADDRESS = /^(?:[a-z0-9-]+\.html)?#[a-z0-9-]+$/;

/** Whether a text is the address of a step: what comes out of storage is not trusted before this. @param {unknown} text */
export function isAddress(text) {
  return typeof text === "string" && ADDRESS.test(text);
}

/** The file part of a location, empty in the one-file edition. @param {URL | Location} location */
export function fileOf(location) {
  if (document.body.dataset.edition === "single") return "";
  return location.pathname.split("/").pop() || "index.html";
}

/** The address of an element in the page that is open. @param {string} id */
export function addressOf(id) {
  return `${fileOf(location)}#${id}`;
}

/** An address as a link in the page that is open: `#id` alone when it stays here. @param {string} address */
export function hrefTo(address) {
  const [file, id] = address.split("#");
  return file === fileOf(location) ? `#${id}` : address;
}

/** The address that a link leads to, or null when it leaves the course. @param {HTMLAnchorElement} link */
export function targetOf(link) {
  const url = new URL(link.href, location.href);
  const folder = (/** @type {URL | Location} */ place) => place.pathname.slice(0, place.pathname.lastIndexOf("/"));
  if (url.protocol !== location.protocol || url.host !== location.host || folder(url) !== folder(location)) return null;
  return `${fileOf(url)}${url.hash}`;
}

/** The element that the location's hash names. @returns {HTMLElement | null} */
export function namedElement() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}
