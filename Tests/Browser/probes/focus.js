// Where the focus is, and whether somebody can see it there.

{
  const { named } = Probes;
  const ROLES = { A: "link", BUTTON: "button", SELECT: "choice", SUMMARY: "summary" };
  const within = (value, size) => Math.min(Math.max(value, 1), size - 2);

  Object.assign(Probes, {
    /// What has the focus, as it is read out: `link Skip to the content`.
    focus() {
      const element = document.activeElement;
      const { localName, type, labels } = element;
      if (localName === "body" || localName === "main") return localName;
      const role = element.getAttribute("role") ?? ROLES[element.tagName] ?? type ?? localName;
      const text = element.getAttribute("aria-label") ?? (labels?.[0] ?? element).textContent;
      return `${role} ${text.trim().replace(/\s+/g, " ")}`;
    },

    /// Where it is: the left side, the top and the bottom.
    focusPlace() {
      const { left, top, bottom } = document.activeElement.getBoundingClientRect();
      return [left, top, bottom];
    },

    /// What has the focus, and what is wrong with how that shows: one question a step of a walk.
    focusStop: () => [Probes.focus(), Probes.focusShows()],

    /// What is wrong with how the focus shows: no ring, outside of the window, covered.
    focusShows() {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const faults = outlineStyle === "none" || parseFloat(outlineWidth) < 2 ? ["no ring"] : [];
      const boxes = [...element.getClientRects()];
      const box = boxes.find(({ width, height }) => width > 1 && height > 1);
      if (!box) return [...faults, "nothing to see"];
      const { top, bottom, left, right } = box;
      if (bottom < 1 || top > innerHeight - 1 || right < 1 || left > innerWidth - 1) {
        return [...faults, "outside of the window"];
      }
      const x = within(box.left + box.width / 2, innerWidth);
      const y = within(box.top + Math.min(box.height, innerHeight) / 2, innerHeight);
      const over = document.elementFromPoint(x, y);
      const own = [element, ...(element.labels ?? [])];
      const isOwn = !over || over.contains(element) || own.some((part) => part.contains(over));
      if (!isOwn) faults.push(`covered by ${named(over)}`);
      return faults;
    },
  });
}
