// The search page: the same with an address, filters and snippets.

const SHOWN = 10;
const FILTERS = [["role", "Role"], ["difficulty", "Level"], ["theme", "Theme"]];
const LEVELS = ["foundational", "intermediate", "advanced"];

class Page {
  constructor(main) {
    this.main = main;
    // Which look at the index may still be shown.
    this.turn = 0;
    // What the page says without JavaScript leads on when a search does not.
    this.ways = [...main.querySelectorAll("a")];
    this.input = make("input", { id: "Query", name: "q", type: "search", autocomplete: "off" });
    this.word = make("p", { class: "status", role: "status", ...english });
    this.sifts = make("form", { class: "sifts", "aria-label": "Narrow the results", change: () => this.narrow() });
    this.hits = make("div");
    const seek = make("form", { class: "seek", role: "search", ...english, submit: (event) => this.submit(event) },
      make("label", { class: "hide", for: "Query" }, "Search the questions and answers"), this.input,
      make("button", {}, "Search"));
    main.replaceChildren(seek, make("div", { class: "search first" }, this.sifts,
      make("section", { id: "Hits", tabindex: -1, "aria-label": "Results" }, this.word, this.hits)));
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
    const { asked } = this;
    const turn = ++this.turn;
    const isLatest = () => turn === this.turn;
    const text = asked.get("q") ?? "";
    document.title = text ? `Search: ${text}` : "Search";
    const chosen = Object.fromEntries(FILTERS.map(([facet]) => [facet, asked.getAll(facet)]));
    const isNarrowed = Object.values(chosen).some((values) => values.length);
    if (!text.trim() && !isNarrowed) return this.invite();
    const late = setTimeout(() => isLatest() && this.wait(), 150);
    try {
      const found = await (await searching()).find(text, { ...chosen, limit });
      if (isLatest()) this.show(found, text, chosen, limit);
    } catch {
      if (isLatest()) this.fail();
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
    this.hits.replaceChildren(make("div", { class: "word", ...english }, ...parts));
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
    this.word.replaceChildren(...verdictOn(found), shown);
    const nodes = [make("ol", { class: "plain hits" }, results.map((result) => this.hit(result, found)))];
    if (meant) {
      const link = make("a", { href: `?q=${encodeURIComponent(meant)}`, click: (event) => this.correct(event, meant) }, meant);
      nodes.unshift(make("div", { class: "word", ...english }, make("p", {}, "Nearest in spelling: ", link, ".")));
    }
    nodes.unshift(...linksTo(found).map((link) => make("p", { class: "word", ...english }, link)));
    if (total > results.length) {
      const rest = total - results.length;
      nodes.push(make("p", english, make("button", { class: "tool", type: "button", click: () => this.more(limit) },
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

  hit({ url, title, role, section, difficulty }, { roles, closeness }) {
    const { svg, style } = markOf(roles, role);
    const snippet = make("p");
    snippetOf(url, closeness).then((parts) => snippet.replaceChildren(...parts), () => snippet.remove());
    return make("li", { class: style }, svg, make("h3", {}, make("a", { href: root + url.split("#")[0] }, title)),
      snippet, make("ul", { class: "meta" }, make("li", {}, nameOf(roles, role)),
        section && make("li", {}, "in ", make("a", { href: root + url }, section)),
        difficulty && make("li", english, sentence(difficulty))));
  }

  sift({ counts, roles }, chosen) {
    const isOpen = this.sifts.querySelector("details")?.open ?? false;
    const sets = FILTERS.flatMap(([facet, legend]) => {
      const all = valuesOf(facet, counts, roles, chosen[facet]);
      if (all.length < 2 && !chosen[facet].length) return [];
      return [make("fieldset", { class: "sift" }, make("legend", english, legend), all.map((value) => {
        const number = counts[facet]?.get(value) ?? 0;
        const isChosen = chosen[facet].includes(value);
        const { svg, style } = facet === "role" ? markOf(roles, value) : {};
        return make("label", { class: style, ...(facet === "difficulty" && english) },
          make("input", { type: "checkbox", name: facet, value, checked: isChosen, disabled: !number && !isChosen }),
          svg, facet === "role" ? nameOf(roles, value) : sentence(value), make("span", { class: "n" }, number));
      }))];
    });
    // The box that was just used keeps the focus.
    const { name, value } = document.activeElement ?? {};
    // Behind the box, so that the filters need not be gone through.
    this.sifts.replaceChildren(make("a", { class: "skip", href: "#Hits", ...english }, "Skip to the results"),
      make("details", { open: isOpen }, make("summary", english, "Narrow the results"), ...sets));
    if (name) this.sifts.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`)?.focus();
  }
}

/// What a facet can be narrowed to, in its own order: roles as the table has them, levels from the easiest.
function valuesOf(facet, counts, roles, chosen) {
  const found = [...(counts[facet]?.keys() ?? [])].sort();
  const known = { role: roles.map(({ slug }) => slug), difficulty: LEVELS.filter((level) => found.includes(level)) };
  return [...new Set([...(known[facet] ?? found), ...chosen])];
}
