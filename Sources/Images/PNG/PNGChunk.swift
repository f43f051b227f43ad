import Basics

/// A piece of a PNG file: a name of four letters and its bytes.
package struct PNGChunk: Sendable, Equatable {
  /// The name, for example `IHDR`.
  package var name: String
  /// The bytes, without length, name and checksum.
  package var payload: [UInt8]

  /// Makes a chunk.
  package init(name: String, payload: [UInt8]) {
    self.name = name
    self.payload = payload
  }
}

extension PNGChunk {
  /// What every PNG starts with.
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Cuts a file into its chunks and checks every checksum.
  ///
  /// - Throws: A `PNGError` when the bytes are not a PNG or damaged.
  package static func chunks(of file: [UInt8]) throws(PNGError) -> [PNGChunk] {
    guard file.starts(with: signature) else { throw .cannotRead("it does not start like a PNG") }
    var chunks: [PNGChunk] = []
    var place = signature.count
    while place < file.count {
      guard file.count - place >= 12 else { throw .cannotRead("it ends too early") }
      let length = Int(BigEndian.number(file, at: place))
      guard length <= file.count - place - 12 else { throw .cannotRead("it ends too early") }
      let covered = file[place + 4..<place + 8 + length]
      guard BigEndian.number(file, at: place + 8 + length) == CRC32.of(covered) else {
        throw .cannotRead("a checksum is wrong")
      }
      chunks.append(
        PNGChunk(
          name: String(decoding: covered.prefix(4), as: UTF8.self),
          payload: Array(covered.dropFirst(4))))
      place += 12 + length
    }
    guard chunks.first?.name == "IHDR", chunks.last?.name == "IEND" else {
      throw .cannotRead("its parts are not in order")
    }
    return chunks
  }

  /// The chunk as it stands in a file.
  var fileBytes: [UInt8] {
    var bytes = BigEndian.bytes(UInt32(payload.count))
    bytes += Array(name.utf8)
    bytes += payload
    bytes += BigEndian.bytes(CRC32.of(bytes[4...]))
    return bytes
  }
}

extension PNG {
  /// A chunk with a text in any letters: not compressed, no language, no translated keyword.
  static func unicodeChunk(_ keyword: String, _ text: String) -> PNGChunk {
    PNGChunk(
      name: "iTXt", payload: Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8))
  }

  /// The keywords and texts in a file, in its order.
  ///
  /// - Throws: A `PNGError` when the bytes are not a PNG or damaged.
  package static func text(of file: [UInt8]) throws(PNGError) -> [(String, String)] {
    var texts: [(String, String)] = []
    for chunk in try PNGChunk.chunks(of: file) {
      guard let end = chunk.payload.firstIndex(of: 0) else { continue }
      let keyword = String(decoding: chunk.payload[..<end], as: UTF8.self)
      switch chunk.name {
      case "tEXt":
        // These are in Latin-1, of which ASCII is a part.
        let letters = chunk.payload[(end + 1)...].map { Character(Unicode.Scalar($0)) }
        texts.append((keyword, String(letters)))
      case "iTXt":
        // After the keyword: compressed or not, method, language, 0, translated keyword, 0.
        let rest = chunk.payload[(end + 1)...].split(
          separator: 0, maxSplits: 4, omittingEmptySubsequences: false)
        guard let value = rest.last, rest.count == 5 else { continue }
        texts.append((keyword, String(decoding: value, as: UTF8.self)))
      default: continue
      }
    }
    return texts
  }
}
