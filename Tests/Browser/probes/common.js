// What tests ask of a page. These files are put into every page, in order, before its own scripts.
// A probe answers with a list of what is wrong, in words that lead to the place, or with what it
// measured.

globalThis.Probes = {
  /// `a.name "Rolecall"`
  named(node) {
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    if (!element) return "nothing";
    const style = element.getAttribute("class")?.trim().split(/\s+/)[0];
    const name = element.id ? `#${element.id}` : style ? `.${style}` : "";
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.localName}${name} "${text}"`;
  },

  /// Whether somebody can see it: drawn, and not cut to a pixel for those who only hear it.
  isSeen(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1
      && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  },

  all: (selector) => [...document.querySelectorAll(selector)],

  pause: (ms) => new Promise((done) => setTimeout(done, ms)),

  frame: () => new Promise((done) => requestAnimationFrame(done)),

  /// Until the page's type is there and drawn.
  async settled() {
    await document.fonts.ready;
    await Probes.frame();
    await Probes.frame();
  },

  /// Which of a selector's elements can be seen.
  seen: (selector) => Probes.all(selector).filter(Probes.isSeen).map(Probes.named),
};
