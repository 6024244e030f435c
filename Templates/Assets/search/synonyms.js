// What the synonym lists say of a query.

// What a synonym counts, of a word that the pages have and of one that they have not; what another
// name for a term does.
const SYNONYM = 0.35;
const UNKNOWN = 0.7;
const RENAMED = 0.9;
// What the single words of a term still count.
const CLAIMED = 0.35;
// How many other words may stand among those of a term, and what each leaves of it.
const MOST_BETWEEN = 2;
const BETWEEN = 0.85;
// How likely a word must be for a phrase to have it.
const MAY_BE = 0.3;
// How many letters of its last word have to be there for a term of two words to be meant, and of
// more.
const LEAST_BEGUN = 3;
const LEAST_OF_LONG = 2;
// How rare a term's rarest word must be where the index does not know which words stand together.
const TELLING = 2;

/// Adds their synonyms to the words of a query, and returns slots for terms of several words that
/// the lists have. The words of a term then count little by themselves: `reward hacking` has nothing
/// to do with hackers.
function addSynonyms(index, slots) {
  const claimed = new Map();
  const terms = new Map();
  for (const { list, phrase, own, sureness } of phrasesNamed(index, slots)) {
    if (terms.has(list) || own.some((slot) => claimed.get(slot) > phrase.length)) continue;
    own.forEach((slot, i) => typeof phrase[i] === "string" && know(slot));
    if (phrase.length === 1) {
      const [slot] = own;
      addOthers(index, slot, list, phrase, isExact(slot) ? SYNONYM : UNKNOWN);
      if (isExact(slot)) limitRarity(slot, slot.rarity);
      continue;
    }
    const term = { isTerm: true, readings: [] };
    addPhrase(index, term, phrase, sureness);
    const most = term.readings[0]?.rarity ?? Infinity;
    addOthers(index, term, list, phrase, RENAMED * sureness);
    limitRarity(term, most);
    if (!term.readings.length) continue;
    term.rarity = Math.max(...term.readings.map((reading) => reading.rarity));
    for (const slot of own) claimed.set(slot, phrase.length);
    terms.set(list, term);
  }
  addGuesses(index, slots, claimed, terms);
  for (const slot of claimed.keys()) {
    slot.rarity *= CLAIMED;
    for (const reading of slot.readings) if (!reading.pages) reading.weight *= CLAIMED;
  }
  return [...terms.values()];
}

/// Other names for a word or a term say no more than it does.
function limitRarity({ readings }, most) {
  for (const reading of readings) {
    if (reading.isSynonym) reading.rarity = Math.min(reading.rarity, most);
  }
}

/// What the lists know was not mistyped.
function know(slot) {
  slot.isKnown = true;
  slot.readings = slot.readings.filter(({ pages, isSynonym }) => pages || isSynonym);
}

/// Which members of the lists stand in the query, the longest first. Their words may come in another
/// order and with others among them: `the loss has exploded` is `exploding loss`.
function phrasesNamed(index, slots) {
  const telling = tellingSlots(index, slots);
  const lemmas = new Set(slots.map(lemmaMeant));
  const unknown = slots.filter((slot) => !isExact(slot));
  const isBegun = whetherBegun(slots.at(-1));
  const isTyped = (word) => lemmas.has(word) || isBegun(word)
    || unknown.some((slot) => isMeant(word, slot));
  const found = [];
  for (const list of index.synonyms) {
    for (const phrase of list) {
      if (!phrase.every(isTyped)) continue;
      // A phrase like `on call` needs its empty words.
      const among = phrase.some((word) => index.empty.has(word)) ? slots : telling;
      const least = phrase.length > 2 ? LEAST_OF_LONG : LEAST_BEGUN;
      const mayBeBegun = phrase.length > 1 && slots.at(-1).word.length >= least;
      const places = placesOfAll(phrase, among, mayBeBegun ? isBegun : () => false);
      if (!places) continue;
      const between = Math.max(...places) - Math.min(...places) + 1 - phrase.length;
      found.push({
        list, phrase, own: places.map((place) => among[place]), sureness: BETWEEN ** between,
      });
    }
  }
  return found.sort((a, b) => b.phrase.length - a.phrase.length || b.sureness - a.sureness);
}

/// Where all words of a phrase stand close together, the last typed one perhaps only begun; null if
/// they do so nowhere.
function placesOfAll(words, slots, isBegun) {
  const reach = words.length + (words.length > 1 ? MOST_BETWEEN : 0);
  for (let from = 0; from < slots.length; from++) {
    const places = [];
    for (const word of words) {
      const at = slots.findIndex((slot, place) => place >= from && place < from + reach
        && !places.includes(place)
        && (isMeant(word, slot) || (place === slots.length - 1 && isBegun(word))));
      if (at < 0) break;
      places.push(at);
    }
    if (places.length === words.length) return places;
  }
  return null;
}

/// The lemma of a word that was typed, perhaps with a slip.
const lemmaMeant = ({ meant, readings: [best] }) =>
  meant ?? (best?.weight > 0.5 ? best.lemmas[0] : null);
const isExact = ({ readings: [best] }) => best?.weight === 1;

/// Whether a word of a phrase was typed, perhaps in another form or with a slip: then what it may be
/// counts as well as what it most likely is.
function isMeant(word, slot) {
  if (lemmaMeant(slot) === word) return true;
  if (isExact(slot)) return false;
  if (typeof word === "string") return isForm(word, slot.word) || slot.listed.includes(word);
  slot.mayBe ??= new Set(slot.readings
    .filter(({ lemmas, weight }) => weight > MAY_BE && lemmas.length === 1)
    .map(({ lemmas: [lemma] }) => lemma));
  return slot.mayBe.has(word);
}

/// Tells whether a word that is perhaps not finished may go on to be one of a phrase.
function whetherBegun({ word: typed, isOpen, readings }) {
  if (!isOpen || typed.length < LEAST_OF_LONG) return () => false;
  const begun = new Set(readings.filter(({ word }) => word?.startsWith(typed))
    .map(({ lemmas }) => lemmas[0]));
  return (word) => (typeof word === "string" ? word.startsWith(typed) : begun.has(word));
}

/// The other members of a list.
function addOthers(index, slot, list, phrase, weight) {
  for (const other of list) {
    // A name that holds the whole phrase is not another one.
    if (!phrase.every((word) => other.includes(word))) addPhrase(index, slot, other, weight);
  }
}

function addPhrase(index, slot, lemmas, weight) {
  if (lemmas.some((word) => typeof word === "string")) return;
  const together = pagesWithTerm(index, lemmas);
  const rare = together ? rarityOf(index, together.size) : rarity(index, lemmas);
  if (rare <= (together || lemmas.length === 1 ? 0 : TELLING)) return;
  const name = lemmas.join();
  if (slot.readings.some((reading) => reading.lemmas.join() === name)) return;
  slot.readings.push({ lemmas, weight, together, isSynonym: true, rarity: rare });
}
