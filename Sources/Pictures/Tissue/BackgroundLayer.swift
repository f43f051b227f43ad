import Basics
import Immunology

/// Something soft that is shown under, or inside, the cells: a factor, or PD-L1.
public struct BackgroundLayer: Sendable, Hashable, CaseIterable {
  /// The word that names it: that of the factor, or `pdl1`.
  package let word: String
  /// The words next to the colour bar.
  package let label: String
  /// The unit of the values.
  package let unit: String
  /// The value from which on the colour is strongest.
  ///
  /// It is the same in each picture of each run, so that a shade means one number wherever it is
  /// seen. Tissues that respond come close to it; what is above it looks like it, and the legend
  /// says so.
  package let top: Float

  private init(_ word: String, _ layer: FactorForm.Layer) {
    self.word = word
    label = layer.label
    unit = layer.unit
    top = layer.top
  }

  /// The brake signal on tumour cells: drawn inside of them.
  ///
  /// The strongest is what IFN-γ can bring.
  package static let pdl1 = BackgroundLayer(
    "pdl1", FactorForm.Layer(label: "PD-L1 on tumour cells", unit: "molecules", top: 100_000))

  /// All that can be shown: each factor, in the order of their table, and PD-L1.
  public static let allCases: [BackgroundLayer] =
    FactorTable.forms.map { BackgroundLayer($0.factor.rawValue, $0.layer) } + [.pdl1]

  /// The layer of a word, if there is one.
  package init?(word: String) {
    guard let layer = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = layer
  }

  /// The field with the values, if they are a field and the view has it.
  func field(in view: TissueView) -> TissueView.Layer? {
    view.layers.first {
      $0.name == word && $0.shape.x > 0 && $0.shape.y > 0
        && $0.values.count == $0.shape.x * $0.shape.y * max(1, $0.shape.z)
    }
  }
}

extension TissueView.Appearance {
  /// Whether the cell is a living tumour cell.
  var isTumour: Bool { nature.role == .tumour && nature.condition != .dying }

  /// Whether the cell is, or was, part of the tumour.
  var isTumourMass: Bool { nature.role == .tumour }

  /// Whether the cell is a T cell that can kill, of the body or engineered.
  var isActiveTCell: Bool {
    (nature.role == .killerT || nature.role == .product)
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
