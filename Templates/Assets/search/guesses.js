// Terms that no list has, of words that one has: `gradual decay`, where `gradual decline` and
// `performance decay` are.

// What the list's members count; in how many lists the words may stand; how much it must say that
// they stand in the same one.
const GUESSED = 0.5;
const MOST_LISTS = 2;
const LEAST_SAID = 7;
// How rare a word must be in the pages: `five` and `change` stand in most, and in many lists.
const LEAST_RARE = 0.3;

/// Adds terms for words that stand one after the other and in no term that was found, and for a word
/// that no page has.
function addGuesses(index, slots, claimed, terms) {
  index.listsWith ??= listsByWord(index.synonyms);
  const words = tellingSlots(index, slots).map((slot) => wordListed(index, slot, claimed));
  words.forEach((word, i) => {
    if (word === null) return;
    const next = words[i + 1] ?? null;
    const lists = index.listsWith.get(word);
    if (next !== null && next !== word) {
      const others = index.listsWith.get(next);
      const said = Math.log(index.synonyms.length ** 2 / (lists.length * others.length));
      const both = lists.filter((list) => others.includes(list));
      if (said > LEAST_SAID) addGuess(index, terms, [word, next], both);
    }
    if (typeof word === "string") addGuess(index, terms, [word], lists);
  });
}

function addGuess(index, terms, words, lists) {
  const others = lists.filter((list) => !terms.has(list));
  if (others.length > MOST_LISTS) return;
  const weight = GUESSED / others.length;
  for (const list of others) {
    const term = { isTerm: true, readings: [] };
    addOthers(index, term, list, words, weight);
    if (!term.readings.length) continue;
    term.rarity = weight * Math.max(...term.readings.map(({ rarity }) => rarity));
    terms.set(list, term);
  }
}

function listsByWord(synonyms) {
  const lists = new Map();
  for (const list of synonyms) {
    for (const word of new Set(list.flat())) lists.set(word, [...lists.get(word) ?? [], list]);
  }
  return lists;
}

/// The word as the lists have it; null if none has it, if it belongs to a term already, or says too
/// little.
function wordListed(index, slot, claimed) {
  if (slot.rarity < LEAST_RARE || claimed.has(slot)) return null;
  if (slot.readings.some(({ pages }) => pages)) return null;
  const words = [lemmaMeant(slot), slot.word, ...slot.listed];
  return words.find((word) => index.listsWith.has(word)) ?? null;
}
