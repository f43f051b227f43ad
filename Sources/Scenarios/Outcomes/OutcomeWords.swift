/// The answer of a tumour to what was done, by the rules for diameters; from worst to best.
///
/// Where the clinic has a word for it, it means what the clinic means. An operation is no response,
/// and a tumour that was not there at enrolment has none.
public enum LesionResponse: String, Sendable, CaseIterable {
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
  public var words: String {
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
  public var shortWords: String {
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
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it is a response, after which new growth is a relapse.
  public var isResponse: Bool {
    [.partial, .remission, .deepRemission, .complete].contains(self)
  }
}

/// What the tumour cells are like that are left at the end.
public enum TumourPhenotype: String, Sendable, CaseIterable {
  /// None are left.
  case none
  /// They are like those of the beginning.
  case same
  /// Most show much more PD-L1.
  case ligandHigh = "pdl1_high"
  /// Most have lost MHC-I.
  case mhcNegative = "mhc_negative"
  /// Most lack an antigen that most had at first.
  case antigenNegative = "antigen_negative"

  /// The state in words.
  public var words: String {
    switch self {
    case .none: "none left"
    case .same: "like those of the beginning"
    case .ligandHigh: "with much more PD-L1"
    case .mhcNegative: "mostly without MHC-I"
    case .antigenNegative: "mostly without an antigen that most had at first"
    }
  }
}

/// What became of tumour cells that were implanted later; from worst to best.
public enum RechallengeFate: String, Sendable, CaseIterable {
  /// Nothing was implanted.
  case none
  /// More of them are alive at the end than were implanted.
  case grown
  /// Some are alive, but not more than were implanted.
  case held
  /// None is alive.
  case rejected

  /// The fate in words.
  public var words: String {
    switch self {
    case .none: "nothing implanted"
    case .grown: "grew"
    case .held: "held down"
    case .rejected: "rejected"
    }
  }
}

/// A teaching word for the highest IL-6 that could act in the blood; it is no grade of medicine.
public enum CytokineWord: String, Sendable, CaseIterable {
  /// Below the level of `il6.mild_pg_per_ml`.
  case none
  /// From that level.
  case mild
  /// From that of `il6.moderate_pg_per_ml`.
  case moderate
  /// From that of `il6.severe_pg_per_ml`.
  case severe

  /// The word in sentences and tables.
  public var spoken: String { self == .none ? "no alarm" : rawValue + " alarm" }
}
