// Searches the site. The index is fetched once, at the first need; everything else happens here, in
// one module, since each further one would be a request before the first result.
//
//   search("retrieval quality", { role: "ai-engineer", limit: 5 })
//     → [{ url: "ai-engineer/rag-quality/#gaps", title, role, section, score, … }], best first

const VERSION = 1;
const folder = new URL("../search/", import.meta.url);

// ── Reading: the counterpart of `RangeEncoder` ─────────────────────────────────────────────────

// NB: `Context.swift` has the same table.
const At = {
  count: 0, reference: 64, facet: 128, heading: 384, plain: 512, cut: 576, lemma: 2176,
  frequency: 2240, gap: 2304, level: 4352, topic: 4864, sections: 4928, section: 5440,
  next: 5504, occurrences: 5568, form: 6080, distance: 6144, letter: 8192, first: 10240,
  other: 11264, character: 11520, end: 77056,
};
const RATES = Array.from({ length: 61 }, (_, n) => Math.floor(8192 / (2 * n + 3)));

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
    this.ones = new Uint16Array(At.end).fill(32768);
    this.asked = new Uint8Array(At.end);
    this.range = 0xffffffff;
    this.code = 0;
    for (let i = 0; i < 4; i++) this.shift();
  }

  shift() {
    this.code = ((this.code << 8) | this.bytes[this.at++]) >>> 0;
  }

  bit(model) {
    const one = this.ones[model];
    const bound = (this.range >>> 16) * one;
    const bit = this.code < bound;
    if (bit) {
      this.range = bound;
    } else {
      this.code -= bound;
      this.range -= bound;
    }
    const n = this.asked[model];
    this.ones[model] = one + ((((bit ? 65472 : 64) - one) * RATES[n]) >> 12);
    if (n < 60) this.asked[model] = n + 1;
    while (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
    return bit;
  }

  bits(count) {
    if (count > 16) return this.bits(count - 16) * 65536 + this.bits(16);
    this.range >>>= count;
    const value = Math.floor(this.code / this.range);
    this.code -= value * this.range;
    while (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
    return value;
  }

  number(at) {
    let length = 0;
    while (length < 31 && this.bit(at + length)) length++;
    if (!length) return 0;
    const next = this.bit(at + 32 + length) ? 3 : 2;
    return next * 2 ** (length - 1) + (length > 1 ? this.bits(length - 1) : 0) - 1;
  }

  unary(at) {
    let number = 0;
    while (number < 65536 && this.bit(at + Math.min(number, 62))) number++;
    return number;
  }

  rice(low, at) {
    const high = this.unary(at);
    return low ? high * 2 ** low + this.bits(low) : high;
  }

  symbol(bits, at) {
    let node = 1;
    for (let i = 0; i < bits; i++) node = node * 2 + this.bit(at + node);
    return node - 2 ** bits;
  }

  text() {
    const bytes = [];
    for (let last = 0; (last = this.symbol(8, At.character + last * 256)); ) bytes.push(last);
    return decoder.decode(new Uint8Array(bytes));
  }

  slug(name) {
    return this.bit(At.plain) ? slug(name) : this.text();
  }

  list(read) {
    return Array.from({ length: this.number(At.count) }, () => read());
  }

  /// A file's name, by which its content is known.
  name() {
    return [0, 0, 0].map(() => this.bits(16).toString(16).padStart(4, "0")).join("");
  }
}

const decoder = new TextDecoder();
const slug = (name) => name.replace(/[^\w -]|_/g, "").toLowerCase().replace(/ /g, "-");

// ── The index ──────────────────────────────────────────────────────────────────────────────────

function readIndex(bytes) {
  const reader = new Reader(bytes, 8);
  const roles = reader.list(() => {
    const name = reader.text();
    return { name, slug: reader.slug(name), count: reader.number(At.count) };
  });
  const [themes, scenarios, difficulties] = [0, 0, 0].map(() => reader.list(() => reader.text()));
  const pages = roles.flatMap((role) => Array.from({ length: role.count }, () => {
    const facet = (place, names) => names[reader.number(At.facet + 64 * place) - 1] ?? null;
    return {
      role: role.slug,
      themes: Array.from({ length: reader.number(At.facet) }, () => facet(1, themes)),
      scenario: facet(2, scenarios), difficulty: facet(3, difficulties),
    };
  }));
  const index = { roles, themes, scenarios, difficulties, pages, pageParts: [] };
  if (reader.bit(At.plain + 1)) {
    index.pageParts = Array.from({ length: Math.ceil(pages.length / 128) }, () => ({ name: reader.name() }));
  } else {
    readTitles(reader, pages);
    if (reader.bit(At.plain + 2)) readSections(reader, pages);
  }
  index.typical = reader.number(At.count);
  // Words of synonyms are lemmas; words that no page has are strings.
  index.synonyms = reader.list(() => reader.list(() => reader.list(() => {
    const lemma = reader.number(At.reference);
    return lemma ? lemma - 1 : reader.text();
  })));
  index.named = new Set(index.synonyms.flat(2).filter((word) => typeof word === "string"));
  index.common = reader.list(wordReader(reader));
  index.parts = readParts(reader);
  if (!index.parts.length) {
    index.parts.push({ first: "", firstLemma: 0, words: readPart(reader, index, 0) });
  }
  return index;
}

function readTitles(reader, pages) {
  for (const page of pages) {
    page.title = reader.text();
    page.url = `${page.role}/${reader.slug(page.title)}/`;
    page.sections = [{ heading: null, anchor: "" }];
  }
}

function readSections(reader, pages) {
  const recent = [];
  const times = new Map();
  for (const page of pages) {
    for (let rest = reader.number(At.heading); rest > 0; rest--) {
      const back = reader.number(At.heading + 64);
      const heading = back ? recent.splice(-back, 1)[0] : reader.text();
      recent.push(heading);
      times.set(heading, (times.get(heading) ?? 0) + 1);
      page.sections.push({ heading, anchor: reader.slug(heading) });
    }
  }
  for (const section of pages.flatMap((page) => page.sections)) {
    section.isUsual = times.get(section.heading) > pages.length / 3;
  }
}

/// The files into which the words are split, by the first word and lemma of each; none while all
/// fit into the index itself.
function readParts(reader) {
  const read = wordReader(reader);
  let firstLemma = 0;
  return reader.list(() => {
    const first = read();
    return { first, firstLemma: (firstLemma += reader.number(At.count)), name: reader.name(), words: null };
  });
}

const SIGN = 27;

/// Reads words in their order: each shares its beginning with the one before.
function wordReader(reader) {
  const symbolOf = (byte) => (byte > 96 && byte < 123 ? byte - 96 : byte ? SIGN : 0);
  const isVowel = (byte) => "aeiouy".includes(String.fromCharCode(byte));
  const bytes = [];
  return () => {
    const shared = bytes.length - reader.unary(At.cut + 64 * bytes.length);
    let at = At.first + 32 * symbolOf(bytes[shared] ?? 0);
    bytes.length = shared;
    for (let symbol; (symbol = reader.symbol(5, at)); ) {
      bytes.push(symbol < SIGN ? symbol + 96 : reader.symbol(8, At.other));
      const n = bytes.length;
      at = At.letter + 32 * (symbolOf(bytes[n - 1]) * 2 + (n > 1 && isVowel(bytes[n - 2])));
    }
    return decoder.decode(new Uint8Array(bytes));
  };
}

/// Words with their lemmas, and where the lemmas stand.
function readPart(reader, index, firstLemma) {
  const read = wordReader(reader);
  let next = firstLemma;
  const lemmas = [];
  const words = reader.list(() => {
    const word = read();
    const back = reader.number(At.lemma);
    lemmas.push(next - back);
    if (!back) next++;
    return word;
  });
  // Names with a sign in them, by what is left without it: `topk` leads to `top-k`.
  const plain = new Map();
  for (const word of words) if (/\W/.test(word)) plain.set(word.replace(/\W/g, ""), word);
  const part = {
    words, lemmas, plain, firstLemma, endLemma: next,
    numbers: new Map(words.map((word, number) => [word, number])),
    letters: words.map(lettersOf),
  };
  readPostings(reader, index.pages.length, part);
  let lemma = firstLemma;
  part.places = reader.list(() => ({ firstLemma: (lemma += reader.number(At.count)), name: reader.name() }));
  return part;
}

const TOPIC = 8;

function readPostings(reader, total, part) {
  const count = part.endLemma - part.firstLemma;
  const size = reader.number(At.count);
  const starts = new Int32Array(count + 1);
  const [pages, sections, levels] = [new Int32Array(size), new Uint16Array(size), new Uint8Array(size)];
  let at = 0;
  for (let lemma = 0; lemma < count; lemma++) {
    const end = at + reader.number(At.frequency) + 1;
    const mean = Math.floor(total / (end - at));
    const low = mean > 1 ? 30 - Math.clz32(mean) : 0;
    const density = Math.min(7, Math.floor(((end - at) * 8) / total));
    const gap = At.gap + 64 * (mean > 1 ? 8 + low : density);
    const hasSections = (end - at) * 2 <= total + 8;
    let [page, level] = [-1, 0];
    for (; at < end; at++) {
      pages[at] = page += reader.rice(low, gap) + 1;
      level = reader.unary(At.level + 64 * level);
      levels[at] = level | (reader.bit(At.topic + level) ? TOPIC : 0);
      if (hasSections) sections[at] = readSectionBits(reader, level);
    }
    starts[lemma + 1] = at;
  }
  Object.assign(part, { starts, pages, levels, sections });
}

function readSectionBits(reader, level) {
  let rest = reader.unary(At.sections + 64 * level);
  let section = reader.symbol(4, At.section);
  let bits = 1 << section;
  for (; rest > 0; rest--) bits |= 1 << (section += reader.unary(At.next) + 1);
  return bits;
}

/// The part that has a word, or would have it.
function partFor(index, word) {
  let [low, high] = [1, index.parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.parts[middle].first <= word) low = middle + 1;
    else high = middle;
  }
  return index.parts[low - 1];
}

