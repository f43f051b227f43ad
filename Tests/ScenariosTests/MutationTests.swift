import Basics
import Foundation
import Scenarios
import Testing

/// Files that were changed at random are read or refused, but never crash the reader.
struct MutationTests {
  private static let pieces = [
    "  ", "\t", "\n", "- ", ": ", "{", "}", "[", "]", "\"", "'", "*a", "&a ", "!!int ", "? ", "|",
    ">", "#", "%", "@", ",", "0,5", "1e999", "-", ".nan", "no", "\u{FEFF}", "\u{E000}", "\u{F8FF}",
    "\u{0}", "é", "日本", "🧬", "---\n", "...\n", "<<: ", "cells:", "kind:", "extends: ",
    "99999999999",
    "kind: tumour\n    kind: tumour\n", "a: 1\na: 2\n", "\u{1B}[31m", "\u{202E}", "\u{E0041}",
    "\u{85}", "\u{2028}", "\r", "\\x", "\"\\uD800\"", "*\u{F8FF}",
  ]

  private func mutated(_ text: String, _ random: inout SplitMix) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      let end = min(scalars.count, place + Int.random(in: 0...12, using: &random))
      let piece = Self.pieces.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<5, using: &random) {
      case 0: scalars.removeSubrange(place..<end)
      case 1: scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      case 2: scalars.replaceSubrange(place..<end, with: piece.unicodeScalars)
      case 3: scalars.insert(contentsOf: scalars[place..<end], at: place)
      default:
        let other = Int.random(in: 0...scalars.count, using: &random)
        scalars.insert(
          contentsOf: scalars[other..<min(scalars.count, other + 20)], at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// `make fuzz` asks for many more, and for other ones.
  private static let inputs = number("THYMUS_FUZZ_INPUTS") ?? 3000
  /// For so long, if not for a number of inputs.
  private static let seconds = number("THYMUS_FUZZ_SECONDS")
  private static let seed = UInt64(number("THYMUS_FUZZ_SEED") ?? 2026)

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test(arguments: 0..<4)
  func `a file changed at random never crashes the reader`(part: Int) {
    var random = SplitMix(seed: Self.seed + UInt64(part))
    var texts = ScenarioLibrary.bundled.map(\.text)
    texts += [
      "cells: {t: {kind: cd8_t, count: 3, place: {ring_um: [1, 2]}}}\nseed: 3\n",
      "a: &a [1]\nb: *a\ncells:\n  t:\n    kind: cd8_t\nexpect:\n  - median(t_cells, day 2) < 5\n",
    ]
    var (refused, tried) = (0, 0)
    let end = Self.seconds.map { ContinuousClock.now + .seconds($0) }
    while end.map({ ContinuousClock.now < $0 }) ?? (tried < Self.inputs / 4) {
      tried += 1
      guard let text = texts.randomElement(using: &random) else { continue }
      do {
        let scenario = try ScenarioReader().read(
          text: mutated(text, &random), named: "mutated.yaml")
        #expect(!scenario.resolvedYAML.isEmpty)
      } catch {
        refused += 1
        // Found, told with its place, in few words.
        #expect(error.problems.allSatisfy { $0.severity == .error && !$0.message.isEmpty })
        let text = error.rendered(color: true)
        #expect(text.contains("nothing was run") && !text.contains("\n0 problems"))
        #expect(!text.contains("cannot tell why"))
        #expect(text.utf8.count < 100_000)
        let plain = error.rendered(color: false)
        #expect(VisibleText.text(plain) == plain)
        #expect(error.json().utf8.count < 200_000)
        #expect([2, 3, 4].contains(error.exitCode))
      }
    }
    #expect(refused > tried / 10)
  }

  @Test func `flags typed at random never crash the reader`() {
    var random = SplitMix(seed: 7)
    let paths = ["cells.tumour.count", "treatments.0", "tissue", "without", "a.b", "", "expect.0"]
    for _ in 0..<500 {
      let path = paths.randomElement(using: &random) ?? ""
      let flag = mutated("\(path)={x: [1, 2]}", &random)
      let reader = ScenarioReader(overrides: .init(set: [flag]))
      do {
        _ = try reader.read("checkpoint")
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
  }
}
