import Tissue

/// Where a column of numbers stands among those of a sheet.
struct NumberColumn: Hashable, Sendable {
  let place: Int
}

/// Where a column of small whole numbers stands.
struct CodeColumn: Hashable, Sendable {
  let place: Int
}

/// Where a column of sets stands.
struct SetColumn: Hashable, Sendable {
  let place: Int
}

/// Where a column of names of other cells stands.
struct NameColumn: Hashable, Sendable {
  let place: Int
}

extension Cells {
  /// A column of numbers.
  subscript(column: NumberColumn) -> Column<Float> { numbers[column.place] }
  /// A column of small whole numbers.
  subscript(column: CodeColumn) -> Column<UInt8> { codes[column.place] }
  /// A column of sets.
  subscript(column: SetColumn) -> Column<UInt32> { sets[column.place] }
  /// A column of names.
  subscript(column: NameColumn) -> Column<UInt64> { names[column.place] }
}

/// The columns that all resident cells have.
enum Resident {
  /// The stage of the cell cycle, from 0; at the last stage the cell divides.
  static let stage = NumberColumn(place: 0)
  /// Unrepaired hits.
  static let damage = NumberColumn(place: 1)
  /// PD-L1 in molecules.
  static let ligand = NumberColumn(place: 2)
  /// Minutes until a dying cell is gone.
  static let clock = NumberColumn(place: 3)
  /// The oxygen at the last decision, in mmHg.
  static let oxygen = NumberColumn(place: 4)
  /// The raw value of a ``Fate`` that turnover has not booked yet.
  static let fate = CodeColumn(place: 0)
  /// The divisions after which a cell that was hit by radiation dies, plus one; 0 if it was not.
  static let doom = CodeColumn(place: 1)
  /// What the line of the cell has lost for good: MHC-I, then each antigen.
  static let lost = SetColumn(place: 0)
  /// The T cell that delivered the last hit.
  static let actor = NameColumn(place: 0)

  static let plan = ColumnPlan(
    numbers: [
      .init("stage"), .init("damage"), .init("ligand"), .init("clock", -1e7...1e7),
      .init("oxygen"),
    ],
    codes: [.init("fate", 0...Fate.last), .init("doom", 0...255)], sets: ["lost"],
    names: ["actor"])
}

/// The columns that all crawling cells have.
enum Crawler {
  static let directionX = NumberColumn(place: 0)
  static let directionY = NumberColumn(place: 1)
  static let directionZ = NumberColumn(place: 2)
  /// The speed of this cell in µm/min.
  static let speed = NumberColumn(place: 3)
  /// Minutes left of the synapse, of the wait after it, or of dying.
  static let clock = NumberColumn(place: 4)
  /// The stage of its cycle; below 0 it counts the steps before the first division.
  static let stage = NumberColumn(place: 5)
  /// The raw value of a ``Fate`` that turnover has not booked yet.
  static let fate = CodeColumn(place: 0)
  /// Hits in this tick.
  static let hits = CodeColumn(place: 1)
  /// One more than the raw value of the ``AttackFailure`` of the synapse that just ended.
  static let failure = CodeColumn(place: 2)
  /// The cell on the other side of the synapse, or 0.
  static let target = NameColumn(place: 0)

  static let plan = ColumnPlan(
    numbers: [
      .init("directionX", -1.01...1.01), .init("directionY", -1.01...1.01),
      .init("directionZ", -1.01...1.01), .init("speed"), .init("clock", -1e7...1e7),
      .init("stage", -1e7...1e7),
    ],
    codes: [
      .init("fate", 0...Fate.last), .init("hits", 0...255),
      .init("failure", 0...UInt8(AttackFailure.allCases.count)),
    ], names: ["target"])
}

/// The states of resident cells.
enum ResidentState {
  static let alive: UInt8 = 0
  static let dying: UInt8 = 1
  static let necrotic: UInt8 = 2
}

/// The states of crawling cells.
enum CrawlerState {
  static let searching: UInt8 = 0
  static let engaged: UInt8 = 1
  static let refractory: UInt8 = 2
  static let dying: UInt8 = 3
}
