import Basics
import Immunology

/// Something soft that is shown under, or inside, the cells.
public struct BackgroundLayer: Sendable, Equatable {
  /// What can be shown.
  public enum Content: String, CaseIterable, Sendable {
    /// Oxygen.
    case oxygen
    /// The alarm signal that T cells release when they attack.
    case interferonGamma = "ifn_gamma"
    /// The signal that attracts T cells.
    case chemokine
    /// The brake signal on tumour cells: drawn inside of them.
    case pdl1
  }

  /// What is shown.
  public var content: Content

  /// Chooses a layer.
  public init(_ content: Content) { self.content = content }

  /// The value from which on the colour is strongest.
  ///
  /// It is the same in each picture of each run, so that a shade means one number wherever it is
  /// seen. Tissues that respond come close to it; what is above it looks like it, and the legend
  /// says so.
  public var top: Float {
    switch content {
    // The blood brings 38 mmHg.
    case .oxygen: 40
    // Half of the effect is there at 3 pM.
    case .interferonGamma: 5
    case .chemokine: 0.5
    // What IFN-γ can bring a tumour cell to.
    case .pdl1: 100_000
    }
  }
}

extension BackgroundLayer {
  /// The words next to the colour bar.
  public var label: String {
    switch content {
    case .oxygen: "Oxygen"
    case .interferonGamma: "IFN-γ"
    case .chemokine: "Chemokine"
    case .pdl1: "PD-L1 on tumour cells"
    }
  }

  /// The unit of the values.
  public var unit: String {
    switch content {
    case .oxygen: "mmHg"
    case .interferonGamma: "pM"
    case .chemokine: "nM"
    case .pdl1: "molecules"
    }
  }

  /// The field with the values, if they are a field and the view has it.
  func field(in view: TissueView) -> TissueView.Layer? {
    view.layers.first {
      $0.name == content.rawValue && $0.shape.x > 0 && $0.shape.y > 0
        && $0.values.count == $0.shape.x * $0.shape.y * max(1, $0.shape.z)
    }
  }
}

extension TissueView.Appearance {
  /// Whether the cell is a living tumour cell.
  var isTumour: Bool { nature.family == .tumour && nature.condition != .dying }

  /// Whether the cell is, or was, part of the tumour.
  var isTumourMass: Bool { nature.family == .tumour }

  /// Whether the cell is a T cell that can kill, of the body or engineered.
  var isActiveTCell: Bool {
    [.effector, .engineered].contains(nature.family)
      && [.well, .engaged].contains(nature.condition)
  }
}

/// Numbers that are easy to read: 1, 2 or 5 times a power of ten.
enum RoundNumber {
  /// The largest round number that is not above a value; 1 when there is none.
  static func notAbove(_ value: Float) -> Float {
    guard value > 0, value.isFinite else { return 1 }
    var power: Float = 1
    while power * 10 <= value { power *= 10 }
    while power > value, power / 10 > 0 { power /= 10 }
    return [5 * power, 2 * power].first { $0 <= value } ?? power
  }

  /// A number without needless decimals.
  static func text(_ value: Float) -> String {
    if value >= 1 || value == 0 { return grouped(Int(nearest: value)) }
    var digits = 1
    var scaled = value * 10
    while scaled < 0.999, digits < 7 {
      digits += 1
      scaled *= 10
    }
    return "0." + String(repeating: "0", count: digits - 1) + "\(Int(nearest: scaled))"
  }

  /// A whole number with a comma for each three digits.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(abs(number)).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + String(text.reversed())
  }
}
