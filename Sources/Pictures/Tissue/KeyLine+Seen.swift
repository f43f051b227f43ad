package import Immunology

extension KeyLine {
  /// The lines that every key of a page has, whatever its runs happen to show.
  package static let usual: [KeyLine] = allCases.filter { $0.isUsual }

  /// What can be seen in a tissue, in the order of the key.
  ///
  /// For the frames of one run, pass the same list to each (all that can ever appear), or the key
  /// and the size of the frames would change on the way.
  package static func visible(in view: TissueView) -> [KeyLine] {
    var isPresent = [Bool](repeating: false, count: 32)
    for cell in view.cells { isPresent[Int(cell.appearance.rawValue)] = true }
    var present = TissueView.Appearance.allCases.filter { isPresent[Int($0.rawValue)] }
      .map { $0.form.key }
    if !view.vessels.isEmpty { present.append(.vessel) }
    return allCases.filter { present.contains($0) }
  }

  /// The kind of cell that the line is about, if it is about one.
  var kind: CellKind? { self == .dying ? nil : sample?.form.kind }

  /// The appearance that is drawn as the sample, if it is a cell.
  package var sample: TissueView.Appearance? {
    TissueView.Appearance.allCases.first { $0.form.key == self }
  }
}
