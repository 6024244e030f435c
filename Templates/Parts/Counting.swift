internal import Collection

/// `5` → `five`; from thirteen on, digits, but for the tens that have a word.
func numberWord(_ number: Int) -> String {
  if words.indices.contains(number) { return words[number] }
  return tens[number] ?? String(number)
}

private let words = [
  "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve",
]

private let tens = [20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty"]

/// `five questions`, `one question`
func counted(_ number: Int, _ noun: String) -> String {
  "\(numberWord(number)) \(noun)\(number == 1 ? "" : "s")"
}

func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// `2 foundational, 8 intermediate`; empty where no question says how hard it is.
func levels(of questions: some Sequence<Question>) -> String {
  Difficulty.allCases.compactMap { level in
    let count = questions.count { $0.difficulty == level }
    return count == 0 ? nil : "\(count) \(level.rawValue)"
  }.joined(separator: ", ")
}

/// `Building and deploying AI systems: production systems, inference.` What a role has not is left out.
func gist(of role: Role) -> String {
  let words = [role.focus, role.summary].filter { !$0.isEmpty }.joined(separator: ": ")
  return words.isEmpty || words.hasSuffix(".") ? words : words + "."
}
