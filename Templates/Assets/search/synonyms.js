// What the synonym lists say of a query.

const SYNONYM = 0.45;
const RENAMED = 0.9;

/// What a synonym list says of words that stand in the query, or that a slight correction put
/// there. A word of a longer term is not looked up by itself: `reward hacking` has nothing to do
/// with hackers.
function addSynonyms(index, slots) {
  const named = synonymsNamed(index, slots);
  const claimed = new Map();
  for (const { list, phrase, own } of named.sort((a, b) => b.phrase.length - a.phrase.length)) {
    if (own.some((slot) => claimed.get(slot) > phrase.length)) continue;
    for (const slot of own) claimed.set(slot, phrase.length);
    const weight = phrase.length > 1 ? RENAMED : SYNONYM;
    for (const lemmas of list) {
      // A name that holds the whole phrase is not another one.
      if (lemmas.some((word) => typeof word === "string")) continue;
      if (phrase.every((word) => lemmas.includes(word))) continue;
      for (const slot of own) {
        addReading(index, slot, { lemmas, weight, share: phrase.length, isSynonym: true });
      }
    }
  }
}

/// Where which words and phrases of the synonym lists stand in the query. One more word may stand
/// in a phrase: `undo a bad release`.
function synonymsNamed(index, slots) {
  const sure = slots.map(({ readings: [best] }) => (best?.weight > 0.5 ? best.lemmas[0] : -1));
  const isMember = (word, at) => (typeof word === "number"
    ? word === sure[at] : at < slots.length && isForm(word, slots[at].word));
  const found = [];
  for (const list of index.synonyms) {
    for (const phrase of list) {
      for (let from = 0; from + phrase.length <= sure.length; from++) {
        const own = [];
        let at = from;
        for (const word of phrase) {
          if (own.length && !isMember(word, at) && at - from === own.length) at++;
          if (!isMember(word, at)) break;
          own.push(slots[at++]);
        }
        if (own.length === phrase.length) found.push({ list, phrase, own });
      }
    }
  }
  return found;
}

function addReading(index, slot, reading) {
  const name = reading.lemmas.join();
  if (slot.readings.some(({ lemmas }) => lemmas.join() === name)) return;
  slot.readings.push({ ...reading, rarity: rarity(index, reading.lemmas) });
}
