import { component } from "../../scripts/components.js";
import { say, show } from "../../scripts/dom.js";
import { isYesOrNo, key } from "../../scripts/keys.js";
import { ROLE } from "../../scripts/role.js";
import { channelOf } from "../../scripts/whole.js";

/** Whether this tab has asked for others. Once is enough: each message makes browsers drop pages that they kept for Back. */
const ASKED = key("asked", false, isYesOrNo, false);

/**
 * Tells that another tab has the course too. On disk Chromium's tabs hear of each other, and Firefox's when they show the same
 * file. Not where answers are kept on the computer: those tabs share them.
 */
component("tabs", (element, { answers, session }) => {
  if (session.read(ROLE)) return; // a window on the projector is no other reader
  const channel = channelOf(`casebook:${document.body.dataset.course}:tabs`);
  if (!channel) return;
  channel.onmessage = ({ data }) => {
    if (data === "new") channel.postMessage("here");
    if (answers.computer.until()) return;
    show(element);
    say(element, element.dataset.other);
  };
  if (!session.read(ASKED)) channel.postMessage("new");
  session.write(ASKED, true);
});
