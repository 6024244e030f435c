internal import CArena
internal import CCmark

/// Lends libcmark to a closure. Every tree that it parses there lives in this thread's arena and is
/// dropped, whole, when the closure returns: nothing of libcmark is left to hold.
func withTrees<Result, Failure: Error>(
  _ body: (Trees) throws(Failure) -> Result
) throws(Failure) -> Result {
  defer { arena_drop() }
  var memory = cmark_mem(calloc: arena_calloc, realloc: arena_realloc, free: arena_free)
  return try withUnsafeMutablePointer(to: &memory) { memory throws(Failure) in
    try body(Trees(memory: memory))
  }
}

struct Trees {
  fileprivate let memory: UnsafeMutablePointer<cmark_mem>

  /// The tree of a text. NB: it points into the arena, not into the text.
  func parse(_ source: UnsafeBufferPointer<UInt8>) -> Tree {
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
    source.withMemoryRebound(to: CChar.self) {
      if let start = $0.baseAddress { cmark_parser_feed(parser, start, $0.count) }
    }
    return Tree(node: cmark_parser_finish(parser)!)
  }
}

/// A node of libcmark's tree, with the calls that we need.
struct Tree {
  let node: OpaquePointer

  var kind: cmark_node_type { cmark_node_get_type(node) }
  var firstChild: Tree? { cmark_node_first_child(node).map(Tree.init) }
  var next: Tree? { cmark_node_next(node).map(Tree.init) }
  var previous: Tree? { cmark_node_previous(node).map(Tree.init) }
  var parent: Tree? { cmark_node_parent(node).map(Tree.init) }
  var startLine: Int { Int(cmark_node_get_start_line(node)) }
  var startColumn: Int { Int(cmark_node_get_start_column(node)) }
  var endLine: Int { Int(cmark_node_get_end_line(node)) }
  var level: UInt8 { UInt8(cmark_node_get_heading_level(node)) }
  var isTight: Bool { cmark_node_get_list_tight(node) != 0 }
  var listStart: Int32? {
    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? cmark_node_get_list_start(node) : nil
  }

  var literal: UnsafeBufferPointer<UInt8> { borrowed(cmark_node_get_literal(node)) }
  var info: UnsafeBufferPointer<UInt8> { borrowed(cmark_node_get_fence_info(node)) }
  var address: UnsafeBufferPointer<UInt8> { borrowed(cmark_node_get_url(node)) }
  var title: UnsafeBufferPointer<UInt8> { borrowed(cmark_node_get_title(node)) }

  /// Whether a link whose title is empty was written with one, as in `[a](b "")`. libcmark shows the
  /// difference in its HTML alone. NB: takes the link's children away, so that this costs nothing
  /// for links that hold much; call it when they have been read.
  func hasEmptyTitle() -> Bool {
    while let child = cmark_node_first_child(node) { cmark_node_unlink(child) }
    guard let html = cmark_render_html(node, CMARK_OPT_UNSAFE) else { return false }
    return borrowed(html).ends(in: #" title=""></a>"#) || borrowed(html).ends(in: #" title="" />"#)
  }

  private func borrowed(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: string, count: cmark_shim_length(string))
      .assumingMemoryBound(to: UInt8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  func ends(in suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { suffix in
      count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
  }
}
