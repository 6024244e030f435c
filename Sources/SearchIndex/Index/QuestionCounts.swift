/// How often something stands in which questions, in their order.
struct QuestionCounts {
  private(set) var entries: [(question: Int, count: Int)] = []

  /// Questions have to come in their order.
  mutating func add(_ question: Int) {
    if entries.last?.question == question {
      entries[entries.count - 1].count += 1
    } else {
      entries.append((question, 1))
    }
  }
}
