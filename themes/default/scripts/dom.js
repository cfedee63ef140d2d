/** The page, as scripts read and change it. Markup that a theme left out is never an error: nothing is found, and nothing done. */

/**
 * The first element that fits.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @overload @param {ParentNode | null | undefined} root @param {Name} selector @returns {HTMLElementTagNameMap[Name] | null}
 */
/** @overload @param {ParentNode | null | undefined} root @param {string} selector @returns {HTMLElement | null} */
/** @param {ParentNode | null | undefined} root @param {string} selector @returns {HTMLElement | null} */
export function one(root, selector) {
  return root?.querySelector(selector) ?? null;
}

/** All elements that fit. @param {ParentNode} root @param {string} selector */
export function all(root, selector) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
}

/**
 * A new element.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {string} className @param {(Node | string)[]} children @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** A button that looks like a link. @param {(Node | string)[]} children */
export function linkButton(...children) {
  const button = make("button", "link-button", ...children);
  button.type = "button";
  return button;
}

/** @param {Element | null | undefined} element @param {string} [text] */
export function say(element, text = "") {
  if (element) element.textContent = text;
}

/** @param {HTMLElement | null | undefined} element @param {boolean} [shown] */
export function show(element, shown = true) {
  if (element) element.hidden = !shown;
}

/** @param {Element | null | undefined} element @param {() => void} act */
export function onClick(element, act) {
  element?.addEventListener("click", act);
}

/** Whether anything of it is on the page, also outside what is scrolled to. @param {Element} element */
export function isShown(element) {
  return element.getClientRects().length > 0;
}

/** Lets a dialog ask before something is done. @param {HTMLDialogElement | null} dialog @param {() => void} act */
export function onYes(dialog, act) {
  for (const button of dialog ? all(dialog, "button") : []) {
    onClick(button, () => {
      dialog?.close();
      if ("yes" in button.dataset) act();
    });
  }
}

/** Puts words in the places of a text, such as `{n}`. @param {string | undefined} text @param {Record<string, unknown>} words */
export function filled(text, words) {
  return (text ?? "").replace(/\{(\w+)\}/g, (place, name) => String(words[name] ?? place));
}

/** How a step is called: its title, also where the question is its heading. @param {Element | null} step */
export function calledIn(step) {
  const found = one(step, "[data-found]");
  const told = found ? `${found.previousSibling?.textContent}· ${found.textContent}` : one(step, "h2")?.textContent;
  return told?.replace(/\s+/g, " ").trim();
}
