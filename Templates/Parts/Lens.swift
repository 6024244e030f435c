internal import Collection
internal import HTML

/// The roles as lenses on a question's situation: another role, the same situation. Without a situation
/// there is nothing to turn, and every part is empty.
struct Lens {
  private let question: Question
  private let scenario: Scenario?
  private let views: [Question]
  private let here: Here
  private let frame: Frame

  /// `views` are the questions that stand for the roles in the situation, its own for its role.
  init(_ question: Question, views: [Question], here: Here, in frame: Frame) {
    self.question = question
    self.views = views
    self.here = here
    self.frame = frame
    scenario = frame.collection.scenario(of: question)
  }

  private var collection: Collection { frame.collection }

  /// The other roles' views.
  var others: [Question] { views.filter { $0.source != question.source } }

  /// The strip over a question: the pane looked through runs on into what it shows.
  var strip: HTML {
    guard let scenario else { return "" }
    let panes: [HTML] = views.map { view in
      """
      <li class="\(Role.style(view.role))"><a href="\(address(of: view))"\(current(view))>\(mark(view.role))<b>\(name(of: view))</b><span>\(view.title)</span></a></li>

      """
    }
    let lenses = views.count == 1 ? "lens" : "lenses"
    let situation = scenario.situation.isEmpty ? scenario.title : scenario.situation
    return """
      <p class="situation"><span class="meta"\(frame.english)>One situation, \(numberWord(views.count)) \(lenses)</span><br><a href="\(here.to(.scenario(scenario.slug)))">\(situation)</a></p>
      <nav aria-label="The same situation, by role"\(frame.english)><ul class="\(views.count > 6 ? "lens many" : "lens")"\(frame.native)>
      \(panes)</ul></nav>
      """
  }

  /// The marks alone, which follow the reader beside the contents.
  var turn: HTML {
    if views.isEmpty { return "" }
    let marks: [HTML] = views.map { view in
      """
      <li class="\(Role.style(view.role))"><a href="\(address(of: view))" title="\(name(of: view))"\(current(view))>\(mark(view.role))<span class="hide">\(name(of: view))</span></a></li>
      """
    }
    return """
      <nav class="turn" aria-label="Change the lens"\(frame.english)><ul\(frame.native)>\(marks)</ul></nav>
      """
  }

  private func name(of view: Question) -> String { collection.role(of: view).name }

  private func address(of view: Question) -> String { here.to(collection.route(of: view)) }

  private func current(_ view: Question) -> HTML? {
    guard view.source == question.source else { return nil }
    return """
       aria-current="page"
      """
  }
}
