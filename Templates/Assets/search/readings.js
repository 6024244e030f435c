// What each word of a query may stand for in the index.

const EDITED = [1, 0.62, 0.34];
const FORMED = 0.85;
const BEGUN = 0.7;
const SYNONYM = 0.45;
const RENAMED = 0.9;
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
      slot.readings.push({
        lemmas: [], pages, share: length, weight: 1, rarity: rarityOf(index, pages.length),
      });
    }
  }
  for (const slot of slots) {
    // Of a word whose part was not fetched nothing is known, and nothing is asked.
    if (!partFor(index, slot.word).words && !index.named.has(slot.word)) continue;
    // A word that stands for itself is as rare as it is, and not as what else it may mean.
    const own = slot.readings.filter((reading) => !reading.isSynonym && !reading.isJoined);
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
    readings.push({
      lemmas: [lemma], weight, word: other, rarity: Math.min(most, rarity(index, [lemma])),
    });
  };
  add(word, 1);
  // `an` is not `a/n`: a name that a word may be without its sign says no more than the word does.
  if (readings.length) most = readings[0].rarity;
  add(partFor(index, word).words?.plain.get(word) ?? word, 0.95);
  if (!readings.length) for (const form of formsOf(index, word)) add(form, FORMED);
  const isKnown = readings.length > 0 || index.named.has(word);
  // What a known word may go on to be says no more than the word does.
  if (isKnown) most = Math.max(0, ...readings.map((reading) => reading.rarity));
  if (word.length > 1 && (isOpen || !isKnown)) {
    const longer = beginningWith(index, word);
    // A beginning says no more than that one of its words is there.
    const counts = longer.map((other) => frequency(index, lemmaOf(index, other)));
    if (!isKnown) most = rarityOf(index, Math.max(0, ...counts));
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
const ENDINGS = `
  e y al ally ably ly ful ness less able ability ibility ment ments s es ed ies ied ing ings
  er ers or ors ive ively ion ions ation ations ational ative ator ators ate ates ated ating
  ity ities ic ical our ours oured ouring orable ored oring ant ance ances ancy ent ence ences
  ency encies ancies`.trim().split(/\s+/).join("|");
const ENDING = new RegExp(`^(?:[iy]?[sz](?:e|es|ed|ing|er|ers|ation|ations|able)|${ENDINGS}|)$`);

/// How many letters two words share, if what they end in may be all that parts them; else 0.
function sharedByForms(word, other) {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared++;
  if (shared < 3 || shared * 2 < word.length) return 0;
  // `plan` and `planning`: a doubled letter belongs to the ending.
  const endings = [word, other].map((form) => {
    const ending = form.slice(shared);
    return ending[0] === form[shared - 1] && ending.length > 2 ? ending.slice(1) : ending;
  });
  return endings.every((ending) => ENDING.test(ending)) ? shared : 0;
}

const isForm = (word, other) =>
  word === other || (word.length > 4 && sharedByForms(word, other) > 3);

/// Words of the index that may be other forms of one that it does not have: `canary` for
/// `canaries`, `anonymised` for `anonymization`.
function formsOf(index, word) {
  const part = partFor(index, word).words;
  if (!part || word.length < 4) return [];
  const found = [];
  for (const other of beginningWith(index, word.slice(0, Math.max(3, word.length - 7)), Infinity)) {
    const shared = sharedByForms(word, other);
    if (shared) found.push({ other, shared });
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
      readings.push({
        lemmas, weight: HALVED, word: halves.join(" "), rarity: rarity(index, lemmas),
      });
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
      lemmas: [lemma], weight: JOINED, share: 2, word: joined, isJoined: true,
      rarity: rarity(index, [lemma]),
    });
  }
}

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

/// The words of the part and the common ones that are one or two edits away, by length: the
/// nearest, then the most frequent.
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
  return byFrequency(index, nearest).slice(0, MOST_EDITED)
    .map((other) => ({ word: other, edits: least }));
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
