// Tries other weights of the ranking on the halves that have been looked at, without a build:
//
//   node Tests/Search/tune.mjs Public [NAME=VALUE|VALUE…]…
//
// Each NAME is a constant of `Templates/Assets/search/*.js`, each VALUE what it is set to for one
// trial; several names are tried in all combinations. With no name it reports the sources as they
// are. The index is that of the built site.
//
// A weight that is chosen by the queries it is judged by looks better than it is. So they are
// divided into five folds, alike in kinds: the value that does best on four is scored on the fifth.
// Only the sum of those, "chosen on other folds", is comparable with the sources as they are.

import { mkdtemp, mkdir, readFile, writeFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { judge, mean, report } from "./measures.mjs";
import { fetchFrom } from "./site.mjs";

const FOLDS = 5;
const HALVES = ["tune", "held", "held-2", "held-3", "held-4", "tune-2"];
const [folder = "Public", ...trials] = process.argv.slice(2);
const index = path.join(path.resolve(folder), "search");
const assets = new URL("../../Templates/Assets/", import.meta.url);

fetchFrom((name) => path.join(index, path.basename(name)));

/// The module as the program joins it, in the order of `assets.c`.
async function joined() {
  const list = await readFile(new URL("assets.c", assets), "utf8");
  const names = [...list.matchAll(/#embed "(search\/\w+\.js)"/g)].map(([, name]) => name);
  return (await Promise.all(names.map((name) => readFile(new URL(name, assets), "utf8")))).join("\n");
}

function withValue(source, [name, value]) {
  const pattern = new RegExp(`^const ${name} = [^;]*;`, "m");
  if (!pattern.test(source)) throw new Error(`no constant ${name}`);
  return source.replace(pattern, `const ${name} = ${value};`);
}

/// Every combination of the values: [[name, value], …] each.
function combinations(trials) {
  let all = [[]];
  for (const trial of trials) {
    const at = trial.indexOf("=");
    const values = trial.slice(at + 1).split("|");
    all = all.flatMap((settings) => values.map((value) => [...settings, [trial.slice(0, at), value]]));
  }
  return all;
}

const work = await mkdtemp(path.join(tmpdir(), "tune-"));
await mkdir(path.join(work, "assets"));
const source = await joined();
const { queries } = JSON.parse(await readFile(new URL("queries.json", import.meta.url)));
const tune = queries.filter(({ half }) => HALVES.includes(half));

async function scored(settings, number) {
  const file = path.join(work, "assets", `search.${number}.mjs`);
  await writeFile(file, settings.reduce(withValue, source));
  const { search } = await import(pathToFileURL(file));
  return judge(tune, search);
}

const current = await scored([], "current");
console.table(report(current));

if (trials.length) {
  const foldOf = new Map();
  const counts = {};
  for (const { id, kind } of tune) {
    counts[kind] = (counts[kind] ?? -1) + 1;
    foldOf.set(id, counts[kind] % FOLDS);
  }
  const runs = [];
  for (const [number, settings] of combinations(trials).entries()) {
    runs.push({ settings, judged: await scored(settings, number) });
  }
  const ndcg = (judged, isIn) => mean(judged.filter(({ id }) => isIn(foldOf.get(id))).map((query) => query.ndcg));
  const all = () => true;
  const chosen = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = runs.map(({ judged }) => ndcg(judged, (other) => other !== fold));
    const best = runs[train.indexOf(Math.max(...train))];
    chosen.push(...best.judged.filter(({ id }) => foldOf.get(id) === fold));
  }
  const sorted = [...runs].sort((a, b) => ndcg(b.judged, all) - ndcg(a.judged, all));
  for (const { settings, judged } of sorted.slice(0, 12)) {
    const byKind = Object.entries(report(judged)).map(([kind, { ndcg }]) => `${kind} ${ndcg}`).join("  ");
    console.log(settings.map((setting) => setting.join("=")).join(" "), "\n   ", byKind);
  }
  console.log(`as they are ${ndcg(current, all).toFixed(4)}, chosen on other folds ${mean(chosen.map((query) => query.ndcg)).toFixed(4)}`);
}
await rm(work, { recursive: true });
