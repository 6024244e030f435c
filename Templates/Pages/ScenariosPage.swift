internal import Collection
package import HTML

/// All situations, each put to every role.
package struct ScenariosPage {
  let frame: Frame

  package init(frame: Frame) { self.frame = frame }

  package var html: HTML {
    let collection = frame.collection
    let here = Here(at: .scenarios)
    let situations = capitalized(counted(collection.scenarios.count, "situation"))
    let title = "\(situations), \(counted(collection.roles.count, "role"))"
    let invitation =
      "Each situation is put to every role: read along a row, and see how the answer changes with who is asking."
    return layout(
      Head(route: .scenarios, title: title, description: invitation), in: frame,
      main: """
        \(trail([], to: "Scenarios", here: here, in: frame))
        <div class="intro"\(frame.english)><h1>\(title)</h1>
        <div><p>\(invitation)</p></div></div>
        <div class="first">
        \(questionsBySituation(showsPatterns: false, here: here, in: frame))
        </div>
        """)
  }
}
