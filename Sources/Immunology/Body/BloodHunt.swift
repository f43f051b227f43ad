import Tissue

/// Engineered cells that kill what carries their target in the blood.
///
/// The hazard of a cell is k·E/(E + E₅₀) times what the receptor makes of its copies. Healthy T
/// cells that carry the target die too; that is the price of a target that T cells share.
public struct BloodHunt: Sendable, Equatable {
  /// The antigens that the receptor sees, as indices.
  public var targets: [Int]
  /// The hazard per day of a cell with plenty of them.
  public var hazard: Double
}

/// What the copies of antigens on cells of the blood come to for a receptor, from 0 to 1.
struct BloodMarks: Sendable, Equatable {
  /// What a receptor makes of each antigen on healthy T cells.
  let onTCells: [Double]
  /// The same on the cells of each pool of malignant T cells.
  let onMalignant: [[Double]]

  init(_ setup: ModelSetup, pools: [MalignantPool]) {
    let antigens = setup.knownAntigens.map { $0.form == .surface ? $0 : nil }
    func strength(_ antigen: Antigen?, _ copies: Double) -> Double {
      antigen.map { Recognition.strength(copies, $0.form, setup.parameters) } ?? 0
    }
    onTCells = antigens.map { strength($0, $0?.parameters[.antigenOnTCells] ?? 0) }
    onMalignant = pools.map { pool in
      let name = setup.populations[pool.population].name
      return antigens.map { strength($0, $0?.copies[name] ?? 0) }
    }
  }

  /// The hazard of healthy T cells.
  func hazardOfTCells(_ hunts: [BloodHunt]) -> Double {
    hunts.reduce(0) { $0 + $1.hazard * Self.seen(onTCells, $1.targets, without: nil) }
  }

  /// The hazard of each class of the cells of a pool.
  func hazards(_ hunts: [BloodHunt], pool: Int) -> [Double] {
    let marks = onMalignant[pool]
    return (0...marks.count).map { lost in
      hunts.reduce(0) {
        $0 + $1.hazard * Self.seen(marks, $1.targets, without: lost == 0 ? nil : lost - 1)
      }
    }
  }

  /// Of several targets one is enough.
  private static func seen(_ marks: [Double], _ targets: [Int], without lost: Int?) -> Double {
    var missed = 1.0
    for target in targets where target != lost { missed *= 1 - marks[target] }
    return 1 - missed
  }
}
