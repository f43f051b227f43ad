/// What can be given to a virtual patient.
public enum TherapyKind: String, Sendable, CaseIterable {
  /// An antibody that blocks PD-1.
  case antiPD1 = "anti_pd1"

  /// The therapy of this kind, with all that is known about it.
  public var therapy: any Therapy.Type {
    switch self {
    case .antiPD1: AntiPD1.self
    }
  }
}
