import Charts
import Experiments
import Immunology
import Pictures

/// The tissue of all arms on the same days: a row for each arm.
struct CompareStrip {
  private static let pictures = 7
  private static let width = 420
  private static let scaleBarMicrometres = 200.0

  let numbers: CompareNumbers

  init(_ numbers: CompareNumbers) { self.numbers = numbers }

  /// The strip, if states of the tissue were kept in each arm.
  func chart(theme: Theme) throws(ExperimentError) -> Charts.PictureStrip? {
    let frames = numbers.saved.arms.map(\.run.frames)
    guard let days = frames.first?.days, !days.isEmpty,
      frames.allSatisfy({ $0.days == days })
    else { return nil }
    let dose = numbers.treatments.flatMap(\.days).filter { 0 < $0 }.min()
    let chosen = RunCharts.choice(of: Self.pictures, from: days, treatments: dose)
    var seen: [Pictures.KeyEntry] = []
    var scaleBar: ScaleBar?
    var rows: [Charts.PictureStrip.Row] = []
    for (arm, saved) in zip(numbers.arms, numbers.saved.arms) {
      var pictures: [Charts.TissuePicture] = []
      for index in chosen {
        let view = try saved.run.tissue(ofFrame: index)
        guard 0 < view.size.x, 0 < view.size.y else { return nil }
        let raster = Pictures.TissuePicture(
          view, style: PictureStyle(theme: theme, width: Self.width)
        ).drawTissueOnly()
        pictures.append(
          Charts.TissuePicture(
            raster: Charts.Raster(
              width: raster.width, height: raster.height, pixels: raster.pixels),
            caption: caption(of: index, in: saved.run)))
        seen += Pictures.KeyEntry.visible(in: view)
        scaleBar =
          scaleBar
          ?? ScaleBar(
            pixels: Self.scaleBarMicrometres * Double(raster.width) / Double(view.size.x),
            label: "200 µm")
      }
      rows.append(Charts.PictureStrip.Row(arm: arm, pictures: pictures))
    }
    return Charts.PictureStrip(
      heading: "The same virtual patient in all arms",
      subheading: "The tissue of the first run (seed \(frames[0].seed)) on the same days, "
        + "with the number of its tumour cells",
      columns: chosen.map { "Day \(Words.day(days[$0]))" }, rows: rows,
      key: Pictures.KeyEntry.allCases.filter { seen.contains($0) }.map(CellLooks.keyEntry),
      scaleBar: scaleBar)
  }

  private func caption(of frame: Int, in run: SavedRun) -> String {
    let row = Array(run.frames.row(frame))
    let names = run.document.populations.filter { $0.kind == .tumour }.map(\.name)
    let sum = names.reduce(0.0) { sum, name in
      sum + (run.frames.columns.firstIndex(of: "\(name)_cells").map { row[$0] } ?? 0)
    }
    return "\(Words.count(sum)) \(sum == 1 ? "cell" : "cells")"
  }
}
