import Foundation
import Testing

@testable import Reports

@Suite struct CoverageTests {
  @Test func aTableHasAColumnARole() {
    let coverage = Coverage(
      roles: ["AI Engineer", "Chef"],
      tables: [
        .init(
          name: "Themes",
          rows: [
            .init(name: "evaluation", counts: [12, 0]), .init(name: "cost", counts: [0, 1]),
            .init(name: "none", counts: [0, 0]),
          ]),
        .init(name: "Scenarios", rows: [.init(name: "none", counts: [12, 1])]),
        .init(
          name: "Difficulty",
          rows: [.init(name: "advanced", counts: [1, 0]), .init(name: "none", counts: [11, 1])]),
      ],
      cells: [], oldest: [], undated: 2, questions: 13,
      duplicates: [.init(left: "A/Q1_A.md", right: "C/Q1_B.md", likeness: 87)],
      withoutSources: (1...12).map { "A/Q\($0)_A.md" })
    #expect(
      coverage.text == """
        Themes      AI Engineer  Chef
        evaluation           12     \u{B7}
        cost                  \u{B7}     1

        Difficulty  AI Engineer  Chef
        advanced              1     \u{B7}
        none                 11     1
        2 of 13 questions have no date.

        Much alike
          87 %  A/Q1_A.md
                C/Q1_B.md

        Without sources
          A/Q1_A.md
          A/Q2_A.md
          A/Q3_A.md
          A/Q4_A.md
          A/Q5_A.md
          A/Q6_A.md
          A/Q7_A.md
          A/Q8_A.md
          A/Q9_A.md
          A/Q10_A.md
          … and 2 more

        """)
  }
}
