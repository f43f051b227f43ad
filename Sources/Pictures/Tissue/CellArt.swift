import Immunology

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
    _ appearance: TissueView.Appearance, radius: Float, inside: RGB? = nil
  ) -> [Mark] {
    guard 2 * radius >= Self.smallestShape else { return dot(appearance, radius, inside) }
    return switch appearance {
    case .tumour: resident(.tumour, radius, inside)
    case .tumourHypoxic: resident(.tumourHypoxic, radius, inside)
    case .healthy: resident(.healthy, radius, nil)
    case .necrotic: necrotic(radius)
    case .tumourDying: dying(radius, outline: palette.colour(.tumour))
    case .healthyDying: dying(radius, outline: palette.colour(.healthy))
    case .effectorDying: cross(radius)
    case .effectorActive: active(radius)
    case .effectorEngaged: engaged(radius)
    case .effectorTired: tired(radius)
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

  private func dot(
    _ appearance: TissueView.Appearance, _ radius: Float, _ inside: RGB?
  ) -> [Mark] {
    let colour: RGB =
      switch appearance {
      case .tumour: inside ?? palette.colour(.tumour)
      case .tumourHypoxic: inside ?? palette.colour(.tumourHypoxic)
      case .necrotic: palette.colour(.necrotic)
      // Without its outline a healthy cell must not weigh more than with it.
      case .healthy: palette.quietDot
      case .tumourDying, .healthyDying, .effectorDying: palette.colour(.dying)
      case .effectorActive, .effectorEngaged: palette.colour(.effectorActive)
      case .effectorTired: palette.colour(.effectorTired)
      }
    if appearance == .healthy && isOpen { return [] }
    // A T cell in a picture of a whole tissue would be too small to be found.
    let drawn = appearance.isEffector ? max(1.4, radius) : radius
    guard appearance.isEffector && drawn >= 2 else { return [disc(drawn, colour)] }
    return [disc(drawn + 0.7, palette.paper), disc(drawn, colour)]
  }

  /// A disc with a rim and a nucleus.
  private func resident(_ role: Palette.Role, _ radius: Float, _ inside: RGB?) -> [Mark] {
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

  /// Grey, with a broken rim and no nucleus.
  private func necrotic(_ radius: Float) -> [Mark] {
    let line = line(radius)
    let opacity: Float = isOpen ? 0.6 : 1
    let body = Mark(
      form: .disc(center: .zero, radius: radius - line / 2), colour: palette.body(.necrotic),
      opacity: opacity)
    let rim = Mark(
      form: .brokenRing(radius: radius - line / 2, halfWidth: line / 2),
      colour: palette.rim(.necrotic))
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

  private func active(_ radius: Float) -> [Mark] {
    [
      halo(radius), disc(radius, palette.rim(.effectorActive)),
      disc(radius - line(radius) * 0.8, palette.colour(.effectorActive)),
    ]
  }

  /// An active T cell inside of a ring.
  private func engaged(_ radius: Float) -> [Mark] {
    let line = max(1.2, radius * 0.2) * palette.theme.outlineScale.squareRoot()
    let outer = radius + 2.1 * line
    return [
      halo(outer), ring(outer, line, palette.colour(.effectorActive)),
      disc(radius, palette.colour(.effectorActive)),
    ]
  }

  /// An open circle.
  private func tired(_ radius: Float) -> [Mark] {
    let line = max(1.9, radius * 0.34) * palette.theme.outlineScale.squareRoot()
    return [
      disc(radius + 0.6, palette.paper), disc(radius, palette.colour(.effectorTired)),
      disc(radius - line, palette.paper),
    ]
  }
}
