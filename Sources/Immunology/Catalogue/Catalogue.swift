/// The one list of all numbers of the model.
///
/// `thymus explain`, the JSON Schema, the range checks and the documentation are made from it. What
/// belongs to a kind of cell, to a factor or to one treatment stands in its folder; this list takes it
/// from there.
public enum Catalogue {
  /// All parameters, section by section.
  public static let parameters: [Parameter] =
    patient + FactorTable.parameters + recognitionSection + antigenSection
    + KindTable.parameters + signalling + body + TherapyTable.parameters + responseSection

  private static let patient = patientsSection + tissueSection + vesselsSection + mechanicsSection

  private static let signalling =
    killingSection + pd1Section + exhaustionSection + recruitmentSection

  private static let body =
    bodySection + antiPd1Section + antiPdl1Section + antiCtla4Section + pembrolizumabSection
    + pembrolizumabLowDoseSection + nivolumabSection + atezolizumabSection + ipilimumabSection
    + lymphNodeSection + ctla4Section + tCellPoolSection + lymphocytesSection
    + radiotherapySection + immunogenicDeathSection + meanFieldSection + docetaxelSection
    + chemotherapySection + marrowSection + il6Section + tocilizumabSection + highDoseIl2Section
    + steroidSection + surgerySection + vaccineSection + lymphodepletionSection
    + engineeredSection + fratricideSection + cellProductSection + tilSection + biopsySection

  /// The entry of one parameter.
  public static func parameter(_ key: ParameterKey) -> Parameter { parameters[key.index] }

  /// The sections in the order in which they first appear.
  public static let sections: [String] = parameters.reduce(into: []) { names, parameter in
    if names.last != parameter.key.section { names.append(parameter.key.section) }
  }
}
