import Testing

@testable import thymus

/// The command that goes on with what was stopped.
struct ResumeCommandTests {
  @Test(arguments: [
    (["run", "x", "--seed", "random"], "thymus run x --seed 42 --resume"),
    (["run", "x", "--seed=random", "--runs", "3"], "thymus run x --seed=42 --runs 3 --resume"),
    (["run", "random", "--seed", "7", "--resume"], "thymus run random --seed 7 --resume"),
    (["run", "--days", "2", "--", "-x"], "thymus run --days 2 --resume -- -x"),
  ])
  func `it names the seed that was drawn, and asks to go on once`(words: [String], text: String) {
    #expect(ResumeCommand.text(arguments: words, seed: 42) == text)
  }
}
