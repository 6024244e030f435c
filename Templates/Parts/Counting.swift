internal import Collection

/// `5` → `five`; from thirteen on, digits, but for the tens that have a word.
func numberWord(_ number: Int) -> String {
  let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  let tens = [20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty"]
  if words.indices.contains(number) { return words[number] }
  return tens[number] ?? String(number)
}

/// `five questions`, `one question`
func counted(_ number: Int, _ noun: String) -> String {
  "\(numberWord(number)) \(noun)\(number == 1 ? "" : "s")"
}

func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
