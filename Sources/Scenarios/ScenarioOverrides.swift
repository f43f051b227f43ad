/// What the command line changes in a scenario; it goes through the same checks as a file.
public struct ScenarioOverrides: Sendable, Equatable {
  /// Settings as `path=value`, for example `cells.tumour.count=800`, in order.
  package var set: [String]
  /// The duration in days.
  package var days: Double?
  /// The seed of the first run.
  package var seed: UInt64?
  /// Names of mechanisms to leave out, in addition to those of the file.
  package var without: [String]
  /// Whether a setting is left out in a scenario that has no place for it, as in a comparison in
  /// which only some arms have a treatment.
  package var isForSome = false

  /// Creates overrides.
  public init(
    set: [String] = [], days: Double? = nil, seed: UInt64? = nil, without: [String] = []
  ) {
    self.set = set
    self.days = days
    self.seed = seed
    self.without = without
  }

  /// Whether days or settings are named, which the author's promises are about.
  var changesConditions: Bool { !self.set.isEmpty || days != nil || !without.isEmpty }

  /// Whether nothing is changed.
  package var isEmpty: Bool {
    self.set.isEmpty && days == nil && seed == nil && without.isEmpty
  }
}