function partWith(index, lemma) {
  let [low, high] = [1, index.parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.parts[middle].firstLemma <= lemma) low = middle + 1;
    else high = middle;
  }
  return index.parts[low - 1];
}

/// A lemma's entries: where they begin and end, and in which arrays. None where its part was not
/// fetched.
function entriesOf(index, lemma) {
  const part = partWith(index, lemma).words;
  if (!part) return { at: 0, end: 0 };
  const place = lemma - part.firstLemma;
  return { at: part.starts[place], end: part.starts[place + 1], part };
}

function lemmaOf(index, word) {
  const part = partFor(index, word).words;
  return part?.lemmas[part.numbers.get(word)] ?? -1;
}

// ── Words: the counterpart of `WordScanner` ────────────────────────────────────────────────────

const LETTER = "(?:(?![\\u2000-\\u2bff\\u3000-\\u3004])[\\p{L}\\p{M}\\p{N}])";
const PART = `(?:(?<!${LETTER})[a-z](?:\\+\\+|#(?!${LETTER}))|(?:${LETTER}|(?<=\\d)[.](?=\\d))+)`;
const CHAIN = new RegExp(`${PART}(?:[-/@&]${PART})*`, "gu");
const ALONE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\u{20000}-\u{31fff}]/gu;

function fold(text) {
  return text.normalize("NFD").replace(/([a-z])[\u0300-\u036f]+/gi, "$1").normalize("NFC")
    .toLowerCase()
    .replace(/[²³¹]/g, (power) => ({ "²": 2, "³": 3, "¹": 1 })[power])
    .replace(/[_\u2010\u2011]/g, "-")
    .replace(/(?<=\p{L})['’](\p{L}{1,2})(?![a-z])/gu, (_, end) => (end === "t" ? "t" : ""))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(ALONE, " $& ");
}

/// `Don't trust recall@k` → `dont`, `trust`, `recall`, `recall@k`.
function wordsOf(text) {
  const words = [];
  for (const [chain] of fold(text).matchAll(CHAIN)) {
    const parts = chain.split(/[-/@&]/);
    if (parts.length === 1) {
      words.push(cut(chain));
      continue;
    }
    words.push(...parts.filter((part) => !/^[a-z]$/.test(part)).map(cut));
    if (isName(chain, parts)) words.push(chain);
  }
  return words;
}

function isName(chain, parts) {
  if (parts.length > 4 || utf8(chain).length > 24 || !/\p{L}/u.test(chain)) return false;
  const longest = Math.max(...parts.map((part) => part.length));
  if (chain.includes("@")) return true;
  if (chain.includes("/")) return longest <= 3;
  if (!chain.includes("-")) return longest <= 2;
  return parts.some((part) => part.length === 1 || /\d/.test(part));
}

const encoder = new TextEncoder();
const utf8 = (text) => encoder.encode(text);

/// A word's first 24 bytes, in whole characters.
function cut(word) {
  let short = word;
  while (short.length > 8 && utf8(short).length > 24) short = [...short].slice(0, -1).join("");
  return short;
}

// ── Queries ────────────────────────────────────────────────────────────────────────────────────

const FACETS = ["role", "theme", "scenario", "difficulty"];
// No one asks longer questions; a pasted page must not cost more than one.
const LONGEST = 1000;
const MOST_WORDS = 24;

/// `"exact phrase" drift -batch role:ml-engineer` → what is asked for, by kind.
function parse(text) {
  const query = { words: [], phrases: [], chains: [], not: [], facets: {}, isOpen: /\S$/.test(text) };
  const pattern = /(-?)(?:([a-z]+):("[^"]*"|[^\s"]+)|"([^"]*)"?|([^\s"]+))/giu;
  for (const [, minus, name, value, phrase, plain] of text.slice(0, LONGEST).matchAll(pattern)) {
    const facet = name && facetNamed(name);
    if (facet) {
      (query.facets[facet] ??= []).push(slug(value.replaceAll('"', "").replaceAll("-", " ")));
      continue;
    }
    const words = wordsOf(phrase ?? plain ?? `${name} ${value}`);
    if (minus) query.not.push(words);
    else if (phrase !== undefined && words.length) query.phrases.push(words);
    else if (words.length > 1) {
      query.chains.push({ from: query.words.length, words, isOpen: query.isOpen && text.endsWith(plain) });
    }
    if (!minus) query.words.push(...words);
  }
  query.words.length = Math.min(query.words.length, MOST_WORDS);
  return query;
}

