import Basics
import Foundation
import Scenarios
import Testing

/// However wrong an input is, what is said about it is not empty and not long.
struct ProblemLimitTests {
  private static let tiny = """
    duration_days: 1
    cells:
      tumour: {kind: tumour, count: 20}

    """

  private func problems(
    _ text: String, _ overrides: ScenarioOverrides = .init()
  ) throws
    -> ScenarioProblems
  {
    do {
      _ = try ScenarioReader(overrides: overrides).read(text: text, named: "x.yaml")
    } catch {
      return error
    }
    throw Missing()
  }

  private struct Missing: Error {}

  @Test(arguments: [1, 2, 5, 10, 19, 20, 21, 22, 40, 400])
  func `keys that are given again and again are a problem like others`(repeats: Int) throws {
    let again = (0...repeats).map { "  kind: checkpoint\n  first_day: \($0)\n" }.joined()
    let found = try problems(Self.tiny + "treatments:\n" + again)
    #expect(found.problems.contains { $0.code == .duplicateKey })
    #expect(found.problems.contains { $0.message.contains("` is given ") })
    #expect(found.problems.allSatisfy { ($0.location?.line ?? 0) > 0 })
    #expect(!found.rendered(color: false).contains("0 problems"))
    #expect(found.exitCode == 3)
  }

  @Test func `of very many problems the first are told and the others counted`() throws {
    let keys = (0..<5000).map { "unknown_\($0): 1\n" }.joined()
    let found = try problems(Self.tiny + keys)
    #expect(found.problems.count == 20)
    #expect(found.problems.first?.message == "`unknown_0` is not a setting of a scenario")
    #expect(found.count == 5000)
    let text = found.rendered(color: true)
    #expect(text.utf8.count < 100_000)
    #expect(text.contains("\nand 4,980 more\n"))
    #expect(text.contains("\n5,000 problems, nothing was run."))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(found.json().utf8)) as? [String: Any])
    #expect((document["problems"] as? [Any])?.count == 20)
    #expect(document["more_problems"] as? Int == 4980)
  }

  @Test func `very many warnings are counted too`() throws {
    let words = [String](repeating: "pd1", count: 3000).joined(separator: ", ")
    let scenario = try ScenarioReader().read(
      text: Self.tiny + "without: [\(words)]\n", named: "x.yaml")
    #expect(scenario.warnings.count <= 21)
    #expect(scenario.warnings.last?.message.contains("more warnings") == true)
    #expect(scenario.warnings.rendered(color: false).utf8.count < 100_000)
    let found = try problems(Self.tiny + "without: [\(words)]\nseeed: 1\n")
    #expect(found.moreWarnings > 2900)
    #expect(found.rendered(color: false).utf8.count < 100_000)
  }

  /// A long word in each place of a file that a message may quote.
  static let places: [@Sendable (String) -> String] = [
    { tiny + "\($0): 1\n" }, { tiny + "seed: \($0)\n" }, { tiny + "name: [\($0)]\n" },
    { tiny + "name: \($0)\n" }, { tiny + "extends: \($0)\n" }, { tiny + "extends: \($0).yaml\n" },
    { tiny + "without: [\($0)]\n" }, { tiny + "tissue: {\($0): 1}\n" }, { tiny + "level: \($0)\n" },
    { tiny + "tissue: \($0)\n" }, { tiny + "expect:\n  - \($0)\n" }, { tiny + "seed: *\($0)\n" },
    { tiny + "seed: !\($0) 1\n" }, { tiny + "treatments:\n  - {kind: \($0)}\n" },
    { "cells:\n  \($0): {kind: tumour, count: 1}\n" }, { tiny + "arms: {\($0): 1, b: 2}\n" },
    { tiny + "\($0): 1\n\($0): 2\n" }, { "\($0)\n" }, { tiny + "name: \"\($0)\n" },
  ]

