import { copy } from "../../scripts/clipboard.js";
import { component } from "../../scripts/components.js";
import { make, one, onClick, say, show } from "../../scripts/dom.js";
import { onArrive } from "../../scripts/events.js";

/** Copies the link to the step that is open. A path on a disk, or a page inside an LMS, leads nobody else there. */
component("link", (element) => {
  if (location.protocol === "file:" || one(document, "[data-lms]")) return;
  const said = one(element, "[role=status]");
  onArrive(() => say(said));
  onClick(one(element, "button"), async () => {
    const link = make("a", "", document.title);
    link.href = location.pathname + location.hash;
    try {
      await copy(link.outerHTML, link.href);
      say(said, said?.dataset.copied);
    } catch {
      say(said, `${said?.dataset.failed} ${link.href}`);
    }
  });
  show(element);
});
