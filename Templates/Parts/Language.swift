internal import Collection
internal import HTML

// The program's own words are English. In a collection of another language they are marked as such, so
// that they are not read out as if they were of that language.

extension Frame {
  /// What marks an element whose words are the program's: ` lang="en"`.
  var english: HTML? { isEnglish ? nil : language("en") }

  /// What marks an element inside of one of those whose words are the collection's: ` lang="de"`.
  var native: HTML? { isEnglish ? nil : language(collection.site.language) }

  private var isEnglish: Bool {
    let language = collection.site.language
    // Asked many times a page, and mostly this.
    return language == "en" || language.prefix { $0 != "-" }.lowercased() == "en"
  }

  private func language(_ language: String) -> HTML {
    """
     lang="\(language)"
    """
  }
}
