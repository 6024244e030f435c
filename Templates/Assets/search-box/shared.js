// The search box of every page, and what the search page shows. Neither fetches anything before
// somebody means to search.

const root = document.body.dataset.root;
const address = document.querySelector("link[rel=search-module]").href;
// The program’s own words are English; what it finds is in the language of the page.
const english = { lang: "en" };
const native = { lang: document.documentElement.lang };
const count = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;
/// `12 answers, best first.`; before it the words that none of them has.
const verdictOn = ({ total, lacking, isBySubject }, meant) => [
  lacking.length && make("strong", {}, `No answer has ${lacking.map((word) => `“${word}”`).join(" or ")}. `),
  count(total, "answer"),
  meant ? ` for “${meant}”.` : lacking.length && isBySubject ? ", nearest by subject." : ", best first.",
].filter(Boolean);
const sentence = (slug) => slug.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());

// The module, and with `true` its index too, while the words are still being typed.
let module = null;
function searching(withIndex) {
  module ??= import(address).catch(elsewhere).catch((error) => {
    module = null;
    throw error;
  });
  const loaded = module.then(async (search) => {
    if (withIndex) await search.load();
    return search;
  });
  loaded.catch(() => {});
  return loaded;
}

/// A page that was kept while the site changed names a module that may be gone: the search page has
/// the one that is there now.
async function elsewhere(error) {
  const page = await (await fetch(`${root}search/`, { cache: "reload" })).text();
  const link = new DOMParser().parseFromString(page, "text/html").querySelector("link[rel=search-module]");
  const other = link && new URL(link.getAttribute("href"), new URL(`${root}search/`, location.href)).href;
  if (!other || other === address) throw error;
  return import(other);
}

/// `make("a", { href: "x" }, "text", node)`: an element; attributes that are `false` are left out.
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child != null));
  return element;
}

/// How many marks and colours there are; past the last they come round again, each mark in the next colour.
const MARKS = 12;

/// A role's mark: the symbol that stands in the page already.
function markOf(roles, slug) {
  const place = roles.findIndex((role) => role.slug === slug);
  const [shape, colour] = [place % MARKS + 1, (place + Math.floor(place / MARKS)) % MARKS + 1];
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", `mark r${colour}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
  svg.firstChild.setAttribute("href", `#M${shape}`);
  return { svg, style: `r${colour}` };
}

const nameOf = (roles, slug) => roles.find((role) => role.slug === slug)?.name ?? slug;

/// Where the role that a query names is itself, or two of them side by side: a link, or none.
function linksTo({ named: [one, other, another], roles }, attributes) {
  if (!one || another) return [];
  const names = make("span", native, nameOf(roles, one), ...other ? [" and ", nameOf(roles, other)] : []);
  const href = root + (other ? `compare/${one}-vs-${other}/` : `${one}/`);
  return [make("a", { href, ...attributes }, names, other ? ", side by side" : ", the role itself")];
}
