// What each word of a query may stand for in the index.

const EDITED = [1, 0.62, 0.34];
const FORMED = 0.85;
const BEGUN = 0.7;
const JOINED = 0.7;
const HALVED = 0.8;
// What the parts of a word count that was typed with a hyphen: `re-train` is `retrain`.
const WITHIN = 0.5;
// What is left of a slip where the word may be unfinished instead; of a letter, a number or a
// prefix in what stands together somewhere.
const UNFINISHED = 0.5;
const THIN = 0.1;
const MOST_BEGUN = 64;

/// For each word of the query its slot: ways to read it as lemmas, the surest first.
function slotsOf(index, { words, isOpen, chains }) {
  const slots = words.map((word, i) => slotOf(index, word, isOpen && i === words.length - 1));
  for (let i = 0; i + 1 < words.length; i++) addJoined(index, slots, words, i);
  addFacets(index, slots, words);
  for (const chain of chains) addChain(index, slots, chain);
  for (const slot of slots) {
    // Of a word whose part was not fetched nothing is known, and nothing is asked.
    if (!partFor(index, slot.word).words && !index.named.has(slot.word)) continue;
    // A word that stands for itself is as rare as it is, and not as what else it may mean.
    const own = slot.readings.filter((reading) => !reading.isSynonym && !reading.isJoined);
    const rarities = (own.length ? own : slot.readings).map((reading) => reading.rarity);
    slot.rarity = rarities.length ? Math.max(...rarities) : Math.log(1 + index.pages.length * 2) / 2;
  }
  return slots;
}

/// `valid-from` is found as two words, but where they stand together it is what was meant; so is
/// `6nd` by `6·N·D`, and `rerun` by `re-running`. Letters and numbers of a formula say next to nothing
/// by themselves, nor does `re`.
function addChain(index, slots, { from, words, pages }) {
  const { length } = words;
  const own = slots.slice(from, from + length);
  const whole = words.join("");
  const joined = [whole, ...formsOf(index, whole)].map((form) => lemmaOf(index, form))
    .find((lemma) => lemma >= 0);
  for (const slot of own) {
    if (pages.length) {
      if (isThin(slot.word)) {
        // A term that has it is meant all the same: `A/B test`, `non-inferiority`.
        slot.meant = lemmaMeant(slot);
        for (const reading of slot.readings) reading.weight *= THIN;
      }
      slot.readings.push({
        lemmas: [], pages, share: length, weight: 1, rarity: rarityOf(index, pages.length),
      });
    }
    if (joined !== undefined) {
      for (const reading of slot.readings) if (!reading.pages) reading.weight *= WITHIN;
      slot.readings.push({
        lemmas: [joined], share: length, weight: 1, isJoined: true,
        rarity: rarity(index, [joined]),
      });
    }
  }
}

const isThin = (word) => word.length === 1 || /^(?:[\d.]+|re|co|de|un|non|pre)$/.test(word);

function slotOf(index, word, isOpen) {
  const readings = [];
  // Words that only the synonyms have.
  const listed = [];
  let most = Infinity;
  const add = (other, weight) => {
    const lemma = lemmaOf(index, other);
    if (lemma < 0 || readings.some(({ lemmas }) => lemmas[0] === lemma)) return;
    readings.push({
      lemmas: [lemma], weight, word: other, rarity: Math.min(most, rarity(index, [lemma])),
    });
  };
  add(word, index.forms.has(word) ? FORMED : 1);
  // `an` is not `a/n`: a name that a word may be without its sign says no more than the word does.
  if (readings.length) most = readings[0].rarity;
  add(partFor(index, word).words?.plain.get(word) ?? word, 0.95);
  if (!readings.length) for (const form of formsOf(index, word)) add(form, FORMED);
  const isKnown = readings.length > 0 || index.named.has(word);
  // What a known word may go on to be says no more than the word does.
  if (readings.length) most = Math.max(...readings.map((reading) => reading.rarity));
  if (word.length > 1 && (isOpen || !isKnown)) {
    const longer = beginningWith(index, word);
    // A beginning says no more than that one of its words is there.
    const counts = longer.map((other) => frequency(index, lemmaOf(index, other)));
    if (!isKnown) most = rarityOf(index, Math.max(0, ...counts));
    for (const other of longer) add(other, BEGUN * (word.length / other.length) ** 0.5);
    if (!isKnown) most = Infinity;
  }
  addHalves(index, word, isKnown, readings);
  if (!isKnown) {
    const isBegun = isOpen && readings.some((reading) => reading.word.startsWith(word));
    const weight = isBegun ? UNFINISHED : 1;
    const nearest = nearTo(index, word);
    for (const near of nearest) add(near.word, weight * EDITED[near.edits]);
    const edits = nearest[0]?.edits ?? EDITED.length;
    for (const near of listedNear(index, word, isOpen)) {
      if (near.edits > edits) continue;
      if (index.forms.has(near.word)) add(near.word, near.edits ? EDITED[near.edits] : BEGUN);
      else listed.push(near.word);
    }
    readings.sort((a, b) => b.weight - a.weight);
  }
  return { word, isKnown, readings, listed, rarity: 0, isOpen };
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

/// `finetuning` is `fine` and `tuning`, `handover` is `hand over` where those stand one after the
/// other: that is so whether or not some page has it in one word.
function addHalves(index, word, isKnown, readings) {
  for (let i = 2; i <= word.length - 2; i++) {
    const halves = [word.slice(0, i), word.slice(i)];
    const lemmas = halves.map((half) => lemmaOf(index, half));
    if (lemmas.some((lemma) => lemma < 0)) continue;
    const together = index.pairs.get(pairOf(...lemmas));
    if (!together && (isKnown || i < 3 || i > word.length - 3)) continue;
    const rare = together ? rarityOf(index, together.size) : rarity(index, lemmas);
    readings.push({ lemmas, weight: HALVED, word: halves.join(" "), together, rarity: rare });
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
      lemmas: [lemma], weight: JOINED, share: 2, word: joined, isJoined: true,
      rarity: rarity(index, [lemma]),
    });
  }
}
