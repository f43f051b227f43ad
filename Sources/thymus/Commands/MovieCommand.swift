import ArgumentParser
import Basics
import Experiments
import Foundation
import Pictures
import Reports
import Scenarios

/// `thymus movie`.
struct MovieCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "movie",
    abstract: "Make a movie of the tissue from saved results, without simulating.",
    usage: "thymus movie [<options>] <dir>",
    discussion: """
      EXAMPLES
        thymus movie output/checkpoint-seed42
        thymus movie output/compare-no-treatment-checkpoint --theme projector
        thymus movie output/checkpoint-seed42 --mp4

      The movie is an animated PNG, movie.png, which every browser plays.
      For MP4 and GIF the program ffmpeg must be installed.
      """)

  @Argument(help: ArgumentHelp("A folder that thymus run or compare has made.", valueName: "dir"))
  var folder: String

  @Flag(name: .long, help: "Also movie.mp4, with ffmpeg.")
  var mp4 = false

  @Flag(name: .long, help: "Also movie.gif, with ffmpeg.")
  var gif = false

  @Option(name: .long, help: "The look of the pictures.")
  var theme: ReportStyle.Theme = .light

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Days from one frame to the next, at least.", valueName: "D"))
  var everyDays = 1.0

  @Option(
    name: .long,
    help: "A soft layer under the cells; then only the days of pictures are shown.")
  var background: BackgroundLayer?

  @Flag(name: .shortAndLong, help: "Replace a movie that others made, or changed.")
  var force = false

  @OptionGroup(title: "Output") var console: ConsoleOptions

  mutating func validate() throws {
    guard 0 < everyDays, everyDays <= 3650 else {
      throw ValidationError(
        "--every-days: \(NumberText.text(everyDays)) is not above 0, up to 3650")
    }
  }

  func run() throws {
    let console = Console(self.console.wishes)
    let folder = try ResultFolder.open(
      at: folder, force: force,
      drawing: [Movie.fileName] + conversions.map(\.fileName))
    let movie = try Movie(of: folder, theme: theme, everyDays: everyDays, background: background)
    guard 1 < movie.count else {
      throw Failure(
        code: .files, message: "\(folder.path) has no states of the tissue to make a movie of",
        tips: ["run it again without --frames none"])
    }
    try write(movie, to: folder, on: console)
    var files = [Movie.fileName]
    var missing: [Failure] = []
    for conversion in conversions {
      if try conversion.run(in: folder) {
        files.append(conversion.fileName)
      } else {
        missing.append(conversion.failure(in: folder.path))
      }
    }
    if console.isJSON {
      console.document(
        .object([
          ("schema_version", .number(1)), ("folder", .text(folder.path)),
          ("frames", .number(Double(movie.count))), ("files", .array(files.map { .text($0) })),
          ("not_made", .array(missing.map { .text($0.message) })),
        ]))
    } else {
      for file in files { console.result("\(folder.path)/\(file)") }
      for failure in missing { console.show(failure) }
    }
    if let failure = missing.first { throw ExitCode(failure.code.rawValue) }
  }

  private func write(_ movie: Movie, to folder: ResultFolder, on console: Console) throws {
    let showsBar = console.progressStyle == .bar
    defer { if showsBar { Stream.error.replaceLine() } }
    let bytes = try movie.bytes(
      progress: { done, all in
        if showsBar { Stream.error.replaceLine(with: "  drawing \(done)/\(all)") }
      }, isCancelled: { Interruption.hasHappened })
    guard let bytes else { throw ExitCode(Interruption.exitCode ?? 130) }
    try folder.write(bytes, to: Movie.fileName)
  }

  private var conversions: [MovieConversion] {
    (mp4 ? [MovieConversion(format: .mp4)] : []) + (gif ? [MovieConversion(format: .gif)] : [])
  }
}

/// Makes another kind of movie from the animated PNG, with ffmpeg.
struct MovieConversion {
  /// The kinds of movies.
  enum Format: String {
    case mp4
    case gif
  }

  let format: Format

  var fileName: String { "movie.\(format.rawValue)" }

  /// The words of the command after `ffmpeg`.
  private func arguments(from folder: String, to other: String) -> [String] {
    let (source, target) = ("\(folder)/\(Movie.fileName)", "\(other)/\(fileName)")
    let picture =
      switch format {
      // Players want even sizes and this way of storing colours.
      case .mp4:
        ["-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2,format=yuv420p", "-r", "10", "-crf", "18"]
      case .gif: ["-filter_complex", "split[a][b];[a]palettegen[p];[b][p]paletteuse"]
      }
    // A folder that begins with a hyphen must not be read as an option.
    return ["-y", "-loglevel", "error", "-f", "apng", "-i", "file:" + source] + picture
      + ["file:" + target]
  }

  /// Runs ffmpeg, which knows nothing of whose files it would replace, in a folder of its own.
  ///
  /// - Parameter folder: The results folder, which has the movie and gets the file.
  /// - Returns: Whether it is installed and made the file.
  /// - Throws: An error if the file cannot be put into the folder.
  func run(in folder: ResultFolder) throws(ExperimentError) -> Bool {
    let scratch = try ScratchFolder(in: FileManager.default.temporaryDirectory.path)
    let words = ["ffmpeg"] + arguments(from: folder.path, to: scratch.path)
    guard OtherProgram.run(words) == 0, let bytes = try? scratch.read(fileName) else {
      return false
    }
    try folder.write(bytes, to: fileName)
    return true
  }

  /// What is said when the file was not made.
  func failure(in folder: String) -> Failure {
    Failure(
      code: .files,
      message: "\(fileName) was not made: ffmpeg is not installed, or it failed",
      tips: [
        "when it is installed: "
          + ShellWord.command(["ffmpeg"] + arguments(from: folder, to: folder))
      ])
  }
}
