package import Storage

// Every stored property is written and read: the memberwise initialisers see to it that none is left out
// of what is read, and what is not written cannot be read.

extension Question {
  /// All but the place of its role, which other files' names decide.
  package func store(in bytes: inout ByteWriter) {
    bytes.put(source)
    bytes.put(number)
    bytes.put(slug)
    bytes.put(id)
    bytes.put(title)
    bytes.put(titleID)
    bytes.put(text)
    bytes.put(brief)
    bytes.put(stance)
    bytes.put(themes)
    bytes.put(scenario)
    bytes.put(difficulty?.rawValue)
    bytes.put(updated?.iso)
    bytes.put(skills)
    bytes.put(weak)
    bytes.put(strong)
    bytes.put(related)
    bytes.put(aliases)
    bytes.put(isDraft)
    bytes.put(namesSources)
  }

  package convenience init(from bytes: inout ByteReader, role: Int) {
    self.init(
      source: bytes.text(), role: role, number: bytes.number(), slug: bytes.text(),
      id: bytes.text(), title: bytes.text(), titleID: bytes.optionalText(), text: bytes.text(),
      brief: bytes.text(), stance: bytes.text(), themes: bytes.texts(),
      scenario: bytes.optionalText(),
      difficulty: bytes.optionalText().flatMap(Difficulty.init),
      updated: bytes.optionalText().flatMap { Day($0) }, skills: bytes.texts(),
      weak: bytes.optionalText(), strong: bytes.optionalText(), related: bytes.texts(),
      aliases: bytes.texts(), isDraft: bytes.flag(), namesSources: bytes.flag())
  }
}

extension ContentsEntry {
  package func store(in bytes: inout ByteWriter) {
    bytes.put(level)
    bytes.put(id)
    bytes.put(text)
  }

  package init(from bytes: inout ByteReader) {
    self.init(level: bytes.number(), id: bytes.text(), text: bytes.text())
  }
}

extension TextSketch {
  package func store(in bytes: inout ByteWriter) {
    bytes.put(values) { $0.put(Int($1)) }
  }

  package init(from bytes: inout ByteReader) {
    self.init(values: bytes.list { UInt16(truncatingIfNeeded: $0.number()) })
  }
}
