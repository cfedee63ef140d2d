import { all, one } from "./dom.js";

/**
 * Addresses as they are kept and compared: `page.html#step` in the web edition, `#step` in the one-file edition
 * (whose file may be called anything). Which page is open its own id says, not the address bar: hosts, gateways and
 * proxies spell that in many ways (`page`, `page.aspx`, `page.html;session=1`).
 */

const ADDRESS = /^(?:[a-z0-9-]+\.html)?#[a-z0-9-]+$/;
const NAMED = /.*?([a-z0-9-]+)\.html/is;

/** Whether a text is the address of a step: what comes out of storage is not trusted before this. @param {unknown} text */
export function isAddress(text) {
  return typeof text === "string" && ADDRESS.test(text);
}

const isSingle = () => document.body.dataset.edition === "single";

/** The file part of the addresses in the page that is open, empty in the one-file edition. */
export function fileOf() {
  return isSingle() ? "" : `${one(document, "[data-page]")?.id ?? "index"}.html`;
}

/** The address of an element in the page that is open. @param {string} id */
export function addressOf(id) {
  return `${fileOf()}#${id}`;
}

/**
 * An address as a link in the page that is open: `#id` alone when it stays here, and else in the spelling of the links
 * that stand there already, which a host may have changed. @param {string} address
 */
export function hrefTo(address) {
  const [file = "", id] = address.split("#");
  if (file === fileOf()) return `#${id}`;
  const home = all(document, "a[href]").map((link) => link.getAttribute("href") ?? "").find((href) => /\bindex\b[^#]*$/.test(href));
  return `${home?.replace(/\bindex\b/, file.split(".")[0] ?? "") ?? file}#${id}`;
}

/** The address that a link leads to, or null when it leaves the course. @param {HTMLAnchorElement} link */
export function targetOf(link) {
  const url = new URL(link.href, location.href);
  const folder = (/** @type {URL | Location} */ place) => place.pathname.slice(0, place.pathname.lastIndexOf("/"));
  if (url.protocol !== location.protocol || url.host !== location.host || folder(url) !== folder(location)) return null;
  if (isSingle()) return url.hash;
  if (link.getAttribute("href")?.startsWith("#")) return `${fileOf()}${url.hash}`;
  const path = url.pathname.split("/").pop() ?? "";
  const name = (NAMED.exec(path) ?? NAMED.exec(decoded(url.search)) ?? /^([a-z0-9-]+)/i.exec(path))?.[1] ?? "index";
  return `${name.toLowerCase()}.html${url.hash}`;
}

/** A text without the escapes of addresses, also those of escapes. @param {string} text */
function decoded(text) {
  try {
    for (let next = text, turn = 0; turn < 3; turn++, next = decodeURIComponent(text)) text = next;
  } catch {
    // What is no escape stays.
  }
  return text;
}

/**
 * What an address could mean, the likeliest first: mail, Word, phones, chats and trackers change what they take along. They
 * put signs around it, make a dash of two hyphens and a capital of its first letter, and break it over lines.
 * @param {string} hash @returns {string[]}
 */
function meanings(hash) {
  const exact = decoded(hash.slice(1));
  const plain = exact.normalize("NFKC").toLowerCase().replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "").replace(/[\u2012-\u2015\u2212]/g, "--").replace(/[\u2010\u2011]/g, "-");
  const found = [plain, plain.replace(/=?\s+/g, "")].flatMap((text) => text.match(/[a-z0-9]+(?:-+[a-z0-9]+)*/g) ?? []);
  return [exact, ...found];
}

/** Ids are compared so where hyphens were lost or doubled. @param {string} id */
const squeezed = (id) => id.replace(/-+/g, "-");

/**
 * The element of a page that the address names, read with goodwill. `asked` says that it names one, whether it is there or not.
 * @returns {{element: HTMLElement | null, asked: string[]}}
 */
export function namedElement() {
  const asked = location.hash.length > 1 ? meanings(location.hash) : [];
  for (const id of asked) {
    const element = id && document.getElementById(id);
    if (element && element.closest("[data-page], main")) return { element, asked };
  }
  const close = asked.slice(1).map(squeezed);
  const known = close.length ? all(document, "[data-page], [data-page] [id]") : [];
  const cut = /(?:…|\.\.\.)\W*$/.test(asked[0] ?? "") ? known.filter(({ id }) => squeezed(id).startsWith(close[0] ?? id)) : [];
  const element = known.find(({ id }) => close.includes(squeezed(id))) ?? (cut.length === 1 ? cut[0] : null) ?? null;
  return { element, asked };
}

/** Where a step went that had another id once: the build leaves a link for each. @param {string[]} asked @returns {HTMLAnchorElement | null} */
export function movedLink(asked) {
  const links = asked.length ? /** @type {HTMLAnchorElement[]} */ (all(document, "a[data-moved]")) : [];
  return links.find(({ dataset }) => asked.map(squeezed).includes(squeezed(dataset.moved ?? ""))) ?? null;
}
