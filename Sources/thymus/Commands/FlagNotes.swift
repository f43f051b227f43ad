import Experiments
import Scenarios

/// What a comparison says of flags that do not fit, or do nothing in, some of its arms.
enum FlagNotes {
  /// Whether some flag has a place in no arm.
  static func someFitNone(_ flags: [String], _ arms: [ComparisonArm]) -> Bool {
    flags.contains { flag in
      arms.allSatisfy { $0.scenario.skippedFlags.contains { $0.flag == flag } }
    }
  }

  /// A line for each flag that some arms have no place for.
  static func notes(on flags: [String], _ arms: [ComparisonArm]) -> [String] {
    flags.compactMap { flag in
      let skipped = arms.compactMap { arm in
        arm.scenario.skippedFlags.first { $0.flag == flag }.map { (arm.title, $0.why) }
      }
      if skipped.isEmpty { return nil }
      let taking = arms.map(\.title).filter { name in !skipped.contains { $0.0 == name } }
      return "--set \(flag) changes \(taking.joined(separator: ", ")), not "
        + skipped.map { "\($0.0) (\($0.1))" }.joined(separator: ", ") + "."
    }
  }

  /// Forgets that a flag has no effect in one arm when it has one in another.
  static func withoutWarnings(thatOthersDisprove arms: [ComparisonArm]) -> [ComparisonArm] {
    let all = arms.map(\.scenario.warnings)
    return arms.map { arm in
      var arm = arm
      arm.scenario.warnings.removeAll { warning in
        warning.code == .settingWithoutEffect && warning.isFromCommandLine
          && !all.allSatisfy { $0.contains { $0.path == warning.path && $0.code == warning.code } }
      }
      return arm
    }
  }
}
