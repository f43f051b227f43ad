/// A table as comma-separated values (RFC 4180).
struct Table: Sendable {
  /// The rows, the first with the names of the columns.
  private(set) var rows: [[String]]

  /// Creates a table with the names of its columns.
  init(_ columns: [String]) {
    rows = [columns]
  }

  /// Adds a row.
  mutating func append(_ row: [String]) { rows.append(row) }

  /// The text; fields with commas, quotes or line ends are quoted, and lines end in CR LF.
  var csv: String {
    rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
