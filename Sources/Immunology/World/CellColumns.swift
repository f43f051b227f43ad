/// The columns of numbers that resident cells carry.
enum Resident {
  /// The stage of the cell cycle, from 0; at the last stage the cell divides.
  static let stage = 0
  /// Unrepaired hits.
  static let damage = 1
  /// PD-L1 in molecules.
  static let ligand = 2
  /// Minutes until a dying cell is gone.
  static let clock = 3
  /// The oxygen at the last decision, in mmHg.
  static let oxygen = 4
  /// The raw value of a ``Fate`` that turnover has not booked yet.
  static let fate = 5
  /// What the line of the cell has lost for good, as bits: MHC-I, then each antigen.
  static let lost = 6
  /// The divisions after which a cell that was hit by radiation dies, plus one; 0 if it was not.
  static let doom = 7
  static let numbers = 8

  /// The T cell that delivered the last hit.
  static let actor = 0
  static let names = 1
}

/// The columns of numbers that crawling cells carry.
enum Crawler {
  static let directionX = 0
  static let directionY = 1
  static let directionZ = 2
  /// The speed of this cell in µm/min.
  static let speed = 3
  /// Minutes left of the synapse, of the wait after it, or of dying.
  static let clock = 4
  /// How stimulated the cell is, from 0 to 1.
  static let stimulus = 5
  /// How exhausted it is, from 0 to 1.
  static let exhaustion = 6
  /// How much of that cannot be undone, from 0 to 1.
  static let fixation = 7
  /// How inhibited it was in its last synapse, from 0 to 1.
  static let inhibition = 8
  /// Divisions that it has left.
  static let destiny = 9
  /// The stage of its cycle.
  static let stage = 10
  /// What happened lately, packed: hits in this tick (8 bits), one more than the raw value of the
  /// ``AttackFailure`` of the synapse that just ended (4), and the raw value of a ``Fate`` that
  /// turnover has not booked yet (5).
  static let events = 11
  /// Who the cell is, as a ``Kinship``.
  static let kinship = 12
  /// How well it sees its target, times what suppression leaves of its work, from 0 to 1.
  static let affinity = 13
  /// The chimeric receptor that is left on the surface, from 0 to 1; in a macrophage how far it
  /// helps; in an NK cell the kills so far.
  static let receptor = 14
  static let numbers = 15

  /// The cell on the other side of the synapse, or 0.
  static let target = 0
  static let names = 1
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
