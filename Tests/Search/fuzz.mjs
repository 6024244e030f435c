// Asks the search of a built site for what nobody would type, and looks whether what it says holds:
//
//   node Tests/Search/fuzz.mjs Public [ROUNDS]
//
// Queries are put together from words of the index and from what breaks parsers, the same ones in
// every run; a few are the first that somebody asks, of words that stand in a page. Prints the first
// query of each kind of fault, and fails if there is any.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { searchModule } from "./site.mjs";

const [folder = "Public", rounds = "2000"] = process.argv.slice(2);
const site = path.resolve(folder);
const { find, load } = await searchModule(site);
const index = await load();
// Of an index in parts, the words of those that a query has fetched.
await find(index.parts.slice(0, 2).map(({ first }) => first).join(" "));
const words = [...index.common, ...index.parts.flatMap((part) => part.words?.words ?? [])];
const roles = index.roles.map((role) => role.slug);

// How many pages are asked for by visitors of their own.
const FIRST = 40;

// A linear congruential generator: the queries must be the same everywhere.
let state = 60;
const draw = (count) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
};
const one = (list) => list[draw(list.length)];

const hostile = [
  "__proto__", "constructor", "hasOwnProperty", "toString", "<script>", "</mark>", "&amp;", "%00",
  "\u0000", "\uffff", "\ud800", "\udfff", "\udc00\ud800", "e\u0301\u0301\u0301", "\u202e", "İ", "ß",
  "ﬁ", "²", "١٢٣", "検索", "שלום", "👩‍🔬", "a".repeat(10_000), "-".repeat(400), "\"", "\"\"", "'", "(", "[",
  "\\", "^", "$", "*", ".", "|", "{1,9}", "c++", "c#", "a/b", "1,000", "0.5.5", "@", "/", ":", "::",
  "role:", "role:\"", "theme:-", "-role:x", "--", "-\"", "level:advanced", "scenario:", "\n", "\t",
];
const pieces = [
  () => one(words),
  () => one(words).slice(0, 1 + draw(6)),
  () => slipped(one(words)),
  () => `${one(words)}-${one(words)}`,
  () => `"${one(words)} ${one(words)}"`,
  () => `-${one(words)}`,
  () => `${one(["", "-"])}role:${one(roles)}`,
  () => one(index.themes),
  () => one([...index.named]) + one(["", "s", "ed", "ing"]),
  () => one(hostile),
  () => String.fromCharCode(draw(65536), draw(65536)),
];
const slipped = (word) => {
  const place = draw(word.length);
  return word.slice(0, place) + one([..."abcdefghijklmnopqrstuvwxyz"]) + word.slice(place + 1);
};
const query = () => Array.from({ length: draw(7) }, () => one(pieces)()).join(one([" ", " ", " ", ""]));

/// What may never be: each says what is wrong, or nothing.
const rules = {
  "a page twice": ({ results }) =>
    new Set(results.map(({ url }) => url.split("#")[0])).size < results.length,
  "more than asked for": ({ results }, { limit = 20 }) => results.length > limit,
  "more than there are": ({ results, total, unfiltered }) =>
    results.length > total || total > unfiltered || total > index.pages.length,
  "fewer than there are": ({ results, total }, { limit = 20 }) =>
    results.length < Math.min(total, limit),
  "the worse before the better": ({ results }) =>
    results.some(({ score }, i) => !Number.isFinite(score) || score > results[i - 1]?.score),
  "another role": ({ results }, { role }) => role && results.some((result) => result.role !== role),
  "a page that is not there": ({ results }) =>
    results.some(({ url, role, title }) => !url.startsWith(`${role}/`) || !title),
  "a matcher that fails": ({ closeness }) => ![0, 1, 2, 3].includes(closeness("retrieval")),
};

const faults = new Map();
const fault = (name, text) => faults.has(name) || faults.set(name, JSON.stringify(text).slice(0, 200));
for (let round = 0; round < Number(rounds); round++) {
  const text = query();
  const options = one([{}, {}, { limit: 1 + draw(9) }, { role: one(roles) }]);
  try {
    const found = await find(text, options);
    for (const [name, isBroken] of Object.entries(rules)) {
      if (isBroken(found, options)) fault(name, text);
    }
    const facet = one(Object.keys(found.counts));
    const [value, count] = one([...found.counts[facet] ?? []]) ?? [];
    const narrowed = value === undefined ? null : await find(text, { ...options, [facet]: value });
    if (narrowed && narrowed.total !== count) fault("a filter that leaves another number", text);
    const again = await find(text, options);
    if (JSON.stringify(again.results) !== JSON.stringify(found.results)) fault("not the same again", text);
  } catch (error) {
    fault(`${error.name}: ${error.message}`, text);
  }
}

/// Words that stand one after the other in a page.
async function quoted(url, count) {
  const page = await readFile(path.join(site, url, "index.html"), "utf8");
  const runs = [...page.matchAll(/<p>([a-z ]+)[.,<]/gi)].map(([, text]) => text.split(" "))
    .filter((run) => run.length >= count);
  const run = one(runs) ?? [];
  return run.slice(draw(run.length - count + 1)).slice(0, count);
}

// What is quoted and what is left out holds in the first answer already, whichever parts of the index
// that takes.
const { results: everyPage } = await find(roles.map((role) => `role:${role}`).join(" "), { limit: Infinity });
for (let visitor = 1; visitor <= FIRST; visitor++) {
  const page = one(everyPage).url;
  const words = await quoted(page, 4);
  if (!words.length) continue;
  const finds = async (text, visitor) => {
    const visit = await searchModule(site, undefined, visitor);
    return (await visit.search(text, { limit: Infinity })).some(({ url }) => url.startsWith(page));
  };
  const phrase = `"${words.join(" ")}"`;
  if (!await finds(phrase, visitor)) fault("a phrase that is there and not found", phrase);
  const exclusion = `${words[0]} ${words.slice(1).map((word) => `-${word}`).join(" ")}`;
  if (await finds(exclusion, -visitor)) fault("a page that was to be left out", exclusion);
}
for (const [name, text] of faults) console.log(`${name}: ${text}`);
console.log(`${rounds} queries, ${faults.size} kinds of fault`);
process.exit(faults.size ? 1 : 0);
