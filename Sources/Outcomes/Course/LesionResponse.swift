/// The answer of a tumour to what was done, by the rules for diameters; from worst to best.
///
/// Where the clinic has a word for it, it means what the clinic means. An operation is no response,
/// and a tumour that was not there at enrolment has none.
package enum LesionResponse: String, Sendable, CaseIterable {
  /// There was no tumour at enrolment, and none was found later.
  case none
  /// Nothing may be said yet.
  case tooEarly = "too_early"
  /// It filled its tissue, so that its growth cannot be judged.
  case limited
  /// Its diameter grew by a fifth from its smallest since enrolment.
  case progression
  /// There was none at enrolment, and one was found later.
  case appeared
  /// It came back after an operation.
  case cameBack = "came_back"
  /// Neither grew nor shrank.
  case stable
  /// An operation took it out in part.
  case removed
  /// After an operation nothing is left to be seen.
  case free = "free_of_tumour"
  /// Its diameter shrank by 30 in 100 or more.
  case partial
  /// Fewer than 5 in 100 cells of the blood are harmful, and neutrophils are back.
  case remission
  /// No harmful cell is found in the body.
  case deepRemission = "deep_remission"
  /// No harmful cell is alive.
  case complete

  /// The answer in words.
  package var words: String {
    switch self {
    case .none: "no tumour at enrolment, and none appeared"
    case .tooEarly: "too early to say"
    case .limited: "limited by the tissue, so growth cannot be judged"
    case .progression: "grew (progression)"
    case .appeared: "appeared"
    case .cameBack: "came back after the operation"
    case .stable: "stable"
    case .removed: "removed in part by the operation"
    case .free: "removed, free of tumour"
    case .partial: "shrank (partial response)"
    case .remission: "remission"
    case .deepRemission: "deep remission"
    case .complete: "gone (complete response)"
    }
  }

  /// The same where there is little room.
  package var shortWords: String {
    switch self {
    case .none: "none appeared"
    case .tooEarly: "too early to say"
    case .limited: "limited by the tissue"
    case .progression: "grew"
    case .appeared: "appeared"
    case .cameBack: "came back"
    case .stable: "stable"
    case .removed: "removed in part"
    case .free: "removed"
    case .partial: "shrank"
    case .remission: "remission"
    case .deepRemission: "deep remission"
    case .complete: "gone"
    }
  }

  /// The place in the order from worst to best.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it is a response, after which new growth is a relapse.
  package var isResponse: Bool {
    [.partial, .remission, .deepRemission, .complete].contains(self)
  }
}
