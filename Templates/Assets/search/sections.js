// A closer look at the best pages: which of their sections answers, and whether their topic is just
// what was asked for.

// What it adds that one section answers alone, and that a heading has the word.
const TOGETHER = 0.3;
const HEADED = 1.8;
// What a section counts that every page has, such as its sources; how good one must be to be named.
const USUAL = 0.5;
const AS_GOOD = 1;

/// How to tell that a topic is what was asked for, or the beginning of it.
const wantedTitle = (index, all, words) => ({
  lemmas: all.map((word) => lemmaOf(index, word)).join(),
  isBegun: (title) => words.length > 1 && words.every((word, i) =>
    (i < words.length - 1 ? title[i] === word : title[i]?.startsWith(word))),
});

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
