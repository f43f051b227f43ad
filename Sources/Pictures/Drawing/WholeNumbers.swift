extension Int {
  /// The whole number nearest to another number, whatever that is: 0 for what is no number, and one
  /// at the end of the range for what lies beyond it.
  init(nearest value: some BinaryFloatingPoint) {
    self = value.isNaN ? 0 : Int(Swift.max(-9e17, Swift.min(9e17, value)).rounded())
  }
}
