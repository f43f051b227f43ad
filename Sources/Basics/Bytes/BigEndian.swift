/// Numbers with their highest byte first, as files of other makers have them.
package enum BigEndian {
  /// The bytes of a number.
  package static func bytes<Number: FixedWidthInteger & UnsignedInteger>(
    _ number: Number
  ) -> [UInt8] {
    stride(from: Number.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: number >> $0)
    }
  }

  /// A number of four bytes that begin at a place.
  ///
  /// - Precondition: There are as many bytes.
  package static func number(_ bytes: [UInt8], at place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
