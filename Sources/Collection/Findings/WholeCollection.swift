/// The collection as the checks see it that look at all files together.
struct WholeCollection {
  let collection: Collection
  let attachments: [(path: String, route: Route)]
  /// By question.
  let sketches: [TextSketch]
  let addresses: AddressBook

  init(
    collection: Collection, attachments: [(path: String, route: Route)], sketches: [TextSketch]
  ) {
    self.collection = collection
    self.attachments = attachments
    self.sketches = sketches
    addresses = AddressBook(collection, attachments: attachments)
  }
}

/// What is wrong between files, seen when all of them have been read.
package func collectionFindings(
  _ collection: Collection, attachments: [(path: String, route: Route)], sketches: [TextSketch]
) -> [Finding] {
  collectionChecks.findings(
    in: WholeCollection(collection: collection, attachments: attachments, sketches: sketches))
}
