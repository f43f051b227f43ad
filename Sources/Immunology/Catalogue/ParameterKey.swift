/// The name of a number of the model, as it stands in a scenario file.
///
/// The part before the dot is the section. Sections named as a ``CellKind`` hold the numbers of a
/// *kind* of cell, which a scenario sets for each population in `cells:`; the section `antigen` holds
/// those of each antigen in `antigens:`. Each key is declared beside its entry in the catalogue:
/// those of kinds of cells, factors and treatments in their own folders.
public struct ParameterKey: Hashable, Sendable {
  /// The whole name, `section.name_with_unit`.
  public let rawValue: String

  init(_ name: String) { rawValue = name }

  /// The section of a scenario file that the number stands in.
  public var section: String { String(rawValue.prefix { $0 != "." }) }

  /// The name of the number within its section.
  public var name: String { String(rawValue.drop { $0 != "." }.dropFirst()) }
}

extension ParameterKey: CaseIterable {
  /// All keys, in the order of the catalogue.
  public static let allCases: [ParameterKey] = Catalogue.parameters.map { $0.key }
}
