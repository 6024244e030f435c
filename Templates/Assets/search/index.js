// What the index holds, read.

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
    const count = Math.ceil(pages.length / 128);
    index.pageParts = Array.from({ length: count }, () => ({ name: reader.name() }));
  } else {
    readTitles(reader, pages);
    if (reader.bit(At.plain + 2)) readSections(reader, pages);
  }
  if (reader.bit(At.plain + 3)) readAkin(reader, pages);
  index.forms = new Map();
  index.empty = new Set(reader.list(() =>
    wordOf(reader, index, reader.number(At.reference) - 1)));
  index.synonyms = readSynonyms(reader, index);
  index.pairs = readPairs(reader, pages.length);
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

/// The pages whose texts are most like each page's own, and how like they are, 1 for the most alike
/// of all.
function readAkin(reader, pages) {
  const bits = 32 - Math.clz32(pages.length);
  for (const page of pages) {
    page.akin = Array.from({ length: reader.unary(At.akin) }, () =>
      ({ page: reader.bits(bits), likeness: reader.symbol(4, At.akin + 16) / 15 }));
  }
}

/// A word of the synonyms: a lemma, perhaps in a form that no page has, or one that no page has in any.
function wordOf(reader, index, lemma) {
  if (lemma < 0) return reader.text();
  if (!reader.bit(At.plain + 4)) index.forms.set(reader.text(), lemma);
  return lemma;
}

/// Lists of phrases, word by word. A word that the list has had already is known by how far back.
function readSynonyms(reader, index) {
  const bits = reader.number(At.count);
  const low = Math.max(0, bits - MEMBER_BITS);
  return reader.list(() => {
    const recent = [];
    return reader.list(() => reader.list(() => {
      const isAgain = reader.bit(At.isAgain + Math.min(recent.length, 63));
      const [lemma] = isAgain ? recent.splice(-1 - reader.unary(At.again), 1)
        : [reader.symbol(bits - low, At.member) * 2 ** low + reader.bits(low) - 1];
      if (lemma >= 0) recent.push(lemma);
      return wordOf(reader, index, lemma);
    }));
  });
}

/// The files into which the words are split, by the first word and lemma of each; none while all
/// fit into the index itself.
function readParts(reader) {
  const read = wordReader(reader);
  let firstLemma = 0;
  return reader.list(() => {
    const first = read();
    firstLemma += reader.number(At.count);
    return { first, firstLemma, name: reader.name(), words: null };
  });
}

const MEMBER_BITS = 13;
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
  for (const word of words) if (/[!-/:-@^]/.test(word)) plain.set(word.replace(/[!-/:-@^]/g, ""), word);
  const part = {
    words, lemmas, plain, firstLemma, endLemma: next,
    numbers: new Map(words.map((word, number) => [word, number])),
    letters: words.map(lettersOf),
  };
  readPostings(reader, index.pages.length, part);
  let lemma = firstLemma;
  part.places = reader.list(() => {
    lemma += reader.number(At.count);
    return { firstLemma: lemma, name: reader.name() };
  });
  return part;
}

const TOPIC = 8;

function readPostings(reader, total, part) {
  const count = part.endLemma - part.firstLemma;
  const size = reader.number(At.count);
  const starts = new Int32Array(count + 1);
  const pages = new Int32Array(size);
  const sections = new Uint16Array(size);
  const levels = new Uint8Array(size);
  let at = 0;
  for (let lemma = 0; lemma < count; lemma++) {
    const end = at + reader.number(At.frequency) + 1;
    const { low, gap } = gapModel(end - at, total);
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

/// How many low bits of a distance between pages are as good as random, and which models know the
/// others.
function gapModel(count, total) {
  const mean = Math.floor(total / count);
  const low = mean > 1 ? 30 - Math.clz32(mean) : 0;
  const density = Math.min(7, Math.floor((count * 8) / total));
  return { low, gap: At.gap + 64 * (mean > 1 ? 8 + low : density) };
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
  return part?.lemmas[part.numbers.get(word)] ?? index.forms.get(word) ?? -1;
}
