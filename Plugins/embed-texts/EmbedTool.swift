#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// `embed-texts TYPE OUTPUT FOLDER ENDING…` writes Swift code in which each file of a folder whose name
/// ends so is a constant of a type.
///
/// The texts become string literals: the compiler needs a hundred times as long for arrays of bytes.
@main
struct EmbedTool {
  static func main() {
    let words = CommandLine.arguments
    guard 4 < words.count else { fail("usage: embed-texts TYPE OUTPUT FOLDER ENDING…") }
    let texts = names(in: words[3], endings: words.dropFirst(4).map { "." + $0 }).map { name in
      EmbeddedText(name: name, text: read("\(words[3])/\(name)"))
    }
    write(EmbeddedText.code(texts, of: words[1]), to: words[2])
  }

  private static func names(in folder: String, endings: [String]) -> [String] {
    guard let stream = opendir(folder) else { fail("\(folder) cannot be opened") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { letters in
        String(cString: UnsafeRawPointer(letters).assumingMemoryBound(to: CChar.self))
      }
      // Hidden files are those that editors leave for a moment.
      if !name.hasPrefix("."), endings.contains(where: name.hasSuffix) { names.append(name) }
    }
    return names.sorted()
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "rb") else { fail("\(path) cannot be opened") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { fail("\(path) is not UTF-8") }
    // A literal would turn these into line feeds, or could not hold them.
    if text.utf8.contains(where: { $0 == 0x0D || $0 == 0 }) {
      fail("\(path) has carriage returns or zero bytes; save it with plain line ends")
    }
    return text
  }

  private static func write(_ code: String, to path: String) {
    guard let file = fopen(path, "wb") else { fail("\(path) cannot be written") }
    let bytes = Array(code.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { fail("\(path) cannot be written") }
  }

  private static func fail(_ reason: String) -> Never {
    print("error: \(reason)")
    exit(1)
  }
}
