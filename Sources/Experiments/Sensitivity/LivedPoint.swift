import Tissue

/// What came of one life at one point of a trajectory.
struct LivedPoint: Equatable {
  /// The number of each outcome that can be screened, as outcomes give it.
  var outcomes: [Double]
  /// The digest of the last state.
  var digest: String
}

/// The lives that are over, as they are kept until all are.
struct LivedPoints: Equatable {
  /// The lives by their number; nothing where one is not over.
  var lives: [LivedPoint?]

  /// How many are over.
  var count: Int { lives.count { $0 != nil } }

  /// No life is over yet.
  init(count: Int) { lives = Array(repeating: nil, count: count) }

  /// Reads what ``bytes`` wrote, for so many lives with so many outcomes each.
  init(_ bytes: [UInt8], count: Int, outcomes: Int) throws(StateDamage) {
    self.init(count: count)
    var reader = StateReader(bytes)
    var (numbers, digests, bits) = ([Int](), [String](), [UInt64]())
    try reader.visit(&numbers)
    try reader.visit(&digests)
    try reader.visit(&bits)
    guard reader.remaining == 0, digests.count == numbers.count,
      bits.count == numbers.count * outcomes, numbers.allSatisfy(lives.indices.contains)
    else { throw StateDamage() }
    for (place, number) in numbers.enumerated() {
      let own = bits[(place * outcomes)..<((place + 1) * outcomes)]
      lives[number] = LivedPoint(
        outcomes: own.map { Double(bitPattern: $0) }, digest: digests[place])
    }
  }

  /// All of it as bytes.
  var bytes: [UInt8] {
    let over = lives.indices.filter { lives[$0] != nil }
    var numbers = over
    var digests = over.map { lives[$0]?.digest ?? "" }
    // By their bits, because a day that never came is infinite.
    var bits = over.flatMap { (lives[$0]?.outcomes ?? []).map(\.bitPattern) }
    var writer = StateWriter()
    writer.visit(&numbers)
    writer.visit(&digests)
    writer.visit(&bits)
    return writer.bytes
  }
}
