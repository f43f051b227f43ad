import Images
package import Immunology

/// What cells look like, as marks that are painted over each other.
///
/// Colour and shape both tell who a cell is. From a diameter of 7 pixels the shapes are drawn; in
/// smaller cells nobody would see them, so only the colour is left.
struct CellArt {
  let palette: Palette
  /// Whether the inside of the resident cells is left open, so that a layer shows through.
  let isOpen: Bool

  /// The smallest diameter in pixels at which shapes are drawn.
  static let smallestShape: Float = 7

  init(_ palette: Palette, isOpen: Bool) {
    self.palette = palette
    self.isOpen = isOpen
  }

  /// The marks of a cell with a radius in pixels, over a colour that fills it in place of its own.
  func marks(
    _ seen: TissueView.Look, radius: Float, inside: RGB? = nil
  ) -> [Mark] {
    guard 2 * radius >= Self.smallestShape else { return dot(seen, radius, inside) }
    let marks = marks(seen.appearance, radius, inside)
    guard 0 < seen.clone, seen.appearance.nature.condition != .dying else { return marks }
    return self.marks(marks, of: seen, radius: radius, isFilled: inside != nil)
  }

  /// The marks of a clone: those of its kind in a tint, and signs that tell its number.
  private func marks(
    _ marks: [Mark], of seen: TissueView.Look, radius: Float, isFilled: Bool
  ) -> [Mark] {
    let role = seen.appearance.form.colour
    let own = [palette.body(role), palette.colour(role)]
    let tinted = marks.map { mark in
      var mark = mark
      if own.contains(mark.colour) { mark.colour = palette.tint(mark.colour, clone: seen.clone) }
      return mark
    }
    let count = Int(min(seen.clone, 3))
    guard seen.appearance.nature.crawls else {
      // Pale nuclei in the dark one: one, two or three.
      let spots = (0..<count).map { spot in
        let place: SIMD2<Float> = count == 1 ? .zero : Self.spots[spot] * radius * 0.2
        return Mark(
          form: .disc(center: place, radius: radius * (count == 1 ? 0.26 : 0.15)),
          colour: palette.paper)
      }
      return tinted + (isFilled && isOpen ? [] : spots)
    }
    // Dots beside the cell, on its upper right.
    return tinted
      + (0..<count).flatMap { spot -> [Mark] in
        let place = Self.satellites[spot] * radius * 1.45
        return [
          Mark(form: .disc(center: place, radius: radius * 0.34), colour: palette.paper),
          Mark(form: .disc(center: place, radius: radius * 0.24), colour: palette.rim(role)),
        ]
      }
  }

  private func marks(
    _ appearance: TissueView.Appearance, _ radius: Float, _ inside: RGB?
  ) -> [Mark] {
    let look = appearance.form
    return switch look.shape {
    case .cell: resident(look.colour, radius, look.colour == .healthy ? nil : inside)
    case .bittenCell: resident(look.colour, radius, inside) + [bite(radius)]
    case .ghost: ghost(look.colour, radius)
    case .dyingCell: dying(radius, outline: palette.colour(look.colour))
    case .cross: cross(radius)
    case .disc: filled(look.colour, radius)
    case .ringedDisc: engaged(look.colour, radius)
    case .circle: open(look.colour, radius)
    case .barredCircle: barred(look.colour, radius)
    case .halfDisc: half(look.colour, radius)
    case .dottedDisc: filled(look.colour, radius) + [disc(radius * 0.42, palette.paper)]
    case .ringedDottedDisc: engaged(look.colour, radius) + [disc(radius * 0.42, palette.paper)]
    case .dottedCircle:
      open(look.colour, radius) + [disc(radius * 0.38, palette.colour(look.colour))]
    case .diamond: outlined(look.colour, radius, Self.diamond)
    case .triangle: outlined(look.colour, radius, Self.triangle)
    case .hexagon:
      outlined(look.colour, radius, Self.hexagon) + [disc(radius * 0.36, palette.paper)]
    case .star: outlined(look.colour, radius, Self.star)
    }
  }

