/// The answer of a lesion to what was done, by the rules for diameters; from worst to best.
public enum LesionResponse: String, Sendable, CaseIterable {
  /// There was no lesion to begin with.
  case none
  /// It grew by a fifth from its smallest diameter.
  case progression
  /// Neither.
  case stable
  /// Its diameter shrank by 30 in 100 or more.
  case partial
  /// No harmful cell is alive.
  case complete

  /// The answer in words.
  public var words: String {
    switch self {
    case .none: "no lesion to measure"
    case .progression: "grew (progression)"
    case .stable: "stable"
    case .partial: "shrank (partial response)"
    case .complete: "gone (complete response)"
    }
  }

  /// The same where there is little room.
  public var shortWords: String {
    switch self {
    case .none: "no lesion"
    case .progression: "grew"
    case .stable: "stable"
    case .partial: "shrank"
    case .complete: "gone"
    }
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
}
