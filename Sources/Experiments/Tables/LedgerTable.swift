import Basics
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
  ///
  /// - Parameters:
  ///   - entry: The event.
  ///   - run: The number of the run, from 1.
  ///   - populations: The names of the populations of the virtual patient.
  ///   - bytes: The text.
  static func append(
    _ entry: LedgerEntry, run: Int, populations: [String], to bytes: inout [UInt8]
  ) {
    let place = entry.position
    // An entry about no cell is about no place either.
    let hasPlace = entry.cell != 0
    // Field by field: a list of them for each of many thousand events would take as long again.
    func add(_ field: String) {
      CSV.append(field: field, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    add("\(run)")
    add(NumberText.text(entry.day))
    add(entry.event.rawValue)
    add(entry.cause)
    NumberText.append(lineage: entry.cell, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    add(entry.populationName(of: populations))
    add(hasPlace ? micrometres(place.x) : "")
    add(hasPlace ? micrometres(place.y) : "")
    add(hasPlace ? micrometres(place.z) : "")
    NumberText.append(lineage: entry.actor, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    CSV.append(field: LedgerDetail(entry).text, to: &bytes)
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func micrometres(_ value: Float) -> String {
    value == value.rounded() && abs(value) < 16_777_216 ? "\(Int(value))" : "\(value)"
  }
}
