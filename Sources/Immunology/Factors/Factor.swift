import Tissue

/// Something that diffuses between the cells, by the name of its section in a scenario file.
///
/// Each is declared in a file of its own beside this one; ``FactorTable`` lists them. Kinds of cells
/// make and use factors in their hooks.
public struct Factor: Hashable, Sendable {
  /// The section of its numbers, which also names its layer in a ``TissueView``.
  public let rawValue: String

  init(_ section: String) { rawValue = section }
}

/// What is known of a factor: how it spreads and is lost, and how it is shown.
public struct FactorForm: Sendable {
  /// How a factor is lost where no cell takes it up.
  enum Loss: Sendable {
    /// Only cells take it up.
    case none
    /// It reaches a length in µm: the loss is D/λ².
    case reach(ParameterKey)
    /// By a rate in 1/day.
    case perDay(ParameterKey)
  }

  /// How it is shown under the cells of a picture.
  public struct Layer: Sendable, Equatable {
    /// The words next to the colour bar.
    public let label: String
    /// The unit of the values.
    public let unit: String
    /// The value from which on the colour is strongest.
    public let top: Float

    /// Creates a layer.
    public init(label: String, unit: String, top: Float) {
      self.label = label
      self.unit = unit
      self.top = top
    }
  }

  /// The factor.
  public let factor: Factor
  /// What it is, as a sentence for the list of sections.
  public let about: String
  /// What it is and does, for the glossary.
  public let explanation: String
  /// Other words that mean it.
  public let otherNames: [String]
  /// What to read on, as topics of `thymus explain`.
  public let readOn: [String]
  /// How it is shown.
  public let layer: Layer
  /// The mechanisms that are declared with it.
  public var notes: [MechanismNote] = []
  /// The mechanism without which there is none of it.
  public var leftOutWith: Mechanism?
  /// The numbers that are declared with it.
  public let parameters: [Parameter]
  let diffusion: ParameterKey
  let loss: Loss
  /// What the tissue is filled with at first.
  var start: ParameterKey?
  /// The pseudo-steps, in minutes, that keep it at its steady state from one update to the next.
  let steps: [Float]
  /// Those that bring it there at the start, if it is there without any T cell.
  var firstSteps: [Float]?
  /// Whether it is followed only where a population makes it (``KindForm/makes``).
  var needsMakers = false
}

/// The factors: one line for each, in the order of the layers of a ``TissueView``.
public enum FactorTable {
  /// The forms of all factors.
  public static let forms: [FactorForm] = [
    Oxygen.form,
    Interferon.form,
    Chemokine.form,
    Interleukin2.form,
    TransformingGrowthFactor.form,
  ]

  /// The numbers that are declared with factors.
  static let parameters: [Parameter] = forms.flatMap { $0.parameters }

  /// The mechanisms that are declared with factors.
  static let mechanisms: [MechanismNote] = forms.flatMap { $0.notes }
}

extension ModelSetup {
  /// Whether any population makes a factor.
  public func makes(_ factor: Factor) -> Bool {
    populations.contains { makes(factor, $0) }
  }

  /// Whether the cells of a population make a factor.
  public func makes(_ factor: Factor, _ population: Population) -> Bool {
    !isLeftOut(population.kind)
      && population.kind.form.makes.contains {
        $0.factor == factor && 0 < population.parameters[$0.rate]
      }
  }
}