  /// A vessel: a soft ring that gets fainter with less flow.
  func vessel(radius: Float, flow: Float) -> [Mark] {
    let colour = palette.colour(.vessel)
    let opacity = 0.3 + 0.7 * max(0, min(1, flow))
    let line = max(0.8, radius * 0.2) * palette.theme.outlineScale
    return [
      Mark(form: .disc(center: .zero, radius: radius), colour: colour, opacity: 0.18 * opacity),
      Mark(
        form: .ring(radius: radius - line / 2, halfWidth: line / 2), colour: colour,
        opacity: opacity),
    ]
  }
}

extension CellArt {
  /// The width of an outline.
  private func line(_ radius: Float) -> Float {
    max(1, radius * 0.13) * palette.theme.outlineScale
  }

  private func disc(_ radius: Float, _ colour: RGB) -> Mark {
    Mark(form: .disc(center: .zero, radius: max(0.3, radius)), colour: colour)
  }

  private func ring(_ radius: Float, _ width: Float, _ colour: RGB) -> Mark {
    Mark(form: .ring(radius: radius - width / 2, halfWidth: width / 2), colour: colour)
  }

  /// A disc in the colour that a cell has where it is too small for its shape.
  func dot(_ look: TissueView.Look, radius: Float) -> [Mark] {
    [disc(radius, dotColour(look, nil))]
  }

  private func dotColour(_ seen: TissueView.Look, _ inside: RGB?) -> RGB {
    let isDying = seen.appearance.nature.condition == .dying
    if let inside, !isDying { return inside }
    return palette.tint(dotColour(seen.appearance), clone: isDying ? 0 : seen.clone)
  }

  private func dotColour(_ appearance: TissueView.Appearance) -> RGB {
    let look = appearance.form
    return switch look.shape {
    // Without its outline a healthy cell must not weigh more than with it.
    case .cell where look.colour == .healthy: palette.quietDot
    case .cell, .bittenCell: palette.colour(look.colour)
    case .dyingCell: palette.colour(.dying)
    default: palette.colour(look.colour)
    }
  }

  private func dot(_ look: TissueView.Look, _ radius: Float, _ inside: RGB?) -> [Mark] {
    let (appearance, colour) = (look.appearance, dotColour(look, inside))
    if appearance == .healthy && isOpen { return [] }
    // A T cell in a picture of a whole tissue would be too small to be found.
    let drawn = appearance.nature.crawls ? max(1.4, radius) : radius
    guard appearance.nature.crawls && drawn >= 2 else { return [disc(drawn, colour)] }
    return [disc(drawn + 0.7, palette.paper), disc(drawn, colour)]
  }

  /// A disc with a rim and a nucleus.
  private func resident(_ role: ColourRole, _ radius: Float, _ inside: RGB?) -> [Mark] {
    // Healthy tissue stays quiet where the outlines of the others get heavier.
    let line = line(radius) / (role == .healthy ? palette.theme.outlineScale : 1)
    if isOpen {
      // The layer is seen inside of the cell, so the role's colour goes to rim and nucleus.
      let fill = inside.map { [disc(radius - line / 2, $0)] } ?? []
      let colour = palette.colour(role)
      let nucleus = inside == nil ? [disc(radius * 0.34, colour)] : []
      return fill + [ring(radius, line, colour)] + (role == .healthy ? [] : nucleus)
    }
    return [
      disc(radius, palette.rim(role)), disc(radius - line, palette.body(role)),
      disc(radius * 0.42, palette.nucleus(role)),
    ]
  }

  /// What is bitten out of a cell that escaped: a piece that ends at its rim.
  private func bite(_ radius: Float) -> Mark {
    Mark(form: .polygon(Self.wedge.map { $0 * radius }), colour: palette.paper)
  }

  /// Grey, with a broken rim and no nucleus.
  private func ghost(_ role: ColourRole, _ radius: Float) -> [Mark] {
    let line = line(radius)
    let opacity: Float = isOpen ? 0.6 : 1
    let body = Mark(
      form: .disc(center: .zero, radius: radius - line / 2), colour: palette.body(role),
      opacity: opacity)
    let rim = Mark(
      form: .brokenRing(radius: radius - line / 2, halfWidth: line / 2),
      colour: palette.rim(role))
    return [body, rim]
  }

