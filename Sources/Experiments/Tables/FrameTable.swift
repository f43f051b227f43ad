import Basics
import Outcomes

/// `frames.csv`: a line per picture, with the counts at its time.
enum FrameTable {
  static let keys = ["index", "run", "day"]

  static func bytes(_ frames: RunSeries) -> [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(keys + frames.columns, to: &bytes)
    for index in frames.days.indices {
      let values = [frames.days[index]] + frames.row(index)
      CSV.append(["\(index)", "\(frames.run)"] + values.map(NumberText.text), to: &bytes)
    }
    return bytes
  }

  /// Reads the days and counts of the frames back, all of them of one of the runs with these seeds.
  static func read(
    _ bytes: [UInt8], seeds: [Int: UInt64], path: String
  ) throws(ExperimentError) -> RunSeries {
    var frames: RunSeries?
    var columns: [String]?
    let isWhole = try CSV.forEachLine(of: bytes) { (line, fields) throws(ExperimentError) in
      guard let columns else {
        guard Array(fields.prefix(3)) == keys else {
          throw SeriesTable.damage(path, line, "has other columns")
        }
        columns = try SeriesTable.columnNames(fields, path: path, line)
        return
      }
      let count = frames?.days.count ?? 0
      guard fields.count == columns.count + 3, Int(fields[0]) == count,
        let run = Int(fields[1]), let day = Double(fields[2])
      else { throw SeriesTable.damage(path, line, "is no line of a list of pictures") }
      if frames == nil {
        guard let seed = seeds[run] else {
          throw SeriesTable.damage(path, line, "is a picture of a run that is not there")
        }
        frames = RunSeries(run: run, seed: seed, columns: columns)
      }
      guard frames?.run == run else {
        throw SeriesTable.damage(path, line, "is a picture of another run than those before it")
      }
      guard count < ResultBounds.states, ResultBounds.days.contains(day),
        frames?.days.last.map({ $0 <= day }) ?? true
      else {
        throw SeriesTable.damage(path, line, "is a picture too many, or of a day out of its range")
      }
      var values: [Double] = []
      for field in fields.dropFirst(3) {
        values.append(try SeriesTable.value(field, path: path, line))
      }
      // In its place: a copy for each line would make long lists take forever.
      frames?.append(day: day, columns: columns, values: values)
    }
    guard isWhole, let columns else { throw SeriesTable.damage(path, 1, "is not the whole table") }
    return frames ?? RunSeries(run: 1, seed: seeds[1] ?? 0, columns: columns)
  }
}
