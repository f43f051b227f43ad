public import ArgumentParser
import Basics
package import Experiments
public import Pictures
package import Reports

/// How charts and pictures look.
struct StyleOptions: ParsableArguments {
  @Option(name: .long, help: "The look of charts and pictures.")
  var theme: ReportStyle.Theme = .light

  @Option(
    name: .long,
    help: ArgumentHelp("The formats of charts: png, svg, pdf, with commas.", valueName: "formats"))
  var format = "png,svg"

  @Flag(name: .long, help: "Powers of ten as heights of lines over time; zero has its own line.")
  var logY = false

  @Flag(name: .long, help: "The band of the middle 80 % of the runs, also of few. (always from 20)")
  var ribbon = false

  @Option(
    name: .long,
    help: "A soft layer under the cells of the pictures.")
  var background: BackgroundLayer?

  mutating func validate() throws { _ = try formats() }

  /// The look, for the drawing room.
  func style() throws -> ReportStyle {
    ReportStyle(
      theme: theme, formats: try formats(), background: background?.word, hasLogAxis: logY,
      hasRibbon: ribbon)
  }

  private func formats() throws -> [ReportStyle.Format] { try ReportStyle.formats(of: format) }
}

extension ReportStyle {
  /// The formats that an option names, with commas between them.
  static func formats(of text: String) throws -> [ReportStyle.Format] {
    var formats: [ReportStyle.Format] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = ReportStyle.Format(rawValue: String(name)) else {
        let all = ReportStyle.Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--format: '\(name)' is not one of \(all)")
      }
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }
}

/// How charts look that show no course and no tissue.
struct ChartOptions: ParsableArguments {
  @Option(name: .long, help: "The look of the chart.")
  var theme: ReportStyle.Theme = .light

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The formats of the chart: png, svg, pdf, with commas.", valueName: "formats"))
  var format = "png,svg"

  mutating func validate() throws { _ = try ReportStyle.formats(of: format) }

  /// The look, for the drawing room.
  func style() throws -> ReportStyle {
    ReportStyle(theme: theme, formats: try ReportStyle.formats(of: format))
  }
}

/// Which states of the tissue become pictures.
struct FrameOptions: ParsableArguments {
  @Option(name: .long, help: "Pictures of the tissue: seven key days, or one each --every-days.")
  var frames: RecordingPlan.Frames?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Days from one picture to the next; means --frames all.", valueName: "D"))
  var everyDays: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "The run that pictures, movie and page show. (default: the one nearest to the medians)",
      valueName: "seed"))
  var pictureSeed: UInt64?

  private static let shortestInterval = 0.01

  mutating func validate() throws {
    if frames == RecordingPlan.Frames.none, pictureSeed != nil {
      throw ValidationError("--picture-seed: --frames none makes no pictures")
    }
    guard let everyDays else { return }
    guard Self.shortestInterval <= everyDays, everyDays <= 3650 else {
      throw ValidationError(
        "--every-days: \(NumberText.text(everyDays)) is not in \(Self.shortestInterval) to 3650")
    }
    if let frames, frames != .all {
      throw ValidationError("--every-days goes with --frames all, not \(frames.rawValue)")
    }
  }

  /// What of a run is kept.
  var recording: RecordingPlan {
    RecordingPlan(
      frames: frames ?? (everyDays == nil ? .key : .all), everyDays: everyDays ?? 1,
      picturedSeed: pictureSeed)
  }
}

extension BackgroundLayer: ExpressibleByArgument {
  /// The layer of a word.
  public init?(argument: String) { self.init(word: argument) }

  /// How the default is written.
  public var defaultValueDescription: String { word }

  /// The words of all layers.
  public static var allValueStrings: [String] { allCases.map(\.word) }
}
extension ReportStyle.Theme: ExpressibleByArgument {}
extension RecordingPlan.Frames: ExpressibleByArgument {}
