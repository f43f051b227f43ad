/// Two or three dimensions as a type, so that one kernel serves both without a test inside it.
protocol Space {
  /// Whether there is a third dimension.
  static var isSolid: Bool { get }
}

/// One layer of cells.
enum Flat: Space {
  static var isSolid: Bool { false }
}

/// A piece of tissue with a depth.
enum Solid: Space {
  static var isSolid: Bool { true }
}
