import { component } from "../../scripts/components.js";
import { addressOf, fileOf } from "../../scripts/address.js";
import { show } from "../../scripts/dom.js";
import { onArrive, onLeave, tellLeave } from "../../scripts/events.js";
import { messageIn, ROLE, send, TOKEN } from "../../scripts/messages.js";

const AGAIN = 2000; // milliseconds

/**
 * The window on the projector: an ordinary page of the course that goes where the window that opened it says, and says
 * where it is: again and again, so that either window can be loaded anew. Until it is answered it says hello.
 */
component("projector", (element, { session }) => {
  if (session.read(ROLE) !== "projector" || !opener) return;
  const leader = opener;
  let token = session.read(TOKEN); // here too, because leaving wipes the session first
  let address = "";
  /** @param {string} [kind] */
  const tell = (kind = token ? "at" : "hello") => send(leader, kind, token, { address });
  show(element);
  document.documentElement.classList.add("is-presenting"); // on pages without steps, too
  addEventListener("message", ({ source, data }) => {
    const message = messageIn(data);
    // A window that is left at once is the source of nothing any more: then the token alone has to do.
    if (!message || !(source === leader || (source === null && token)) || (token && message.token !== token)) return;
    if (message.kind === "welcome") {
      token = message.token;
      session.write(TOKEN, token);
    } else if (!token) return;
    else if (message.kind === "go" && message.address !== address) location.href = message.address;
    else if (message.kind === "black") document.documentElement.classList.toggle("is-black", message.on);
    else if (message.kind === "leave") tellLeave();
  });
  onLeave(() => tell("leave"));
  onArrive(({ page, step, target }) => {
    address = target || step ? addressOf((target ?? step ?? page).id) : fileOf() || `#${page.id}`;
    tell();
  });
  setInterval(() => tell(), AGAIN);
});
