internal import Collection
internal import HTML

/// The mark of the role at a place: a silhouette that differs at 12 px and in grey.
func mark(_ place: Int) -> HTML { marks[place % marks.count] }

/// Every shape in every colour; then they come round again.
private let marks: [HTML] = (0..<Role.colours * Role.colours).map { place in
  """
  <svg class="mark \(Role.style(place))" aria-hidden="true"><use href="#M\(Role.shape(place))"/></svg>
  """
}

/// A role's name behind its mark.
func who(_ role: Role, at place: Int) -> HTML {
  """
  <span class="who \(Role.style(place))">\(mark(place))\(role.name)</span>
  """
}

/// The marks that a page's roles need, once a page; `currentColor` keeps them in print and in forced
/// colours.
func sprite(roles: Int) -> HTML {
  let symbols: [HTML] = shapes.prefix(roles).enumerated().map { place, shape in
    """
    <symbol id="M\(place + 1)" viewBox="0 0 16 16">\(shape)</symbol>

    """
  }
  return """
    <svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">
    \(symbols)</svg>
    """
}

/// Disc, nabla, asterisk, bars, arch; then diamond, ring, cross, steps, stripes, hourglass, corner.
private let shapes: [HTML] = [
  #"<circle cx="8" cy="8" r="7.2"/>"#,
  #"<path d="M.4 1.6h15.2L8 15z"/>"#,
  #"""
  <path d="M6.2.4h3.6v4.5l3.9-2.3 1.8 3.2L11.6 8l3.9 2.2-1.8 3.2-3.9-2.3v4.5H6.2v-4.5l-3.9 2.3-1.8-3.2L4.4 8 .5 5.8l1.8-3.2 3.9 2.3z"/>
  """#,
  #"<path d="M.6 9.2h4v6.2h-4zM6 4.8h4v10.6H6zM11.4.6h4v14.8h-4z"/>"#,
  #"<path d="M.6 15.4V7.8a7.4 7.4 0 0 1 14.8 0v7.6h-4.8V8a2.6 2.6 0 0 0-5.2 0v7.4z"/>"#,
  #"<path d="M8 .2 15.8 8 8 15.8.2 8z"/>"#,
  #"""
  <path fill-rule="evenodd" d="M8 .6a7.4 7.4 0 1 1 0 14.8A7.4 7.4 0 0 1 8 .6zm0 4a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z"/>
  """#,
  #"<path d="M5.8.6h4.4v5.2h5.2v4.4h-5.2v5.2H5.8v-5.2H.6V5.8h5.2z"/>"#,
  #"<path d="M.6 15.4v-5h5v-5h5V.6h4.8v14.8z"/>"#,
  #"<path d="M.6 1h14.8v3.4H.6zM.6 6.3h14.8v3.4H.6zM.6 11.6h14.8V15H.6z"/>"#,
  #"<path d="M.8.6h14.4L10.2 8l5 7.4H.8L5.8 8z"/>"#,
  #"<path d="M.6.6h5v9.8h9.8v5H.6z"/>"#,
]
