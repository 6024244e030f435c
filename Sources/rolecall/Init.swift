import ArgumentParser
internal import Authoring
internal import Collection
internal import Site

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a small collection to start from.",
    discussion: """
      Two roles with two questions each, a situation that is put to both, and a workflow that publishes \
      them on GitHub Pages. Where one of its files is there already, nothing is written.

      Examples:
        rolecall init my-questions
        rolecall init interviews --program somebody/rolecall
      """)

  @Argument(help: "The folder; it may be there already.", completion: .directory)
  var folder: String

  @Option(help: "The repository on GitHub whose workflow publishes the collection.")
  var program = StarterCollection.anyProgram

  func validate() throws {
    let names = program.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2, names.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isNameByte) })
    else {
      throw ValidationError("--program is a repository's owner and name: `somebody/rolecall`.")
    }
  }

  func run() throws {
    let starter = StarterCollection(program: program)
    do {
      // All or nothing: half of a starting point is none.
      for file in starter.files
      where Disk.kind(of: "\(folder)/\(file.path)", following: false) != nil {
        standardError("error: \(folder)/\(file.path) is there already, and nothing was written\n")
        throw ExitCode(1)
      }
      for file in starter.files { try Disk.create(file.bytes, at: "\(folder)/\(file.path)") }
    } catch let failure as Disk.Failure {
      standardError("error: \(failure.path): \(failure.reason)\n")
      throw ExitCode(1)
    }
    for file in starter.files { print("\(folder)/\(file.path)") }
    print("\nNow: cd \(folder) && rolecall build --content .")
    if program == StarterCollection.anyProgram {
      print("To publish, write in .github/workflows/publish.yml who OWNER is.")
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    let character = Character(UnicodeScalar(byte))
    return character.isASCII
      && (character.isLetter || character.isNumber || "-_.".contains(character))
  }
}
