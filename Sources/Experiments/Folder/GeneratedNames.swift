import Outcomes

/// The names that Thymus gives to files of results.
enum GeneratedNames {
  /// The names in a results folder itself.
  static let own = [
    RunDocument.fileName, CompareDocument.fileName, SavedRun.counts, SavedRun.body,
    LedgerTable.fileName, LedgerTally.fileName, SummaryTable.fileName, Replay.fileName,
    SensitivityDocument.fileName, SensitivityDocument.effects, SensitivityDocument.points,
    "report.html", "movie.png", "movie.mp4", "movie.gif",
  ]
  /// The folders of a results folder.
  static let folders = ["charts", "frames", "arms"]

  /// The documents, without which a folder holds no results.
  static let documents = [
    RunDocument.fileName, CompareDocument.fileName, SensitivityDocument.fileName,
  ]

  /// The lives of a screening that are over, until all are.
  static let livedPoints = "points." + BookmarkFile.ending

  /// Whether a path inside a results folder is one that Thymus writes to.
  static func has(_ name: String) -> Bool {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 4 || parts.count == 3, parts[0] == "arms", OpenFolder.isPlain(parts[1]) {
      parts.removeFirst(2)
    }
    guard let last = parts.last else { return false }
    switch parts.count {
    case 1: return own.contains(last) || isReplay(last)
    case 2: return parts[0] == "charts" ? isChart(last) : parts[0] == "frames" && isFrame(last)
    default: return false
    }
  }

  /// Whether a name in the staging folder is one that Thymus makes there.
  static func hasStaged(_ name: String) -> Bool {
    if StagingFolder.ownNames.contains(name) || has(name) { return true }
    let isPart = name.hasPrefix("ledger-") && name.hasSuffix(".csv")
    let endings = ["", ".previous", ".new"]
    let isBookmark =
      endings.contains { livedPoints + $0 == name }
      || name.hasPrefix("run-")
        && endings.contains { name.hasSuffix("." + BookmarkFile.ending + $0) }
    return OpenFolder.isPlain(name) && (isPart || isBookmark)
  }

  /// Whether a name is that of a replay of a run that can be chosen.
  private static func isReplay(_ name: String) -> Bool {
    let digits = name.dropFirst("replay-run".count).prefix { $0 != "." }
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
      && Int(digits).map { Replay.fileName(ofRun: $0) == name } ?? false
  }

  private static func isChart(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty
      && parts[0].utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
      } && ["png", "svg", "pdf", "csv"].contains(parts[1])
  }

  private static func isFrame(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }
    let isNumbered =
      stem.hasPrefix("frame_") && stem.dropFirst(6).utf8.allSatisfy { (48...57).contains($0) }
    return name == "frames.csv"
      || isNumbered
        && ["png", SavedTissue.fileEnding].contains(String(name.dropFirst(stem.count + 1)))
  }
}