const facetNamed = (name) => FACETS.find((facet) => facet === name.toLowerCase())
  ?? { level: "difficulty", topic: "theme" }[name.toLowerCase()];

// ── Readings: what a word of the query may stand for in the index ──────────────────────────────

const EDITED = [1, 0.62, 0.34];
const FORMED = 0.85;
const BEGUN = 0.7;
const SYNONYM = 0.5;
const RENAMED = 0.7;
const JOINED = 0.7;
const HALVED = 0.8;
const MOST_EDITED = 8;
const MOST_BEGUN = 64;

/// For each word of the query its slot: ways to read it as lemmas, the surest first.
function slotsOf(index, { words, isOpen, chains }) {
  const slots = words.map((word, i) => slotOf(index, word, isOpen && i === words.length - 1));
  for (let i = 0; i + 1 < words.length; i++) addJoined(index, slots, words, i);
  addSynonyms(index, slots);
  addFacets(index, slots, words);
  // `valid-from` is found as two words, but where they stand together it is what was meant.
  for (const { from, words: { length }, pages } of chains) {
    for (const slot of pages.length ? slots.slice(from, from + length) : []) {
      slot.readings.push({ lemmas: [], pages, share: length, weight: 1, rarity: rarityOf(index, pages.length) });
    }
  }
  for (const slot of slots) {
    // Of a word whose part was not fetched nothing is known, and nothing is asked.
    if (!partFor(index, slot.word).words) continue;
    // A word that stands for itself is as rare as it is, and not as what else it may mean.
    const own = slot.readings.filter((reading) => !reading.isSynonym);
    const rarities = (own.length ? own : slot.readings).map((reading) => reading.rarity);
    slot.rarity = rarities.length ? Math.max(...rarities) : Math.log(1 + index.pages.length * 2);
  }
  return slots;
}

