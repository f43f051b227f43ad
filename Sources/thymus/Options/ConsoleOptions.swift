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

  init() {}

  /// Finds the flags in a command line that may not be right otherwise.
  init(scanning arguments: [String]) {
    self.init()
    let words = arguments.prefix { $0 != "--" }
    json = words.contains("--json")
    quiet = words.contains("--quiet") || words.contains("-q")
    noColor = words.contains("--no-color")
    verbose = words.contains("--verbose") || words.contains("-v")
    noProgress = words.contains("--no-progress")
  }

  mutating func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }
}
