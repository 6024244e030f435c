// swift-tools-version: 6.1
import PackageDescription

/// Explicit imports, explicit existentials, and no warning let through.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "rolecall",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "rolecall", targets: ["rolecall"])],
  dependencies: [
    // The commands' options, help pages and completions.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // YAML that is not one of front matter's few plain forms.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    // The preview's HTTP server.
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // libcmark, the system's CommonMark parser.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // Values as bytes, and digests of bytes: what is kept from one build to the next.
    .target(name: "Storage", swiftSettings: strict),
    // A text's bytes, looked at eight at a time.
    .target(name: "Bytes", swiftSettings: strict),
    // The HTML value: string interpolation that escapes.
    .target(name: "HTML", dependencies: ["Bytes"], swiftSettings: strict),
    // Markdown text to a flat tree, and the tree to HTML or plain text.
    .target(
      name: "Markdown", dependencies: ["CCmark", "CArena", "HTML", "Bytes"], swiftSettings: strict),
    // Memory for libcmark's trees: a thread's own, dropped at once.
    .target(name: "CArena"),
    // The model and its reading from the content folder.
    .target(
      name: "Collection", dependencies: ["Markdown", "Storage", "Bytes", "Yams"],
      swiftSettings: strict),
    // Words, postings, and the files that the search client fetches.
    .target(
      name: "SearchIndex", dependencies: ["CStemmer", "Storage", "Bytes"], swiftSettings: strict),
    // libstemmer, the system's Snowball stemmers.
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
    // One file a kind of page.
    .target(
      name: "Templates", dependencies: ["Collection", "HTML"], path: "Templates",
      exclude: ["Assets"], swiftSettings: strict),
    // Style sheet, scripts, fonts and icons, embedded in the binary.
    .target(name: "CAssets", path: "Templates/Assets", sources: ["assets.c"]),
    // Which pages there are, where they stand, and their writing.
    .target(
      name: "Site",
      dependencies: [
        "Collection", "Markdown", "HTML", "SearchIndex", "Storage", "Bytes", "Templates", "CAssets",
      ],
      swiftSettings: strict),
    // The site while it is written: built anew at every change, and served to browsers.
    .target(
      name: "Preview",
      dependencies: [
        "Site", "Collection", "HTML", "CPreview", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    // What a previewed page loads besides, embedded in the binary.
    .target(name: "CPreview", exclude: ["preview.js", "preview.css"], sources: ["preview.c"]),
    // What other programs and maintainers are told: findings in their formats, lost addresses,
    // coverage, links to elsewhere.
    .target(name: "Reports", dependencies: ["Collection", "HTML"], swiftSettings: strict),
    // Links to other sites, and whether what they name is there.
    .target(name: "OutsideLinks", dependencies: ["Collection"], swiftSettings: strict),
    // New questions, and a collection to start from.
    .target(name: "Authoring", dependencies: ["Collection", "CStarter"], swiftSettings: strict),
    // The starting collection's files, embedded in the binary.
    .target(name: "CStarter", exclude: ["Collection"], sources: ["starter.c"]),
    .executableTarget(
      name: "rolecall",
      dependencies: [
        "Site", "Collection", "Markdown", "HTML", "Authoring", "Reports", "OutsideLinks",
        "Preview", "SearchIndex",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What several of the tests use.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "CCmark", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CollectionTests", dependencies: ["Collection", "Markdown", "Storage"],
      swiftSettings: strict),
    // This repository's own content.
    .testTarget(
      name: "ContentTests", dependencies: ["Collection", "Markdown", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchIndexTests", dependencies: ["SearchIndex", "Storage", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "Collection", "HTML", "CAssets"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Collection", "HTML"], swiftSettings: strict),
    .testTarget(
      name: "OutsideLinksTests", dependencies: ["OutsideLinks"], swiftSettings: strict),
    .testTarget(name: "AuthoringTests", dependencies: ["Authoring"], swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview", "Collection", "Site", "HTML",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    // The program as it is run.
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "rolecall", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Site", "Collection", "HTML", "SearchIndex", "Storage", "TestSupport"],
      exclude: ["Collections", "Faults"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
