import ArgumentParser
internal import Authoring
internal import Collection
internal import Site

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Starts a question: a file, numbered and outlined, as a draft.",
    discussion: """
      The question takes the role's next number, and nothing is ever written over. While `draft: true` \
      stands in it, it is shown with --drafts alone.

      Examples:
        rolecall new "Data Scientist" "Seasonal Drop"
        rolecall new ai-engineer "What's in a prompt?" --themes evaluation,efficiency
        rolecall new ml-engineer "A Fair Test" --scenario is-it-better
        rolecall new --content . Übersetzer_in "Was heißt das?"
      """)

  @Argument(help: "The role: its name, its folder or its address. One that is not there is begun.")
  var role: String

  @Argument(help: "What the question is about, in a few words.")
  var topic: String

  @Option(help: "The folder that holds the collection.", completion: .directory)
  var content = "Content"

  @Option(help: "The scenario that it puts to its role.")
  var scenario: String?

  @Option(
    help: "The themes that it belongs to, with commas between.",
    transform: { $0.split(separator: ",").map(String.init) })
  var themes: [String] = []

  func run() throws {
    do {
      let folder = try ContentFolder.scan(content, excluding: nil)
      let question = try outline(in: folder)
      try Disk.create(Array(question.text.utf8), at: content + "/" + question.path)
      print("\(content)/\(question.path)")
      if let role = question.newRole, let readme = folder.readme {
        print("A new role: give it a row in the table of \(readme), as in `| \(role) | … | … |`.")
      }
    } catch let failure as Disk.Failure {
      standardError("error: \(failure.path): \(failure.reason)\n")
      throw ExitCode(1)
    } catch let refusal as QuestionOutline.Refusal {
      standardError("error: \(refusal.sentence)\n")
      throw ExitCode(1)
    }
  }

  private func outline(in folder: ContentFolder) throws -> QuestionOutline {
    var findings: [Finding] = []
    let declared = OptionalFiles.read(folder, findings: &findings)
    let folders = try Disk.entries(of: content).map(\.name).filter {
      !ContentFolder.isPassedOver($0) && Disk.kind(of: content + "/" + $0) == .folder
    }
    return try QuestionOutline(
      role: role, topic: topic, scenario: scenario, themes: themes, in: folder, folders: folders,
      declared: declared)
  }
}
