import Foundation

/// Amounts of bytes as people read them.
package enum AmountText {
  private static let units = ["kB", "MB", "GB", "TB", "PB", "EB"]

  /// An amount of memory or of room on a disk, with the digits that matter.
  package static func bytes(_ bytes: Double) -> String {
    guard bytes.isFinite else { return "–" }
    if bytes < 999.5 { return bytes == 1 ? "1 byte" : String(format: "%.0f bytes", max(0, bytes)) }
    var (size, unit) = (bytes / 1e3, 0)
    while 999.5 <= size, unit < units.count - 1 { (size, unit) = (size / 1e3, unit + 1) }
    return String(format: size < 9.95 ? "%.1f " : "%.0f ", size) + units[unit]
  }
}
