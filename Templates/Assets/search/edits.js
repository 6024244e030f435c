// Words of the index that a mistyped one may have been meant for.

const MOST_EDITED = 8;

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

/// Words that only the synonyms have, and that one which no page has may be meant for.
function listedNear(index, word, isOpen) {
  const most = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  const letters = lettersOf(word);
  index.listed ??= [...index.named, ...index.forms.keys()]
    .map((other) => ({ other, otherLetters: lettersOf(other) }));
  const found = [];
  for (const { other, otherLetters } of index.listed) {
    const isBegun = isOpen && word.length > 3 && other.startsWith(word);
    const isFar = Math.abs(other.length - word.length) > most
      || ones(letters ^ otherLetters) > 2 * most;
    if (isFar && !isBegun) continue;
    const edits = isBegun ? 0 : editsBetween(word, other, most);
    if (edits <= most) found.push({ word: other, edits });
  }
  return found;
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
