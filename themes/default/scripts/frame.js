/** What a page can know of the frame that it is in, as in an LMS or on an intranet, and of what that lets it do. */

export const framed = self !== top;

/**
 * Whether every frame around the page allows something: where it has a sandbox, that has a word for it. Null where that
 * cannot be known: a frame of another site does not tell its words. @param {string} word
 */
export function allows(word) {
  for (let here = /** @type {Window} */ (self); here !== top; here = here.parent) {
    const frame = frameOf(here);
    if (!frame) return sandboxed() ? null : true;
    const words = frame.getAttribute("sandbox");
    // Top navigation may be allowed after an act of the reader only, and hers it is.
    if (words !== null && !words.toLowerCase().split(/\s+/).some((said) => said === word || said === `${word}-by-user-activation`)) return false;
  }
  return true;
}

/** @param {Window} here @returns {Element | null} */
function frameOf(here) {
  try {
    return here.frameElement;
  } catch {
    return null;
  }
}

/** In any sandbox this one thing is refused. Asked only where it changes nothing: the frame is of another site already. */
function sandboxed() {
  if (location.protocol === "file:") return false; // refused there to everyone
  try {
    document.domain = String(document.domain);
    return false;
  } catch {
    return true;
  }
}
