// Roles, themes, scenarios and levels that a query names among its words.

/// The role that the query names, `ml-engineer` in `evaluation for an ML engineer`, and which words
/// of the query do: all of a name, or at its beginning or end one that no other role has, as
/// `architect`.
function roleNamed(index, words) {
  const names = index.roles.map(({ name }) => wordsOf(name));
  for (const [i, name] of names.entries()) {
    const isOwn = (word) => names.filter((other) => other.includes(word)).length === 1;
    const own = name.filter((word) => word.length > 5 && isOwn(word));
    for (const sought of [name, ...own.map((word) => [word])]) {
      const isThere = (at) => sought.every((word, j) => isPlural(words[at + j], word));
      const at = [...words.keys()].findIndex((at) => isThere(at)
        && (sought === name || at === 0 || at === words.length - 1));
      if (at >= 0) return { role: index.roles[i].slug, from: at, to: at + sought.length };
    }
  }
  return null;
}

const isPlural = (word, one) => word === one || word === `${one}s`;

/// The roles that the query names in full, `ai-engineer` and `ml-engineer` in `AI engineer vs ML
/// engineers`, by their slugs in order. A name within a longer one is not meant.
function rolesNamed(index, words) {
  const inOne = (words) => ` ${words.map((word) => word.replace(/s$/, "")).join(" ")} `;
  let rest = inOne(words);
  return index.roles.map(({ slug, name }) => [slug, inOne(wordsOf(name))])
    .sort(([, one], [, other]) => other.length - one.length)
    .filter(([, name]) => rest !== (rest = rest.replace(name, "  ")))
    .map(([slug]) => slug).sort();
}

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