function slotOf(index, word, isOpen) {
  const readings = [];
  let most = Infinity;
  const add = (other, weight) => {
    const lemma = lemmaOf(index, other);
    if (lemma < 0 || readings.some(({ lemmas }) => lemmas[0] === lemma)) return;
    readings.push({ lemmas: [lemma], weight, word: other, rarity: Math.min(most, rarity(index, [lemma])) });
  };
  add(word, 1);
  add(partFor(index, word).words?.plain.get(word) ?? word, 0.95);
  if (!readings.length) for (const form of formsOf(index, word)) add(form, FORMED);
  const isKnown = readings.length > 0 || index.named.has(word);
  // What a known word may go on to be says no more than the word does.
  if (isKnown) most = Math.max(0, ...readings.map((reading) => reading.rarity));
  if (word.length > 1 && (isOpen || !isKnown)) {
    const longer = beginningWith(index, word);
    // A beginning says no more than that one of its words is there.
    if (!isKnown) most = rarityOf(index, Math.max(0, ...longer.map((other) => frequency(index, lemmaOf(index, other)))));
    for (const other of longer) add(other, BEGUN * (word.length / other.length) ** 0.5);
    if (!isKnown) most = Infinity;
  }
  if (!isKnown) {
    addHalves(index, word, readings);
    for (const near of nearTo(index, word)) add(near.word, EDITED[near.edits]);
  }
  return { word, isKnown, readings, rarity: 0 };
}

// Endings that forms of one word differ by, as far as the index has not joined them already.
const ENDING = /^(?:e|y|al|ally|ably|ly|ful|ness|less|able|ability|ibility|ment|ments|s|es|ed|ies|ied|ing|ings|er|ers|or|ors|ive|ively|ion|ions|ation|ations|ational|ative|ator|ators|ate|ates|ated|ating|ity|ities|[iy]?[sz](?:e|es|ed|ing|er|ers|ation|ations|able)|ic|ical|ally|our|ours|oured|ouring|orable|ored|oring|ors|ant|ance|ances|ancy|ent|ence|ences|ency|encies|ancies|)$/;

/// Words of the index that may be other forms of one that it does not have: `canary` for `canaries`,
/// `anonymised` for `anonymization`.
function formsOf(index, word) {
  const part = partFor(index, word).words;
  if (!part || word.length < 4) return [];
  const found = [];
  for (const other of beginningWith(index, word.slice(0, Math.max(3, word.length - 7)), Infinity)) {
    let shared = 3;
    while (shared < word.length && word[shared] === other[shared]) shared++;
    // `plan` and `planning`: a doubled letter belongs to the ending.
    const [own, its] = [word, other].map((form) => {
      const ending = form.slice(shared);
      return ending[0] === form[shared - 1] && ending.length > 2 ? ending.slice(1) : ending;
    });
    if (shared * 2 >= word.length && ENDING.test(own) && ENDING.test(its)) found.push({ other, shared });
  }
  const most = Math.max(...found.map(({ shared }) => shared));
  return found.filter(({ shared }) => shared >= most - 1).map(({ other }) => other);
}

function beginningWith(index, word, most = MOST_BEGUN) {
  const part = partFor(index, word).words;
  if (!part) return [];
  const { words } = part;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  while (high < words.length && words[high].startsWith(word)) high++;
  const found = words.slice(low, high).filter((other) => other !== word);
  return found.length <= most ? found : byFrequency(index, found).slice(0, most);
}

const byFrequency = (index, words) => words
  .map((word) => ({ word, count: frequency(index, lemmaOf(index, word)) }))
  .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  .map(({ word }) => word);

/// `finetuning` is `fine` and `tuning`.
function addHalves(index, word, readings) {
  for (let i = 3; i <= word.length - 3; i++) {
    const halves = [word.slice(0, i), word.slice(i)];
    const lemmas = halves.map((half) => lemmaOf(index, half));
    if (lemmas.every((lemma) => lemma >= 0)) {
      readings.push({ lemmas, weight: HALVED, word: halves.join(" "), rarity: rarity(index, lemmas) });
    }
  }
}

/// `over fitting` is `overfitting`, and `top k` is `top-k`.
function addJoined(index, slots, words, i) {
  const joined = words[i] + words[i + 1];
  let lemma = lemmaOf(index, joined);
  if (lemma < 0) lemma = lemmaOf(index, partFor(index, joined).words?.plain.get(joined) ?? joined);
  if (lemma < 0) return;
  for (const slot of slots.slice(i, i + 2)) {
    slot.readings.push({
      lemmas: [lemma], weight: JOINED, share: 2, word: joined, rarity: rarity(index, [lemma]),
    });
  }
}

