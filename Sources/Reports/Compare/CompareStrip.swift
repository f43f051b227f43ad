import Charts
import Experiments
import Immunology
import Outcomes
import Pictures

/// The tissue of all arms on the same days: a row for each arm.
struct CompareStrip {
  private static let pictures = 7
  private static let width = 420

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
    let clones = CellLooks.clones(of: numbers.saved.arms.map(\.run))
    var key = DrawnKey(theme: theme)
    var rows: [Charts.PictureStrip.Row] = []
    for place in shownArms {
      let (arm, saved) = (numbers.arms[place], numbers.saved.arms[place])
      var pictures: [CaptionedPicture] = []
      var scaleBar: ScaleBar?
      for index in chosen {
        let view = try saved.run.tissue(ofFrame: index)
        guard 0 < view.size.x, 0 < view.size.y else { return nil }
        let picture = TissuePicture(
          view, style: PictureStyle(theme: theme, width: Self.width, clones: clones))
        pictures.append(
          CaptionedPicture(
            raster: picture.drawTissueOnly(),
            caption: caption(of: index, in: saved.run)))
        key.add(picture)
        scaleBar = CellLooks.scaleBar(of: picture)
      }
      rows.append(Charts.PictureStrip.Row(arm: arm, pictures: pictures, scaleBar: scaleBar))
    }
    return Charts.PictureStrip(
      heading: heading,
      subheading: "The tissue of \(PicturedRun(numbers.saved).wordsAndSplit) · with the number "
        + "of its tumour cells\(choice)",
      columns: chosen.map { "Day \(Words.moment(days[$0]))" }, rows: rows,
      key: CellLooks.keyEntries(key))
  }

  private static let mostArms = 4

  /// The arms that are shown: of many the first one, and those with the fewest tumour cells at the
  /// end, the most and a middle number; where arms are not ranked, the first ones.
  var shownArms: [Int] {
    let all = Array(numbers.arms.indices)
    guard Self.mostArms < all.count else { return all }
    guard numbers.otherTissues == nil else { return Array(all.prefix(Self.mostArms)) }
    let medians = numbers.numbers.map { Spread($0.tumourEnd)?.median ?? 0 }
    let ranked = all.dropFirst().sorted { (medians[$0], $0) < (medians[$1], $1) }
    return [0, ranked[0], ranked[ranked.count / 2], ranked[ranked.count - 1]].sorted()
  }

  private var choice: String {
    guard shownArms.count < numbers.arms.count else { return "" }
    let all = "\(shownArms.count) of \(numbers.arms.count) arms"
    return numbers.otherTissues == nil
      ? " · \(all): \(numbers.arms[0].letter), and those that end with the fewest, a middle number "
        + "and the most"
      : " · the first \(all)"
  }

  /// Whether the rows show one virtual patient, or what is to be kept in mind where they do not.
  private var heading: String {
    if let finding = numbers.otherTissues { return finding }
    let seeds = Set(numbers.saved.arms.map(\.run.frames.seed))
    return seeds.count == 1
      ? "The same virtual patient in all arms"
      : "A virtual patient of each arm: not the same ones, as the arms have other seeds"
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
