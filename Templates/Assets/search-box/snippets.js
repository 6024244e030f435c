// The lines of a page that a result shows.

const LONG = 260;
const pages = new Map();

/// The part of a page that is closest to the query, from the page itself: who chooses the result then
/// has the page already.
async function snippetOf(url, closeness) {
  const [path, anchor] = url.split("#");
  if (!pages.has(path)) {
    const fetched = fetch(root + path).then((response) => (response.ok ? response.text() : Promise.reject()));
    fetched.catch(() => pages.delete(path));
    pages.set(path, fetched);
  }
  const page = new DOMParser().parseFromString(await pages.get(path), "text/html");
  const blocks = blocksOf(page, anchor).map(({ text, isHere }) => weighed(piecesOf(text, closeness), isHere));
  // Where nothing matches it is the first: how the question begins.
  const { pieces, most } = blocks.reduce((best, block) => (block.worth > best.worth ? block : best));
  return shorten(pieces, most).map(({ text, close }) => (close ? make("mark", {}, text) : text));
}

/// The texts of a page's paragraphs, items and cells, and whether they stand under the heading that
/// the result names. What leads elsewhere is none of its texts.
function blocksOf(page, anchor) {
  const id = anchor && decodeURIComponent(anchor);
  const blocks = [];
  let [isHere, isSource] = [false, false];
  for (const block of page.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6, p, li, td, blockquote, br)")) {
    // NB: `textContent` has nothing between one block and the next.
    block.before(" ");
    if (/^H/.test(block.tagName)) {
      isHere = block.id === id;
      isSource = block.closest(".sources");
    } else if (!isSource && !block.closest("nav, form, .cue, .situation, .meta, .after")) {
      blocks.push({ block, isHere });
    }
  }
  return blocks.map(({ block, isHere }) => ({ text: block.textContent.trim(), isHere }))
    .filter(({ text }) => text.length > 20);
}

/// A text in words and what stands between them.
function piecesOf(text, closeness) {
  return text.split(/([\p{L}\p{M}\p{N}]+(?:['’@/&._+-][\p{L}\p{M}\p{N}]+)*\+*)/u).filter(Boolean)
    .map((piece) => ({ text: piece, close: closeness(piece) }));
}

/// What a text is worth: by its closest word, then by its place, then by how many words it has.
function weighed(pieces, isHere) {
  const words = new Map(pieces.map(({ text, close }) => [text.toLowerCase(), close]));
  const most = Math.max(...words.values());
  const sum = [...words.values()].reduce((sum, close) => sum + close, 0);
  return { pieces, most, worth: most && most * 2000 + isHere * 1000 + sum };
}

/// About `LONG` characters that begin a little before the first of the closest words, cut between words.
function shorten(pieces, most) {
  const first = pieces.findIndex(({ close }) => close === most);
  let [start, before] = [first, 0];
  while (start > 0 && before < LONG / 4) before += pieces[--start].text.length;
  // What stands between two words begins no line.
  while (start > 0 && start < first && !/^[\p{L}\p{N}]/u.test(pieces[start].text)) start++;
  let [end, length] = [start, 0];
  while (end < pieces.length && length < LONG) length += pieces[end++].text.length;
  const kept = pieces.slice(start, end);
  if (start > 0) kept.unshift({ text: "… " });
  if (end < pieces.length) kept.push({ text: " …" });
  return kept;
}
