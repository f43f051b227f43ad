import Foundation
import Testing

struct HouseRuleTests {
  @Test func `only Crew opts out of sendability checking`() throws {
    // Put together here, so that this file does not find itself.
    let words = "@unchecked" + " Sendable"
    let found = try Repository.swiftFiles().filter { $0.text.contains(words) }.map(\.path)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("Sources/Tissue/") && $0.hasSuffix("/Crew.swift") })
  }

  @Test func `only the funnel of results writes, renames and removes files`() throws {
    let orders =
      /\b(unlink|unlinkat|rmdir|rename|renameat|link|linkat|symlink|mkdir|mkdirat|mkdtemp|mkstemp|truncate|ftruncate|creat|fopen|freopen)\(|O_(CREAT|TRUNC|WRONLY|RDWR)|\.write\(to(File)?: *[^& ]|(remove|move|copy|replace|trash|link)Item|create(File|Directory|SymbolicLink)|FileHandle\(for(Writing|Updating)|OutputStream\(/
    for file in try Repository.files(in: "Sources", endings: [".swift"])
    where !file.path.hasPrefix("Sources/Experiments/Folder/") {
      // What leads nowhere harms nothing.
      for line in file.lines where !line.contains("\"/dev/null\"") {
        for match in line.matches(of: orders) {
          Issue.record("\(file.path) says \(match.0); that belongs to Sources/Experiments/Folder")
        }
      }
    }
  }

  @Test func `threads are made where the lack of them is thought of`() throws {
    // Each of them waits for ever, or says nothing, where no thread can be made.
    let words = [
      "DispatchQueue", "DispatchSource", "Thread(", "Thread {", "OperationQueue", "Process()",
      "pthread_create",
      "Task {", "Task.detached", "TaskGroup",
    ]
    let homes = ["Sources/Tissue/Parallel/Crew.swift", "Sources/Scenarios/Yaml/DeepStack.swift"]
    let found = try Repository.swiftFiles().filter { file in
      file.path.hasPrefix("Sources/") && words.contains { file.text.contains($0) }
    }
    #expect(found.map(\.path).sorted() == homes.sorted())
  }

  @Test func `no file is longer than 500 lines`() throws {
    let long = try Repository.swiftFiles().filter { $0.lines.count > 501 }.map(\.path)
    #expect(long == [])
  }

  @Test func `nothing is left unfinished`() throws {
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "not " + "implemented"]
    let texts =
      try Repository.swiftFiles() + Repository.files(in: "Scripts", endings: [".sh", ".py"])
      + Repository.files(in: "scenarios", endings: [".yaml"])
      + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Makefile", ".ci/run"].map {
        Repository.File(path: $0, text: try Repository.text($0))
      }
    for file in texts {
      for word in words where file.text.contains(word) {
        Issue.record("\(file.path) says \(word)")
      }
    }
  }

  @Test func `no golden file is recorded in a run that passes`() throws {
    // A test that reads the recording switch must also report an issue when it records.
    let name = "RECORD_" + "GOLDENS"
    for file in try Repository.files(in: "Tests", endings: [".swift"]) {
      guard file.text.contains(name), !file.path.hasSuffix("HouseRuleTests.swift") else { continue }
      #expect(file.text.contains("Issue.record"), "\(file.path)")
    }
  }

  @Test func `the house is complete`() throws {
    for path in [
      "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile",
      ".swift-format", ".gitignore", ".ci/run", "output/.gitkeep",
    ] {
      let file = Repository.root.appending(path: path).path
      #expect(FileManager.default.fileExists(atPath: file), "\(path)")
    }
    #expect(try Repository.text("CHANGELOG.md").contains("\n## Unreleased\n"))
    #expect(try Repository.text("LICENSE").contains("Thymus contributors"))
    #expect(try Repository.text("README.md").contains("A teaching model. Not medical advice."))
  }

  @Test func `every chore that the documents name is in the Makefile`() throws {
    let makefile = try Repository.text("Makefile")
    for path in ["README.md", "CONTRIBUTING.md"] {
      let chores = try Repository.text(path).matches(of: /make ([a-z]+)\b/).map { String($0.1) }
      #expect(!chores.isEmpty)
      for chore in chores where !["sure", "it", "a", "the", "charts"].contains(chore) {
        #expect(makefile.contains("\n\(chore):"), "\(path) names make \(chore)")
      }
    }
  }
}

extension HouseRuleTests {
  @Test func `only one file writes to a terminal`() throws {
    let ways: [Regex<Substring>] = [
      #/\bprint\(/#, #/\bdebugPrint\(/#, #/\bfputs\(/#, #/\bputs\(/#, #/\bv?f?printf\(/#,
      #/FileHandle\.standard(?:Output|Error)\b/#, #/\b(?:stdout|stderr)\b/#,
      #/write\(STD(?:OUT|ERR)_FILENO/#, #/\\u\{1B\}/#,
    ]
    let allowed = ["thymus/Terminal/Stream.swift", "thymus/Terminal/Painted.swift"]
    for file in try Repository.swiftFiles() where file.path.hasPrefix("Sources/") {
      guard !allowed.contains(where: file.path.hasSuffix) else { continue }
      let code = file.lines.map { line in
        line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") ? "" : line
      }
      for way in ways where code.contains(where: { $0.contains(way) }) {
        // Its colours are put around texts that it has made harmless.
        if file.path.hasSuffix("Problems/ProblemRenderer.swift") { continue }
        Issue.record("\(file.path) writes past Stream")
      }
    }
  }
}
