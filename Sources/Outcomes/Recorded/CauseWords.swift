/// The causes of the ledger in plain words.
package enum CauseWords {
  /// The causes of cells that other cells killed.
  package static let byCells = ["killed", "killed_by_engineered"]

  /// What a cell died of.
  package static func ofDeath(_ cause: String) -> String {
    switch cause {
    case "killed": "killed by T cells"
    case "killed_by_engineered": "killed by engineered cells"
    case "apoptosis": "died without attack"
    case "necrosis": "dead for lack of oxygen"
    case "crushed": "crushed"
    case "drug": "killed by a drug"
    case "radiation": "killed by radiation"
    case "surgery": "cut out"
    case "implant": "pushed out by an implant"
    default: cause.split(separator: "_").joined(separator: " ")
    }
  }
}
