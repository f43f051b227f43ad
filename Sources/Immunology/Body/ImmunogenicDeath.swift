/// How strongly the death of a cell calls dendritic cells, by its cause.
///
/// A cell that dies quietly leaves antigen without alarm; some causes make dendritic cells mature
/// (immunogenic cell death, Galluzzi and Kroemer). The weights are the shares of dying cells that
/// do.
struct ImmunogenicDeath: Sendable, Equatable {
  /// Why a cell died.
  enum Cause: Sendable, CaseIterable {
    /// By its own program, from age or crowding.
    case apoptosis
    /// For want of oxygen.
    case necrosis
    /// By a T cell or an NK cell.
    case killing
    /// By radiation.
    case radiation
    /// By a drug that makes dying cells visible, such as an anthracycline or oxaliplatin.
    case visibleDrug
    /// By another drug, such as cisplatin or an antimetabolite.
    case quietDrug
  }

  private let weights: [Double]

  /// Takes the numbers of the catalogue.
  init(_ values: ParameterValues) {
    weights = Cause.allCases.map { values[Self.key(of: $0)] }
  }

  /// Returns the share of cells that die of a cause and call dendritic cells, 0 to 1.
  func weight(_ cause: Cause) -> Double {
    switch cause {
    case .apoptosis: weights[0]
    case .necrosis: weights[1]
    case .killing: weights[2]
    case .radiation: weights[3]
    case .visibleDrug: weights[4]
    case .quietDrug: weights[5]
    }
  }

  /// The entry of the catalogue for a cause.
  static func key(of cause: Cause) -> ParameterKey {
    switch cause {
    case .apoptosis: .immunogenicApoptosis
    case .necrosis: .immunogenicNecrosis
    case .killing: .immunogenicKilling
    case .radiation: .immunogenicRadiation
    case .visibleDrug: .immunogenicVisibleDrug
    case .quietDrug: .immunogenicQuietDrug
    }
  }
}
