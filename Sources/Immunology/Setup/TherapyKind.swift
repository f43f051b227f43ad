/// What can be given to a virtual patient.
public enum TherapyKind: String, Sendable, CaseIterable {
  /// An antibody that blocks PD-1.
  case antiPD1 = "anti_pd1"
  /// An antibody that blocks PD-L1.
  case antiPDL1 = "anti_pdl1"
  /// An antibody that blocks CTLA-4.
  case antiCTLA4 = "anti_ctla4"

  /// The therapy of this kind, with all that is known about it.
  public var therapy: any Therapy.Type {
    switch self {
    case .antiPD1: AntiPD1.self
    case .antiPDL1: AntiPDL1.self
    case .antiCTLA4: AntiCTLA4.self
    }
  }
}
