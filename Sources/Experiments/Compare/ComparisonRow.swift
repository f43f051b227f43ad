/// One line of the table of a comparison: a benefit or a cost, for each arm.
public struct ComparisonRow: Sendable, Equatable {
  /// What a row tells of an arm.
  public enum Value: Sendable, Equatable {
    /// A number over the runs.
    case spread(Spread)
    /// A share from 0 to 1 over the runs.
    case share(Spread)
    /// A day over the runs that have one.
    case day(Spread)
    /// How many runs.
    case runs(Int, of: Int)
    /// How many of the author's promises held.
    case promises(Int, of: Int)
    /// Nothing to tell.
    case none
  }

  /// A name for machines, such as `tumour_cells_end`.
  public let key: String
  /// What it is, in words.
  public let label: String
  /// A value for each arm.
  public let values: [Value]
}

extension ComparisonRow {
  /// The rows of all comparisons.
  static func table(of arms: [ArmNumbers], lastDay: Double) -> [ComparisonRow] {
    func row(_ key: String, _ label: String, _ value: (ArmNumbers) -> Value) -> ComparisonRow {
      ComparisonRow(key: key, label: label, values: arms.map(value))
    }
    func spread(_ values: [Double]) -> Value { Spread(values).map(Value.spread) ?? .none }
    let rows = [
      row("tumour_cells_end", "Tumour cells, day \(NumberText.text(lastDay))") {
        spread($0.tumourEnd)
      },
      row("cleared_runs", "Tumour cleared") {
        .runs($0.clearedDays.count { $0 != nil }, of: $0.runs)
      },
      row("cleared_day", "Day it was cleared") {
        Spread($0.clearedDays.compactMap(\.self)).map(Value.day) ?? .none
      },
      row("most_active_t_cells", "Most active T cells") { spread($0.mostActive) },
      row("healthy_lost_share", "Healthy cells lost") {
        Spread($0.healthyLost).map(Value.share) ?? .none
      },
    ]
    // Most arms are asked about by nobody, and a row of dashes would only raise a question.
    guard arms.contains(where: { !$0.promises.isEmpty }) else { return rows }
    return rows + [
      row("promises_kept", "Author's promises kept") { arm in
        arm.promises.isEmpty
          ? .none : .promises(arm.promises.count(where: \.holds), of: arm.promises.count)
      }
    ]
  }
}
