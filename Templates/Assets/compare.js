// Which roles the comparison shows, and how its rows are ordered. Both stand in the address, so that
// what one reader sees can be sent to another: ?roles=ml-engineer,data-scientist&order=spread

const form = document.querySelector(".tools");
const boxes = [...form.querySelectorAll("[name=role]")];
const order = form.elements.order;
const tables = [...document.querySelectorAll("table.roles")];

// What each table's cue says while all roles are shown.
const cues = tables.map((table) => table.closest(".frame").querySelector(".cue > :first-child"))
  .map((cue) => [cue, cue.textContent]);

// Each table's rows as the collection has them.
const rowsOf = new Map(tables.map((table) => [table.tBodies[0], [...table.tBodies[0].rows]]));

/// What a row weighs by an order: `most` and `spread` are of the roles that are shown, and `in:` is
/// followed by a role's slug.
function weight(row, by) {
  const counts = row.dataset.roles.split(" ").map(Number);
  if (by.startsWith("in:")) return counts[boxes.findIndex((box) => box.value === by.slice(3))];
  const shown = counts.filter((_, place) => boxes[place].checked);
  if (by === "spread") return Math.max(...shown) - Math.min(...shown);
  return shown.reduce((sum, count) => sum + count, 0);
}

function show() {
  const count = boxes.filter((box) => box.checked).length;
  // A comparison of nothing says nothing: the last role stays.
  for (const box of boxes) box.disabled = box.checked && count === 1;
  for (const [cue, all] of cues) {
    cue.textContent = count === boxes.length ? all : `${count} ${count > 1 ? "roles" : "role"} across`;
  }
  for (const table of tables) {
    for (const row of table.rows) {
      boxes.forEach((box, place) => { row.cells[place + 1].hidden = !box.checked; });
    }
  }
  for (const [body, rows] of rowsOf) {
    if (!rows.every((row) => row.dataset.roles)) continue;
    const by = order.value;
    body.append(...(by ? rows.toSorted((a, b) => weight(b, by) - weight(a, by)) : rows));
  }
}

function keep() {
  const address = new URL(location);
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
  if (chosen.length === boxes.length) address.searchParams.delete("roles");
  else address.searchParams.set("roles", chosen.join());
  if (order.value) address.searchParams.set("order", order.value);
  else address.searchParams.delete("order");
  // Commas may stand in a query as they are, and read better.
  address.search = address.searchParams.toString().replaceAll("%2C", ",");
  history.replaceState(null, "", address);
}

/// What the address asks for; what it does not know, it shows as the collection has it.
function recall() {
  const asked = new URLSearchParams(location.search);
  const roles = asked.get("roles")?.split(",").filter((slug) => boxes.some((box) => box.value === slug));
  for (const box of boxes) box.checked = !roles?.length || roles.includes(box.value);
  order.value = asked.get("order") ?? "";
  if (order.selectedIndex < 0) order.value = "";
}

form.addEventListener("change", () => {
  keep();
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
recall();
show();
form.hidden = false;
