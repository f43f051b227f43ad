import ArgumentParser

/// How much is said, and how.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .long, help: "Print one JSON document on standard output; errors too.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say only what is wrong and where the results are.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more on standard error.")
  var verbose = false

  @Flag(name: .long, help: "Use no colour.")
  var noColor = false

  @Flag(name: .long, help: "Show no progress.")
  var noProgress = false

  mutating func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  /// The flags as plain values.
  var wishes: Console.Wishes {
    Console.Wishes(
      json: json, quiet: quiet, verbose: verbose, noColor: noColor, noProgress: noProgress)
  }
}

extension Console.Wishes {
  /// Finds the flags in a command line that may not be right otherwise.
  init(scanning arguments: [String]) {
    let words = arguments.prefix { $0 != "--" }
    json = words.contains("--json")
    quiet = words.contains("--quiet") || words.contains("-q")
    verbose = false
    noColor = words.contains("--no-color")
    noProgress = words.contains("--no-progress")
  }
}
