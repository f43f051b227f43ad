import Basics
package import Scenarios
import Synchronization
import Tissue

/// A setting that is moved, and between which values.
package struct ScreenedSetting: Sendable, Equatable {
  /// The number.
  package let number: MovableNumber
  /// The values.
  package let interval: ScreeningInterval

  /// Its place, as `--set` takes it.
  package var path: String { number.path }
}

/// Which settings of a scenario are moved, and which are not and why.
package struct ScreeningSelection: Sendable, Equatable {
  /// A setting that is not moved.
  package struct Omission: Sendable, Equatable {
    /// Its place.
    package let path: String
    /// Why, as a clause.
    package let why: String
  }

  /// Those that are moved, in the order of the scenario.
  package let settings: [ScreenedSetting]
  /// Those that are not, in the same order; of those that were not asked for none is listed.
  package let omissions: [Omission]
  /// How many settings were not asked for.
  package let unasked: Int

  /// How far settings are moved when nobody says otherwise: to half and to twice their value.
  package static let standardFactor = 2.0

  /// What is moved only where `--settings` names it.
  private static let apart = [
    "tissue": "it is the piece of tissue and its grid; --settings 'tissue.*' moves it",
    "response": "it is a rule by which the tumour is judged; --settings 'response.*' moves it",
  ]
}

extension ScreeningSelection {
  /// Chooses the settings to move.
  ///
  /// - Parameters:
  ///   - movable: The scenario.
  ///   - patterns: Names of settings, in which `*` and `?` stand for letters; none for all that act.
  ///   - factor: How many times smaller and larger than the scenario's value the ends are.
  ///   - threads: How many settings are tried at a time.
  /// - Throws: An error if a pattern means nothing, or no setting acts.
  package init(
    of movable: MovableScenario, matching patterns: [String] = [],
    factor: Double = standardFactor, threads: Int = 1
  ) throws(ExperimentError) {
    for pattern in patterns { try Self.check(pattern, movable) }
    let wanted = movable.numbers.filter { number in
      patterns.isEmpty || patterns.contains { Self.means($0, number) }
    }
    let found = Mutex([Int: Result<ScreenedSetting, Reason>]())
    Crew(workers: threads).forEachChunk(of: wanted.count, size: 1) { _, index, _ in
      let number = wanted[index]
      let section = number.path.split(separator: ".").first.map(String.init) ?? ""
      let apart = patterns.isEmpty ? Self.apart[section] : nil
      let result: Result<ScreenedSetting, Reason> =
        if let apart { .failure(Reason(why: apart)) } else {
          Self.screened(number, movable, factor: factor)
        }
      found.withLock { $0[index] = result }
    }
    var (settings, omissions) = ([ScreenedSetting](), [Omission]())
    for index in wanted.indices {
      switch found.withLock({ $0[index] }) {
      case .success(let setting): settings.append(setting)
      case .failure(let reason):
        omissions.append(Omission(path: wanted[index].path, why: reason.why))
      case nil: break
      }
    }
    (self.settings, self.omissions) = (settings, omissions)
    unasked = movable.numbers.count - wanted.count
    guard settings.isEmpty else { return }
    throw ExperimentError(
      .badPlan, path: "",
      "There is no setting to move"
        + (omissions.first.map { ": of `\($0.path)`, for example, \($0.why)" } ?? "") + ".")
  }

  private struct Reason: Error {
    let why: String
  }

  /// The interval of a number, made narrower as long as its ends do not fit the other settings.
  private static func screened(
    _ number: MovableNumber, _ movable: MovableScenario, factor: Double
  ) -> Result<ScreenedSetting, Reason> {
    var why = ""
    for factor in [factor, factor.squareRoot(), factor.squareRoot().squareRoot()] {
      guard
        let interval = ScreeningInterval(
          around: number.value, in: number.range, isWhole: number.isWhole,
          standard: number.standard, factor: factor)
      else {
        return .failure(
          Reason(
            why: number.value == 0
              ? "it is 0 here and by default, which has no half and no double; --set gives it a value"
              : "there is no other value near it that is allowed"))
      }
      let trials = [interval.lowest, interval.highest].filter { $0 != number.value }
        .map { movable.trial(of: number.path, value: $0) }
      why = ""
      for case .refused(let reason) in trials { why = reason }
      for case .idle(let reason) in trials {
        return .failure(Reason(why: "it has no effect here: \(reason)"))
      }
      if why.isEmpty { return .success(ScreenedSetting(number: number, interval: interval)) }
    }
    return .failure(Reason(why: "other values do not fit: \(why)"))
  }

  // MARK: - Patterns

  /// Whether a pattern means a number, by its place or by its name in the catalogue.
  private static func means(_ pattern: String, _ number: MovableNumber) -> Bool {
    matches(pattern, number.path) || number.key.map { matches(pattern, $0) } ?? false
  }

  private static func check(
    _ pattern: String, _ movable: MovableScenario
  ) throws(ExperimentError) {
    guard !movable.numbers.contains(where: { means(pattern, $0) }) else { return }
    let names = movable.numbers.flatMap { [$0.path] + ($0.key.map { [$0] } ?? []) }
    let stem = pattern.filter { $0 != "*" && $0 != "?" }
    let sections = Set(names.map { String($0.prefix { $0 != "." }) }).sorted()
    let meant =
      Suggestion.nearest(to: pattern, among: names)
      ?? Suggestion.nearest(
        to: stem.hasSuffix(".") ? String(stem.dropLast()) : stem, among: sections
      ).map { $0 + ".*" }
    throw ExperimentError(
      .badPlan, path: "",
      "--settings: this scenario has no number called '\(pattern)'. "
        + (meant.map { "Did you mean '\($0)'? " }
          ?? "Their groups are: \(sections.joined(separator: ", ")). ")
        + "`thymus check --resolved` lists all.")
  }

  /// Whether a name fits a pattern, in which `*` stands for any letters and `?` for one.
  static func matches(_ pattern: String, _ name: String) -> Bool {
    let (pattern, name) = (Array(pattern.utf8), Array(name.utf8))
    let (any, one) = (UInt8(ascii: "*"), UInt8(ascii: "?"))
    var (p, n) = (0, 0)
    // Where the last `*` stands, and up to where it reaches so far.
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == any {
        star = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == one || pattern[p] == name[n] {
        (p, n) = (p + 1, n + 1)
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (p, n) = (last.pattern + 1, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == any }
  }
}
