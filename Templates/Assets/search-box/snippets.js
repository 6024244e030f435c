// The lines of a page that a result shows.

const LONG = 260;
const pages = new Map();

/// The part of a page that a result speaks of, from the page itself: who chooses the result then has
/// the page already.
async function snippetOf(url, isMatch) {
  const [path, anchor] = url.split("#");
  if (!pages.has(path)) {
    const fetched = fetch(root + path).then((response) => (response.ok ? response.text() : Promise.reject()));
    fetched.catch(() => pages.delete(path));
    pages.set(path, fetched);
  }
  const page = new DOMParser().parseFromString(await pages.get(path), "text/html");
  const blocks = blocksOf(page, anchor).map((block) => piecesOf(block, isMatch));
  const worth = (pieces) => new Set(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text.toLowerCase())).size;
  const best = blocks.reduce((best, pieces) => (worth(pieces) > worth(best) ? pieces : best), blocks[0] ?? []);
  return shorten(best).map(({ text, isMatch }) => (isMatch ? make("mark", {}, text) : text));
}

/// The texts of a page's paragraphs, items and cells: those under a heading, or all of them.
function blocksOf(page, anchor) {
  const all = [...page.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6, p, li, td, blockquote)")];
  const start = anchor ? all.findIndex((block) => block.id === decodeURIComponent(anchor)) : -1;
  const rest = all.slice(start + 1);
  const end = start < 0 ? -1 : rest.findIndex((block) => /^H[1-6]$/.test(block.tagName));
  return (end < 0 ? rest : rest.slice(0, end))
    .filter((block) => !block.closest("nav, form, .cue") && !/^H[1-6]$/.test(block.tagName))
    .map((block) => block.textContent.trim()).filter((text) => text.length > 20);
}

/// A text in words and what stands between them.
function piecesOf(text, isMatch) {
  return text.split(/([\p{L}\p{M}\p{N}]+(?:['’@/&._+-][\p{L}\p{M}\p{N}]+)*\+*)/u).filter(Boolean)
    .map((piece) => ({ text: piece, isMatch: /[\p{L}\p{N}]/u.test(piece) && isMatch(piece) }));
}

/// About `LONG` characters that begin a little before the first match, cut between words.
function shorten(pieces) {
  const first = Math.max(0, pieces.findIndex((piece) => piece.isMatch));
  let [start, before] = [first, 0];
  while (start > 0 && before < LONG / 4) before += pieces[--start].text.length;
  let [end, length] = [start, 0];
  while (end < pieces.length && length < LONG) length += pieces[end++].text.length;
  const kept = pieces.slice(start, end);
  if (start > 0) kept.unshift({ text: "… " });
  if (end < pieces.length) kept.push({ text: " …" });
  return kept;
}
