import ArgumentParser
import Basics
import Experiments
import Outcomes
import Reports

/// `thymus report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Draw charts and pictures again from saved results, without simulating.",
    usage: "thymus report [<options>] <dir>")

  @Argument(
    help: ArgumentHelp(
      "A folder that thymus run, compare or sensitivity has made.", valueName: "dir"))
  var folder: String

  @Flag(name: .long, help: "Draw the charts only.")
  var chartsOnly = false

  @Flag(name: .shortAndLong, help: "Replace charts and pictures that others drew, or changed.")
  var force = false

  @OptionGroup(title: "Look") var look: StyleOptions
  @OptionGroup(title: "Look") var opening: OpenOption
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run() throws {
    let console = Console(self.console.wishes)
    let style = try look.style()
    let found = try ResultFolder.open(at: folder)
    let isComparison = SavedComparison.isThere(in: found)
    let isScreening = !isComparison && SavedSensitivity.isThere(in: found)
    let folder = try ResultFolder.open(
      at: folder, force: force,
      drawing: isComparison
        ? CompareReport.names(style)
        : isScreening ? SensitivityReport.names(style) : RedrawReport.names(style))
    if isComparison {
      try finish(
        try CompareDrawing(console: console, folder: folder, style: style)
          .draw(frames: !chartsOnly), in: folder, on: console)
      return
    }
    if isScreening {
      try finish(try SensitivityReport(of: folder, style: style).draw(), in: folder, on: console)
      return
    }
    let drawing = Drawing(console: console, folder: folder, style: style)
    let drawn = try drawing.draw(frames: !chartsOnly)
    if let code = Interruption.exitCode { throw ExitCode(code) }
    if console.isJSON {
      console.document(
        .object([
          ("schema_version", .number(1)), ("folder", .text(folder.path)),
          ("charts", .array(drawn.charts.map { .text($0) })),
          ("frames", .number(Double(drawn.frames))),
          ("page", drawn.page.map { .text($0) } ?? .null),
        ]))
    }
    console.result("\(folder.path)/")
    if console.talk >= .normal { console.result(Painted(FileLine.text(drawing.list(drawn)))) }
    opening.act(on: folder.path, console: console)
  }

  private func finish(
    _ files: [String], in folder: ResultFolder, on console: Console
  ) throws {
    if let code = Interruption.exitCode { throw ExitCode(code) }
    if console.isJSON {
      console.document(
        .object([
          ("schema_version", .number(1)), ("folder", .text(folder.path)),
          ("files", .array(files.map { .text($0) })),
        ]))
    }
    console.result("\(folder.path)/")
    if console.talk >= .normal { console.result("  \(files.count) files drawn") }
    opening.act(on: folder.path, console: console)
  }
}
