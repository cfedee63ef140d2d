import { linkButton, make, one, onClick } from "../../scripts/dom.js";

/**
 * The list of all steps of a session: open where there is room, and the one that is looked at in sight.
 *
 * @param {HTMLElement} board @param {string[]} names @param {(index: number) => void} look
 * @returns {(viewed: number) => void} draws it
 */
export function openList(board, names, look) {
  const list = one(board, "[data-list]");
  const folded = /** @type {HTMLDetailsElement | null} */ (list?.closest("details"));
  if (folded) folded.open = matchMedia("(min-width: 60em)").matches;
  const buttons = names.map((name, index) => {
    const button = linkButton(name.charAt(0).toUpperCase() + name.slice(1));
    onClick(button, () => look(index));
    list?.append(make("li", "", button));
    return button;
  });
  return (viewed) => {
    buttons.forEach((button, index) => {
      if (index !== viewed) return button.removeAttribute("aria-current");
      if (button.matches("[aria-current]")) return;
      button.setAttribute("aria-current", "true");
      if (folded) folded.scrollTop = button.offsetTop - folded.clientHeight / 2;
    });
  };
}
