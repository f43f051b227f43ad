import Basics
import Foundation

/// Numbers as people read them.
package enum ValueText {
  /// A number with three digits that matter, and no more than it has.
  package static func short(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value == 0 { return "0" }
    let size = abs(value)
    if size < 0.001 || 1e6 <= size {
      let text = String(format: "%.2e", value)
      let parts = text.split(separator: "e")
      let exponent = Int(parts[1]) ?? 0
      return "\(NumberText.trimmed(String(parts[0])))e\(exponent)"
    }
    let digits = max(0, 2 - Int(log10(size).rounded(.down)))
    return NumberText.trimmed(String(format: "%.\(digits)f", value))
  }
}
