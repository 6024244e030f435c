// What a page does when it has loaded.

const results = document.getElementById("Results");
const form = document.querySelector("form.find");
const box = form && !results ? new Box(form) : null;
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
