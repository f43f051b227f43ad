import ArgumentParser
import Experiments
import Glibc
import Scenarios

/// Where the program begins: it reads the command line, does the command, and ends with a
/// promised exit code.
@main
enum Entry {
  static func main() {
    Stream.reserveNumbers()
    Interruption.startCatching()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let code = run(arguments)
    // Nobody has read what was asked for, so whatever else happened, this weighs more.
    if let failure = Stream.closeOutput() {
      let console = Console(Console.Wishes(scanning: arguments))
      Stream.error.write(failure.text(console.errorPaint) + "\n")
      exit(failure.code.rawValue)
    }
    exit(code)
  }

  /// Does what the arguments ask for.
  ///
  /// - Parameter arguments: The words of the command line after the program's name.
  /// - Returns: The exit code.
  static func run(_ arguments: [String]) -> Int32 {
    guard !arguments.isEmpty else {
      Stream.output.write(Painted(StartPage.text))
      return 0
    }
    do {
      try WrongCommand.check(arguments)
      var command = try ThymusCommand.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let exit as ExitCode {
      return exit.rawValue
    } catch {
      return explain(error, arguments: arguments)
    }
  }

  /// Says why a command ended, on the right stream, and gives the exit code.
  private static func explain(_ error: any Error, arguments: [String]) -> Int32 {
    let console = Console(Console.Wishes(scanning: arguments))
    switch error {
    case let problems as ScenarioProblems:
      if console.isJSON {
        Stream.output.write(document: problems.json())
      } else {
        Stream.error.write(problems, color: console.errorPaint.isOn)
      }
      return problems.exitCode
    case let error as ExperimentError:
      console.show(Failure(error))
      return error.exitCode
    case let failure as Failure:
      console.show(failure)
      return failure.code.rawValue
    default:
      let failure: Failure
      switch ThymusCommand.exitCode(for: error) {
      case .success:
        // Help and version are what was asked for, so they are a result.
        Stream.output.write(Painted(ThymusCommand.fullMessage(for: error)) + "\n")
        return 0
      case .validationFailure: failure = WrongCommand.failure(for: error)
      default: failure = Failure(unexpected: error)
      }
      console.show(failure)
      return failure.code.rawValue
    }
  }
}

extension Console {
  /// Shows why a command could not do what it was asked for.
  func show(_ failure: Failure) {
    if isJSON {
      document(failure.document)
    } else {
      Stream.error.write(failure.text(errorPaint) + "\n")
    }
  }
}

extension Failure {
  /// A mistake of ours.
  init(unexpected error: any Error) {
    self.init(
      code: .bug, message: "thymus made a mistake: \(error)",
      tips: ["please report this, with the command and the scenario file"])
  }

  /// The failure of an experiment in the shape of the others.
  init(_ error: ExperimentError) {
    self.init(
      code: error.exitCode == Code.commandLine.rawValue ? .commandLine : .files,
      message: error.description)
  }
}
