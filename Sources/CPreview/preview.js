// The preview's part in a page that it serves: loads the page anew when the site has changed, and shows
// over it what is wrong with the content. Never in a file that is published.

const { src } = document.currentScript;
/// Which site the page is from; empty where there was none yet.
const site = new URL(src).searchParams.get("site") ?? "";

let panel = null;
let shown = "[]";

/// `["AI_Engineer/Q4_RAG.md:9:12: error: …\n  the line\n  ^~~~\n  a remedy"]`
function show(faults) {
  if (JSON.stringify(faults) === shown) return;
  shown = JSON.stringify(faults);
  panel?.remove();
  panel = faults.length > 0 ? describe(faults) : null;
  if (panel) document.documentElement.append(panel);
}

/// In a shadow tree, so that the page's styles and these do not meet.
function describe(faults) {
  const host = document.createElement("rolecall-preview");
  const tree = host.attachShadow({ mode: "open" });
  const section = element("section", { role: "alert", hidden: true });
  const title = faults.length === 1 ? "This is wrong" : `${faults.length} things are wrong`;
  const hide = element("button", { type: "button", textContent: "Hide" });
  hide.addEventListener("click", () => host.remove());
  const heading = element("header");
  heading.append(element("strong", { textContent: title }), ` The page is as it was before. `, hide);
  section.append(heading, ...faults.map((fault) => element("pre", { textContent: fault, tabIndex: 0 })));
  const styles = element("link", { rel: "stylesheet", href: new URL("preview.css", src).href });
  styles.addEventListener("load", () => { section.hidden = false; });
  tree.append(styles, section);
  return host;
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

let events = null;

function listen() {
  events = new EventSource(new URL("events", src));
  events.addEventListener("message", ({ data }) => {
    const now = JSON.parse(data);
    // NB: a reload keeps the place in the page, and the fragment; an assignment to `location` does not.
    if ((now.site ?? "") !== site) location.reload();
    else show(now.faults);
  });
}

// A browser opens six connections to a host: a page that nobody sees must not hold one of them.
function follow() {
  events?.close();
  if (document.visibilityState === "visible") listen();
}

document.addEventListener("visibilitychange", follow);
follow();
