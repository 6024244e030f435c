// Runs the search module on an index as a page would, for `ClientTests.swift`:
//
//   node client.mjs FOLDER SCENARIO < queries.json
//
// `FOLDER` holds `assets/search.js` and `search/`. Prints one line a query: the addresses found, or
// what went wrong. A scenario is what the network does.

import { readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, scenario = "plain"] = process.argv.slice(2);
const asked = {};

globalThis.fetch = async (address, { cache } = {}) => {
  const name = path.relative(path.resolve(folder), new URL(address).pathname);
  const file = path.join(folder, name === "search" ? "search/index.html" : name);
  asked[name] = (asked[name] ?? 0) + 1;
  const answer = scenarios[scenario](name, asked[name], cache);
  if (answer === 404 || (answer === undefined && !existsSync(file))) return new Response("", { status: 404 });
  return new Response(answer ?? readFileSync(file));
};

const index = () => new Uint8Array(readFileSync(path.join(folder, "search/index.bin")));
const scenarios = {
  plain() {},
  /// The first answer is cut short, as by a lost connection.
  cut: (name, time) => (name === "search/index.bin" && time === 1 ? index().subarray(0, 200) : undefined),
  /// A page in place of the index, as some hosts send for what is not there.
  wrong: (name) => (name === "search/index.bin" ? "<!doctype html>" : undefined),
  /// The network fails once.
  failing(name, time) {
    if (name === "search/index.bin" && time === 1) throw new TypeError("network");
  },
  /// A cached index names files that are gone: the first one asked for is missing once.
  stale: (name, time) => (/(words|places)/.test(name) && asked["search/index.bin"] === 1 ? 404 : undefined),
  /// The site's index is of a version to come; its search page names the module that reads it.
  newer(name) {
    if (name !== "search/index.bin") return undefined;
    const bytes = index();
    bytes[3] = 250;
    return bytes;
  },
};

const module = await import(pathToFileURL(path.join(path.resolve(folder), "assets/search.js")));
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const [text, options] = Array.isArray(query) ? query : [query];
  try {
    const results = await module.search(text, options);
    console.log(results.map(({ url }) => url).join(" ") || "-");
  } catch (error) {
    console.log(`error: ${error.message}`);
  }
}
if (scenario !== "plain") console.log(`index fetched ${asked["search/index.bin"]} times`);
