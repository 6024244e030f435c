package import Foundation

/// Whether the long form of a test is asked for: `make proof`.
package let isFull = ProcessInfo.processInfo.environment["ROLECALL_FULL"] != nil

/// The repository's folder.
package let repository = URL(filePath: #filePath).appending(path: "../../..").standardized
