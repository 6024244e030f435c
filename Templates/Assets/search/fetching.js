// The index and its parts over the network, which may fail or be older or newer than the page.

const VERSION = 4;
const folder = new URL("../search/", import.meta.url);

let loading = null;

/// The index, fetched once. After a failure the next call tries again.
export function load(cache = "default") {
  loading ??= open(cache).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/// A cached index of another version is fetched anew; a newer one is read by the module that the
/// site has for it now.
async function open(cache) {
  for (const mode of new Set([cache, "reload"])) {
    const bytes = await fetchBytes("index.bin", mode);
    if (isReadable(bytes)) return readIndex(bytes);
  }
  return successor();
}

/// What a query needs of an index that is split: what is quoted or to be left out, which has to be
/// known whatever that takes. Of all else only so much as a query may cost: the parts of its words,
/// then those of what a mistyped word may have meant, and of other words for the same.
async function fetchParts(index, query) {
  if (index.parts.length < 2) return;
  const most = index.isAsked ? MOST_PARTS : MOST_FIRST;
  const exact = [...query.phrases, ...query.not].flat();
  const words = query.words.filter((word) => !exact.includes(word));
  // Of a long question the words that few pages have say enough.
  const isCommon = new Set(index.common);
  const telling = [...words].sort((a, b) =>
    isCommon.has(a) - isCommon.has(b) || b.length - a.length);
  // A word that only the synonyms have is in no part, and a form that only they have in its lemma's.
  const partOf = (word) => (index.forms.has(word)
    ? partWith(index, index.forms.get(word)) : partFor(index, word));
  const partsOf = (words) => words.filter((word) => !index.named.has(word)).map(partOf);
  const needed = partsOf(telling);
  const last = query.words.at(-1);
  if (query.isOpen && words.includes(last) && !index.named.has(last)) {
    needed.push(partFor(index, `${last}\uffff`));
  }
  const count = await fetchMissing(index, partsOf(exact), needed, most);
  const unknown = words.filter((word) => lemmaOf(index, word) < 0);
  const near = unknown.flatMap((word) =>
    nearTo(index, word).slice(0, 2).map((other) => other.word));
  // A form may stand in another part than its lemma, as `went` does.
  const homesOf = (words) => words.map((word) => lemmaOf(index, word))
    .filter((lemma) => lemma >= 0).map((lemma) => partWith(index, lemma));
  const further = [...homesOf(telling), ...near.map((word) => partFor(index, word))];
  const lemmas = words.map((word) => lemmaOf(index, word));
  for (const list of index.synonyms) {
    const isNamed = (word) => lemmas.includes(word) || words.includes(word);
    if (!list.some((phrase) => phrase.every(isNamed))) continue;
    for (const word of list.flat()) {
      if (typeof word === "number") further.push(partWith(index, word));
    }
  }
  await fetchMissing(index, homesOf(exact), further, most - count);
}

/// Fetches what is not there yet of the parts that are due, and up to so many others; how many others
/// these were.
async function fetchMissing(index, due, others, most) {
  const missing = (parts) => [...new Set(parts)].filter((part) => !part.words);
  const more = missing(others).filter((part) => !due.includes(part)).slice(0, most);
  await Promise.all([...missing(due), ...more].map((part) => fetchPart(index, part)));
  return more.length;
}

// Of one query, in both steps. The first has to wait for the module and the index as well, and is
// mostly the first letters of what somebody is typing.
const MOST_PARTS = 4;
const MOST_FIRST = 2;

async function fetchPart(index, part) {
  if (part.words) return;
  const bytes = await fetchFile("words", part.name);
  part.words ??= readPart(new Reader(bytes, 8), index, part.firstLemma);
}

async function fetchTitles(index, part) {
  const pages = index.pages.slice(part * 128, part * 128 + 128);
  if (pages[0].title !== undefined) return;
  const reader = new Reader(await fetchFile("pages", index.pageParts[part].name), 8);
  readTitles(reader, pages);
  readSections(reader, pages);
}

/// A file that the index names by its content is gone once the site has a new index.
class StaleIndex extends Error {}

async function fetchFile(kind, name) {
  const bytes = await fetchBytes(`${kind}.${name}.bin`, "default").catch((error) => {
    throw error.status === 404 ? new StaleIndex(error.message) : error;
  });
  if (!isReadable(bytes)) throw new StaleIndex(`search/${kind}.${name}.bin cannot be read`);
  return bytes;
}

async function fetchBytes(name, cache) {
  const response = await fetch(new URL(name, folder), { cache });
  if (!response.ok) {
    const { status } = response;
    throw Object.assign(new Error(`search/${name}: ${status}`), { status });
  }
  return new Uint8Array(await response.arrayBuffer());
}

function isReadable(bytes) {
  if (String.fromCharCode(...bytes.subarray(0, 3)) !== "RCS" || bytes[3] !== VERSION) return false;
  let sum = 0x811c9dc5;
  for (let i = 8; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i], 0x01000193);
  return sum === new DataView(bytes.buffer, bytes.byteOffset).getInt32(4, true);
}

async function successor() {
  const page = await (await fetch(folder, { cache: "reload" })).text();
  const [, href] = /rel="search-module" href="([^"]+)"/.exec(page) ?? [];
  const address = href && new URL(href, folder).href;
  if (!address || address === import.meta.url) throw new Error("search/index.bin cannot be read");
  return import(address);
}
