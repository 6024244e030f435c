// Whether all text can be read.

{
  const { all, isSeen, named } = Probes;
  const UNSEEN = ".hide, .sprite, .skip, script, option";

  /// The text nodes that a reader sees.
  function* texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() && isSeen(parentElement) && !parentElement.closest(UNSEEN)) {
        yield walker.currentNode;
      }
    }
  }

  /// What is wrong with a text's first line, if anything is.
  function lost(text) {
    const element = text.parentElement;
    const range = new Range();
    range.selectNodeContents(text);
    const { left, top, width, height } = range.getClientRects()[0];
    const [x, y] = [left + width / 2, top + height / 2];
    const over = document.elementFromPoint(x, y);
    const scroller = element.closest(".roll, pre, .found, .side")?.getBoundingClientRect();
    if (scroller) {
      // A reader scrolls to what is outside, and to what lies under the first column, which stays.
      if (x > scroller.right || x < scroller.left || y > scroller.bottom) return [];
      if (over?.closest("th") && !element.closest("th")) return [];
    }
    if (!over) return [`outside of the window: ${named(element)}`];
    if (over.contains(element) || element.contains(over)) return [];
    return [`${named(element)} lies under ${named(over)}`];
  }

  function isCut(element) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    return textOverflow === "ellipsis"
      || hides(overflowX) && element.scrollWidth > element.clientWidth + 1
      || hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
  }

  Object.assign(Probes, {
    /// Text that something covers, or that its own box cuts off, in a window as high as the page.
    lostText() {
      const cut = all("body *").filter((element) =>
        isSeen(element) && !element.closest(`${UNSEEN}, svg, input, select`) && isCut(element));
      return [...[...texts()].flatMap(lost), ...cut.map((element) => `cut off: ${named(element)}`)];
    },

    /// What the main part says, without the parts that a selector names.
    said(without) {
      const main = document.querySelector("main");
      for (const part of main.querySelectorAll(without)) part.remove();
      return main.innerText.replace(/\s+/g, " ").trim();
    },

    links: () => [...new Set(all("a[href]").map((a) => a.href))],

    /// Controls that do nothing without a script: all but those of the search's form.
    idleControls() {
      return all("button, input, select")
        .filter((control) => isSeen(control) && !control.disabled && !control.form?.action)
        .map(named);
    },
  });
}
