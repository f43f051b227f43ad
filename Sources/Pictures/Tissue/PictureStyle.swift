public import Immunology

/// How a picture of the tissue is drawn.
public struct PictureStyle: Sendable, Equatable {
  /// The surroundings the picture is made for.
  package var theme: Theme
  /// The width of the picture in pixels, from 32 to 8,192.
  package var width: Int
  /// Something soft under the cells.
  package var background: BackgroundLayer?
  /// The populations beside the first one of their kind, which the key tells after its other lines.
  package var clones: [Clone]
  /// The lines of the key; without a list, what can be seen in the view.
  package var key: [KeyLine]?

  /// Chooses a style.
  public init(
    theme: Theme = .light, width: Int = 1000, background: BackgroundLayer? = nil,
    key: [KeyLine]? = nil, clones: [Clone] = []
  ) {
    self.clones = clones
    self.theme = theme
    self.width = max(32, min(8192, width))
    self.background = background
    self.key = key
  }

  /// The factor by which type and outlines are larger than in a picture 1,000 pixels wide.
  var typeSize: Float { max(11, theme.typeShare * Float(width)) }
}

/// What is said about a picture, besides what can be seen.
public struct PictureCaption: Sendable, Equatable {
  /// The title above the picture.
  package var title: String?
  /// The letter of the treatment arm.
  package var arm: String?
  /// The seed of the run, for the file's text.
  package var seed: UInt64?
  /// The program with its version, for the file's text.
  package var software: String

  /// Writes a caption.
  public init(
    title: String? = nil, arm: String? = nil, seed: UInt64? = nil, software: String = "Thymus"
  ) {
    self.title = title
    self.arm = arm
    self.seed = seed
    self.software = software
  }

  /// The line above the picture, for example `B · Anti-PD-1`.
  var heading: String? {
    let parts = [arm, title].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