  @Test(arguments: places.indices, ["x", "é", "1", "0,", "`a", "🧬"])
  func `long words are shortened wherever they stand`(place: Int, piece: String) throws {
    let word = String(repeating: piece, count: 10_000)
    guard let found = try? problems(Self.places[place](word)) else {
      Issue.record("a word of 10,000 pieces is accepted in place \(place)")
      return
    }
    #expect(found.rendered(color: true).utf8.count < 20_000)
    #expect(found.json().utf8.count < 40_000)
    for problem in found.problems {
      #expect(problem.message.unicodeScalars.count <= 400)
    }
  }

  @Test func `long flags are shortened`() throws {
    let word = String(repeating: "y", count: 100_000)
    for set in ["name=\(word)", "\(word)=1", "seed=\(word)", word, "tissue.\(word)=1"] {
      let found = try problems(Self.tiny, .init(set: [set]))
      #expect(found.rendered(color: true).utf8.count < 10_000)
      #expect(found.json().utf8.count < 10_000)
      #expect(found.exitCode == 2)
    }
  }
}

/// What people cannot see has no place in the texts of a scenario.
struct HiddenTextTests {
  private func problems(_ name: String) -> [Problem] {
    let text = "name: \(name)\nduration_days: 1\ncells: {t: {kind: tumour, count: 9}}\n"
    do {
      _ = try ScenarioReader().read(text: text, named: "x.yaml")
      return []
    } catch {
      return error.problems
    }
  }

  @Test func `hidden characters are refused as they are and escaped`() {
    let codes = Array(UInt32(0xA0)...0xFFFF) + Array(0xE0000...0xE007F)
    let hidden = codes.compactMap(Unicode.Scalar.init).filter(VisibleText.isHidden)
    #expect(200 < hidden.count)
    for scalar in hidden where scalar != "\u{FEFF}" {
      let code = String(scalar.value, radix: 16)
      let digits = String(repeating: "0", count: 8 - code.count) + code
      // As they are, these two end a line.
      let asIs = ["\u{2028}", "\u{2029}"].contains(scalar) ? [] : ["\"a\(String(scalar))b\""]
      for name in asIs + ["\"a\\U\(digits)b\""] {
        let found = problems(name)
        #expect(!found.isEmpty, "U+\(code) comes through in \(name)")
        #expect(found.allSatisfy { $0.location?.line == 1 })
      }
    }
  }

  @Test(arguments: ["می‌خواهم", "क्‍ष", "👩‍🔬", "🏳️‍🌈", "❤️", "e\u{301}\u{323}", "葛󠄀城", "קָ֫טָל"])
  func `what scripts and emoji need is allowed`(name: String) throws {
    #expect(problems(name) == [])
  }

  @Test func `marks cannot be piled up`() throws {
    let marks = String(repeating: "\u{301}", count: 9)
    let escapes = String(repeating: "\\u0301", count: 9)
    for name in ["\"a\(marks)\"", "\"a\(escapes)\"", "\"ab\(marks)\""] {
      let found = problems(name)
      #expect(found.map(\.code) == [.strangeCharacter])
      #expect(found.first?.location?.line == 1)
    }
    #expect(problems("a" + String(repeating: "\u{301}", count: 8)) == [])
  }

  @Test func `a text is measured in characters and not in what they look like`() {
    // Each of these looks like one character.
    let family = [String](repeating: "👩‍👩‍👧‍👦", count: 12).joined()
    #expect(problems(family).map(\.code) == [.textLength])
    let letters = [String](repeating: "e\u{301}", count: 41).joined()
    #expect(problems(letters).map(\.code) == [.textLength])
  }

  @Test func `names of settings and arms hold nothing hidden`() {
    for key in ["\"a\\u202Eb\"", "\"a\\nb\"", "\"a\\U000E0041b\""] {
      do {
        _ = try ScenarioReader().readArms(
          text: """
            cells: {t: {kind: tumour, count: 9}}
            arms:
              \(key): {}
              other: {seed: 3}
            """, named: "x.yaml")
        Issue.record("\(key) is accepted")
      } catch {
        #expect(error.problems.contains { $0.code == .strangeCharacter })
      }
    }
  }
}
