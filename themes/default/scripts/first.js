/**
 * Stands in the head of the one file. While it comes in, none of its pages is shown, because the script, which comes last,
 * leaves one of them: to lay out all of them takes longer than all else. When that script fails, or the file was broken
 * off, everything appears.
 */
const { classList } = document.documentElement;
const appear = () => classList.remove("is-coming");

classList.add("is-coming");
addEventListener("DOMContentLoaded", appear);
setTimeout(appear, 20_000);
