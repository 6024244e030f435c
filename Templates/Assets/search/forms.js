// Other forms of words that the index does not have.

// Endings that forms of one word differ by, as far as the index has not joined them already.
const ENDINGS = [
  "e y al ally ably ly ful ness less able ability ibility ment ments s es ed ies ied ing ings",
  "er ers or ors ive ively ion ions ation ations ational ative ator ators ate ates ated ating",
  "ity ities ic ical our ours oured ouring orable ored oring ant ance ances ancy ent ence ences",
  "ency encies ancies ship ships ality ist ists ism ication ications",
].join(" ").replaceAll(" ", "|");
const ENDING = new RegExp(`^(?:[iy]?[sz](?:e|es|ed|ing|er|ers|ation|ations|able)|${ENDINGS}|)$`);

// How many letters that two words share may belong to their endings: `interferes`, `interference`.
const MOST_BACK = 2;

/// How many letters two words share, if what they end in may be all that parts them; else 0.
function sharedByForms(word, other) {
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared++;
  const least = Math.max(word.length > 5 ? 4 : 3, word.length / 2, shared - MOST_BACK);
  for (let stem = shared; stem >= least; stem--) {
    // `plan` and `planning`: a doubled letter belongs to the ending.
    const endings = [word, other].map((form) => {
      const ending = form.slice(stem);
      return ending[0] === form[stem - 1] && ending.length > 2 ? ending.slice(1) : ending;
    });
    if (endings.every((ending) => ENDING.test(ending))) return stem;
  }
  return 0;
}

const isForm = (word, other) => isPlural(word, other) || isPlural(other, word)
  || (word.length > 4 && sharedByForms(word, other) > 3);

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
