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

/// Each lemma's places by page, as `OccurrencesEncoder` writes them: plain varints.
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
        const distance = number();
        at += distance >> 1;
        return { at, form: distance & 1 ? bytes[next++] : 0 };
      });
      return { page: part.pages[from + i], list };
    }));
  }
  return lists;
}
