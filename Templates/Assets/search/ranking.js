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

// A level as a weighed frequency, and how BM25 saturates it.
// Sections of a lemma that stands nearly everywhere, and what its words count that no section has
// together.
const ANYWHERE = 0xffff;
const APART = 0.5;
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

/// What each page is worth by one slot, its best reading there, and whether its topic has it.
function scoreSlot(index, slot, total) {
  const worth = new Float64Array(total);
  const isTopic = new Uint8Array(total);
  for (const { lemmas, pages, weight, share = 1, rarity } of slot.readings) {
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
      if (!shared) saturated *= APART;
      worth[page] = Math.max(worth[page], most * saturated);
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
  const slots = slotsOf(index, { ...query, words, chains: rest.length ? [] : query.chains });
  const total = index.pages.length;
  const scored = slots.map((slot) => scoreSlot(index, slot, total));
  const asked = slots.reduce((sum, slot) => sum + slot.rarity, 0) || 1;
  const scores = new Float64Array(total);
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
    if (!score || met < LEAST_MET || !isWanted(page)) continue;
    score *= (1 - MET + MET * met * met) * (1 + TOPICAL * topic * topic);
    if (index.pages[page].role === named?.role) score *= NAMED;
    scores[page] = score;
    pages.push(page);
  }
  const found = index.pages[0]?.akin ? withAkin(index, scores, pages, isWanted) : pages;
  return { pages: found, scores, slots, asked, wanted: wantedTitle(index, query.words, words) };
}

/// Adds to each page's score what pages like it are worth. One that has none of the words is found
/// as well where it lies next to what answers best.
function withAkin(index, scores, pages, isWanted) {
  const own = scores.slice();
  const least = Math.max(0, ...own) * LEAST_AKIN;
  return index.pages.flatMap(({ akin }, page) => {
    for (const { page: other, likeness } of akin) scores[page] += AKIN * likeness * own[other];
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

/// How to tell that a topic is what was asked for, or the beginning of it.
const wantedTitle = (index, all, words) => ({
  lemmas: all.map((word) => lemmaOf(index, word)).join(),
  isBegun: (title) => words.length > 1 && words.every((word, i) =>
    (i < words.length - 1 ? title[i] === word : title[i]?.startsWith(word))),
});

const byScore = (a, b) => b.score - a.score || a.page - b.page;

// How much of a query, by rarity, a page must meet; how much the rest of it matters; what it adds
// that the topic has the words, or that the query names the role.
const LEAST_MET = 0.15;
const MET = 0.7;
const TOPICAL = 0.5;
const NAMED = 4;
const BORNE = 3;
// What it adds that pages like it answer, and how much they must add up to, of the best page's
// score, for a page without the words.
const AKIN = 0.2;
const LEAST_AKIN = 0.03;
// What it adds that one section answers alone, and that a heading has the word.
const TOGETHER = 0.2;
const HEADED = 1.8;
// What a section counts that every page has, such as its sources; how good one must be to be named.
const USUAL = 0.5;
const AS_GOOD = 1;
// At how many of the pages it is looked so closely.
const CLOSER = 24;

/// Finds the section that answers best, and puts first a page whose topic is just what was asked.
function lookCloser(index, slots, asked, wanted, entry) {
  const page = index.pages[entry.page];
  const worth = page.sections.map(() => 0);
  for (const slot of slots) {
    const best = page.sections.map(() => 0);
    for (const { lemmas, weight, share = 1, rarity } of slot.readings) {
      for (const lemma of lemmas) {
        const list = entriesOf(index, lemma);
        const at = entryAt(list, entry.page);
        if (at < 0) continue;
        const value = (weight / share / lemmas.length) * rarity;
        for (let i = 0; i < best.length; i++) {
          if (!((list.part.sections[at] >> Math.min(i, 15)) & 1)) continue;
          const headed = isInHeading(index, page.sections[i], lemma) ? HEADED : 1;
          best[i] = Math.max(best[i], value * headed);
        }
      }
    }
    best.forEach((value, i) => (worth[i] += value * (page.sections[i].isUsual ? USUAL : 1)));
  }
  const most = Math.max(...worth);
  // What the question asks stands in an answer's section too, and there it is answered.
  const section = worth.indexOf(Math.max(...worth.slice(1)), 1);
  if (section > 0 && worth[section] > 0 && worth[section] >= worth[0] * AS_GOOD) {
    entry.section = section;
  }
  entry.score *= 1 + TOGETHER * Math.min(1, most / asked);
  const lemmas = lemmasOf(index, page, page.title);
  // NB: a word whose part was not fetched has -1, as an unknown one has.
  if (Math.min(...lemmas) >= 0 && lemmas.join() === wanted.lemmas) {
    entry.score += EXACT;
    entry.section = 0;
  } else if (wanted.isBegun(page.words)) {
    entry.score *= OPENED;
    entry.section = 0;
  }
}

const EXACT = 1000;
const OPENED = 3;

const isInHeading = (index, section, lemma) =>
  lemmasOf(index, section, section.heading ?? "").includes(lemma);

/// The lemmas of a heading's or title's words, looked up once where no further part can change
/// them.
function lemmasOf(index, owner, text) {
  if (owner.lemmas) return owner.lemmas;
  owner.words ??= wordsOf(text);
  const lemmas = owner.words.map((word) => lemmaOf(index, word));
  if (index.parts.length === 1) owner.lemmas = lemmas;
  return lemmas;
}

/// The role that the query names, `ml-engineer` in `evaluation for an ML engineer`, and which words
/// of the query do: all of a name, or one that no other role has, as `architect`.
function roleNamed(index, words) {
  const names = index.roles.map(({ name }) => wordsOf(name));
  for (const [i, name] of names.entries()) {
    const isOwn = (word) => names.filter((other) => other.includes(word)).length === 1;
    const own = name.filter((word) => word.length > 5 && isOwn(word));
    for (const sought of [name, ...own.map((word) => [word])]) {
      const at = words.findIndex((_, k) => sought.every((word, j) => isPlural(words[k + j], word)));
      if (at >= 0) return { role: index.roles[i].slug, from: at, to: at + sought.length };
    }
  }
  return null;
}

const isPlural = (word, one) => word === one || word === `${one}s`;

/// Themes, scenarios and levels that the query names are worth something on the pages that bear
/// them.
function addFacets(index, slots, words) {
  const { themes, scenarios, difficulties } = index;
  for (const [facet, names] of Object.entries({
    theme: themes, scenario: scenarios, difficulty: difficulties,
  })) {
    for (const name of names) {
      const sought = wordsOf(name.replaceAll("-", " "));
      const at = words.findIndex((_, k) => sought.every((word, j) => words[k + j] === word));
      if (at < 0) continue;
      const pages = index.pages.flatMap((page, i) =>
        (valuesOf(page, facet).includes(name) ? [i] : []));
      for (const slot of slots.slice(at, at + sought.length)) {
        slot.readings.push({
          lemmas: [], pages, share: sought.length, weight: 1, isFacet: true,
          rarity: rarityOf(index, pages.length),
        });
      }
    }
  }
}
