/// Pairs the runs of `*`, `_` and `~` that stand in one link, picture or paragraph, by CommonMark's
/// rules and, for `~`, cmark-gfm's: what is paired closes over what stands between.
///
///     *a ~b* c~   // the emphasis is paired, and the tildes are text
struct EmphasisResolver {
  /// What becomes of a run: emphases end before what is left of it, and others begin after.
  struct Outcome {
    var ends = 0
    var rest: Int32
    /// From the outermost in.
    var begins: [Node.Kind] = []
  }

  private(set) var outcomes: [Outcome]
  private let runs: [DelimiterRun]
  private var before: [Int]
  private var after: [Int]
  /// For each kind of closer, no opener stands before this run.
  private var floors = [Int](repeating: 0, count: 10)

  init(_ runs: [DelimiterRun]) {
    self.runs = runs
    outcomes = runs.map { Outcome(rest: $0.length) }
    before = runs.indices.map { $0 - 1 }
    after = runs.indices.map { $0 + 1 }
    var closer = 0
    while closer < runs.count {
      closer = runs[closer].canClose ? close(closer) : after[closer]
    }
    for index in outcomes.indices { outcomes[index].begins.reverse() }
  }
}

extension EmphasisResolver {
  /// Looks for the closer's opener; the next run to look at.
  private mutating func close(_ closer: Int) -> Int {
    let kind = kind(of: closer)
    var opener = before[closer]
    while opener >= floors[kind], !opens(opener, closer) { opener = before[opener] }
    guard opener >= floors[kind] else {
      floors[kind] = closer
      let next = after[closer]
      if !runs[closer].canOpen { remove(closer) }
      return next
    }
    return runs[closer].character == UInt8(ascii: "~")
      ? strike(opener, closer) : emphasize(opener, closer)
  }

  /// A search that failed need not be repeated for a closer that would fail alike.
  private func kind(of closer: Int) -> Int {
    let run = runs[closer], third = Int(run.length % 3)
    return switch run.character {
    case UInt8(ascii: "_"): 0
    case UInt8(ascii: "*"): 1 + (run.canOpen ? 3 : 0) + third
    default: 7 + third
    }
  }

  private func opens(_ opener: Int, _ closer: Int) -> Bool {
    let opener = runs[opener], closer = runs[closer]
    guard opener.canOpen, opener.character == closer.character else { return false }
    return !(closer.canOpen || opener.canClose) || closer.length % 3 == 0
      || (opener.length + closer.length) % 3 != 0
  }

  private mutating func emphasize(_ opener: Int, _ closer: Int) -> Int {
    let isStrong = outcomes[opener].rest >= 2 && outcomes[closer].rest >= 2
    removeAll(after: opener, before: closer)
    outcomes[opener].begins.append(isStrong ? .strong : .emphasis)
    outcomes[closer].ends += 1
    outcomes[opener].rest -= isStrong ? 2 : 1
    outcomes[closer].rest -= isStrong ? 2 : 1
    if outcomes[opener].rest == 0 { remove(opener) }
    guard outcomes[closer].rest == 0 else { return closer }
    remove(closer)
    return after[closer]
  }

  private mutating func strike(_ opener: Int, _ closer: Int) -> Int {
    let next = after[closer]
    if runs[opener].length == runs[closer].length {
      removeAll(after: opener, before: closer)
      outcomes[opener].begins.append(.strikethrough)
      outcomes[closer].ends += 1
      outcomes[opener].rest = 0
      outcomes[closer].rest = 0
      remove(closer)
      remove(opener)
    } else if !runs[closer].canOpen {
      // One tilde and two are no pair, and both stay; nothing will look for this one again.
      remove(closer)
    }
    return next
  }

  private mutating func removeAll(after opener: Int, before closer: Int) {
    after[opener] = closer
    before[closer] = opener
  }

  private mutating func remove(_ run: Int) {
    let previous = before[run], next = after[run]
    if previous >= 0 { after[previous] = next }
    if next < runs.count { before[next] = previous }
  }
}
