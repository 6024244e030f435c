internal import Collection
internal import HTML
internal import Markdown
internal import SearchIndex
internal import Storage

/// What is kept of a question's file: all that other pages, the search and the findings need of it. Its
/// document and its markup are not.
struct QuestionFacts: Sendable {
  let question: Question
  let shape: BodyShape
  /// Of the markup of its own page.
  let bodyDigest: Digest
  let words: PageWords
  let links: [LinkUse]
  let written: [WrittenLink]
  let anchors: [String]
  let sketch: TextSketch
  let findings: [Finding]
}

extension QuestionFacts {
  init(
    _ reading: QuestionReading, body: RenderedBody, words: PageWords
  ) {
    self.init(
      question: reading.question, shape: body.shape,
      bodyDigest: body.markup.reduce(into: Digest()) { $0.add($1.bytes) }, words: words,
      links: reading.links, written: reading.written, anchors: reading.headings.map(\.id),
      sketch: reading.sketch, findings: reading.findings)
  }

  /// `words` are those of the question, by numbers where it has them.
  func store(in bytes: inout ByteWriter, words: PageWords) {
    question.store(in: &bytes)
    shape.store(in: &bytes)
    bytes.put(fixed: bodyDigest.bits)
    bytes.put(words.isNumbered)
    bytes.put(words.bytes)
    bytes.put(links) { $1.store(in: &$0) }
    bytes.put(written) { $1.store(in: &$0) }
    bytes.put(anchors)
    sketch.store(in: &bytes)
    bytes.put(findings) { $1.store(in: &$0) }
  }

  /// - Parameters:
  ///   - file: what `bytes` reads, of which the words stay a part.
  ///   - role: the place of the role whose folder the file is in.
  init(from bytes: inout ByteReader, of file: [UInt8], role: Int, resolver: LinkResolver) {
    let question = Question(from: &bytes, role: role)
    self.init(
      question: question, shape: BodyShape(from: &bytes),
      bodyDigest: Digest(bits: bytes.fixed()), words: PageWords(from: &bytes, of: file),
      links: bytes.list { LinkUse(from: &$0, in: question.source, resolver: resolver) },
      written: bytes.list { WrittenLink(from: &$0) },
      anchors: bytes.texts(), sketch: TextSketch(from: &bytes),
      findings: bytes.list { Finding(from: &$0) }.compactMap(\.self))
  }
}

extension QuestionFacts {
  /// Where a text's links lead, and what is in the pictures that it shows: with the text itself, all that
  /// decides its facts.
  static func surroundings(of links: [LinkUse], ledger: Ledger) -> Digest {
    Digest {
      for link in links {
        link.target.store(in: &$0)
        if link.isPicture, case .attachment(let path, _) = link.target {
          $0.put(fixed: ledger.digest(of: path)?.bits ?? 0)
        }
      }
    }
  }
}

extension PageWords {
  fileprivate init(from bytes: inout ByteReader, of file: [UInt8]) {
    let isNumbered = bytes.flag()
    self.init(bytes: file[bytes.run()], isNumbered: isNumbered)
  }
}