/// What a synonym list says of words that stand in the query, or that a slight correction put there.
function addSynonyms(index, slots) {
  const sure = slots.map(({ readings: [best] }) => (best?.weight > 0.5 ? best.lemmas[0] : -1));
  for (const list of index.synonyms) {
    for (const phrase of list) {
      for (let i = 0; i + phrase.length <= sure.length; i++) {
        if (!phrase.every((word, k) => word === sure[i + k] || word === slots[i + k].word)) continue;
        for (const slot of slots.slice(i, i + phrase.length)) {
          for (const lemmas of list) {
            // A name that holds the whole phrase is not another one.
            if (lemmas.some((word) => typeof word === "string")) continue;
            if (phrase.every((word) => lemmas.includes(word))) continue;
            if (slot.readings.some((reading) => reading.lemmas.join() === lemmas.join())) continue;
            slot.readings.push({
              lemmas, weight: phrase.length > 1 ? RENAMED : SYNONYM, share: phrase.length, isSynonym: true, rarity: rarity(index, lemmas),
            });
          }
        }
      }
    }
  }
}

/// The words of the part and the common ones that are one or two edits away, by length: the nearest,
/// then the most frequent.
function nearTo(index, word) {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  if (!most) return [];
  const part = partFor(index, word).words;
  const letters = lettersOf(word);
  const near = new Map();
  const look = (other, otherLetters) => {
    if (Math.abs(other.length - word.length) > most) return;
    if (ones(letters ^ otherLetters) > 2 * most) return;
    const edits = editsBetween(word, other, most);
    if (edits <= most) near.set(other, edits);
  };
  part?.words.forEach((other, place) => look(other, part.letters[place]));
  for (const other of index.common) look(other, lettersOf(other));
  const least = Math.min(...near.values());
  const nearest = [...near.keys()].filter((other) => near.get(other) === least);
  return byFrequency(index, nearest).slice(0, MOST_EDITED).map((other) => ({ word: other, edits: least }));
}

