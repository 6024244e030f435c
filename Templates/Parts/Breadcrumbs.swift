internal import Collection
internal import HTML

/// The way from the home page, for crawlers: https://schema.org/BreadcrumbList. Its items need whole
/// addresses, so without a base URL they are named alone.
func breadcrumbs(_ steps: [(String, Route)], in frame: Frame) -> HTML {
  let steps = [(frame.collection.site.title, Route.home)] + steps
  let items: [HTML] = steps.enumerated().map { place, step in
    let address: HTML? = frame.baseURL.map {
      """
      ,"item":\(json: Here(root: $0).to(step.1))
      """
    }
    return """
      {"@type":"ListItem","position":\(place + 1),"name":\(json: step.0)\(address)}
      """
  }
  return """
    {"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[\(items, separator: ",")]}
    """
}
