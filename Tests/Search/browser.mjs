// Uses the search of a built site as a reader does, in Chromium:
//
//   node Tests/Search/browser.mjs Public [--times]
//
// The site is served below a sub-path, with the headers that a static host sends, and the browser
// is driven over its debugging pipe. Prints a line a check; fails if one fails.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, existsSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

const site = path.resolve(process.argv[2] ?? "Public");
const base = "/some/where/";

// ── The site, and a network that can be made slow or to fail ───────────────────────────────────

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const policy = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'";
let requests = [];
let answer = () => undefined;

const server = createServer(async (request, response) => {
  const name = decodeURIComponent(new URL(request.url, "http://x").pathname).slice(base.length);
  const file = path.join(site, name.endsWith("/") || !name ? `${name}index.html` : name);
  requests.push(name);
  const bytes = await answer(name) ?? (existsSync(file) ? readFileSync(file) : 404);
  if (typeof bytes === "number") {
    response.writeHead(bytes).end();
  } else {
    const type = types[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(bytes);
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const root = `http://127.0.0.1:${server.address().port}${base}`;

// ── The browser ────────────────────────────────────────────────────────────────────────────────

const profile = mkdtempSync(path.join(tmpdir(), "search-"));
const browser = spawn(process.env.BROWSER ?? "chromium", [
  "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", `--user-data-dir=${profile}`,
], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
const [, , , input, output] = browser.stdio;
const waiting = new Map();
let [number, rest, session] = [0, "", undefined];
output.on("data", (data) => {
  const messages = (rest + data).split("\0");
  rest = messages.pop();
  for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
    waiting.get(id)?.(error ? Promise.reject(new Error(error.message)) : result);
    waiting.delete(id);
  }
});

function send(method, params = {}) {
  const id = ++number;
  input.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
  return new Promise((done) => waiting.set(id, done));
}

const { targetId } = await send("Target.createTarget", { url: "about:blank" });
({ sessionId: session } = await send("Target.attachToTarget", { targetId, flatten: true }));
await send("Page.enable");
await send("Runtime.enable");

async function run(code) {
  const { result, exceptionDetails } = await send("Runtime.evaluate", {
    expression: `(async () => (${code}))()`, awaitPromise: true, returnByValue: true, userGesture: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/// Answers in half a second, longer than a page waits before it says that it does: with the file
/// itself, or a status.
const slowly = (pattern, status) => async (name) => {
  if (!pattern.test(name)) return undefined;
  await pause(500);
  return status;
};

/// Waits until the expression is true, a few seconds at most.
async function until(code) {
  for (let i = 0; i < 100; i++) {
    if (await run(code).catch(() => false)) return;
    await pause(50);
  }
  throw new Error(`never: ${code}`);
}

async function open(address) {
  requests = [];
  await send("Page.navigate", { url: "about:blank" });
  await send("Page.navigate", { url: root + address });
  await until(`document.readyState === "complete" && location.href.startsWith(${JSON.stringify(root)})`);
  await pause(50);
}

const keys = { Enter: 13, Escape: 27, ArrowDown: 40, ArrowUp: 38, Tab: 9 };

async function press(key, modifiers = 0) {
  const code = keys[key] ?? key.toUpperCase().charCodeAt(0);
  const text = key === "Enter" ? "\r" : key.length === 1 && !modifiers ? key : undefined;
  const event = { key, windowsVirtualKeyCode: code, modifiers, text };
  await send("Input.dispatchKeyEvent", { type: "keyDown", ...event });
  await send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}

const write = (text) => send("Input.insertText", { text });

async function click(selector) {
  const { x, y } = await run(`(() => { const e = document.querySelector(${JSON.stringify(selector)});
    e.scrollIntoView({ block: "center" }); const b = e.getBoundingClientRect();
    return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; })()`);
  for (const type of ["mousePressed", "mouseReleased"]) {
    await send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
  }
}

// ── Checks ─────────────────────────────────────────────────────────────────────────────────────

const home = "";
const question = "ai-engineer/rag-quality/";
const indexFetches = () => requests.filter((name) => name === "search/index.bin").length;
const expect = (is, what) => {
  if (!is) throw new Error(what);
};
const shown = `document.querySelectorAll(".found [role=option]").length > 0`;
const hits = `document.querySelectorAll(".hits > li").length`;

const checks = {
  async "nothing is fetched before somebody means to search"() {
    await open(question);
    await pause(300);
    expect(!requests.some((name) => /^search\/|\/search\.\w+\.js$/.test(name)), requests.join(" "));
  },
  async "the index is fetched when the box has the focus"() {
    await open(question);
    await press("/");
    await until(`document.activeElement.id === "Q"`);
    for (let i = 0; i < 60 && !indexFetches(); i++) await pause(50);
    expect(indexFetches() === 1, `${indexFetches()} times`);
  },
  async "Ctrl-K opens the box, Escape closes list and box"() {
    await open(question);
    await press("k", 2);
    await write("rag quality");
    await until(shown);
    await press("Escape");
    await until(`document.querySelector(".found").hidden && document.activeElement.id === "Q"`);
    await press("Escape");
    await until(`document.activeElement.id !== "Q"`);
  },
  async "the box is a combobox that says what is chosen"() {
    await open(question);
    await press("/");
    await write("model");
    await until(shown);
    expect(await run(`document.querySelector("#Q").getAttribute("aria-expanded") === "true"`), "expanded");
    await press("ArrowDown");
    const state = `(() => { const id = document.querySelector("#Q").getAttribute("aria-activedescendant");
      return id && document.getElementById(id).getAttribute("aria-selected") + " " + id; })()`;
    expect((await run(state)) === "true Found-0", await run(state));
    await press("ArrowUp");
    expect((await run(state)) === null, "the box itself comes before the first");
    await press("ArrowUp");
    expect((await run(state)).startsWith("true Found-"), "the last comes before the box");
    expect(await run(`/\\d+ answers/.test(document.querySelector(".found [role=status]").textContent)`), "count");
  },
  async "arrows and Enter open a result"() {
    await open(home);
    await press("/");
    await write("RAG Quality");
    await until(shown);
    await press("ArrowDown");
    await press("Enter");
    await until(`location.pathname.endsWith("/ai-engineer/rag-quality/")`);
  },
  async "a click opens a result"() {
    await open(home);
    await press("/");
    await write("RAG Quality");
    await until(shown);
    await click(".found [role=option]");
    await until(`location.pathname.endsWith("/ai-engineer/rag-quality/")`);
  },
  async "Enter without a choice leads to the search page"() {
    await open(question);
    await press("/");
    await write("drift");
    await press("Enter");
    await until(`location.pathname.endsWith("/search/") && location.search === "?q=drift" && ${hits} > 2`);
  },
  async "snippets mark the words, from the pages themselves"() {
    await open("search/?q=technicians");
    await until(`document.querySelectorAll(".hits mark").length > 2`);
    expect(await run(`[...document.querySelectorAll(".hits mark")].every((m) => /^technician/i.test(m.textContent))`), "marks");
  },
  async "filters narrow, with counts, and stand in the address"() {
    await open("search/?q=evaluation");
    await until(`${hits} > 5`);
    await run(`document.querySelector(".sifts details").open = true`);
    const said = await run(`document.querySelector(".sift input[value=ml-engineer]").parentElement.querySelector(".n").textContent`);
    await click(".sift input[value=ml-engineer]");
    await until(`location.search.includes("role=ml-engineer")`);
    await until(`document.querySelector(".status").textContent.startsWith("${said} answer")`);
    expect(await run(`[...document.querySelectorAll(".hits h3 a")].every((a) => a.href.includes("/ml-engineer/"))`), "roles");
  },
  async "back and forward work"() {
    await open("search/?q=drift");
    await until(`${hits} > 2`);
    await run(`document.querySelector("#Query").focus()`);
    await run(`document.querySelector("#Query").select()`);
    await write("fairness audit");
    await press("Enter");
    await until(`location.search === "?q=fairness+audit" && document.querySelector(".hits h3").textContent === "Fairness Audit"`);
    await run(`history.back()`);
    await until(`document.querySelector("#Query").value === "drift" && document.querySelector(".hits h3").textContent !== "Fairness Audit"`);
    await run(`history.forward()`);
    await until(`document.querySelector(".hits h3").textContent === "Fairness Audit"`);
  },
  async "narrowed to nothing says so and leads out"() {
    await open("search/?q=fairness+audit&theme=no-such-theme");
    await until(`document.querySelector(".word strong")?.textContent.includes("none of them where you look")`);
    await click(".word button");
    await until(`${hits} > 0 && !location.search.includes("theme")`);
  },
  async "nothing found says so and offers ways to browse"() {
    await open("search/?q=xqzzy");
    await until(`document.querySelector(".word strong")?.textContent === "No answer has “xqzzy”."`);
    expect(await run(`document.querySelectorAll(".word a").length > 0`), "ways");
  },
  async "a typo is read as what was meant, and said"() {
    await open("search/?q=fairnes+adit");
    await until(`document.querySelector(".hits h3")?.textContent === "Fairness Audit"`);
    const said = await run(`document.querySelector("#Results .word").textContent`);
    expect(said === "Nearest in spelling: fairness audit.", said);
  },
  async "a minus before a filter leaves out, and the counts are without it"() {
    await open("search/?q=model+-role:ai-engineer");
    await until(`${hits} > 5`);
    const isOut = `[...document.querySelectorAll(".hits h3 a")].every((a) => !a.href.includes("/ai-engineer/"))`;
    expect(await run(isOut), "roles");
    const box = `document.querySelector(".sift input[value=ai-engineer]")`;
    expect(await run(`${box}.disabled && ${box}.parentElement.querySelector(".n").textContent === "0"`), "count");
  },
  async "no words: an invitation, and nothing is fetched"() {
    await open("search/");
    await until(`document.querySelector("#Results .word")`);
    expect(indexFetches() === 0, "fetched");
  },
  async "an index that fails can be tried again"() {
    answer = (name) => (name === "search/index.bin" ? 503 : undefined);
    await open("search/?q=drift");
    await until(`document.querySelector("[role=alert] button")`);
    answer = () => undefined;
    await click("[role=alert] button");
    await until(`${hits} > 2`);
  },
  async "the box can try again as well"() {
    answer = slowly(/index\.bin/, 503);
    await open(home);
    await press("/");
    await write("drift");
    await until(`document.querySelector(".found button")`);
    answer = slowly(/index\.bin/);
    await click(".found button");
    await until(shown);
  },
  async "a box that was left stays closed, whatever the index does"() {
    for (const [leaves, status] of [[["Escape"]], [["Tab", "Tab"]], [["Escape"], 503]]) {
      answer = slowly(/index\.bin/, status);
      await send("Network.clearBrowserCache");
      await open(question);
      await press("/");
      await write("drift");
      await pause(50);
      for (const key of leaves) await press(key);
      await pause(300);
      expect(await run(`document.querySelector(".found").hidden`), `${leaves}: opened while it waits`);
      await pause(500);
      expect(indexFetches() > 0, "asked for");
      expect(await run(`document.querySelector(".found").hidden`), `${leaves}: opened by the answer, ${status}`);
    }
  },
  async "a slow answer does not take the place of a later one"() {
    answer = slowly(/places/);
    await open("search/?q=rag");
    await until(`${hits} > 2`);
    await run(`(() => {
      const input = document.querySelector("#Query");
      for (const text of ['"model risk"', "drift"]) {
        input.value = text;
        input.form.requestSubmit();
      }
    })()`);
    await pause(1200);
    expect(requests.some((name) => /places/.test(name)), "asked for");
    expect(await run(`document.querySelector(".status").textContent.includes("best first") && ${hits} > 2`), "waits");
  },
  async "a page whose module is gone uses the site's new one"() {
    answer = (name) => (/^ai-engineer.*\/$/.test(name)
      ? readFileSync(path.join(site, name, "index.html"), "utf8").replace(/search\.\w+\.js/, "search.gone.js") : undefined);
    await open(question);
    await press("/");
    await write("drift");
    await until(shown);
  },
  async "a module older than the index asks for the new one"() {
    const page = readFileSync(path.join(site, "search/index.html"), "utf8");
    const [, name] = /assets\/(search\.\w+\.js)/.exec(page);
    const old = readFileSync(path.join(site, "assets", name), "utf8").replace(/const VERSION = \d+/, "const VERSION = 0");
    answer = (address) => (address === "assets/search.old.js" ? old
      : address === question ? readFileSync(path.join(site, question, "index.html"), "utf8").replace(name, "search.old.js")
        : undefined);
    await open(question);
    await press("/");
    await write("drift");
    await until(shown);
  },
  async "markup in a query stays text"() {
    await open(`search/?q=${encodeURIComponent("<img src=x onerror=alert(1)> drift")}`);
    await until(`${hits} > 0 || document.querySelector(".word")`);
    expect(await run(`document.querySelectorAll("#Results img").length === 0`), "img");
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  answer = () => undefined;
  try {
    await send("Network.clearBrowserCache");
    await check();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error.message}`);
  }
}

if (process.argv.includes("--times")) console.log(await times());

/// How long a query takes with the index at hand, over the queries of the relevance set.
async function times() {
  answer = () => undefined;
  await open("search/");
  const { queries } = JSON.parse(readFileSync(new URL("queries.json", import.meta.url)));
  const texts = queries.map(({ query }) => query);
  return run(`(async () => {
    const { search, load } = await import(document.querySelector("link[rel=search-module]").href);
    const begin = performance.now(); await load(); const loaded = performance.now() - begin;
    const times = [];
    for (let round = 0; round < 5; round++) for (const text of ${JSON.stringify(texts)}) {
      const start = performance.now(); await search(text); if (round) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share) => Number(times[Math.floor(times.length * share)].toFixed(2));
    return { loaded: Number(loaded.toFixed(1)), queries: times.length, p50: at(0.5), p99: at(0.99), most: at(0.9999) };
  })()`);
}

browser.kill();
server.close();
await new Promise((done) => browser.on("exit", done));
// Its processes may still be writing for a moment. A profile that stays is no fault of the site.
try {
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
} catch (error) {
  console.error(`${profile} stays: ${error.message}`);
}
process.exit(failed ? 1 : 0);
