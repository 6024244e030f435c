// Searches the site. The index is fetched once, at the first need; everything else happens here, in
// one module, since each further one would be a request before the first result.
//
//   search("retrieval quality", { role: "ai-engineer", limit: 5 })
//     → [{ url: "ai-engineer/rag-quality/#gaps", title, role, section, score, … }], best first

/// What `search` finds, and what a page needs to show it: how many there are in all, how many each
/// filter would leave, the roles that the query names, the query as it may have been meant, which of
/// its words no page has, and what words to mark.
export async function find(text, options = {}) {
  if (typeof text !== "string") return nothing();
  const index = await load();
  if (index.find) return index.find(text, options);
  try {
    return await findIn(index, text, options);
  } catch (error) {
    if (!(error instanceof StaleIndex)) throw error;
    loading = null;
    return findIn(await load("reload"), text, options);
  }
}

async function findIn(index, text, options) {
  const query = parse(text);
  const filters = filtersOf(index, query, options);
  if (!query.words.length && !filters.length) return nothing();
  await fetchParts(index, query);
  const phrases = await Promise.all(query.phrases.map((words) => pagesWithPhrase(index, words)));
  const without = query.not.map((words) => pagesWithAll(index, words));
  const isWanted = (page) =>
    phrases.every((pages) => pages.has(page)) && !without.some((pages) => pages.has(page));
  const chains = await Promise.all(query.chains.map(async (chain) =>
    ({ ...chain, pages: await pagesWithChain(index, chain.words, chain.isOpen) })));
  const scored = query.words.length
    ? score(index, { ...query, chains }, isWanted) : everything(index, isWanted);
  const found = scored.pages.filter((page) =>
    filters.every(({ passes }) => passes(index.pages[page])));
  const results = await best(index, scored, found, options.limit ?? 20);
  index.isAsked = true;
  return {
    results: results.map((entry) => resultOf(index, entry)),
    total: found.length, unfiltered: scored.pages.length,
    get counts() {
      return countsOf(index, scored.pages, filters);
    },
    roles: index.roles,
    named: rolesNamed(index, query.words),
    meant: meantBy(scored.typed),
    ...lackOf(index, scored.typed),
    closeness: matcher(index, scored.slots),
  };
}

/// All pages, when nothing but filters was asked for.
function everything(index, isWanted) {
  const pages = index.pages.flatMap((_, page) => (isWanted(page) ? [page] : []));
  const wanted = { lemmas: "", isBegun: () => false };
  const scores = new Float64Array(index.pages.length).fill(1);
  return { pages, scores, typed: [], slots: [], asked: 1, wanted };
}

/// Tells how close a word of a text is to the query: 3 as it was typed, 2 another form, 1 another name,
/// 0 not worth marking, as what nearly every page has.
function matcher(index, slots) {
  const words = slots.filter(({ isTerm }) => !isTerm);
  const least = Math.max(...words.map(({ rarity }) => rarity)) / 4;
  // Nor is a word that only a longer synonym has, where it need not stand in one: `model` of `model
  // update`, for `retraining`.
  const readings = slots.flatMap((slot) => slot.readings)
    .filter((reading) => !reading.isSynonym || reading.lemmas.length === 1 || reading.together);
  const marked = new Map();
  for (const { lemmas, isSynonym } of readings) {
    for (const lemma of lemmas.filter((lemma) => rarity(index, [lemma]) > least)) {
      marked.set(lemma, Math.max(isSynonym ? 1 : 2, marked.get(lemma) ?? 0));
    }
  }
  const typed = new Set(words.map(({ word }) => word));
  return (text) => Math.max(0, ...wordsOf(text).map((word) => {
    const closeness = marked.get(lemmaOf(index, word)) ?? 0;
    return closeness && typed.has(word) ? 3 : closeness;
  }));
}

