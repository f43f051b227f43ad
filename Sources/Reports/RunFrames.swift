import Experiments
import Immunology
import Outcomes
import Pictures

/// The pictures of the tissue of a saved run, all with one key.
struct RunFrames {
  private static let width = 1000

  private let saved: SavedRun
  private let style: PictureStyle
  private let colours: SharedColours

  /// The number of pictures.
  var count: Int { saved.frames.days.count }

  /// Looks through all states once, so that the key is the same in each picture.
  init(
    _ saved: SavedRun, theme: Theme, background: BackgroundLayer?
  ) throws(ExperimentError) {
    self.saved = saved
    var seen: [KeyLine] = []
    var looks: Set<TissueView.Look> = []
    for index in saved.frames.days.indices {
      let view = try saved.tissue(ofFrame: index)
      seen += KeyLine.visible(in: view)
      looks.formUnion(view.cells.map(\.look))
    }
    style = PictureStyle(
      theme: theme, width: Self.width,
      background: background,
      key: KeyLine.allCases.filter { seen.contains($0) },
      clones: CellLooks.clones(of: [saved]).filter { clone in
        looks.contains {
          $0.clone == clone.number && $0.appearance.form.kind == clone.kind
        }
      })
    colours = SharedColours(theme)
  }

  /// The bytes of the PNG file of a picture.
  func png(_ index: Int) throws(ExperimentError) -> [UInt8] {
    let picture = TissuePicture(
      try saved.tissue(ofFrame: index), style: style,
      caption: PictureCaption(
        title: saved.document.title, seed: saved.frames.seed,
        software: "Thymus \(Program.version)"))
    do {
      return try picture.png(colours: colours)
    } catch {
      throw ExperimentError(
        .unwritable, path: saved.folder.path + "/" + SavedRun.frameStem(index) + ".png",
        "This picture cannot be made (\(error)).")
    }
  }
}
