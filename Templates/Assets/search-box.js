// The search box of every page, and what the search page shows. Neither fetches anything before
// somebody means to search.

const root = document.body.dataset.root;
const address = document.querySelector("link[rel=search-module]").href;
const count = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;
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

/// A role's mark: the symbol that stands in the page already.
function markOf(roles, slug) {
  const place = roles.findIndex((role) => role.slug === slug) % 12 + 1;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", `mark r${place}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
  svg.firstChild.setAttribute("href", `#M${place}`);
  return { svg, style: `r${place}` };
}

const nameOf = (roles, slug) => roles.find((role) => role.slug === slug)?.name ?? slug;

// ── The box ────────────────────────────────────────────────────────────────────────────────────

const LISTED = 6;

class Box {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input");
    this.list = make("div", { id: "Found", role: "listbox", "aria-label": "Questions found" });
    this.word = make("p", { class: "status", role: "status" });
    this.sheet = make("div", { class: "found", hidden: true }, this.word, this.list);
    this.options = [];
    this.active = -1;
    form.append(this.sheet);
    const aria = { role: "combobox", "aria-expanded": "false", "aria-controls": "Found", "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(aria)) this.input.setAttribute(name, value);
    this.input.addEventListener("focus", () => searching(true));
    this.input.addEventListener("input", () => this.look());
    this.input.addEventListener("keydown", (event) => this.press(event));
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!form.contains(relatedTarget)) this.close();
    });
    // NB: without this a click on the list would first take the focus, and close it.
    this.sheet.addEventListener("mousedown", (event) => {
      if (!event.target.closest("button")) event.preventDefault();
    });
  }

  async look() {
    const text = this.input.value;
    if (!text.trim()) return this.close();
    const late = setTimeout(() => this.show([], "Fetching the index, once."), 200);
    try {
      const found = await (await searching()).find(text, { limit: LISTED });
      clearTimeout(late);
      if (text === this.input.value) this.show(this.optionsFor(found, text), this.wordOn(found));
    } catch {
      clearTimeout(late);
      this.show([], "The index could not be fetched. ",
        make("button", { type: "button", class: "tool", click: () => this.look() }, "Try again"));
    }
  }

  wordOn({ total, meant }) {
    if (!total) return "No answer has that.";
    return meant ? `${count(total, "answer")} for “${meant}”.` : `${count(total, "answer")}, best first.`;
  }

  optionsFor({ results, total, roles }, text) {
    const options = results.map(({ url, title, role, section }) => {
      const { svg, style } = markOf(roles, role);
      return make("a", { href: root + url, class: style }, svg, make("b", {}, title),
        make("small", {}, section ? `${nameOf(roles, role)}, in ${section}` : nameOf(roles, role)));
    });
    if (total > results.length) {
      const all = `${root}search/?q=${encodeURIComponent(text)}`;
      options.push(make("a", { href: all, class: "all" }, `All ${total} answers`));
    }
    return options;
  }

  show(options, ...word) {
    this.options = options;
    this.word.replaceChildren(...word);
    options.forEach((option, i) => {
      for (const [name, value] of [["role", "option"], ["id", `Found-${i}`], ["tabindex", "-1"]]) {
        option.setAttribute(name, value);
      }
    });
    this.list.replaceChildren(...options);
    this.list.hidden = !options.length;
    this.sheet.hidden = false;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.choose(-1);
  }

  close() {
    this.sheet.hidden = true;
    this.options = [];
    this.input.setAttribute("aria-expanded", "false");
    this.choose(-1);
  }

  choose(place) {
    this.active = place;
    this.options.forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    if (place < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `Found-${place}`);
    this.options[place]?.scrollIntoView({ block: "nearest" });
  }

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (this.sheet.hidden) return this.look();
      // The box itself is one of the places that the arrows go round.
      const places = this.options.length + 1;
      this.choose((this.active + 1 + step + places) % places - 1);
    } else if (event.key === "Enter" && this.options[this.active]) {
      event.preventDefault();
      this.options[this.active].click();
      this.close();
    } else if (event.key === "Escape" && !this.sheet.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Escape") {
      this.input.blur();
    }
  }
}

