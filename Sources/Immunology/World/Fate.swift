/// What happened to a cell between two turnovers.
enum Fate: UInt8, CaseIterable {
  case none
  /// T cells hit it until it died.
  case killed
  /// It died without oxygen.
  case necrosis
  /// It died on its own.
  case apoptosis
  /// It was crowded out.
  case crushed
  /// It was old and is replaced.
  case turnover
  /// A T cell died for want of stimulation.
  case contraction
  /// A stimulated T cell, or an old macrophage, died.
  case attrition
  /// It became tired.
  case tired
  /// It was tired and recovered.
  case recovered
  /// A T cell stopped fighting and stays as memory.
  case memory
  /// A memory T cell met its antigen.
  case recalled
  /// An NK cell had done its work.
  case spent
  /// A drug killed it.
  case drug
  /// It died of radiation at a division.
  case radiation
  /// It was cut out.
  case surgery
  /// It was removed to make room, by lymphodepletion or steroids.
  case depleted
  /// It is cleared away.
  case cleared
  /// It divides.
  case division
  /// Engineered cells, or cells grown outside of the body, hit it until it died.
  case killedByProduct

  /// The largest raw value.
  static let last = UInt8(allCases.count - 1)

  /// Whether cells hit it until it died.
  var isKill: Bool { self == .killed || self == .killedByProduct }

  /// The words in the ledger for what cells hit until it died.
  static let kills = [Fate.killed.cause, Fate.killedByProduct.cause]

  /// Whether a living cell begins to die of it.
  var isDeath: Bool {
    switch self {
    case .killed, .necrosis, .apoptosis, .crushed, .turnover, .contraction, .attrition, .spent,
      .drug, .radiation, .surgery, .depleted, .killedByProduct:
      true
    case .none, .tired, .recovered, .memory, .recalled, .cleared, .division: false
    }
  }

  /// The word in the ledger.
  var cause: String {
    switch self {
    case .none: ""
    case .killed: "killed"
    case .necrosis: "necrosis"
    case .apoptosis: "apoptosis"
    case .crushed: "crushed"
    case .turnover: "turnover"
    case .contraction: "contraction"
    case .attrition: "attrition"
    case .tired: "chronic_stimulation"
    case .recovered: "rest"
    case .memory: "contraction"
    case .recalled: "antigen"
    case .spent: "spent"
    case .drug: "drug"
    case .radiation: "radiation"
    case .surgery: "surgery"
    case .depleted: "depleted"
    case .cleared: "cleared"
    case .division: "cycle"
    case .killedByProduct: "killed_by_engineered"
    }
  }
}
