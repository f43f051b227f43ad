import ArgumentParser

/// `thymus completions`.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "A completion script for a shell, on standard output.",
    discussion: "For bash: source <(thymus completions bash)")

  /// The shells that there are scripts for.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case fish
    case zsh
  }

  @Argument(help: "The shell.") var shell: Shell

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else { return }
    Stream.output.write(Painted(ThymusCommand.completionScript(for: shell)) + "\n")
  }
}
