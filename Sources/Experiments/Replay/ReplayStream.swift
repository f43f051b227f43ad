/// The streams that a replay is split into: like stands beside like, which compresses far better.
enum ReplayStream: Int, CaseIterable {
  /// How many cells left, and the gaps between their places in the list of those present.
  case gone
  /// How many cells are new.
  case new
  /// The place of a new cell to the right, from that of the new cell before it.
  case newX
  /// The place of a new cell downwards, from that of the new cell before it.
  case newY
  /// What a new cell looks like.
  case newLook
  /// The radius of a new cell.
  case newRadius
  /// The signal of a new cell.
  case newSignal
  /// The first three bytes of a new cell's number.
  case newName
  /// How far a cell that stays in its place was pushed to the right.
  case pushX
  /// How far a cell that stays in its place was pushed downwards.
  case pushY
  /// How far a crawling cell went to the right.
  case crawlX
  /// How far a crawling cell went downwards.
  case crawlY
  /// Cells that look different than before.
  case look
  /// Cells of another radius than before.
  case radius
  /// Cells with another signal than before.
  case signal
}

/// A cell as a replay keeps it: rounded to what can be seen.
struct ReplayCell: Equatable {
  /// The place in µm.
  var x: Int
  var y: Int
  /// What it looks like: the byte of a `TissueView.Look`.
  var look: UInt8
  /// The radius in quarters of a µm.
  var radius: UInt8
  /// The signal; see ``ReplayScale``.
  var signal: UInt8
}

/// How signals are rounded: steps that differ to an observer, and no more.
enum ReplayScale {
  /// Three steps for each doubling of PD-L1, counted from a thousand molecules.
  static func ligand(_ molecules: Float) -> UInt8 {
    guard 0 < molecules, molecules.isFinite else { return 0 }
    var level: UInt8 = 0
    var bound = 1000 * Self.thirdOfDoubling.squareRoot()
    while bound < molecules && level < 60 {
      bound *= Self.thirdOfDoubling
      level += 1
    }
    return level
  }

  /// Exhaustion in steps of a fiftieth.
  static func exhaustion(_ share: Float) -> UInt8 {
    guard 0 < share else { return 0 }
    return UInt8((min(1, share) * 50).rounded())
  }

  /// The number of molecules that a step stands for: 1,000 times the cube root of 2 for each.
  static func ligand(ofLevel level: UInt8) -> Float {
    var molecules: Float = level == 0 ? 0 : 1000
    for _ in 0..<level { molecules *= thirdOfDoubling }
    return molecules
  }

  /// The exhaustion that a step stands for.
  static func exhaustion(ofLevel level: UInt8) -> Float { min(1, Float(level) / 50) }

  /// The cube root of 2.
  private static let thirdOfDoubling: Float = 1.259_921
}