// ── The search page ────────────────────────────────────────────────────────────────────────────

const SHOWN = 10;
const FILTERS = [["role", "Role"], ["difficulty", "Level"], ["theme", "Theme"]];

class Page {
  constructor(main) {
    this.main = main;
    // What the page says without JavaScript leads on when a search does not.
    this.ways = [...main.querySelectorAll("a")];
    this.input = make("input", { id: "Query", name: "q", type: "search", autocomplete: "off" });
    this.word = make("p", { class: "status", role: "status" });
    this.sifts = make("form", { class: "sifts", "aria-label": "Narrow the results", change: () => this.narrow() });
    this.hits = make("div");
    const seek = make("form", { class: "seek", role: "search", submit: (event) => this.submit(event) },
      make("label", { class: "hide", for: "Query" }, "Search the questions and answers"), this.input,
      make("button", {}, "Search"));
    main.replaceChildren(seek, make("div", { class: "search first" }, this.sifts,
      make("section", { "aria-label": "Results" }, this.word, this.hits)));
    this.input.addEventListener("focus", () => searching(true));
    this.input.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.go({ q: this.input.value }, "replaceState"), 120);
    });
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  /// What the address asks for.
  restore() {
    this.asked = new URLSearchParams(location.search);
    this.input.value = this.asked.get("q") ?? "";
    this.look();
  }

  go(changes, how = "pushState") {
    const asked = new URLSearchParams(this.asked);
    for (const [name, values] of Object.entries(changes)) {
      asked.delete(name);
      for (const value of [values].flat()) if (value) asked.append(name, value);
    }
    if (String(asked) !== String(this.asked)) {
      this.asked = asked;
      history[how](null, "", asked.size ? `?${asked}` : location.pathname);
    }
    this.look();
  }

  submit(event) {
    event.preventDefault();
    clearTimeout(this.typing);
    this.go({ q: this.input.value });
  }

  narrow() {
    this.go(Object.fromEntries(FILTERS.map(([facet]) => [
      facet, [...this.sifts.querySelectorAll(`[name=${facet}]:checked`)].map((box) => box.value),
    ])));
  }

  async look(limit = SHOWN) {
    const asked = (this.latest = this.asked);
    const text = asked.get("q") ?? "";
    document.title = text ? `Search: ${text}` : "Search";
    const chosen = Object.fromEntries(FILTERS.map(([facet]) => [facet, asked.getAll(facet)]));
    const isNarrowed = Object.values(chosen).some((values) => values.length);
    if (!text.trim() && !isNarrowed) return this.invite();
    const late = setTimeout(() => this.wait(), 150);
    try {
      const found = await (await searching()).find(text, { ...chosen, limit });
      if (asked === this.latest) this.show(found, text, chosen, limit);
    } catch {
      if (asked === this.latest) this.fail();
    } finally {
      clearTimeout(late);
    }
  }

  invite() {
    this.sifts.replaceChildren();
    this.say("", make("p", {}, "Whole questions work as well as words. “Quotes” find just those words, ",
      make("code", {}, "-word"), " leaves a word out."), this.onward("Or go by "));
  }

  wait() {
    this.hits.replaceChildren(make("div", { class: "wait" }));
    this.word.textContent = "Fetching the index, once.";
  }

  fail() {
    this.sifts.replaceChildren();
    this.say("", make("p", {}, make("strong", {}, "The index could not be fetched."), " The pages are all here."),
      this.onward("Go by "),
      make("p", {}, make("button", { class: "tool", type: "button", click: () => this.look() }, "Try again")));
    this.hits.firstChild.setAttribute("role", "alert");
  }

  say(status, ...parts) {
    this.word.textContent = status;
    this.hits.replaceChildren(make("div", { class: "word" }, ...parts));
  }

  /// `Or go by six situations, five roles.`
  onward(start) {
    const links = this.ways.flatMap((way, i) => [i ? ", " : start, way.cloneNode(true)]);
    return links.length ? make("p", {}, ...links, ".") : null;
  }

  show(found, text, chosen, limit) {
    this.sift(found, chosen);
    const { results, total, unfiltered, meant } = found;
    if (!unfiltered) {
      return this.say("", make("p", {}, make("strong", {}, `No answer has “${text.slice(0, 80)}”.`)), this.onward("Go by "));
    }
    if (!total) {
      const clear = Object.fromEntries(FILTERS.map(([facet]) => [facet, []]));
      return this.say("", make("p", {}, make("strong", {}, `${count(unfiltered, "answer")}, none of them where you look.`)),
        make("p", {}, make("button", { class: "tool", type: "button", click: () => this.go(clear) }, "Look everywhere")));
    }
    const shown = total > results.length ? ` ${results.length} are shown.` : "";
    this.word.textContent = `${count(total, "answer")}, best first.${shown}`;
    const nodes = [make("ol", { class: "plain hits" }, results.map((result) => this.hit(result, found)))];
    if (meant) {
      const link = make("a", { href: `?q=${encodeURIComponent(meant)}`, click: (event) => this.correct(event, meant) }, meant);
      nodes.unshift(make("div", { class: "word" }, make("p", {}, "Nearest in spelling: ", link, ".")));
    }
    if (total > results.length) {
      const rest = total - results.length;
      nodes.push(make("p", {}, make("button", { class: "tool", type: "button", click: () => this.more(limit) },
        `Show ${rest > SHOWN ? `${SHOWN} more` : `the other ${rest}`}`)));
    }
    this.hits.replaceChildren(...nodes);
  }

  async more(limit) {
    await this.look(limit + SHOWN);
    this.hits.querySelectorAll(".hits h3 a")[limit]?.focus();
  }

  correct(event, meant) {
    event.preventDefault();
    this.input.value = meant;
    this.go({ q: meant });
  }

  hit({ url, title, role, section, difficulty }, { roles, isMatch }) {
    const { svg, style } = markOf(roles, role);
    const snippet = make("p");
    snippetOf(url, isMatch).then((parts) => snippet.replaceChildren(...parts), () => snippet.remove());
    return make("li", { class: style }, svg, make("h3", {}, make("a", { href: root + url.split("#")[0] }, title)),
      snippet, make("ul", { class: "meta" }, make("li", {}, nameOf(roles, role)),
        section && make("li", {}, "in ", make("a", { href: root + url }, section)),
        difficulty && make("li", {}, sentence(difficulty))));
  }

  sift({ counts, roles }, chosen) {
    const isOpen = this.sifts.querySelector("details")?.open ?? false;
    const sets = FILTERS.flatMap(([facet, legend]) => {
      const values = facet === "role" ? roles.map((role) => role.slug) : [...(counts[facet]?.keys() ?? [])].sort();
      const all = [...new Set([...values, ...chosen[facet]])];
      if (all.length < 2 && !chosen[facet].length) return [];
      return [make("fieldset", { class: "sift" }, make("legend", {}, legend), all.map((value) => {
        const number = counts[facet]?.get(value) ?? 0;
        const isChosen = chosen[facet].includes(value);
        const { svg, style } = facet === "role" ? markOf(roles, value) : {};
        return make("label", { class: style },
          make("input", { type: "checkbox", name: facet, value, checked: isChosen, disabled: !number && !isChosen }),
          svg, facet === "role" ? nameOf(roles, value) : sentence(value), make("span", { class: "n" }, number));
      }))];
    });
    // The box that was just used keeps the focus.
    const { name, value } = document.activeElement ?? {};
    this.sifts.replaceChildren(make("details", { open: isOpen }, make("summary", {}, "Narrow the results"), ...sets));
    if (name) this.sifts.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`)?.focus();
  }
}

// ── Snippets ───────────────────────────────────────────────────────────────────────────────────

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

// ── Beginning ──────────────────────────────────────────────────────────────────────────────────

const results = document.getElementById("Results");
const form = document.querySelector("form.find");
const box = form && !results ? new Box(form) : null;
// NB: on the search page the box in the header would be a second one that does the same.
if (results && form) form.hidden = true;
const input = results ? new Page(results).input : box?.input;

addEventListener("keydown", (event) => {
  const isKey = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
    || event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  const isWriting = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (!input || !isKey || (isWriting && event.key === "/")) return;
  event.preventDefault();
  input.focus();
  input.select();
});
