import CZlib

/// Compression with zlib, whose format browsers can read.
enum Deflate {
  /// The bytes in zlib's format.
  static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    let code = compress2(&packed, &size, bytes, UInt(bytes.count), 9)
    // The buffer is as large as zlib asks for, so only a lack of memory is left to fail.
    precondition(code == Z_OK, "zlib failed with \(code).")
    return Array(packed[..<Int(size)])
  }

  /// The bytes that were compressed, or nothing if they are damaged or of another size.
  static func expand(_ packed: [UInt8], size: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: size)
    var length = UInt(size)
    guard uncompress(&bytes, &length, packed, UInt(packed.count)) == Z_OK, length == UInt(size)
    else { return nil }
    return bytes
  }
}
