import FoundationEssentials

/// `run.json`: everything that is needed to repeat a run, and what it came to.
public struct RunDocument: Sendable, Equatable {
  /// The name of the file in a results folder.
  public static let fileName = "run.json"

  /// Whether a file says that Thymus wrote it.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    struct Marker: Decodable {
      var program: String
    }
    guard let marker = try? JSONDecoder().decode(Marker.self, from: Data(bytes)) else {
      return false
    }
    return marker.program == Program.name
  }
}
