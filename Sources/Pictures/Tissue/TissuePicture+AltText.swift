import Immunology

extension TissuePicture {
  /// The picture in words, from the numbers: for screen readers and for the file's description.
  ///
  /// At most 250 characters.
  public var altText: String {
    let counts = counts
    let shape = TissueShape(view)
    var text = view.size.z > 0 ? "Slice through the tissue on day " : "Tissue on day "
    text += dayText.dropFirst(4)
    // Only the letter: the title may be long, and it is in the file as the title.
    if let arm = caption.arm, !arm.isEmpty { text += " of arm \(arm.prefix(20))" }
    text += ": "
    text +=
      counts.tumour == 0 ? "no living tumour cells" : Self.number(counts.tumour, "tumour cell")
    text += Self.words(for: shape.form)
    text += counts.active == 0 ? ", no active T cells" : ", "
    if counts.active > 0 {
      text += Self.number(counts.active, "active T cell")
      if shape.form != .tooFewCells {
        text += ", " + Self.words(inside: shape.activeInside, of: counts.active)
      }
    }
    if counts.tired > 0 { text += "; " + Self.number(counts.tired, "tired T cell") }
    return text + "."
  }

  private static func words(for form: TissueShape.Form) -> String {
    switch form {
    case .tooFewCells: ""
    case .fillsTissue: " filling the tissue"
    case .oneRoundMass: " in one round mass"
    case .oneMass: " in one irregular mass"
    case .clumps(let count): " in \(count) clumps"
    case .scattered: " scattered in the tissue"
    }
  }

  /// The nearest fraction that people say.
  private static func words(inside: Int, of all: Int) -> String {
    if all == 1 { return inside == 1 ? "inside the tumour" : "outside the tumour" }
    if inside == 0 { return "none of them inside the tumour" }
    if inside == all { return "all of them inside the tumour" }
    let share = Double(inside) / Double(all)
    let fractions: [(Double, String)] = [
      (0.03, "very few"), (0.1, "about a tenth"), (0.2, "about a fifth"), (0.25, "about a quarter"),
      (1.0 / 3, "about a third"), (0.5, "about half"), (2.0 / 3, "about two thirds"),
      (0.75, "about three quarters"), (0.97, "nearly all"),
    ]
    var best = fractions[0]
    for fraction in fractions where abs(fraction.0 - share) < abs(best.0 - share) {
      best = fraction
    }
    return best.1 + " of them inside the tumour"
  }
}
