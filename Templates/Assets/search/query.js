// What a query asks for, by kind.

const FACETS = ["role", "theme", "scenario", "difficulty"];
// No one asks longer questions; a pasted page must not cost more than one.
const LONGEST = 1000;
const MOST_WORDS = 24;

/// `"exact phrase" drift -batch role:ml-engineer` → what is asked for, by kind.
function parse(text) {
  const isOpen = /\S$/.test(text);
  const query = { words: [], phrases: [], chains: [], not: [], facets: {}, isOpen };
  const pattern = /(-?)(?:([a-z]+):("[^"]*"|[^\s"]+)|"([^"]*)"?|([^\s"]+))/giu;
  for (const [, minus, name, value, phrase, plain] of text.slice(0, LONGEST).matchAll(pattern)) {
    const facet = name && facetNamed(name);
    if (facet) {
      (query.facets[facet] ??= []).push(slug(value.replaceAll('"', "").replaceAll("-", " ")));
      continue;
    }
    const words = wordsOf(phrase ?? plain ?? `${name} ${value}`);
    if (minus) query.not.push(words);
    else if (phrase !== undefined && words.length) query.phrases.push(words);
    else if (words.length > 1) {
      const isLast = text.endsWith(plain);
      query.chains.push({ from: query.words.length, words, isOpen: isOpen && isLast });
    }
    if (!minus) query.words.push(...words);
  }
  query.words.length = Math.min(query.words.length, MOST_WORDS);
  return query;
}

const facetNamed = (name) => FACETS.find((facet) => facet === name.toLowerCase())
  ?? { level: "difficulty", topic: "theme" }[name.toLowerCase()];
