#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// How much room a disk has for this user.
struct FreeSpace: Equatable, Sendable {
  /// The bytes that may still be written.
  var bytes: Double
  /// The files that may still be made, or nothing where the disk does not count them.
  var files: Double?

  init(bytes: Double, files: Double? = nil) {
    self.bytes = bytes
    self.files = files
  }

  /// Looks at the disk that a path is on, or would be on; fails if the system does not tell.
  ///
  /// - Parameter path: A path; what of it is not there yet would be made on the disk of the rest.
  init?(at path: String) {
    var place = path
    while FileTree.kind(of: place.isEmpty ? "." : place) == .nothing {
      guard let slash = place.lastIndex(of: "/") else {
        place = ""
        break
      }
      place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
    var status = statvfs()
    guard statvfs(place.isEmpty ? "." : place, &status) == 0, 0 < status.f_blocks else {
      return nil
    }
    let unit = status.f_frsize == 0 ? status.f_bsize : status.f_frsize
    bytes = Double(status.f_bavail) * Double(unit)
    files = status.f_files == 0 ? nil : Double(status.f_favail)
  }
}
