import Tissue

/// The columns of cells that can kill, behind those that all crawling cells have.
enum KillerColumns {
  /// How stimulated the cell is, from 0 to 1.
  static let stimulus = NumberColumn(place: Crawler.plan.numbers.count)
  /// How exhausted it is, from 0 to 1.
  static let exhaustion = NumberColumn(place: Crawler.plan.numbers.count + 1)
  /// How much of that cannot be undone, from 0 to 1.
  static let fixation = NumberColumn(place: Crawler.plan.numbers.count + 2)
  /// How inhibited it was in its last synapse, from 0 to 1.
  static let inhibition = NumberColumn(place: Crawler.plan.numbers.count + 3)
  /// Divisions that it has left.
  static let destiny = NumberColumn(place: Crawler.plan.numbers.count + 4)
  /// How well it sees its target, times what suppression leaves of its work, from 0 to 1.
  static let affinity = NumberColumn(place: Crawler.plan.numbers.count + 5)
  /// The antigen that its clone knows, or ``Clonality/bystander``.
  static let clone = CodeColumn(place: Crawler.plan.codes.count)
  /// The raw value of its ``LifePhase``.
  static let phase = CodeColumn(place: Crawler.plan.codes.count + 1)
  /// One more than the raw value of the ``AttackFailure`` that costs it most of its hits in the present
  /// synapse; 0 if nothing does.
  static let brake = CodeColumn(place: Crawler.plan.codes.count + 2)
  /// 1 if there was a hit in the present synapse.
  static let hasHit = CodeColumn(place: Crawler.plan.codes.count + 3)

  /// IL-2 lets cells divide more often than they were destined to.
  static let plan = ColumnPlan(
    numbers: [
      .init("stimulus"), .init("exhaustion"), .init("fixation"), .init("inhibition"),
      .init("destiny", -1e7...1e7), .init("affinity"),
    ],
    codes: [
      .init("clone", 0...UInt8(Clonality.bystander)), .init("phase", 0...2),
      .init("brake", 0...UInt8(AttackFailure.allCases.count)), .init("hasHit", 0...1),
    ])
}

/// Which clone a T cell belongs to.
enum Clonality {
  /// The clone that knows none of the antigens.
  static let bystander = Antigen.most
}

/// The life of a T cell that can kill (equation B9).
enum LifePhase: UInt8 {
  /// It fights and, when it finds nothing, dies or becomes memory.
  case effector
  /// It can renew itself (TCF-1⁺).
  case progenitor
  /// It waits for its antigen.
  case memory
}
