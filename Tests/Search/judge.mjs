// Judges the search of a built site by the queries in `queries.json`:
//
//   node Tests/Search/judge.mjs Public [--half tune|held] [--typos] [--bytes] [--misses] [--json]
//
// The module that the site's pages name is loaded as a page would load it, but for `fetch`, which
// reads the folder.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [folder = "Public", ...options] = process.argv.slice(2);
const site = path.resolve(folder);
const has = (option) => options.includes(option);
const half = has("--half") ? options[options.indexOf("--half") + 1] : "tune";

// ── The site ───────────────────────────────────────────────────────────────────────────────────

const fetched = [];
globalThis.fetch = async (address) => {
  const file = path.join(site, path.relative(site, new URL(address).pathname));
  try {
    const bytes = await readFile(file);
    fetched.push({ file, bytes });
    return new Response(bytes);
  } catch {
    return new Response("", { status: 404 });
  }
};

const page = await readFile(path.join(site, "search", "index.html"), "utf8");
const module = path.join(site, "search", /rel="search-module" href="([^"]+)"/.exec(page)[1]);
fetched.push({ file: module, bytes: await readFile(module) });
const { search } = await import(pathToFileURL(module));

// ── Measures ───────────────────────────────────────────────────────────────────────────────────

const gain = (grade, place) => (2 ** grade - 1) / Math.log2(place + 2);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers) => (numbers.length ? sum(numbers) / numbers.length : 0);

/// How a ranking of pages does against grades: `success` by the best grade that there is.
function measure(pages, relevant) {
  const grades = Object.values(relevant).sort((a, b) => b - a);
  const ideal = sum(grades.slice(0, 10).map(gain));
  const first = pages.findIndex((page) => relevant[page] >= Math.min(2, grades[0]));
  return {
    ndcg: sum(pages.slice(0, 10).map((page, i) => gain(relevant[page] ?? 0, i))) / ideal,
    success: relevant[pages[0]] === grades[0] ? 1 : 0,
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
  };
}

async function judge({ queries }) {
  const judged = [];
  for (const query of queries.filter((query) => half === "all" || query.half === half)) {
    const results = await search(query.query, { limit: 20 });
    const pages = results.map(({ url }) => url.split("#")[0]);
    const best = results.find(({ url }) => query.relevant[url.split("#")[0]] === 3);
    const section = query.section && best ? Number(best.url.split("#")[1] === query.section) : null;
    judged.push({ ...query, pages, section, ...measure(pages, query.relevant) });
  }
  return judged;
}

function report(judged) {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const rows = [...kinds.map((kind) => [kind, judged.filter((query) => query.kind === kind)]), ["all", judged]];
  return Object.fromEntries(rows.map(([kind, of]) => [kind, {
    queries: of.length,
    ndcg: Number(mean(of.map((query) => query.ndcg)).toFixed(3)),
    success: Number(mean(of.map((query) => query.success)).toFixed(3)),
    mrr: Number(mean(of.map((query) => query.reciprocal)).toFixed(3)),
    section: Number(mean(of.map((query) => query.section).filter((met) => met !== null)).toFixed(3)),
  }]));
}

// ── Mistyped words ─────────────────────────────────────────────────────────────────────────────

/// Every kind of slip in every long word of the pages, at a place that the word decides: of those
/// words that are typed so, how many lead to a page that the word itself leads to first.
async function mistyped() {
  const { load } = await import(pathToFileURL(module));
  const { parts } = await load();
  const words = parts.flatMap((part) => part.words?.words ?? []).filter((word) => /^[a-z]{6,}$/.test(word));
  let [tried, met] = [0, 0];
  const missed = [];
  for (const [number, word] of words.entries()) {
    const right = (await search(word, { limit: 3 })).map(({ url }) => url.split("#")[0]);
    for (const typed of slips(word, number)) {
      tried++;
      const found = (await search(typed, { limit: 10 })).map(({ url }) => url.split("#")[0]);
      if (right.some((page) => found.includes(page))) met++;
      else missed.push(`${typed} (${word})`);
    }
  }
  return { words: words.length, tried, recall: Number((met / tried).toFixed(4)), missed: missed.slice(0, 40) };
}

function slips(word, number) {
  const place = 1 + (number * 7) % (word.length - 2);
  const [before, letter, after] = [word.slice(0, place), word[place], word.slice(place + 1)];
  const other = String.fromCharCode(97 + (letter.charCodeAt(0) - 97 + 1 + number % 24) % 26);
  return [before + after, before + letter + letter + after, before + other + after,
    before + after[0] + letter + after.slice(1)];
}

// ── Bytes ──────────────────────────────────────────────────────────────────────────────────────

/// What was fetched up to the first result, as a static host would send it.
function bytesSent() {
  const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return {
    requests: fetched.length,
    plain: sum(fetched.map(({ bytes }) => bytes.length)),
    gzip: sum(fetched.map(({ bytes }) => gzipSync(bytes, { level: 9 }).length)),
    brotli: sum(fetched.map(({ bytes }) => Math.min(bytes.length, brotli(bytes).length))),
    files: fetched.map(({ file, bytes }) => `${path.relative(site, file)} ${bytes.length}`),
  };
}

// ── All of it ──────────────────────────────────────────────────────────────────────────────────

await search("model debugging");
const result = { bytes: bytesSent() };
const judged = await judge(JSON.parse(await readFile(new URL("queries.json", import.meta.url))));
result.kinds = report(judged);
if (has("--typos")) result.typos = await mistyped();
if (has("--json")) {
  console.log(JSON.stringify(result));
} else {
  console.table(result.kinds);
  console.log(result.bytes, result.typos ?? "");
}
if (has("--misses")) {
  for (const { id, query, pages, relevant, ndcg } of judged.filter((query) => query.ndcg < 0.9)) {
    console.log(`\n${id} ${ndcg.toFixed(2)}  ${query}`);
    console.log("  found ", pages.slice(0, 7).map((page) => `${page}:${relevant[page] ?? 0}`).join(" "));
    console.log("  wanted", Object.entries(relevant).map(([page, grade]) => `${page}:${grade}@${pages.indexOf(page) + 1}`).join(" "));
  }
}
