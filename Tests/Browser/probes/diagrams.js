// Whether the lines of box diagrams meet: glyphs of one width, lines as high as a glyph.

{
  const { all, isSeen, named } = Probes;

  /// Each glyph of a text with its line, its column and its place on the screen.
  function* glyphs(text) {
    let [offset, line, column] = [0, 1, 0];
    for (const glyph of text.data) {
      if (glyph === "\n") {
        [line, column] = [line + 1, 0];
      } else {
        const range = new Range();
        range.setStart(text, offset);
        range.setEnd(text, offset + glyph.length);
        const { left, height } = range.getBoundingClientRect();
        yield { glyph, line, column: column++, left, height };
      }
      offset += glyph.length;
    }
  }

  function crooked(code) {
    const placed = [...glyphs(code.firstChild)];
    const first = placed.find(({ column }) => column === 0);
    // NB: a width that is measured on one glyph is rounded, and off by a pixel after fifty of them.
    const widths = placed.filter(({ column }) => column)
      .map(({ left, column }) => (left - first.left) / column).sort((a, b) => a - b);
    const width = widths[widths.length >> 1];
    const off = ({ left, column }) => left - first.left - column * width;
    const faults = placed.filter((glyph) => Math.abs(off(glyph)) > 0.6).slice(0, 1).map((glyph) =>
      `“${glyph.glyph}” in line ${glyph.line} is ${off(glyph).toFixed(1)} px off its column`);
    const pitch = parseFloat(getComputedStyle(code.parentElement).lineHeight);
    if (pitch > first.height + 0.6) {
      faults.push(`lines of ${pitch} px do not join glyphs of ${first.height} px`);
    }
    return faults.map((fault) => `${fault}: ${named(code)}`);
  }

  Object.assign(Probes, {
    diagrams: () => all("pre.diagram code").filter(isSeen).flatMap(crooked),
  });
}
