// Whether everything has room: a page in its window, targets under a thumb, tables in their frames.

{
  const { all, isSeen, named, frame } = Probes;

  /// Whether a link is one of the words of a sentence: text stands beside it, in the same block.
  function isInSentence(link) {
    if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
    const block = link.closest("p, li, td, th, dd, figcaption, caption, h1, h2, h3, h4");
    return Boolean(block) && block.textContent.trim().length > link.textContent.trim().length + 3;
  }

  /// Whether the first column stays where it is, and leaves room for the others.
  async function firstColumn(roll, label) {
    const first = roll.querySelector("tbody th");
    if (!first) return [];
    const faults = [];
    const { left, width } = first.getBoundingClientRect();
    if (width > roll.clientWidth * 0.5) {
      faults.push(`the first column, which stays, hides the others: ${label}`);
    }
    roll.scrollLeft = 80;
    await frame();
    const moved = Math.abs(first.getBoundingClientRect().left - left);
    if (moved > 1) faults.push(`the first column moves by ${moved} px: ${label}`);
    roll.scrollLeft = 0;
    return faults;
  }

  Object.assign(Probes, {
    /// What makes the page wider than its window.
    sideways() {
      const { clientWidth, scrollWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const wide = all("body *").filter((element) =>
        element.getBoundingClientRect().right > clientWidth + 1
          && !element.closest(".roll, pre, .hide, .sprite"));
      return [`${scrollWidth} px wide: ${wide.slice(-2).map(named).join(", ")}`];
    },

    /// One h1, and no level left out on the way down.
    headings() {
      const headings = all("h1, h2, h3, h4, h5, h6").filter((heading) => heading.checkVisibility());
      const level = (heading) => Number(heading.localName[1]);
      const skips = headings
        .filter((heading, i) => level(heading) > (i ? level(headings[i - 1]) : 2) + 1)
        .map((heading) => `skips a level: ${named(heading)}`);
      const titles = headings.filter((heading) => level(heading) === 1).length;
      return titles === 1 ? skips : [`${titles} h1`, ...skips];
    },

    /// Targets below 24 px, but for links within a sentence, whose line sets their height.
    smallTargets() {
      const targets = all("a[href], button, input, select, summary, [role=option]");
      return targets.flatMap((target) => {
        if (!isSeen(target) || target.disabled || isInSentence(target)) return [];
        const { width, height } = (target.closest("label") ?? target).getBoundingClientRect();
        if (width >= 23.9 && height >= 23.9) return [];
        return [`${width.toFixed(0)} × ${height.toFixed(0)} px: ${named(target)}`];
      });
    },

    /// Frames of tables: a cue where they scroll and none where they do not, a way in by keyboard,
    /// a first column that stays.
    async frames() {
      const faults = [];
      for (const roll of all(".roll").filter(isSeen)) {
        const scrolls = roll.scrollWidth > roll.clientWidth + 1
          && getComputedStyle(roll).overflowX !== "visible";
        const label = roll.getAttribute("aria-label");
        const cue = roll.parentElement.querySelector(":scope > .cue");
        const isCued = Boolean(cue) && isSeen(cue);
        if (scrolls && !isCued) faults.push(`scrolls without a cue: ${label}`);
        if (!scrolls && isCued) faults.push(`has a cue and nothing to scroll to: ${label}`);
        if (!scrolls) continue;
        if (roll.tabIndex !== 0 || !label) faults.push(`out of a keyboard's reach: ${label}`);
        faults.push(...await firstColumn(roll, label));
      }
      return faults;
    },

    /// Tables that paper cuts off.
    cutTables() {
      return all(".roll").filter((roll) => roll.scrollWidth > roll.clientWidth + 1)
        .map((roll) => `cut at the paper's edge: ${roll.ariaLabel}`);
    },
  });
}
