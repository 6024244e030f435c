import Foundation
import Testing

@testable import SearchIndex

@Suite struct LemmatizerTests {
  @Test(arguments: [
    "retrieve retrieves retrieved retrieving retrieval",
    "optimise optimize optimising optimization optimisation",
    "behaviour behavior behaviours behavioral behavioural",
    "modelling modeling modelled model models",
    "analysis analyses analyse analyze analysing",
    "hypothesis hypotheses",
    "diagnosis diagnose diagnosing",
    "centre center centres",
    "catalogue catalog catalogues",
    "run ran running runs",
    "matrix matrices",
    "break broken broke",
    "compel compelling compelled",
    "install installing installed",
    "evaluate evaluation evaluating",
    "production productions",
    "experience experienced",
    "generalise generalizes generalisation",
    "rating ratings",
    "optimizer optimisers",
    "owner owners owned ownership", "member membership", "author authorship",
    "verify verified verification verifications verifier",
    "imbalance imbalanced", "reference references referenced referencing",
    "authorise authorisation authorized",
    "precise precision", "supervise supervised supervision", "noise noisy",
    "decide decision decisions", "compare comparison comparisons", "deliver delivery deliveries",
    "detect detection detector detectors", "embed embeds embedded embedding embeddings",
    "permit permitted permission permissions permissioned",
    "interfere interfering interference",
    "slow slower slowest", "automate automatic automation automatically",
    "half halves halve halving", "category categories categorical categorise",
    "rewrite rewrote rewritten", "summary summaries summarise summarizer",
    "judgment judgments judgement judgements",
    "fail fails failure failures",
    "explode exploding explosion",
    "erase erased erasing erasure",
  ])
  func joined(_ forms: String) {
    let lemmas = Set(lemmas(of: forms))
    #expect(lemmas.count == 1, "\(lemmas)")
  }

  @Test(arguments: [
    "product production", "experience experiment", "custom customer",
    "intern internal international",
    "position positive", "import important", "thesis these", "four for", "p99 p95", "int8 int4",
    "recall recall@k", "account accountable", "general generalise", "rate rating",
    "token tokeniser", "conversation conversion", "optimal optimizer", "product productivity",
    "univers university universal", "filling filing",
    "ad add", "own owner", "object objection", "direct direction director", "author authority",
    "execute executive", "observe observability", "active activation", "engine engineer",
    "distributed distribution", "optimal optimism", "regular regularise", "identical identity",
    "success successive", "integrate integrity", "contain container",
    "content contention",
    "personal person", "analysis analyst", "use user", "lose loss", "judge judgement",
    "late latent", "secret secretary",
  ])
  func apart(_ words: String) {
    let lemmas = lemmas(of: words)
    #expect(Set(lemmas).count == lemmas.count, "\(lemmas)")
  }

  @Test func otherLanguages() {
    #expect(lemmas(of: "haus hauses", language: "de-CH") == ["haus", "haus"])
    #expect(lemmas(of: "running runs", language: "tlh") == ["running", "runs"])
  }

  @Test func saysWhichFileHoldsTheStemmer() throws {
    let file = try #require(stemmerFile())
    #expect(FileManager.default.isReadableFile(atPath: file))
  }
}

private func lemmas(of words: String, language: String = "en") -> [String] {
  let lemmatizer = Lemmatizer(language: language)
  defer { lemmatizer.close() }
  return words.split(separator: " ").map { lemmatizer.lemma(of: Word(Array($0.utf8))).description }
}
