// Words that stand one after the other, as far as the index tells without their places, and words
// that say nothing by themselves.

const PAIR = 5;

/// For each pair of lemmas that stand one after the other, how often they do in which pages.
function readPairs(reader, total) {
  const pairs = new Map();
  let [first, second] = [0, 0];
  for (let rest = reader.number(At.count); rest > 0; rest--) {
    const step = reader.number(At.pair);
    second = reader.number(At.pair + 64) + (step ? 0 : second);
    first += step;
    const count = reader.number(At.pair + 128) + 1;
    const { low, gap } = gapModel(count, total);
    const pages = new Map();
    let page = -1;
    for (let i = 0; i < count; i++) {
      page += reader.rice(low, gap) + 1;
      pages.set(page, reader.unary(At.pair + 192) + 1);
    }
    pairs.set(pairOf(first, second), pages);
  }
  return pairs;
}

const pairOf = (first, second) => first * 2 ** 24 + second;

/// What it adds to each page that words which were typed one after the other stand so there.
function scorePairs(index, slots) {
  const worth = new Float64Array(index.pages.length);
  const telling = tellingSlots(index, slots).map(({ readings }) =>
    readings.filter(({ word, lemmas }) => word && lemmas.length === 1));
  for (let i = 0; i + 1 < telling.length; i++) {
    const best = new Map();
    for (const first of telling[i]) {
      for (const second of telling[i + 1]) {
        const pages = index.pairs.get(pairOf(first.lemmas[0], second.lemmas[0])) ?? new Map();
        const most = PAIR * first.weight * second.weight * Math.sqrt(rarityOf(index, pages.size));
        for (const [page, count] of pages) {
          best.set(page, Math.max(best.get(page) ?? 0, (most * count) / (count + 1)));
        }
      }
    }
    for (const [page, value] of best) worth[page] += value;
  }
  return worth;
}

/// The slots of words that say something; all, if none does.
function tellingSlots(index, slots) {
  const telling = slots.filter((slot) => !isEmpty(index, slot));
  return telling.length ? telling : slots;
}

/// Whether a word says nothing by itself, as `how`. What was only begun may become another.
function isEmpty(index, { word, readings: [best], isOpen }) {
  if (isOpen && word.length > 1) return false;
  return index.empty.has(word) || (best !== undefined && index.empty.has(best.lemmas[0]));
}

/// The pages in which the words of a phrase stand one after the other; null for a single word, and
/// where the index has no pairs.
function pagesWithTerm(index, words) {
  if (words.length < 2 || !index.pairs.size) return null;
  const lists = words.slice(1).map((word, i) => index.pairs.get(pairOf(words[i], word)));
  if (lists.includes(undefined)) return new Set();
  const [first, ...others] = lists;
  return new Set([...first.keys()].filter((page) => others.every((pages) => pages.has(page))));
}