  /// A shrunken grey body with a ×, an outline that tells what it was, and fragments around it.
  private func dying(_ radius: Float, outline: RGB) -> [Mark] {
    let line = line(radius)
    let body = radius * 0.74
    let grey = palette.colour(.dying)
    let fragments: [(SIMD2<Float>, Float)] = [
      (SIMD2(0.86, -0.46), 0.17), (SIMD2(-0.95, 0.1), 0.14), (SIMD2(0.42, 0.9), 0.15),
    ]
    return [disc(body, outline), disc(body - line, grey)]
      + cross(body * 0.46, max(0.7, radius * 0.1), palette.paper)
      + fragments.map { place, size in
        Mark(form: .disc(center: place * radius, radius: max(0.8, size * radius)), colour: grey)
      }
  }

  /// What is left of a T cell: a grey × on paper.
  private func cross(_ radius: Float) -> [Mark] {
    [disc(radius, palette.paper)]
      + cross(radius * 0.55, max(0.9, radius * 0.2), palette.colour(.dying))
  }

  private func cross(_ arm: Float, _ halfWidth: Float, _ colour: RGB) -> [Mark] {
    [SIMD2(arm, arm), SIMD2(arm, -arm)].map { end in
      Mark(form: .stroke(from: -end, to: end, halfWidth: halfWidth), colour: colour)
    }
  }

  /// A rim of paper, which keeps T cells apart from what they crawl over.
  private func halo(_ radius: Float) -> Mark {
    disc(radius + max(1, radius * 0.16), palette.paper)
  }

  private func filled(_ role: ColourRole, _ radius: Float) -> [Mark] {
    [
      halo(radius), disc(radius, palette.rim(role)),
      disc(radius - line(radius) * 0.8, palette.colour(role)),
    ]
  }

  /// A filled circle inside of a ring.
  private func engaged(_ role: ColourRole, _ radius: Float) -> [Mark] {
    let line = max(1.2, radius * 0.2) * palette.theme.outlineScale.squareRoot()
    let outer = radius + 2.1 * line
    return [
      halo(outer), ring(outer, line, palette.colour(role)), disc(radius, palette.colour(role)),
    ]
  }

  /// The width of the line of an open circle.
  private func openLine(_ radius: Float) -> Float {
    max(1.9, radius * 0.34) * palette.theme.outlineScale.squareRoot()
  }

  private func open(_ role: ColourRole, _ radius: Float) -> [Mark] {
    [
      disc(radius + 0.6, palette.paper), disc(radius, palette.colour(role)),
      disc(radius - openLine(radius), palette.paper),
    ]
  }

  /// An open circle with a bar across.
  private func barred(_ role: ColourRole, _ radius: Float) -> [Mark] {
    let width = openLine(radius) * 0.8
    let end = SIMD2(radius - width, 0)
    return [
      disc(radius + 0.6, palette.paper), disc(radius, palette.colour(role)),
      disc(radius - width, palette.paper),
      Mark(
        form: .stroke(from: -end, to: end, halfWidth: width * 0.5), colour: palette.colour(role)),
    ]
  }

  /// A circle whose lower half is filled.
  private func half(_ role: ColourRole, _ radius: Float) -> [Mark] {
    let width = openLine(radius) * 0.7
    // The lower half as a polygon of sixteen corners: at this size it cannot be told from an arc.
    let arc = Self.lowerArc.map { $0 * (radius - width / 2) }
    return [
      disc(radius + 0.6, palette.paper), disc(radius, palette.colour(role)),
      disc(radius - width, palette.paper),
      Mark(form: .polygon(arc), colour: palette.colour(role)),
    ]
  }

  /// A filled outline of straight lines, kept apart by a rim of paper from what lies below.
  private func outlined(
    _ role: ColourRole, _ radius: Float, _ corners: [SIMD2<Float>]
  ) -> [Mark] {
    let rim = 1 + max(1.4, radius * 0.3) / radius
    let inner = 1 - line(radius) / radius
    return [
      Mark(form: .polygon(corners.map { $0 * radius * rim }), colour: palette.paper),
      Mark(form: .polygon(corners.map { $0 * radius }), colour: palette.rim(role)),
      Mark(form: .polygon(corners.map { $0 * radius * inner }), colour: palette.colour(role)),
    ]
  }
}

// MARK: - Outlines of unit size

extension CellArt {
  /// Where the nuclei of clones are.
  private static let spots: [SIMD2<Float>] = [
    SIMD2(-1, 0.6), SIMD2(1, 0.6), SIMD2(0, -1.1),
  ]

