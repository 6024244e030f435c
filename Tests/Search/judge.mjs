// Judges the search of a built site by the queries in `queries.json`:
//
//   node Tests/Search/judge.mjs Public [--half tune|tune-2|held|held-2|held-3|held-4|held-5] [--typos] [--misses] [--json]

import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { judge, report } from "./measures.mjs";
import { searchModule } from "./site.mjs";

const [folder = "Public", ...options] = process.argv.slice(2);
const site = path.resolve(folder);
const has = (option) => options.includes(option);
const half = has("--half") ? options[options.indexOf("--half") + 1] : "tune";

// ── The site ───────────────────────────────────────────────────────────────────────────────────

const fetched = [];
const { search, load } = await searchModule(site, (file, bytes) => fetched.push({ file, bytes }));

// ── Mistyped words ─────────────────────────────────────────────────────────────────────────────

/// Every kind of slip in every long word of the pages, at a place that the word decides: of those
/// words that are typed so, how many lead to a page that the word itself leads to first.
async function mistyped() {
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
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
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
const { queries } = JSON.parse(await readFile(new URL("queries.json", import.meta.url)));
const judged = await judge(queries.filter((query) => query.half === half), search);
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
