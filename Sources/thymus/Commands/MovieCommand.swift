import ArgumentParser
import Experiments
import Foundation
import Pictures
import Reports

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
  var background: BackgroundLayer.Content?

  @OptionGroup(title: "Output") var console: ConsoleOptions

  mutating func validate() throws {
    guard 0 < everyDays, everyDays <= 3650 else {
      throw ValidationError("--every-days: \(Numbers.short(everyDays)) is not above 0, up to 3650")
    }
  }

  func run() throws {
    let console = Console(self.console.wishes)
    let folder = try ResultFolder.open(at: folder)
    let movie = try Movie(of: folder, theme: theme, everyDays: everyDays, background: background)
    guard 1 < movie.count else {
      throw Failure(
        code: .files, message: "\(folder.path) has no states of the tissue to make a movie of",
        tips: ["run it again without --frames none"])
    }
    try write(movie, to: folder, on: console)
    var files = [Movie.fileName]
    var missing: [Failure] = []
    for conversion in conversions(in: folder.path) {
      if conversion.run() {
        files.append(conversion.fileName)
      } else {
        missing.append(conversion.failure)
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
    defer { if showsBar { Stream.error.write("\r\u{1B}[K") } }
    let bytes = try movie.bytes(
      progress: { done, all in
        if showsBar { Stream.error.write("\r\u{1B}[K  drawing \(done)/\(all)") }
      }, isCancelled: { Interruption.hasHappened })
    guard let bytes else { throw ExitCode(Interruption.exitCode ?? 130) }
    try folder.write(bytes, to: Movie.fileName)
  }

  private func conversions(in folder: String) -> [MovieConversion] {
    (mp4 ? [MovieConversion(format: .mp4, folder: folder)] : [])
      + (gif ? [MovieConversion(format: .gif, folder: folder)] : [])
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
  let folder: String

  var fileName: String { "movie.\(format.rawValue)" }

  /// The words of the command after `ffmpeg`.
  private var arguments: [String] {
    let (source, target) = ("\(folder)/\(Movie.fileName)", "\(folder)/\(fileName)")
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

  /// Runs ffmpeg.
  ///
  /// - Returns: Whether it is installed and made the file.
  func run() -> Bool { OtherProgram.run(["ffmpeg"] + arguments) == 0 }

  /// What is said when the file was not made.
  var failure: Failure {
    let words = (["ffmpeg"] + arguments).map { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:=".contains($0) }
        ? word : "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
    return Failure(
      code: .files,
      message: "\(fileName) was not made: ffmpeg is not installed, or it failed",
      tips: ["when it is installed: " + words.joined(separator: " ")])
  }
}
