/// How far numbers lie from what they should be.
enum Percent {
  /// Returns by how many percent of a published number a value differs from it.
  static func off(_ value: Double, from published: Double) -> Double {
    100 * (value / published - 1)
  }
}
