// What a page does when it has loaded.

const results = document.getElementById("Results");
const form = document.querySelector("form.find");
const box = form && !results ? new Box(form) : null;
// NB: on the search page the box in the header would be a second one that does the same.
if (results && form) form.hidden = true;
const input = results ? new Page(results).input : box?.input;

addEventListener("keydown", (event) => {
  const isKey = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
    || event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  const isWriting = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (!input || !isKey || (isWriting && event.key === "/")) return;
  event.preventDefault();
  input.focus();
  input.select();
});
