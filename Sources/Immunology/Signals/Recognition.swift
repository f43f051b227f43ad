import Tissue

/// What receptors see on a cell: the factor a of equation B8, from 0 to 1.
///
/// A T-cell receptor sees a peptide on MHC-I: a = m·p/(p + p₅₀), with the level m of MHC-I and p
/// copies. A chimeric receptor sees a surface antigen whatever MHC-I does: a = Aⁿ/(Aⁿ + A₅₀ⁿ). Of
/// several targets one is enough: a = 1 − Π(1 − aᵢ).
struct Recognition: Sendable {
  /// The number of antigens.
  let count: Int
  /// Whether T-cell receptors see an antigen.
  let isPeptide: [Bool]
  /// The copies on T cells, per antigen.
  let onTCells: [Float]
  /// What a receptor makes of the copies on a cell of a population, `type * count + antigen`.
  private let strengths: [Float]

  /// The bit of ``Resident/lost`` that stands for MHC-I; those of antigens follow.
  static let mhcBit: UInt32 = 1

  init(_ setup: ModelSetup) {
    let antigens = setup.knownAntigens
    let values = setup.parameters
    count = antigens.count
    isPeptide = antigens.map { $0.form == .peptide }
    onTCells = antigens.map { Float($0.parameters[.antigenOnTCells]) }
    strengths = setup.populations.flatMap { population in
      antigens.map { antigen in
        let copies = antigen.copies[population.name] ?? 0
        return Float(Self.strength(copies, antigen.form, values))
      }
    }
  }

  /// The factor for a number of copies when MHC-I is whole.
  static func strength(
    _ copies: Double, _ form: Antigen.Form, _ values: ParameterValues
  ) -> Double {
    guard 0 < copies else { return 0 }
    switch form {
    case .peptide: return copies / (copies + values[.peptideHalf])
    case .surface:
      let relative = Elementary.power(copies / values[.surfaceHalf], values[.surfaceHill])
      return relative / (1 + relative)
    }
  }

  /// The bit of ``Resident/lost`` that stands for an antigen.
  static func bit(of antigen: Int) -> UInt32 { 2 << UInt32(antigen) }

  /// What a T-cell receptor for one antigen sees.
  @inline(__always)
  func peptide(_ antigen: Int, on type: Int, lost: UInt32, mhc: Float) -> Float {
    guard lost & (Self.bit(of: antigen) | Self.mhcBit) == 0 else { return 0 }
    return mhc * strengths[type * count + antigen]
  }

  /// What a chimeric receptor sees whose antigens are given as bits.
  @inline(__always)
  func surface(_ targets: UInt32, on type: Int, lost: UInt32) -> Float {
    let left = targets & ~lost
    guard left != 0 else { return 0 }
    var missed: Float = 1
    for antigen in 0..<count where left & Self.bit(of: antigen) != 0 {
      missed *= 1 - strengths[type * count + antigen]
    }
    return 1 - missed
  }

  /// Whether cells of a population carry an antigen that can be lost.
  func carries(_ antigen: Int, _ type: Int) -> Bool { 0 < strengths[type * count + antigen] }
}

/// A ``Receptor`` in a form that is cheap to copy: antigens are bits.
enum Sight: Sendable, Equatable {
  case clonal
  case chimeric(UInt32)
  case inserted(Int)
  case missingSelf

  init(_ receptor: Receptor) {
    switch receptor {
    case .clonal: self = .clonal
    case .chimeric(let targets):
      self = .chimeric(targets.reduce(0) { $0 | Recognition.bit(of: $1) })
    case .inserted(let target): self = .inserted(target)
    case .missingSelf: self = .missingSelf
    }
  }
}
