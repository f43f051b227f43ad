import Experiments
import Immunology
import Pictures

/// A movie of the first run with the arms side by side.
struct CompareMovie {
  /// The file inside the results folder.
  static let fileName = "movie.png"
  /// The width of the whole picture, whatever the number of arms.
  private static let width = 1400
  private static let narrowest = 320

  private let saved: SavedComparison
  private let style: PictureStyle
  private let colours: SharedColours

  /// The number of frames.
  var count: Int { saved.arms.map(\.run.frames.days.count).min() ?? 0 }

  /// Looks through all states once, so that the key means the same in each frame.
  init(_ saved: SavedComparison, theme: Theme) throws(ExperimentError) {
    self.saved = saved
    var seen: [Pictures.KeyEntry] = []
    for arm in saved.arms {
      for index in arm.run.frames.days.indices {
        seen += KeyEntry.visible(in: try arm.run.tissue(ofFrame: index))
      }
    }
    style = PictureStyle(
      theme: theme, width: max(Self.narrowest, Self.width / max(1, saved.arms.count)),
      key: KeyEntry.allCases.filter { seen.contains($0) })
    colours = SharedColours(theme)
  }

  /// The bytes of the movie, an animated PNG.
  func bytes() throws(ExperimentError) -> [UInt8] {
    var movie = AnimatedPNG(framesPerSecond: count <= 12 ? 2 : 10)
    do {
      for index in 0..<count { try movie.append(try frame(index)) }
      return try movie.encoded()
    } catch let error as ExperimentError {
      throw error
    } catch {
      throw ExperimentError(
        .unwritable, path: saved.folder.path + "/" + Self.fileName,
        "The movie cannot be made (\(error)).")
    }
  }

  private func frame(_ index: Int) throws -> [UInt8] {
    var pictures: [Pictures.Raster] = []
    for arm in saved.arms {
      let picture = TissuePicture(
        try arm.run.tissue(ofFrame: index), style: style,
        caption: PictureCaption(title: arm.name, arm: arm.letter))
      pictures.append(picture.draw())
    }
    let day = Words.day(saved.arms[0].run.frames.days[index])
    let names = saved.arms.map { "\($0.letter) \($0.name)" }.joined(separator: ", ")
    return try PNG.encode(
      Raster.row(pictures, gap: 8, paper: Palette(style.theme).paper),
      text: [
        ("Title", "\(names), day \(day)"), ("Software", "Thymus \(Program.version)"),
        ("Disclaimer", "A teaching model. Not medical advice."),
      ], colours: colours)
  }
}
