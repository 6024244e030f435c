// What a query asks for, by kind.

const FACETS = ["role", "theme", "scenario", "difficulty"];
// No one asks longer questions; a pasted page must not cost more than one.
const LONGEST = 1000;
const MOST_WORDS = 24;

// Signs that make words one thing to be found, even with blanks around: `p < 0.05`.
const OPERATOR = /[=<>≤≥≈±×·√+*/^−]/;

/// `"exact phrase" drift -batch role:ml-engineer` → what is asked for, by kind.
function parse(text) {
  const isOpen = /\S$/.test(text);
  const query = {
    words: [], phrases: [], chains: [], not: [], facets: {}, notFacets: {}, isOpen,
  };
  // NB: the minus of `-0.5` and of `--flag` leaves nothing out.
  const pattern = /(-(?=[^\s\d.-]))?(?:([a-z]+):("[^"]*"|[^\s"]+)|"([^"]*)"?|([^\s"]+))/giu;
  let [chain, joins] = [null, false];
  for (const [, minus, name, value, phrase, plain] of text.slice(0, LONGEST).matchAll(pattern)) {
    const facet = name && facetNamed(name);
    if (facet) {
      const facets = minus ? query.notFacets : query.facets;
      const wanted = slug(value);
      if (wanted) (facets[facet] ??= []).push(wanted);
      continue;
    }
    const words = wordsOf(phrase ?? plain ?? `${name} ${value}`);
    if (minus) query.not.push(words);
    else if (phrase !== undefined && words.length) query.phrases.push(words.slice(0, MOST_WORDS));
    else if (phrase === undefined) {
      const piece = plain ?? value;
      if (!chain || !(joins || OPERATOR.test(piece[0]))) {
        chain = { from: query.words.length, words: [], isOpen: false };
        query.chains.push(chain);
      }
      chain.words.push(...words);
      chain.isOpen = isOpen && text.endsWith(piece);
      joins = OPERATOR.test(piece.at(-1));
    }
    if (phrase !== undefined || minus) chain = null;
    if (!minus) query.words.push(...words);
  }
  query.chains = query.chains.filter(({ words }) => words.length > 1);
  query.words.length = Math.min(query.words.length, MOST_WORDS);
  return query;
}

const facetNamed = (name) => FACETS.find((facet) => facet === name.toLowerCase())
  ?? { level: "difficulty", topic: "theme" }[name.toLowerCase()];

/// A name as addresses have it, in any script: `"ML Engineer"` is `ml-engineer`. NB: `slug` in
/// `Slug.swift` is the same.
const slug = (name) => name.toLowerCase().normalize("NFC")
  .match(/(?:[\p{Alphabetic}\p{N}][\p{M}\p{Join_C}]*)+/gu)?.join("-") ?? "";
