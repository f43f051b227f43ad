/// The version of Thymus; the one place where it is written.
enum Version {
  static let current = "0.1.0"
}
