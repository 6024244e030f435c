// The search box: a combobox whose list shows what is found while one types.

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
    // Which look at the index may still be shown.
    this.turn = 0;
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
    const turn = ++this.turn;
    const show = (...found) => {
      if (turn === this.turn) this.show(...found);
    };
    const late = setTimeout(() => show([], "Fetching the index, once."), 200);
    try {
      const found = await (await searching()).find(text, { limit: LISTED });
      show(this.optionsFor(found, text), ...this.wordOn(found));
    } catch {
      show([], "The index could not be fetched. ",
        make("button", { type: "button", class: "tool", click: () => this.lookAgain() }, "Try again"));
    } finally {
      clearTimeout(late);
    }
  }

  lookAgain() {
    // NB: the button goes with what it said, and a box that loses the focus closes.
    this.input.focus();
    this.look();
  }

  wordOn(found) {
    return found.total ? verdictOn(found, found.meant) : ["No answer has that."];
  }

  optionsFor(found, text) {
    const { results, total, roles } = found;
    const options = results.map(({ url, title, role, section }) => {
      const { svg, style } = markOf(roles, role);
      return make("a", { href: root + url, class: style, ...native }, svg, make("b", {}, title),
        make("small", {}, section ? `${nameOf(roles, role)}, in ${section}` : nameOf(roles, role)));
    });
    options.unshift(...linksTo(found, { class: "all" }));
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
    this.turn++;
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
