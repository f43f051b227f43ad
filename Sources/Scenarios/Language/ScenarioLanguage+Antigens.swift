import Immunology

extension ScenarioLanguage {
  /// The section of the catalogue that holds the numbers of each antigen.
  static let antigenSection = "antigen"

  /// What `antigens` is about.
  static let aboutAntigens =
    "What receptors can recognise: a name for each antigen, with its settings."

  static let formOfAntigen = Setting(
    "antigens.*.form",
    .choice([
      .init(
        word: Antigen.Form.peptide.rawValue,
        about: "A peptide on MHC-I, which T-cell receptors see."),
      .init(
        word: Antigen.Form.surface.rawValue,
        about: "A protein of the surface, which chimeric receptors see without MHC-I."),
    ]), "How receptors meet the antigen.")

  static let carriers = Setting(
    "antigens.*.copies", .counts,
    "The copies on each cell of a population, such as {tumour: 100}; others have none.")

  static let copies = Setting(
    "antigens.*.copies.*", .number(range: 0...10_000_000, isWhole: false), unit: "copies",
    "The copies of the antigen on a cell of the population.")

  /// The settings of an antigen.
  package static let antigen: [Setting] =
    [formOfAntigen, carriers] + catalogued(section: antigenSection, path: "antigens.*")
}