/// Which letters a word has, one bit each: two words differ by at least half the bits that differ.
function lettersOf(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function ones(bits) {
  let count = 0;
  for (; bits; bits &= bits - 1) count++;
  return count;
}

/// Insertions, deletions, changes and swaps of neighbours; `most + 1` where there are more.
function editsBetween(a, b, most) {
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = same ? last[j - 1] : 1 + Math.min(last[j - 1], last[j], row[j - 1]);
      if (!same && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, before[j - 2] + 1);
      }
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

// ── Ranking ────────────────────────────────────────────────────────────────────────────────────

function frequency(index, lemma) {
  const { at, end } = entriesOf(index, lemma);
  return end - at;
}

/// How much it says that a page has these lemmas: as much as the rarest does.
function rarity(index, lemmas) {
  return Math.max(...lemmas.map((lemma) => rarityOf(index, frequency(index, lemma))));
}

const rarityOf = (index, count) =>
  (count ? Math.log(1 + (index.pages.length - count + 0.5) / (count + 0.5)) : 0);

// A level as a weighed frequency, and how BM25 saturates it.
const SATURATED = [0.5, 1, 2, 3.4, 6, 10, 20, 40].map((weight) => (4 * weight) / (weight + 3));

/// Where a lemma's entry for a page is, or -1.
function entryAt({ at, end, part }, page) {
  let [low, high] = [at, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (part.pages[middle] < page) low = middle + 1;
    else high = middle;
  }
  return low < end && part.pages[low] === page ? low : -1;
}

/// What each page is worth by one slot, its best reading there, and whether its topic has it.
function scoreSlot(index, slot, total) {
  const worth = new Float64Array(total);
  const isTopic = new Uint8Array(total);
  for (const { lemmas, pages, weight, share = 1, rarity } of slot.readings) {
    const most = (weight / share) * Math.sqrt(rarity);
    for (const page of pages ?? []) worth[page] = Math.max(worth[page], most * BORNE);
    if (pages) continue;
    const lists = lemmas.map((lemma) => entriesOf(index, lemma));
    const [{ at: from, end, part }, ...others] = lists.sort((a, b) => a.end - a.at - (b.end - b.at));
    for (let at = from; at < end; at++) {
      const page = part.pages[at];
      let saturated = SATURATED[part.levels[at] & 7];
      let topic = part.levels[at] & TOPIC;
      for (const list of others) {
        const entry = entryAt(list, page);
        saturated = entry < 0 ? 0 : Math.min(saturated, SATURATED[list.part.levels[entry] & 7]);
        topic &= entry < 0 ? 0 : list.part.levels[entry];
      }
      worth[page] = Math.max(worth[page], most * saturated);
      if (topic && weight > 0.5) isTopic[page] = 1;
    }
  }
  return { worth, isTopic, rarity: slot.rarity };
}

/// What each page is worth: the pages that answer at all, their scores, and what was asked for.
function score(index, query, isWanted) {
  const named = roleNamed(index, query.words);
  const rest = named ? query.words.toSpliced(named.from, named.to - named.from) : [];
  const { words } = rest.length ? { words: rest } : query;
  // NB: chains count words from the beginning of the whole query.
  const slots = slotsOf(index, { ...query, words, chains: rest.length ? [] : query.chains });
  const total = index.pages.length;
  const scored = slots.map((slot) => scoreSlot(index, slot, total));
  const asked = slots.reduce((sum, slot) => sum + slot.rarity, 0) || 1;
  const scores = new Float64Array(total);
  const pages = [];
  for (let page = 0; page < total; page++) {
    let [score, met, topic] = [0, 0, 0];
    for (const { worth, isTopic, rarity } of scored) {
      if (!worth[page]) continue;
      score += worth[page];
      met += rarity;
      if (isTopic[page]) topic += rarity;
    }
    met /= asked;
    topic /= asked;
    if (!score || met < LEAST_MET || !isWanted(page)) continue;
    score *= (1 - MET + MET * met * met) * (1 + TOPICAL * topic * topic);
    if (index.pages[page].role === named?.role) score *= NAMED;
    scores[page] = score;
    pages.push(page);
  }
  return { pages, scores, slots, asked, wanted: wantedTitle(index, query.words, words) };
}

/// The best of these pages, best first: [{ page, score, section }].
async function best(index, { scores, slots, asked, wanted }, pages, limit) {
  const count = limit + CLOSER;
  const least = pages.length > count
    ? Float64Array.from(pages, (page) => scores[page]).sort()[pages.length - count] : 0;
  const ranked = pages.filter((page) => scores[page] >= least)
    .map((page) => ({ page, score: scores[page], section: 0 })).sort(byScore);
  if (index.pageParts.length) {
    // Titles are in files of their own, so that no more of them are looked at than are shown.
    ranked.length = Math.min(ranked.length, limit);
    await Promise.all([...new Set(ranked.map(({ page }) => page >> 7))].map((part) => fetchTitles(index, part)));
  }
  for (const entry of ranked.slice(0, CLOSER)) lookCloser(index, slots, asked, wanted, entry);
  return [...ranked.slice(0, CLOSER).sort(byScore), ...ranked.slice(CLOSER)].slice(0, limit);
}

/// How to tell that a topic is what was asked for, or the beginning of it.
const wantedTitle = (index, all, words) => ({
  lemmas: all.map((word) => lemmaOf(index, word)).join(),
  isBegun: (title) => words.length > 1 && words.every((word, i) =>
    (i < words.length - 1 ? title[i] === word : title[i]?.startsWith(word))),
});

const byScore = (a, b) => b.score - a.score || a.page - b.page;

// How much of a query, by rarity, a page must meet; how much the rest of it matters; what it adds
// that the topic has the words, or that the query names the role.
const LEAST_MET = 0.15;
const MET = 0.7;
const TOPICAL = 0.5;
const NAMED = 4;
const BORNE = 3;
// What it adds that one section answers alone, and that a heading has the word.
const TOGETHER = 0.2;
const HEADED = 1.8;
// What a section counts that every page has, such as its sources; how good one must be to be named.
const USUAL = 0.5;
const AS_GOOD = 1;
// At how many of the pages it is looked so closely.
const CLOSER = 24;

/// Finds the section that answers best, and puts first a page whose topic is just what was asked.
function lookCloser(index, slots, asked, wanted, entry) {
  const page = index.pages[entry.page];
  const worth = page.sections.map(() => 0);
  for (const slot of slots) {
    const best = page.sections.map(() => 0);
    for (const { lemmas, weight, share = 1, rarity } of slot.readings) {
      for (const lemma of lemmas) {
        const list = entriesOf(index, lemma);
        const at = entryAt(list, entry.page);
        if (at < 0) continue;
        const value = (weight / share / lemmas.length) * rarity;
        for (let i = 0; i < best.length; i++) {
          if (!((list.part.sections[at] >> Math.min(i, 15)) & 1)) continue;
          best[i] = Math.max(best[i], value * (isInHeading(index, page.sections[i], lemma) ? HEADED : 1));
        }
      }
    }
    best.forEach((value, i) => (worth[i] += value * (page.sections[i].isUsual ? USUAL : 1)));
  }
  const most = Math.max(...worth);
  // What the question asks stands in an answer's section too, and there it is answered.
  const section = worth.indexOf(Math.max(...worth.slice(1)), 1);
  if (section > 0 && worth[section] > 0 && worth[section] >= worth[0] * AS_GOOD) entry.section = section;
  entry.score *= 1 + TOGETHER * Math.min(1, most / asked);
  const lemmas = lemmasOf(index, page, page.title);
  // NB: a word whose part was not fetched has -1, as an unknown one has.
  if (Math.min(...lemmas) >= 0 && lemmas.join() === wanted.lemmas) {
    entry.score += EXACT;
    entry.section = 0;
  } else if (wanted.isBegun(page.words)) {
    entry.score *= OPENED;
    entry.section = 0;
  }
}

const EXACT = 1000;
const OPENED = 3;

const isInHeading = (index, section, lemma) => lemmasOf(index, section, section.heading ?? "").includes(lemma);

/// The lemmas of a heading's or title's words, looked up once where no further part can change them.
function lemmasOf(index, owner, text) {
  if (owner.lemmas) return owner.lemmas;
  owner.words ??= wordsOf(text);
  const lemmas = owner.words.map((word) => lemmaOf(index, word));
  if (index.parts.length === 1) owner.lemmas = lemmas;
  return lemmas;
}

/// The role that the query names, `ml-engineer` in `evaluation for an ML engineer`, and which words
/// of the query do: all of a name, or one that no other role has, as `architect`.
function roleNamed(index, words) {
  const names = index.roles.map(({ name }) => wordsOf(name));
  for (const [i, name] of names.entries()) {
    const own = name.filter((word) => word.length > 5 && names.filter((other) => other.includes(word)).length === 1);
    for (const sought of [name, ...own.map((word) => [word])]) {
      const at = words.findIndex((_, k) => sought.every((word, j) => isPlural(words[k + j], word)));
      if (at >= 0) return { role: index.roles[i].slug, from: at, to: at + sought.length };
    }
  }
  return null;
}

const isPlural = (word, one) => word === one || word === `${one}s`;

/// Themes, scenarios and levels that the query names are worth something on the pages that bear them.
function addFacets(index, slots, words) {
  for (const [facet, names] of [["theme", index.themes], ["scenario", index.scenarios], ["difficulty", index.difficulties]]) {
    for (const name of names) {
      const sought = wordsOf(name.replaceAll("-", " "));
      const at = words.findIndex((_, k) => sought.every((word, j) => words[k + j] === word));
      if (at < 0) continue;
      const pages = index.pages.flatMap((page, i) => (valuesOf(page, facet).includes(name) ? [i] : []));
      for (const slot of slots.slice(at, at + sought.length)) {
        slot.readings.push({
          lemmas: [], pages, share: sought.length, weight: 1, isFacet: true,
          rarity: rarityOf(index, pages.length),
        });
      }
    }
  }
}

// ── Searching ──────────────────────────────────────────────────────────────────────────────────

/// What `search` finds, and what a page needs to show it: how many there are in all, how many each
/// filter would leave, the query as it may have been meant, and what words to mark.
export async function find(text, options = {}) {
  if (typeof text !== "string") return nothing();
  const index = await load();
  if (index.find) return index.find(text, options);
  try {
    return await findIn(index, text, options);
  } catch (error) {
    if (!(error instanceof StaleIndex)) throw error;
    loading = null;
    return findIn(await load("reload"), text, options);
  }
}

async function findIn(index, text, options) {
  const query = parse(text);
  const filters = filtersOf(index, query, options);
  if (!query.words.length && !filters.length) return nothing();
  await fetchParts(index, query);
  const phrases = await Promise.all(query.phrases.map((words) => pagesWithPhrase(index, words)));
  const without = query.not.map((words) => pagesWithAll(index, words));
  const isWanted = (page) =>
    phrases.every((pages) => pages.has(page)) && !without.some((pages) => pages.has(page));
  const chains = await Promise.all(query.chains.map(async (chain) =>
    ({ ...chain, pages: [...await pagesWithPhrase(index, chain.words, chain.isOpen)] })));
  const scored = query.words.length
    ? score(index, { ...query, chains }, isWanted) : everything(index, isWanted);
  const found = scored.pages.filter((page) => filters.every(({ passes }) => passes(index.pages[page])));
  const results = await best(index, scored, found, options.limit ?? 20);
  return {
    results: results.map((entry) => resultOf(index, entry)),
    total: found.length, unfiltered: scored.pages.length,
    get counts() {
      return countsOf(index, scored.pages, filters);
    },
    roles: index.roles,
    meant: meantBy(scored.slots),
    isMatch: matcher(index, scored.slots),
  };
}

/// All pages, when nothing but filters was asked for.
function everything(index, isWanted) {
  const pages = index.pages.flatMap((_, page) => (isWanted(page) ? [page] : []));
  const wanted = { lemmas: "", isBegun: () => false };
  return { pages, scores: new Float64Array(index.pages.length).fill(1), slots: [], asked: 1, wanted };
}

/// Tells which words of a text to mark; those that nearly every page has are not worth it.
function matcher(index, slots) {
  const least = Math.max(...slots.map((slot) => slot.rarity)) / 4;
  const lemmas = slots.flatMap(({ readings }) => readings.flatMap((reading) => reading.lemmas));
  const marked = new Set(lemmas.filter((lemma) => rarity(index, [lemma]) > least));
  return (word) => wordsOf(word).some((part) => marked.has(lemmaOf(index, part)));
}

const nothing = () => ({
  results: [], total: 0, unfiltered: 0, counts: {}, roles: [], meant: null, isMatch: () => false,
});

export async function search(text, options = {}) {
  return (await find(text, options ?? {})).results;
}

function resultOf(index, { page, score, section = 0 }) {
  const { url, title, role, sections, themes, scenario, difficulty } = index.pages[page];
  const { heading, anchor } = sections[section];
  return {
    url: heading ? `${url}#${anchor}` : url, title, role, section: heading, score,
    themes, scenario, difficulty,
  };
}

/// The filters of the query and of the options: a page passes one if it has any of its values.
function filtersOf(index, query, options) {
  return FACETS.flatMap((facet) => {
    const given = [options[facet] ?? []].flat().filter((value) => typeof value === "string");
    const written = (query.facets[facet] ?? []).flatMap((value) => valuesLike(index, facet, value));
    return [given, written].filter((values) => values.length).map((values) => ({
      facet, passes: (page) => values.some((value) => valuesOf(page, facet).includes(value)),
    }));
  });
}

const valuesOf = (page, facet) => (facet === "theme" ? page.themes : [page[facet]]);

/// The names that begin as the value does; if there is none the value, which no page has.
function valuesLike(index, facet, value) {
  const names = {
    role: index.roles.map((role) => role.slug), theme: index.themes,
    scenario: index.scenarios, difficulty: index.difficulties,
  }[facet];
  if (names.includes(value)) return [value];
  const longer = names.filter((name) => name.startsWith(value));
  return longer.length ? longer : [value];
}

/// How many pages each value of a facet would leave, the filters of the other facets applied.
function countsOf(index, pages, filters) {
  const counts = {};
  for (const facet of FACETS) {
    const others = filters.filter((filter) => filter.facet !== facet);
    const values = (counts[facet] = new Map());
    for (const page of pages) {
      if (!others.every((filter) => filter.passes(index.pages[page]))) continue;
      for (const value of valuesOf(index.pages[page], facet)) {
        if (value !== null) values.set(value, (values.get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/// The query with words in place of those that only a correction found; else null.
function meantBy(slots) {
  const isMeant = (slot) => !slot.isKnown && slot.readings.length && !slot.readings[0].word.startsWith(slot.word);
  if (!slots.some(isMeant)) return null;
  return slots.map((slot) => (isMeant(slot) ? slot.readings[0].word : slot.word)).join(" ");
}

// ── Phrases ────────────────────────────────────────────────────────────────────────────────────

function pagesWithAll(index, words) {
  let found = null;
  for (const word of words) {
    const { at, end, part } = entriesOf(index, lemmaOf(index, word));
    const pages = part ? [...part.pages.subarray(at, end)] : [];
    found = new Set(found ? pages.filter((page) => found.has(page)) : pages);
  }
  return found ?? new Set();
}

/// The pages in which these words stand one after the other, just as written; the last one may only
/// have been begun.
async function pagesWithPhrase(index, words, isOpen = false) {
  const last = words.at(-1);
  const longer = isOpen ? beginningWith(index, last, MOST_ENDS) : [];
  const choices = words.map((word, i) => (i < words.length - 1 ? [word] : [word, ...longer]))
    .map((choice) => choice.filter((word) => lemmaOf(index, word) >= 0));
  const found = choices.map((choice) => new Set(choice.flatMap((word) => [...pagesWithAll(index, [word])])));
  const pages = found.reduce((a, b) => new Set([...a].filter((page) => b.has(page))));
  if (!pages.size) return pages;
  const places = await Promise.all(choices.map((choice) => Promise.all(choice.map((word) => placesOf(index, word)))));
  const standsAt = (maps, page, place) => maps.some((map) => map.get(page)?.includes(place));
  const [first, ...others] = places;
  const isThere = (page) => first.some((map) => map.get(page)?.some((place) =>
    others.every((later, i) => standsAt(later, page, place + i + 1))));
  return new Set([...pages].filter(isThere));
}

const MOST_ENDS = 4;

/// Where a word stands in each page that has it, other forms of its lemma aside.
async function placesOf(index, word) {
  const lemma = lemmaOf(index, word);
  const part = partWith(index, lemma).words;
  // NB: all forms that stand in other parts share one number, the one after those of this part.
  const forms = part.words.filter((_, i) => part.lemmas[i] === lemma);
  const form = forms.includes(word) ? forms.indexOf(word) : forms.length;
  const file = part.places.findLast(({ firstLemma }) => firstLemma <= lemma);
  file.lists ??= readPlaces(await fetchFile("places", file.name), index, part, file);
  const places = new Map();
  for (const { page, list } of file.lists.get(lemma)) {
    const own = list.filter((place) => place.form === form).map((place) => place.at);
    if (own.length) places.set(page, own);
  }
  return places;
}

function readPlaces(bytes, index, part, file) {
  const reader = new Reader(bytes, 8);
  const end = part.places[part.places.indexOf(file) + 1]?.firstLemma ?? part.endLemma;
  const lists = new Map();
  for (let lemma = file.firstLemma; lemma < end; lemma++) {
    const hasForms = reader.bit(At.form);
    const pages = [];
    for (let i = part.starts[lemma - part.firstLemma]; i < part.starts[lemma - part.firstLemma + 1]; i++) {
      const count = reader.unary(At.occurrences + 64 * (part.levels[i] & 7)) + 1;
      const low = Math.min(20, 31 - Math.clz32(Math.max(1, Math.floor(index.typical / (count + 1)))));
      let at = -1;
      const list = Array.from({ length: count }, () => {
        at += reader.rice(low, At.distance + 64 * low) + 1;
        return { at, form: hasForms ? reader.unary(At.form + 1) : 0 };
      });
      pages.push({ page: part.pages[i], list });
    }
    lists.set(lemma, pages);
  }
  return lists;
}

// ── Fetching ───────────────────────────────────────────────────────────────────────────────────

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

/// What a query needs of an index that is split: the parts of its words, then those of what a
/// mistyped word may have meant, and of other words for the same.
async function fetchParts(index, { words, isOpen }) {
  if (index.parts.length < 2) return;
  // Of a long question the words that few pages have say enough.
  const isCommon = new Set(index.common);
  const telling = [...words].sort((a, b) => isCommon.has(a) - isCommon.has(b) || b.length - a.length);
  const needed = new Set(telling.map((word) => partFor(index, word)));
  if (isOpen) needed.add(partFor(index, `${words.at(-1)}\uffff`));
  await Promise.all([...needed].slice(0, MOST_PARTS).map((part) => fetchPart(index, part)));
  const unknown = words.filter((word) => lemmaOf(index, word) < 0);
  const near = unknown.flatMap((word) => nearTo(index, word).slice(0, 2).map((other) => other.word));
  const further = new Set(near.map((word) => partFor(index, word)));
  const lemmas = words.map((word) => lemmaOf(index, word));
  for (const list of index.synonyms) {
    if (!list.some((phrase) => phrase.every((word) => lemmas.includes(word) || words.includes(word)))) continue;
    for (const word of list.flat()) if (typeof word === "number") further.add(partWith(index, word));
  }
  await Promise.all([...further].slice(0, MOST_PARTS).map((part) => fetchPart(index, part)));
}

const MOST_PARTS = 4;

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
    throw Object.assign(new Error(`search/${name}: ${response.status}`), { status: response.status });
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
