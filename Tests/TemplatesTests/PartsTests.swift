import Collection
import HTML
import Testing

@testable import Templates

@Suite struct PartsTests {
  private let here = Here(at: .role("cook"))
  private var frame: Frame { Sample.frame }

  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let part: HTML
    let markup: String
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(
      name: "the first mark", part: mark(0),
      markup: ##"<svg class="mark r1" aria-hidden="true"><use href="#M1"/></svg>"##),
    Row(
      name: "the thirteenth is the first in the next colour", part: mark(12),
      markup: ##"<svg class="mark r2" aria-hidden="true"><use href="#M1"/></svg>"##),
    Row(
      name: "half a bar", part: bar(2, of: 4),
      markup: """
        <div class="bar"><span>2</span><svg viewBox="0 0 80 8" preserveAspectRatio="none" aria-hidden="true"><rect x="0" width="40" height="8"/></svg></div>
        """),
    Row(
      name: "a bar that grows to the left", part: bar(1, of: 4, back: true),
      markup: """
        <div class="bar back"><span>1</span><svg viewBox="0 0 80 8" preserveAspectRatio="none" aria-hidden="true"><rect x="60" width="20" height="8"/></svg></div>
        """),
    Row(
      name: "nothing of nothing", part: bar(0, of: 0),
      markup: """
        <div class="bar"><span>0</span><svg viewBox="0 0 80 8" preserveAspectRatio="none" aria-hidden="true"><rect x="0" width="0" height="8"/></svg></div>
        """),
    Row(
      name: "no contents, no list", part: contentsList([], in: Sample.frame), markup: ""),
    Row(
      name: "contents of two levels",
      part: contentsList(
        [
          ContentsEntry(level: 2, id: "a", text: "A & B"),
          ContentsEntry(level: 3, id: "c", text: "C"),
        ], in: Sample.frame),
      markup: ##"""
        <nav class="contents" aria-label="Contents of this page"><p>On this page</p><details><summary>On this page</summary><ol><li><a href="#a">A &amp; B</a><ol><li><a href="#c">C</a></li></ol></li></ol></details></nav>
        """##),
  ]

  @Test(arguments: rows) func part(row: Row) {
    #expect(row.part.description == row.markup)
  }

  @Test func wayFromHome() {
    let way = trail([(.scenarios, "Scenarios")], to: "A < B", here: here, in: frame)
    #expect(
      way.description == """
        <nav class="trail" aria-label="Where you are"><ol><li><a href="../">Two chairs</a></li><li><a href="../scenarios/">Scenarios</a></li><li><span aria-current="page">A &lt; B</span></li></ol></nav>
        """)
  }

  @Test func questionInAList() {
    let list = numbered(Sample.collection.questions.prefix(1), here: here, in: frame)
    #expect(
      list.description == """
        <ol class="plain list">
        <li value="1"><b>1</b><div><a href="../cook/salt/">How much of it?</a><ul class="meta"><li>Salt &amp; pepper</li><li>Foundational</li><li><a href="../themes/order/">Order</a></li><li>Situation: <a href="../scenarios/late/">Late</a></li></ul></div></li>
        </ol>
        """)
  }

  @Test func pairsOfTwoRolesAreOneLink() {
    #expect(
      pairChoice(here: here, in: frame).description == ##"""
        <div class="frame bare"><p class="cue bare" aria-hidden="true"><span>Scroll sideways</span><span>→</span></p><div class="roll bare" tabindex="0" role="group" aria-label="Pairs of roles"><table class="pairs"><thead><tr><td></td><th scope="col" class="r2"><svg class="mark r2" aria-hidden="true"><use href="#M2"/></svg><span>Head Clerk</span></th></tr></thead><tbody>
        <tr><th scope="row"><span class="who r1"><svg class="mark r1" aria-hidden="true"><use href="#M1"/></svg>Cook</span></th><td><a href="../compare/clerk-vs-cook/"><svg class="mark r1" aria-hidden="true"><use href="#M1"/></svg><svg class="mark r2" aria-hidden="true"><use href="#M2"/></svg><span class="hide">Cook and Head Clerk</span></a></td></tr>
        </tbody></table></div></div>
        """##)
  }

  @Test func themeThatOneRoleDoesNotMeet() {
    #expect(
      heatTable(here: here, in: frame).description.contains(
        """
        <tr data-roles="1 0"><th scope="row"><a href="../themes/order/">Order</a></th><td class="r1 n4"><a href="../themes/order/#Role-1">1<span class="hide"> Cook on order</span></a></td><td class="r2 n0"><div>0</div></td></tr>
        """))
  }

  @Test func lensTurnsToTheOtherRole() {
    let collection = Sample.collection
    let question = collection.questions[0]
    let lens = Lens(
      question, views: collection.views(of: 0).map { collection.questions[$0] },
      here: Here(at: collection.route(of: question)), in: frame)
    #expect(
      lens.strip.description == ##"""
        <p class="situation"><span class="meta">One situation, two lenses</span><br><a href="../../scenarios/late/">It is late, and it was due.</a></p>
        <nav aria-label="The same situation, by role"><ul class="lens">
        <li class="r1"><a href="../../cook/salt/" aria-current="page"><svg class="mark r1" aria-hidden="true"><use href="#M1"/></svg><b>Cook</b><span>Salt &amp; pepper</span></a></li>
        <li class="r2"><a href="../../clerk/ink/"><svg class="mark r2" aria-hidden="true"><use href="#M2"/></svg><b>Head Clerk</b><span>Ink</span></a></li>
        </ul></nav>
        """##)
    #expect(lens.others.map(\.title) == ["Ink"])
  }
}
