internal import Yams

/// The keys of a mapping in YAML, in their order, each with its place in the file.
package struct FrontMatter: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package let key: String
    /// In the file, 1-based.
    package let line: Int
    package let value: Value
  }

  package indirect enum Value: Sendable, Equatable {
    case text(String)
    case list([Value])
    case mapping([Entry])
    case nothing
  }

  package let entries: [Entry]

  package subscript(_ key: String) -> Entry? { entries.first { $0.key == key } }
}

extension FrontMatter {
  /// Reads a mapping. The few plain forms that front matter nearly always has are read directly, since
  /// a YAML parser costs as much as all of libcmark; everything else goes to Yams, and the tests hold
  /// that the two agree.
  package static func read(
    _ yaml: ArraySlice<UInt8>, path: String, firstLine: Int
  ) throws(Finding) -> FrontMatter {
    if let plain = readPlain(yaml, firstLine: firstLine) { return plain }
    return try readYAML(yaml, path: path, firstLine: firstLine)
  }

  /// Through Yams alone.
  package static func readYAML(
    _ yaml: ArraySlice<UInt8>, path: String, firstLine: Int
  ) throws(Finding) -> FrontMatter {
    switch try value(of: yaml, path: path, firstLine: firstLine) {
    case .nothing: return FrontMatter(entries: [])
    case .mapping(let entries): return FrontMatter(entries: entries)
    default:
      throw Finding(
        .brokenYAML, path, line: firstLine, "this should be a mapping, keys with values",
        remedy: "write `key: value` lines")
    }
  }

  /// Any YAML value.
  package static func value(
    of yaml: ArraySlice<UInt8>, path: String, firstLine: Int
  ) throws(Finding) -> Value {
    let node: Node?
    do {
      node = try Yams.compose(yaml: String(decoding: yaml, as: UTF8.self))
    } catch {
      throw finding(for: error, path: path, firstLine: firstLine)
    }
    guard let node else { return .nothing }
    var budget = 100_000
    guard let value = value(of: node, firstLine: firstLine, budget: &budget, depth: 0) else {
      throw Finding(
        .brokenYAML, path, line: firstLine,
        "this YAML grows too large when its aliases are filled in",
        remedy: "write the values out, without `&` and `*`")
    }
    return value
  }

  /// `nil` where it is deeper or larger than any author means: aliases of aliases grow without end.
  private static func value(
    of node: Node, firstLine: Int, budget: inout Int, depth: Int
  ) -> Value? {
    budget -= 1
    guard budget > 0, depth < 32 else { return nil }
    switch node {
    case .scalar(let scalar):
      let isPlainNull =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return isPlainNull ? .nothing : .text(scalar.string)
    case .sequence(let sequence):
      var values: [Value] = []
      for item in sequence {
        guard let item = value(of: item, firstLine: firstLine, budget: &budget, depth: depth + 1)
        else { return nil }
        values.append(item)
      }
      return .list(values)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, item) in mapping {
        guard let item = value(of: item, firstLine: firstLine, budget: &budget, depth: depth + 1)
        else { return nil }
        let line = firstLine - 1 + (key.mark?.line ?? 1)
        entries.append(Entry(key: key.scalar?.string ?? "?", line: line, value: item))
      }
      return .mapping(entries)
    case .alias:
      return .nothing
    }
  }

  private static func finding(for error: any Error, path: String, firstLine: Int) -> Finding {
    var line = firstLine
    var reason = "this is no YAML"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      line = firstLine - 1 + max(1, mark.line)
      reason = problem
    case .duplicatedKeysInMapping(let keys, let context):
      line = firstLine - 1 + max(1, context.mark.line)
      reason = "the key \(keys.map { "`\($0)`" }.sorted().joined(separator: ", ")) stands twice"
    default: break
    }
    return Finding(
      .brokenYAML, path, line: line, "broken YAML: \(reason)",
      remedy: "quote a value that holds `: ` or begins with a sign; indent with blanks, not tabs")
  }
}
