package import Experiments
import Images
import Immunology
import Outcomes
package import Pictures

/// A movie of the pictured run of saved results: one tissue, or all arms side by side.
package struct Movie {
  /// The file inside the results folder.
  package static let fileName = "movie.png"
  /// The width of a movie of one tissue.
  private static let width = 720
  /// The width of all arms together, whatever their number.
  private static let widthOfArms = 960
  private static let narrowest = 320
  /// Frames in a second: fewer where there are only some days to show.
  private static let (slow, fast, fewFrames) = (2, 10, 12)

  private struct Side {
    let run: SavedRun
    let letter: String?
    let title: String
    let seed: UInt64
    let frames: MovieFrames
  }

  private let folder: ResultFolder
  private let sides: [Side]
  private let style: PictureStyle
  private let colours: SharedColours

  /// The number of frames.
  package var count: Int { sides.map(\.frames.days.count).min() ?? 0 }

  /// Prepares the movie of a results folder.
  ///
  /// - Parameters:
  ///   - folder: A folder that `thymus run` or `thymus compare` has made.
  ///   - theme: The look.
  ///   - everyDays: The days from one frame to the next, where so many states were kept.
  ///   - background: A field under the cells; then only the days of pictures are shown.
  /// - Throws: An error if the results cannot be read.
  package init(
    of folder: ResultFolder, theme: ReportStyle.Theme = .light, everyDays: Double = 1,
    background: BackgroundLayer? = nil
  ) throws(ExperimentError) {
    if SavedComparison.isThere(in: folder) {
      try self.init(
        of: try SavedComparison(from: folder), theme: theme, everyDays: everyDays,
        background: background)
      return
    }
    let saved = try SavedRun(from: folder)
    let side = Side(
      run: saved, letter: nil, title: saved.document.title, seed: saved.frames.seed,
      frames: try MovieFrames(saved, everyDays: everyDays, needsFields: background != nil))
    try self.init(folder: folder, sides: [side], theme: theme, background: background)
  }

  /// Prepares the movie of a comparison.
  init(
    of saved: SavedComparison, theme: ReportStyle.Theme, everyDays: Double,
    background: BackgroundLayer? = nil
  ) throws(ExperimentError) {
    var sides: [Side] = []
    for arm in saved.arms {
      sides.append(
        Side(
          run: arm.run, letter: arm.letter, title: arm.name, seed: arm.run.frames.seed,
          frames: try MovieFrames(
            arm.run, everyDays: everyDays, needsFields: background != nil)))
    }
    try self.init(folder: saved.folder, sides: sides, theme: theme, background: background)
  }

  /// Looks through all states once, so that the key is the same in each frame.
  private init(
    folder: ResultFolder, sides: [Side], theme: ReportStyle.Theme,
    background: BackgroundLayer?
  ) throws(ExperimentError) {
    self.folder = folder
    self.sides = sides
    var seen: [KeyLine] = []
    for side in sides {
      seen += try side.frames.survey()
    }
    let theme = Theme(rawValue: theme.rawValue) ?? .light
    style = PictureStyle(
      theme: theme,
      width: sides.count == 1
        ? Self.width : max(Self.narrowest, Self.widthOfArms / max(1, sides.count)),
      background: background,
      key: KeyLine.allCases.filter { seen.contains($0) },
      clones: CellLooks.clones(of: sides.map(\.run)))
    colours = SharedColours(theme)
  }

  /// The bytes of the movie, an animated PNG.
  ///
  /// - Parameters:
  ///   - progress: Is told of the frames that are drawn, and of all frames.
  ///   - isCancelled: Is asked before each frame whether to stop.
  /// - Returns: The bytes, or nothing if it was cancelled.
  /// - Throws: An error if the results cannot be read or libpng refuses.
  package func bytes(
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }, isCancelled: () -> Bool = { false }
  ) throws(ExperimentError) -> [UInt8]? {
    var movie = AnimatedPNG(framesPerSecond: count <= Self.fewFrames ? Self.slow : Self.fast)
    var cursors: [MovieFrames.Cursor] = []
    for side in sides { cursors.append(try side.frames.cursor()) }
    for index in 0..<count {
      if isCancelled() { return nil }
      var pictures: [Raster] = []
      for (number, side) in sides.enumerated() {
        if let view = try cursors[number].next() { pictures.append(draw(view, of: side)) }
      }
      try refusing { () throws(PNGError) in try movie.append(try frame(index, pictures)) }
      progress(index + 1, count)
    }
    return try refusing { () throws(PNGError) in try movie.encoded() }
  }

  /// What libpng refuses, as an error of this room.
  private func refusing<Result>(
    _ body: () throws(PNGError) -> Result
  ) throws(ExperimentError) -> Result {
    do {
      return try body()
    } catch {
      throw ExperimentError(
        .unwritable, path: folder.path + "/" + Self.fileName,
        "The movie cannot be made (\(error)).")
    }
  }

  private func draw(_ view: TissueView, of side: Side) -> Raster {
    TissuePicture(
      view, style: style,
      caption: PictureCaption(
        title: side.title, arm: side.letter, seed: side.seed,
        software: "Thymus \(Program.version)")
    ).draw()
  }

  private func frame(_ index: Int, _ pictures: [Raster]) throws(PNGError) -> [UInt8] {
    let names = sides.map { [$0.letter, $0.title].compactMap(\.self).joined(separator: " ") }
    return try PNG.encode(
      pictures.count == 1
        ? pictures[0] : Raster.row(pictures, gap: 8, paper: Palette(style.theme).paper),
      text: [
        (
          "Title",
          "\(names.joined(separator: ", ")), day \(Words.moment(sides[0].frames.days[index]))"
        ),
        ("Software", "Thymus \(Program.version)"),
        ("Disclaimer", "A teaching model. Not medical advice."),
      ], colours: colours)
  }
}