const nothing = () => ({
  results: [], total: 0, unfiltered: 0, counts: {}, roles: [], named: [], meant: null, lacking: [],
  closeness: () => 0,
});

export async function search(text, options = {}) {
  return (await find(text, options ?? {})).results;
}

function resultOf(index, { page, score, section = 0 }) {
  const { url, title, role, sections, themes, scenario, difficulty } = index.pages[page];
  const { heading, anchor } = sections[section];
  return {
    url: heading ? `${url}#${anchor}` : url, title, role, section: heading, score,
    themes, scenario, difficulty,
  };
}

/// The filters of the options and of the query: a page passes one if it has any of its values, or
/// none of those behind a minus.
function filtersOf(index, query, options) {
  return FACETS.flatMap((facet) => {
    const given = [options[facet] ?? []].flat().filter((value) => typeof value === "string");
    const [written, unwanted] = [query.facets, query.notFacets].map((facets) =>
      (facets[facet] ?? []).flatMap((value) => valuesLike(index, facet, value)));
    const has = (page, values) => values.some((value) => valuesOf(page, facet).includes(value));
    return [
      { values: given, isGiven: true, passes: (page) => has(page, given) },
      { values: written, passes: (page) => has(page, written) },
      { values: unwanted, passes: (page) => !has(page, unwanted) },
    ].filter(({ values }) => values.length).map((filter) => ({ facet, ...filter }));
  });
}

const valuesOf = (page, facet) => (facet === "theme" ? page.themes : [page[facet]]);

/// The names that begin as the value does; if there is none the value, which no page has.
function valuesLike(index, facet, value) {
  const names = {
    role: index.roles.map((role) => role.slug), theme: index.themes,
    scenario: index.scenarios, difficulty: index.difficulties,
  }[facet];
  if (names.includes(value)) return [value];
  const longer = names.filter((name) => name.startsWith(value));
  return longer.length ? longer : [value];
}

/// How many pages each value of a facet would leave if it were given instead of those that are.
function countsOf(index, pages, filters) {
  const counts = {};
  for (const facet of FACETS) {
    const others = filters.filter((filter) => filter.facet !== facet || !filter.isGiven);
    const values = (counts[facet] = new Map());
    for (const page of pages) {
      if (!others.every((filter) => filter.passes(index.pages[page]))) continue;
      for (const value of valuesOf(index.pages[page], facet)) {
        if (value !== null) values.set(value, (values.get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/// The query with words in place of those that only a correction found; else null. Another form of
/// a word, or what it may go on to be, is no correction, but belongs to one: `fairnes audti` is
/// `fairness audit`.
function meantBy(slots) {
  const nearestTo = ({ readings }) => readings.find((reading) => reading.word)?.word;
  const isCorrected = (slot) =>
    !slot.isKnown && nearestTo(slot) && !nearestTo(slot).startsWith(slot.word);
  if (!slots.some(isCorrected)) return null;
  return slots.map((slot) => nearestTo(slot) ?? slot.word).join(" ");
}

/// The words that no page has, in any form or corrected, and whether nothing else was asked for: what
/// is found is then near by its subject alone.
function lackOf(index, slots) {
  // NB: of a word whose part was not fetched nothing is known.
  const isLacking = ({ word, readings }) => (index.named.has(word) || partFor(index, word).words)
    && readings.every(({ isSynonym, lemmas }) =>
      isSynonym || lemmas.some((lemma) => isKeyword(index, lemma)));
  return {
    lacking: [...new Set(slots.filter(isLacking).map(({ word }) => word))],
    isBySubject: tellingSlots(index, slots).every(isLacking),
  };
}

/// Whether questions have it as a keyword alone, which no page shows: that counts least of all, and
/// stands before the first heading.
function isKeyword(index, lemma) {
  const { at, end, part } = entriesOf(index, lemma);
  return at < end && part.levels.subarray(at, end)
    .every((level, i) => !level && part.sections[at + i] === 1);
}
