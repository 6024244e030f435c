// What tests ask of a page, put into every page before its own scripts. Each probe answers with a list
// of what is wrong, in words that lead to the place, or with what it measured.

globalThis.Probes = (() => {
  const violations = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} blocked ${blockedURI}`);
  });

  const shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources, hadRecentInput } of list.getEntries()) {
      if (!hadRecentInput) shifts.push({ value, of: sources.map(({ node }) => named(node)).join(" ") });
    }
  }).observe({ type: "layout-shift", buffered: true });

  /// `a.name "Rolecall"`
  function named(node) {
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    if (!element) return "nothing";
    const style = element.getAttribute("class")?.trim().split(/\s+/)[0];
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.localName}${element.id ? `#${element.id}` : style ? `.${style}` : ""} "${text}"`;
  }

  /// Whether somebody can see it: drawn, not cut to a pixel for those who only hear it.
  function isSeen(element) {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  }

  const all = (selector) => [...document.querySelectorAll(selector)];
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const frame = () => new Promise((done) => requestAnimationFrame(done));

  return {
    named, isSeen,

    async settled() {
      await document.fonts.ready;
      await frame();
      await frame();
    },

    violations: () => violations,

    async shifts() {
      await pause(60);
      return shifts;
    },

    /// What makes the page wider than its window.
    sideways() {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const wide = all("body *").filter((element) =>
        element.getBoundingClientRect().right > width + 1 && !element.closest(".roll, pre, .hide, .sprite"));
      return [`${document.documentElement.scrollWidth} px wide: ${wide.slice(-2).map(named).join(", ")}`];
    },

    /// One h1, and no level left out on the way down.
    headings() {
      const headings = all("h1, h2, h3, h4, h5, h6").filter((heading) => heading.checkVisibility());
      const level = (heading) => Number(heading?.localName[1] ?? 0);
      const skips = headings.filter((heading, i) => i && level(heading) > level(headings[i - 1]) + 1)
        .map((heading) => `skips a level: ${named(heading)}`);
      const titles = headings.filter((heading) => level(heading) === 1).length;
      return titles === 1 ? skips : [`${titles} h1`, ...skips];
    },

    /// Targets below 24 px, but for links within a sentence, whose line sets their height.
    smallTargets() {
      const targets = all("a[href], button, input, select, summary, [role=option]");
      return targets.flatMap((target) => {
        const area = target.closest("label") ?? target;
        if (!isSeen(target) || target.disabled || isInSentence(target)) return [];
        const { width, height } = area.getBoundingClientRect();
        if (width >= 23.9 && height >= 23.9) return [];
        return [`${width.toFixed(0)} × ${height.toFixed(0)} px: ${named(target)}`];
      });
    },

    /// Frames of tables whose first column does not stay, whose cue does not tell the truth, or that
    /// cannot be reached by keyboard.
    async frames() {
      const faults = [];
      for (const roll of all(".roll").filter(isSeen)) {
        const scrolls = roll.scrollWidth > roll.clientWidth + 1 && getComputedStyle(roll).overflowX !== "visible";
        const cue = roll.parentElement.querySelector(":scope > .cue");
        const label = roll.getAttribute("aria-label");
        if (scrolls && !(cue && isSeen(cue))) faults.push(`scrolls without a cue: ${label}`);
        if (!scrolls && cue && isSeen(cue)) faults.push(`has a cue and nothing to scroll to: ${label}`);
        if (!scrolls) continue;
        if (roll.tabIndex !== 0 || !label) faults.push(`out of a keyboard's reach: ${label}`);
        const first = roll.querySelector("tbody th");
        if (!first) continue;
        const { left } = first.getBoundingClientRect();
        roll.scrollLeft = 80;
        await frame();
        const moved = Math.abs(first.getBoundingClientRect().left - left);
        if (moved > 1) faults.push(`the first column moves by ${moved} px: ${label}`);
        if (first.getBoundingClientRect().width > roll.clientWidth * 0.6) {
          faults.push(`the first column, which stays, hides the others: ${label}`);
        }
        roll.scrollLeft = 0;
      }
      return faults;
    },

    /// Lines of a diagram whose width is not that of so many glyphs, and lines that do not join.
    diagrams() {
      return all("pre.diagram code").filter(isSeen).flatMap((code) => {
        const node = code.firstChild;
        const glyphs = [...node.data];
        const size = parseFloat(getComputedStyle(code).fontSize);
        const rects = [];
        let [offset, line, column] = [0, 1, 0];
        for (const glyph of glyphs) {
          if (glyph === "\n") [line, column] = [line + 1, 0];
          else {
            const range = new Range();
            range.setStart(node, offset);
            range.setEnd(node, offset + glyph.length);
            const { left, top, width, height } = range.getBoundingClientRect();
            rects.push({ glyph, line, column: column++, left, top, width, height });
          }
          offset += glyph.length;
        }
        const first = rects.find(({ column }) => column === 0);
        // NB: a width that is measured on one glyph is rounded, and off by a pixel after fifty of them.
        const pitches = rects.filter(({ column }) => column).map(({ left, column }) => (left - first.left) / column);
        const wide = pitches.sort((a, b) => a - b)[pitches.length >> 1];
        const off = rects.find(({ column, left }) => Math.abs(left - first.left - column * wide) > 0.6);
        const faults = off
          ? [`line ${off.line}, column ${off.column + 1}: “${off.glyph}” stands ${(off.left - first.left - off.column * wide).toFixed(1)} px off: ${named(code)}`]
          : [];
        const pitch = parseFloat(getComputedStyle(code.parentElement).lineHeight);
        if (pitch > first.height + 0.6) faults.push(`lines of ${pitch} px do not join glyphs of ${first.height} px at ${size} px: ${named(code)}`);
        return faults;
      });
    },

    /// Text that another thing covers, or that its own box cuts off. Asks for a window that shows it all.
    lostText() {
      const faults = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const element = node.parentElement;
        if (!node.data.trim() || !isSeen(element) || element.closest(".hide, script, .sprite, option, .skip")) continue;
        const range = new Range();
        range.selectNodeContents(node);
        for (const { left, top, width, height } of range.getClientRects()) {
          const [x, y] = [left + width / 2, top + height / 2];
          const scroller = element.closest(".roll, pre, .found, .side");
          if (scroller) {
            const box = scroller.getBoundingClientRect();
            if (x > box.right || x < box.left || y > box.bottom) continue;
            // The first column, which stays, covers what scrolls below it.
            if (document.elementFromPoint(x, y)?.closest("th") && !element.closest("th")) continue;
          }
          const top0 = document.elementFromPoint(x, y);
          if (!top0) faults.push(`outside of the window: ${named(element)}`);
          else if (!top0.contains(element) && !element.contains(top0)) {
            faults.push(`${named(element)} lies under ${named(top0)}`);
          }
          break;
        }
      }
      for (const element of all("body *")) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        if (!isSeen(element) || element.closest(".hide, .sprite, svg") || element.matches("input, select")) continue;
        const isCut = (overflowX === "hidden" || overflowX === "clip") && element.scrollWidth > element.clientWidth + 1
          || (overflowY === "hidden" || overflowY === "clip") && element.scrollHeight > element.clientHeight + 1;
        if (isCut || textOverflow === "ellipsis") faults.push(`cut off: ${named(element)}`);
      }
      return faults;
    },

    /// What has the focus, as it is read out: `link Skip to the content`.
    focus() {
      const element = document.activeElement;
      const roles = { A: "link", BUTTON: "button", INPUT: element.type, SELECT: "choice", SUMMARY: "summary" };
      const role = element.getAttribute("role") ?? roles[element.tagName] ?? element.localName;
      const label = element.getAttribute("aria-label") ?? (element.labels?.[0] ?? element).textContent;
      const text = element === document.body || element.localName === "main" ? "" : label;
      return `${role} ${text.trim().replace(/\s+/g, " ")}`.trim();
    },

    /// What is wrong with how the focus shows: no ring, outside of the window, covered.
    focusShows() {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const faults = [];
      if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) faults.push("no ring");
      const box = [...element.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
      if (!box) return [...faults, "nothing to see"];
      const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2];
      if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1) {
        return [...faults, `outside of the window`];
      }
      const over = document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 2), Math.min(Math.max(y, 1), innerHeight - 2));
      if (over && !element.contains(over) && !over.contains(element) && !element.labels?.[0]?.contains(over)) {
        faults.push(`covered by ${named(over)}`);
      }
      return faults;
    },

    /// Whether what the selector names can be seen; all of it, where there is more than one.
    seen: (selector) => all(selector).filter(isSeen).map(named),

    links: (selector) => all(`${selector} a[href]`).map((a) => a.href),

    text: (selector) => document.querySelector(selector).innerText.replace(/\s+/g, " ").trim(),
  };

  /// Whether a link is one of the words of a sentence: text stands beside it, in the same block.
  function isInSentence(link) {
    if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
    const block = link.closest("p, li, td, th, dd, blockquote, figcaption, h1, h2, h3, h4, caption");
    return Boolean(block) && block.textContent.trim().length > link.textContent.trim().length + 3;
  }
})();
