import Immunology
import Outcomes

/// What the numbers and files of results may be at most: all that a run can write, and no more.
///
/// Results may come from somebody else, and a number that no run has would be drawn as a picture of
/// terabytes or end the program. Days, sizes, runs and pictures have the ranges of scenarios and of
/// the command line, signals of cells that of bookmarks.
enum ResultBounds {
  /// Days: scenarios last up to 3,650 of them, and a patient arrives in whole ticks.
  static let days = 0.0...3651.0
  /// Any other number of a table or document.
  ///
  /// Up to here each whole number is a `Double` of its own.
  static let number = -1e15...1e15
  /// How often something happened on a day, which is added up over all lines of a table.
  static let events = 0...1_000_000_000
  /// The number of a run, and how many there are.
  static let runs = 1...10_000
  /// The pictures, or states, of one run.
  static let states = RecordingPlan.mostFrames + 2
  /// The states of a replay, of which a page carries about 85.
  static let replayStates = 2000
  /// The columns of a table.
  static let columns = 4000
  /// The groups of cells.
  static let populations = 256
  /// The things of a list in the outcomes of a run, such as causes of death.
  static let entries = 1000
  /// The doses of one run, and the kinds of treatment.
  static let (doses, treatments) = (20_000, 64)
  /// Whole days that a tally holds numbers for, over all runs and causes.
  static let tallyDays = 1 << 26
  /// The letters of a name, and of a sentence.
  static let (name, sentence) = (200, 4000)
  /// The bytes of a line of a table.
  static let line = 1 << 20
  /// The width and the height of the tissue in µm, where it is not empty.
  static let width: ClosedRange<Float> = 10...20_000
  /// The depth of the tissue in µm.
  static let depth: ClosedRange<Float> = 0...20_000
  /// What a cell signals, what is in a voxel.
  static let (signal, field): (ClosedRange<Float>, ClosedRange<Float>) = (0...1e7, -1e7...1e7)
  /// The voxels along one axis, and the fields.
  static let (voxels, layers) = (1...20_000, 64)
  /// How many times the cells of a plane may cover it; cells of a tissue cover it once or twice.
  static let cover: Float = 64
  /// How many times smaller a replay may be than its states.
  static let packing = 100
  /// How deep the values of a document lie in each other.
  static let nesting = 32

  /// The most bytes that a file of a name may have.
  static func bytes(of name: String) -> Int {
    let megabyte = 1 << 20
    let last = name.split(separator: "/").last ?? ""
    switch last {
    case "run.json", "compare.json", "sensitivity.json": return 64 * megabyte
    case "counts.csv", "body.csv", "causes.csv", "frames.csv": return 512 * megabyte
    case "ledger.csv": return 2048 * megabyte
    default:
      if last.hasPrefix("replay") && last.hasSuffix(".bin") { return 1024 * megabyte }
      return last.hasSuffix(".tissue") ? 2048 * megabyte : 256 * megabyte
    }
  }

  /// The most bytes of what unfinished work is kept in: 160 for each of 10⁸ cells, and a ledger.
  static let unfinished = 1 << 35

  /// Whether vessels are no more than fit into a tissue.
  static func holds(vessels: Int, _ size: SIMD3<Float>) -> Bool {
    let layers = max(1, size.z / 10)
    return Float(vessels) <= 1000 + size.x * size.y / 100 * layers
  }

  /// Whether a tissue is of a size that can be.
  static func holds(size: SIMD3<Float>) -> Bool {
    (size.x == 0 || width.contains(size.x)) && (size.y == 0 || width.contains(size.y))
      && depth.contains(size.z)
  }

  /// Whether days are in their range and in order.
  static func areOrdered(_ days: [Double]) -> Bool {
    days.allSatisfy(Self.days.contains) && zip(days, days.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
