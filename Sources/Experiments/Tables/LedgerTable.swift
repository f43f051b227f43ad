import Immunology

/// `ledger.csv`: a line per event.
enum LedgerTable {
  static let fileName = "ledger.csv"
  static let columns = [
    "run", "day", "event", "cause", "cell", "population", "x_um", "y_um", "z_um", "actor",
    "detail",
  ]

  static let header: [UInt8] = {
    var bytes: [UInt8] = []
    CSV.append(columns, to: &bytes)
    return bytes
  }()

  /// Adds the line of one event to a text.
  static func append(_ entry: LedgerEntry, run: Int, to bytes: inout [UInt8]) {
    let place = entry.position
    // An entry about no cell is about no place either.
    let hasPlace = entry.cell != 0
    CSV.append(
      [
        "\(run)", NumberText.text(entry.day), entry.event.rawValue, entry.cause,
        NumberText.lineage(entry.cell), entry.population,
        hasPlace ? micrometres(place.x) : "", hasPlace ? micrometres(place.y) : "",
        hasPlace ? micrometres(place.z) : "", NumberText.lineage(entry.actor), entry.detail,
      ], to: &bytes)
  }

  private static func micrometres(_ value: Float) -> String {
    value == value.rounded() && abs(value) < 16_777_216 ? "\(Int(value))" : "\(value)"
  }
}
