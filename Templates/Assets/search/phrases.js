// Words that stand one after the other.

function pagesWithAll(index, words) {
  let found = null;
  for (const word of words) {
    const { at, end, part } = entriesOf(index, lemmaOf(index, word));
    const pages = part ? [...part.pages.subarray(at, end)] : [];
    found = new Set(found ? pages.filter((page) => found.has(page)) : pages);
  }
  return found ?? new Set();
}

/// The pages in which these words stand one after the other, just as written.
async function pagesWithPhrase(index, words) {
  const known = words.filter((word) => lemmaOf(index, word) >= 0);
  if (known.length < words.length) return new Set();
  const pages = pagesWithAll(index, words);
  if (!pages.size) return pages;
  const [first, ...others] = await Promise.all(words.map((word) => placesOf(index, word)));
  const standsAt = (places, page, at) => places.get(page)?.some((place) => place.at === at);
  const isThere = (page) => first.get(page)?.some(({ at }) =>
    others.every((later, i) => standsAt(later, page, at + i + 1)));
  return new Set([...pages].filter(isThere));
}

const MOST_ENDS = 4;

/// The pages in which words that were written in one piece, as `valid-from`, stand so; the last may
/// only have been begun. Where the index has them as pairs, that is enough. Else, as nobody put them
/// in quotation marks, one file of places has to do: it tells by eight bits what follows the first
/// word, and one section must have them all.
async function pagesWithChain(index, words, isOpen) {
  const last = words.at(-1);
  const endsOf = (most) => [last, ...isOpen ? beginningWith(index, last, most) : []];
  const ends = endsOf(MOST_ENDS);
  const terms = endsOf(MOST_BEGUN).map((end) => words.with(-1, end)
    .map((word) => lemmaOf(index, word)).filter((lemma) => !index.empty.has(lemma)));
  const known = new Set(terms.flatMap((term) => [...pagesWithTerm(index, term) ?? []]));
  if (known.size) return [...known];
  const choices = words.map((word, i) => (i < words.length - 1 ? [word] : ends)
    .map((choice) => lemmaOf(index, choice)).filter((lemma) => lemma >= 0));
  const pages = pagesTogether(index, choices);
  // Of a large collection the places of a common word are more than any query may fetch, and those
  // of a rare one more than the first may.
  const isCommon = frequency(index, lemmaOf(index, words[0])) * 8 > index.pages.length;
  const isTooMuch = index.parts.length > 1 && (isCommon || !index.isAsked);
  if (!pages.length || isTooMuch) return pages;
  const follows = new Set((words.length > 2 ? [words[1]] : ends).map(markOf));
  const places = await placesOf(index, words[0]);
  return pages.filter((page) => places.get(page)?.some(({ next }) => follows.has(next)));
}

/// The pages of which one section has a lemma of each choice.
function pagesTogether(index, choices) {
  const bitsOf = (page, choice) => choice.reduce((bits, lemma) => {
    const list = entriesOf(index, lemma);
    const entry = entryAt(list, page);
    return entry < 0 ? bits : bits | (list.part.sections[entry] || ANYWHERE);
  }, 0);
  const pages = choices[0].flatMap((lemma) => {
    const { at, end, part } = entriesOf(index, lemma);
    return part ? [...part.pages.subarray(at, end)] : [];
  });
  return pages.filter((page) =>
    choices.reduce((bits, choice) => bits & bitsOf(page, choice), ANYWHERE));
}

/// Eight bits of a word's hash, FNV-1a. NB: `mark` in `Inversion.swift` is the same.
const markOf = (word) =>
  utf8(word).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5) >>> 24;

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
    const own = list.filter((place) => place.form === form);
    if (own.length) places.set(page, own);
  }
  return places;
}

/// Each lemma's places by page, as `append(places:)` in `Place.swift` writes them: plain varints.
function readPlaces(bytes, index, part, file) {
  let next = 8;
  const number = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[next++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const end = part.places[part.places.indexOf(file) + 1]?.firstLemma ?? part.endLemma;
  const lists = new Map();
  for (let lemma = file.firstLemma; lemma < end; lemma++) {
    const [from, to] = [0, 1].map((more) => part.starts[lemma - part.firstLemma + more]);
    lists.set(lemma, Array.from({ length: to - from }, (_, i) => {
      let at = 0;
      const list = Array.from({ length: number() }, () => {
        const place = number();
        at += place >> 9;
        return { at, next: (place >> 1) & 255, form: place & 1 ? bytes[next++] : 0 };
      });
      return { page: part.pages[from + i], list };
    }));
  }
  return lists;
}
