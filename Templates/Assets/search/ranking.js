// Which pages answer, and which of them better: BM25F over the readings of each word.

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

// Sections of a lemma that stands nearly everywhere.
const ANYWHERE = 0xffff;
// What the words of a term count that do not stand one after the other; where the index does not
// know that, those that no section has together.
const NEAR = 0.05;
const APART = 0.5;
// What it adds that a page has other words for the same as well.
const MORE = 0.6;
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

/// What each page is worth by one slot, by its best reading above all, and whether its topic has it.
function scoreSlot(index, slot, total) {
  const worth = new Float64Array(total);
  const isTopic = new Uint8Array(total);
  for (const { lemmas, pages, weight, share = 1, rarity, together } of slot.readings) {
    const most = (weight / share) * Math.sqrt(rarity);
    for (const page of pages ?? []) worth[page] = Math.max(worth[page], most * BORNE);
    if (pages) continue;
    const lists = lemmas.map((lemma) => entriesOf(index, lemma))
      .sort((a, b) => a.end - a.at - (b.end - b.at));
    const [{ at: from, end, part }, ...others] = lists;
    for (let at = from; at < end; at++) {
      const page = part.pages[at];
      let saturated = SATURATED[part.levels[at] & 7];
      let topic = part.levels[at] & TOPIC;
      let shared = part.sections[at] || ANYWHERE;
      for (const list of others) {
        const entry = entryAt(list, page);
        saturated = entry < 0 ? 0 : Math.min(saturated, SATURATED[list.part.levels[entry] & 7]);
        topic &= entry < 0 ? 0 : list.part.levels[entry];
        shared &= entry < 0 ? 0 : list.part.sections[entry] || ANYWHERE;
      }
      if (together) saturated *= together.has(page) ? 1 : shared ? NEAR : 0;
      else if (!shared) saturated *= APART;
      const value = most * saturated;
      worth[page] = Math.max(worth[page], value) + MORE * Math.min(worth[page], value);
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
  const typed = slotsOf(index, { ...query, words, chains: rest.length ? [] : query.chains });
  // Words in quotation marks stand for nothing else.
  const isQuoted = query.phrases.flat().length === words.length;
  const terms = isQuoted ? [] : addSynonyms(index, typed);
  const slots = [...tellingSlots(index, typed), ...terms];
  const total = index.pages.length;
  const rarest = Math.max(...slots.map((slot) => slot.rarity));
  // In a large collection what nearly every page has takes the time and decides nothing.
  const scored = slots.filter(({ rarity }) => total < MANY || rarity * LITTLE > rarest)
    .map((slot) => scoreSlot(index, slot, total));
  const asked = sumOfRarities(slots) || 1;
  // A word that cannot be read must not hide what the others find.
  const least = LEAST_MET * sumOfRarities(slots.filter(({ readings }) => readings.length)) / asked;
  const paired = scorePairs(index, typed);
  const scores = new Float64Array(total);
  const topical = new Set();
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
    score += paired[page];
    if (!score || met < least || !isWanted(page)) continue;
    score *= (1 - MET + MET * met * met) * (1 + TOPICAL * topic * topic);
    scores[page] = score;
    if (topic > 0.99) topical.add(page);
    pages.push(page);
  }
  const found = index.pages[0]?.akin ? withAkin(index, scores, pages, isWanted, topical) : pages;
  for (const page of named ? found : []) {
    if (index.pages[page].role === named.role) scores[page] *= NAMED;
  }
  const wanted = wantedTitle(index, query.words, words);
  return { pages: found, scores, typed, slots, asked, wanted };
}

const sumOfRarities = (slots) => slots.reduce((sum, { rarity }) => sum + rarity, 0);

/// Adds to each page's score what pages like it are worth. One that has none of the words is found
/// as well where it lies next to what answers best.
function withAkin(index, scores, pages, isWanted, topical) {
  const own = scores.slice();
  const least = Math.max(0, ...own) * LEAST_AKIN;
  return index.pages.flatMap(({ akin }, page) => {
    for (const { page: other, likeness } of akin) {
      scores[page] += AKIN * likeness * own[other] * (topical.has(other) ? NAMESAKE : 1);
    }
    return own[page] || (scores[page] > least && isWanted(page)) ? [page] : [];
  });
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
    const parts = new Set(ranked.map(({ page }) => page >> 7));
    await Promise.all([...parts].map((part) => fetchTitles(index, part)));
  }
  for (const entry of ranked.slice(0, CLOSER)) lookCloser(index, slots, asked, wanted, entry);
  return [...ranked.slice(0, CLOSER).sort(byScore), ...ranked.slice(CLOSER)].slice(0, limit);
}

const byScore = (a, b) => b.score - a.score || a.page - b.page;

// How much of a query, by rarity, a page must meet; how much the rest of it matters; what it adds
// that the topic has the words, or that the query names the role.
const LEAST_MET = 0.15;
const MET = 0.6;
const TOPICAL = 1;
const NAMED = 5;
const BORNE = 4;
// From how many pages on a word is passed over that is so many times less rare than the rarest.
const MANY = 2000;
const LITTLE = 40;
// What it adds that pages like it answer, how many times as much if its topic has all the words; and
// how much they must add up to, of the best page's score, for a page without the words.
const AKIN = 0.33;
const NAMESAKE = 2;
const LEAST_AKIN = 0.05;
// At how many of the pages it is looked so closely.
const CLOSER = 24;
