import Immunology

extension TissuePicture {
  /// The picture in words, from the numbers: for screen readers and for the file's description.
  ///
  /// At most 250 characters.
  package var altText: String {
    let shape = TissueShape(view)
    let tumour = count("tumour cell")
    let active = count("active T cell")
    let engineered = count("engineered T cell")
    var text = view.size.z > 0 ? "Slice through the tissue on day " : "Tissue on day "
    text += dayText.dropFirst(4)
    // Only the letter: the title may be long, and it is in the file as the title.
    if let arm = caption.arm, !arm.isEmpty { text += " of arm \(arm.prefix(20))" }
    text += ": "
    text += tumour == 0 ? "no living tumour cells" : Self.number(tumour, "tumour cell")
    text += Self.words(for: shape.form)
    var parts: [String] = []
    if active > 0 { parts.append(Self.number(active, "active T cell")) }
    if engineered > 0 { parts.append(Self.number(engineered, "engineered T cell")) }
    text += ", " + (parts.isEmpty ? "no active T cells" : parts.joined(separator: " and "))
    if shape.form != .tooFewCells, shape.active > 0 {
      text += ", " + Self.words(inside: shape.activeInside, of: shape.active)
    }
    var others = counts.filter { $0.count > 0 }
    others.removeAll { ["tumour cell", "active T cell", "engineered T cell"].contains($0.noun) }
    for (noun, count) in others {
      let more = "; " + Self.number(count, noun)
      if text.count + more.count < Self.longestAltText { text += more }
    }
    return text + "."
  }

  /// Screen readers are slow, and some cut off longer texts.
  private static let longestAltText = 250

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