  /// Where the dots of crawling clones are, on the unit circle.
  private static let satellites: [SIMD2<Float>] = [
    SIMD2(0.7071, -0.7071), SIMD2(-0.7071, -0.7071), SIMD2(0.7071, 0.7071),
  ]

  /// A piece of a cake of about 70 degrees.
  private static let wedge: [SIMD2<Float>] = [
    SIMD2(0.1, -0.1), SIMD2(0.17, -1), SIMD2(0.5, -0.87), SIMD2(0.72, -0.72), SIMD2(0.87, -0.5),
    SIMD2(1, -0.17),
  ]

  /// A square on a corner with the area of the circle.
  private static let diamond: [SIMD2<Float>] = [
    SIMD2(0, -1.25), SIMD2(1.25, 0), SIMD2(0, 1.25), SIMD2(-1.25, 0),
  ]

  private static let triangle: [SIMD2<Float>] = [
    SIMD2(0, -1.35), SIMD2(1.25, 0.85), SIMD2(-1.25, 0.85),
  ]

  private static let hexagon: [SIMD2<Float>] = [
    SIMD2(-0.55, -0.95), SIMD2(0.55, -0.95), SIMD2(1.1, 0), SIMD2(0.55, 0.95),
    SIMD2(-0.55, 0.95), SIMD2(-1.1, 0),
  ]

  /// Four long arms and, between them, four notches.
  private static let star: [SIMD2<Float>] = [
    SIMD2(0, -1.5), SIMD2(0.42, -0.42), SIMD2(1.5, 0), SIMD2(0.42, 0.42), SIMD2(0, 1.5),
    SIMD2(-0.42, 0.42), SIMD2(-1.5, 0), SIMD2(-0.42, -0.42),
  ]

  /// Half of a circle below the x axis, in steps of 15 degrees.
  private static let lowerArc: [SIMD2<Float>] = {
    let quarter: [SIMD2<Float>] = [
      SIMD2(1, 0), SIMD2(0.9659, 0.2588), SIMD2(0.866, 0.5), SIMD2(0.7071, 0.7071),
      SIMD2(0.5, 0.866), SIMD2(0.2588, 0.9659),
    ]
    return quarter + [SIMD2(0, 1)] + quarter.reversed().map { SIMD2(-$0.x, $0.y) }
  }()
}

// MARK: - For other ways of drawing

extension TissueView.Appearance {
  /// The marks of a cell with a radius in pixels, from the lowest to the highest layer.
  package func marks(theme: Theme, radius: Float) -> [Mark] {
    TissueView.Look(self).marks(theme: theme, radius: radius)
  }
}

extension TissueView.Look {
  /// The marks of a cell with a radius in pixels, from the lowest to the highest layer.
  package func marks(theme: Theme, radius: Float) -> [Mark] {
    CellArt(Palette(theme), isOpen: false).marks(self, radius: radius)
  }
}

extension KeyLine {
  /// The marks of the sample, about as large as a cell with a radius in pixels.
  package func marks(theme: Theme, radius: Float) -> [Mark] {
    marks(theme: theme, radius: radius, appearance: sample)
  }

  /// The marks of one of the appearances that go by this entry; of a vessel without one.
  func marks(
    theme: Theme, radius: Float, appearance: TissueView.Appearance?, clone: UInt8 = 0
  ) -> [Mark] {
    let art = CellArt(Palette(theme), isOpen: false)
    guard let appearance else { return art.vessel(radius: radius * 0.87, flow: 1) }
    return art.marks(
      TissueView.Look(appearance, clone: clone), radius: radius * sampleShare / 0.46)
  }

  /// The radius of the sample as a share of the size of the type, so that all look about as large.
  var sampleShare: Float {
    guard let sample else { return 0.4 }
    return switch sample.form.shape {
    case .ringedDisc, .ringedDottedDisc, .star, .triangle: 0.32
    default: sample.nature.crawls ? 0.38 : 0.46
    }
  }
}

extension Clone {
  /// The marks of the sample, about as large as a cell with a radius in pixels.
  package func marks(theme: Theme, radius: Float) -> [Mark] {
    guard let entry else { return [] }
    return entry.marks(theme: theme, radius: radius, appearance: entry.sample, clone: number)
  }
}
