/// A value for each parameter of the model.
public struct ParameterValues: Sendable, Equatable {
  private var values: [Double]

  /// The defaults of the catalogue.
  public init() {
    values = ParameterKey.allCases.map { Catalogue.parameter($0).standard }
  }

  /// The value of one parameter, in the unit of its catalogue entry.
  public subscript(key: ParameterKey) -> Double {
    get { values[key.index] }
    set { values[key.index] = newValue }
  }
}

extension ParameterKey {
  /// The position of the key among all keys.
  var index: Int { Self.indices[self] ?? 0 }

  // Looked up, never iterated, so the order of the dictionary cannot matter.
  private static let indices = Dictionary(
    uniqueKeysWithValues: zip(allCases, allCases.indices))
}
