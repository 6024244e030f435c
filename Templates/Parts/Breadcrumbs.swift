internal import Collection
internal import HTML

/// The way from the home page, for crawlers: https://schema.org/BreadcrumbList. Its items need whole
/// addresses, so without a base URL they are named alone.
func breadcrumbs(_ steps: [(String, Route)], in frame: Frame) -> JSON {
  let steps = [(frame.collection.site.title, Route.home)] + steps
  let items: [JSON] = steps.enumerated().map { place, step in
    var item: [(String, JSON)] = [
      ("@type", .text("ListItem")), ("position", .number(place + 1)), ("name", .text(step.0)),
    ]
    if let base = frame.baseURL { item.append(("item", .text(Here(root: base).to(step.1)))) }
    return .object(item)
  }
  return .object([
    ("@context", .text("https://schema.org")), ("@type", .text("BreadcrumbList")),
    ("itemListElement", .list(items)),
  ])
}
