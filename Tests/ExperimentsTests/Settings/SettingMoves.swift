import Basics
import Immunology

@testable import Scenarios

/// Other values of a setting, as they stand behind the `=` of `--set`.
enum SettingMoves {
  /// The values to try for a setting, the mildest first.
  ///
  /// - Parameters:
  ///   - setting: The setting.
  ///   - now: Its present value in the scenario, if it has one.
  /// - Returns: Other values than that.
  static func values(of setting: Setting, now: String?) -> [String] {
    let values: [String] =
      switch setting.form {
      case .number(let range, let isWhole): numbers(range, isWhole, now.flatMap { Double($0) })
      case .choice(let choices), .choices(let choices): choices.map(\.word)
      case .text: [words[setting.name] ?? "another text"]
      case .texts: [words[setting.name] ?? "[one, two, three]"]
      case .place: ["scatter", "{ring_um: [20, 60]}", "{fill: 0.5}"]
      case .point: ["[70, 90]"]
      case .names: ["other", "second", "mark", "[]"]
      case .counts: ["{tumour: 50}"]
      }
    return values.filter { $0 != now }
  }

  private static func numbers(
    _ range: ClosedRange<Double>, _ isWhole: Bool, _ now: Double?
  ) -> [String] {
    let middle = now ?? (range.lowerBound + range.upperBound) / 2
    let width = range.upperBound - range.lowerBound
    // Nothing times something is nothing.
    let small = middle == 0 ? [min(1, width / 4), width / 1000] : []
    let wanted =
      small + [
        middle * 1.5, middle * 0.6, middle * 4, range.upperBound, range.lowerBound,
        (range.lowerBound + range.upperBound) / 2,
      ]
    return wanted.map { min(max($0, range.lowerBound), range.upperBound) }
      .map { isWhole ? $0.rounded() : $0 }
      .filter { $0 != now }
      .reduce(into: []) { all, value in if !all.contains(value) { all.append(value) } }
      .map { NumberText.text($0) }
  }

  private static let words = [
    "pause_when": "lymphocytes_per_nl < 100", "cells_named": "another",
    "expect": "[\"median(tumour_cells, end) < 7\"]",
    "extends": "no-treatment",
  ]
}
