/// A value for each parameter of the model.
public struct ParameterValues: Sendable, Equatable {
  private var values: [Double]

  /// The defaults of the catalogue.
  public init() { values = Self.standard }

  /// The value of one parameter, in the unit of its catalogue entry.
  public subscript(key: ParameterKey) -> Double {
    get { values[key.index] }
    set { values[key.index] = newValue }
  }

  private static let standard = Catalogue.parameters.map { $0.standard }
}

extension ParameterKey {
  /// The position of the key in the catalogue.
  var index: Int {
    guard let index = Self.indices[self] else {
      preconditionFailure("\(rawValue) has no entry in the catalogue.")
    }
    return index
  }

  // Looked up, never iterated, so the order of the dictionary cannot matter.
  private static let indices = Dictionary(
    uniqueKeysWithValues: zip(allCases, allCases.indices))
}
