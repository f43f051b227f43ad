import Charts
import Experiments
import Images
import Immunology
import Outcomes
import Pictures

/// The one colour, shape and name that each kind of cell has in charts, the same as in pictures.
enum CellLooks {
  /// The colour of a meaning in charts.
  static func colour(_ role: ColourRole) -> ChartColour {
    ChartColour(
      light: code(Palette(.light).colour(role)), dark: code(Palette(.dark).colour(role)))
  }

  /// Healthy tissue is kept faint in pictures; a line of it needs more contrast.
  static let healthyLine = ChartColour(
    light: code(Palette(.light).secondaryText), dark: code(Palette(.dark).secondaryText))

  private static func code(_ colour: RGB) -> UInt32 {
    UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
  }

  /// The radius in pixels at which the marks of the key are made.
  private static let keyRadius: Float = 12

  /// The lines of the key under a strip of pictures, drawn as the pictures draw.
  static func keyEntries(_ key: DrawnKey) -> [Charts.KeyEntry] {
    key.lines(radius: keyRadius).map { line in
      Charts.KeyEntry(drawing: line.marks.flatMap(keyMarks), name: line.label)
    }
  }

  /// The populations beside the first one of their kind, with their names.
  ///
  /// - Parameter runs: What is drawn with one key; arms may have other populations.
  /// - Returns: One for each mark; populations of several arms that have one share it.
  static func clones(of runs: [SavedRun]) -> [Clone] {
    var clones: [Clone] = []
    for run in runs {
      let populations = run.document.populations
      let numbers = CellKind.clones(of: populations.map(\.kind))
      for (population, number) in zip(populations, numbers) where 0 < number {
        let clone = Clone(
          kind: population.kind,
          number: min(UInt8(clamping: number), TissueView.Cell.lastClone), name: population.name)
        let same = clones.firstIndex { $0.kind == clone.kind && $0.number == clone.number }
        guard let same else {
          clones.append(clone)
          continue
        }
        // Those of one mark share a line.
        if !clones[same].name.split(separator: "/").contains(Substring(clone.name)) {
          clones[same] = Clone(
            kind: clone.kind, number: clone.number,
            name: clones[same].name + "/" + clone.name)
        }
      }
    }
    return clones
  }

  /// The scale bar of a picture of the tissue alone.
  static func scaleBar(of picture: TissuePicture) -> ScaleBar {
    let (micrometres, label) = picture.scale
    return ScaleBar(
      pixels: Double(micrometres) * Double(picture.style.width) / Double(picture.view.size.x),
      label: label)
  }

  private static func keyMarks(_ mark: Pictures.Mark) -> [KeyMark] {
    forms(mark.form).map {
      KeyMark(form: $0, colour: code(mark.colour), opacity: Double(mark.opacity))
    }
  }

  private static func forms(_ form: Pictures.Mark.Form) -> [KeyMark.Form] {
    func share(_ value: Float) -> Double { Double(value / keyRadius) }
    func place(_ point: SIMD2<Float>) -> SIMD2<Double> { SIMD2(share(point.x), share(point.y)) }
    switch form {
    case .disc(let center, let radius):
      return [.disc(center: place(center), radius: share(radius))]
    case .ring(let radius, let halfWidth):
      return [.ring(radius: share(radius), width: share(2 * halfWidth))]
    case .brokenRing(let radius, let halfWidth):
      let gap = Pictures.Mark.halfGap
      return [0.0, 90, 180, 270].map {
        .arc(
          radius: share(radius), width: share(2 * halfWidth), from: $0 + gap, to: $0 + 90 - gap)
      }
    case .stroke(let from, let to, let halfWidth):
      return [.stroke(from: place(from), to: place(to), width: share(2 * halfWidth))]
    case .polygon(let corners):
      return [.polygon(corners.map(place))]
    }
  }
}
