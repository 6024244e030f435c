// Text to words, just as `WordScanner` does it.

const LETTER = "(?:(?![\\u2000-\\u2bff\\u3000-\\u3004])[\\p{L}\\p{M}\\p{N}])";
const INSIDE = "(?<=\\d)[.](?=\\d)|(?<=\\d)\\^(?=-?\\d)|(?<=\\d\\^)-";
const PART = `(?:(?<!${LETTER})[a-z](?:\\+\\+|#(?!${LETTER}))|(?:${LETTER}|${INSIDE})+)`;
const CHAIN = new RegExp(`${PART}(?:[-/@&]${PART})*`, "gu");
// The sign of a letter's power, `R^2`; digits raised or lowered, `⁷` and `₂`, that are in a word.
const POWER = new RegExp(`(?<=${LETTER})(?<!\\d)\\^(?=\\d)`, "gu");
const RAISED = new RegExp(`[¹²³]|(?<=${LETTER}|[⁰⁴-⁹₀-₉^]|\\^⁻)[⁰⁴-⁹₀-₉]`, "gu");
const RAISED_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉";
const ALONE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\u{20000}-\u{31fff}]/gu;

function fold(text) {
  return text.normalize("NFD").replace(/([a-z])[\u0300-\u036f]+/gi, "$1").normalize("NFC")
    .toLowerCase()
    .replace(POWER, "").replace(/(?<=\d\^)−(?=\d)/g, "-")
    .replace(/(?<=\d)(?:[⁰¹²³⁴-⁹]|⁻(?=[⁰¹²³⁴-⁹]))/g, "^$&")
    .replace(RAISED, (sign) => RAISED_SIGNS.indexOf(sign) % 10).replaceAll("^⁻", "^-")
    .replace(/[_\u2010\u2011]/g, "-")
    .replace(/(?<=\p{L})['’](\p{L}{1,2})(?![a-z])/gu, (_, end) => (end === "t" ? "t" : ""))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(ALONE, " $& ");
}

/// `Don't trust recall@k` → `dont`, `trust`, `recall`, `recall@k`.
function wordsOf(text) {
  const words = [];
  for (const [chain] of fold(text).matchAll(CHAIN)) {
    const parts = chain.split(/(?<!\^)[-/@&]/);
    if (parts.length === 1) {
      words.push(cut(chain));
      continue;
    }
    words.push(...parts.filter((part) => !/^[a-z]$/.test(part)).map(cut));
    if (isName(chain, parts)) words.push(chain);
  }
  return words;
}

function isName(chain, parts) {
  if (parts.length > 4 || utf8(chain).length > 24 || !/\p{L}/u.test(chain)) return false;
  const longest = Math.max(...parts.map((part) => part.length));
  if (chain.includes("@")) return true;
  if (chain.includes("/")) return longest <= 3;
  if (!chain.includes("-")) return longest <= 2;
  return parts.some((part) => part.length === 1 || /\d/.test(part));
}

const encoder = new TextEncoder();
const utf8 = (text) => encoder.encode(text);

/// A word's first 24 bytes, in whole characters.
function cut(word) {
  let short = word;
  while (short.length > 8 && utf8(short).length > 24) short = [...short].slice(0, -1).join("");
  return short;
}
