/// The one list of all numbers of the model.
///
/// `thymus explain`, the JSON Schema, the range checks and the documentation are made from it.
public enum Catalogue {
  /// All parameters, in the order of ``ParameterKey``.
  public static let parameters: [Parameter] = ParameterKey.allCases.compactMap { key in
    written.first { $0.key == key }
  }

  /// All entries as they are written down, file by file.
  static let written: [Parameter] =
    patients + tissue + fields + cells + signalling + body + antibodies
    + lymph + radiation + meanField + engineered + support + chemotherapy + therapies + personal
    + malignant
    + response

  /// The entry of one parameter.
  public static func parameter(_ key: ParameterKey) -> Parameter {
    guard let entry = byKey[key] else {
      preconditionFailure("\(key.rawValue) has no entry in the catalogue.")
    }
    return entry
  }

  /// The sections in the order in which they first appear.
  public static let sections: [String] = parameters.reduce(into: []) { names, parameter in
    if names.last != parameter.key.section { names.append(parameter.key.section) }
  }

  private static let byKey = Dictionary(uniqueKeysWithValues: parameters.map { ($0.key, $0) })
}
