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

  /// Reads the days and counts of the frames back.
  static func read(
    _ bytes: [UInt8], seed: UInt64, path: String
  ) throws(ExperimentError) -> RunSeries {
    var frames: RunSeries?
    let isWhole = try CSV.forEachLine(of: bytes) { (line, fields) throws(ExperimentError) in
      guard var series = frames else {
        guard Array(fields.prefix(3)) == keys else {
          throw SeriesTable.damage(path, line, "has other columns")
        }
        frames = RunSeries(run: 1, seed: seed, columns: Array(fields.dropFirst(3)))
        return
      }
      let values = fields.dropFirst(2).compactMap { $0.isEmpty ? .nan : Double($0) }
      guard fields.count == series.columns.count + 3, values.count == fields.count - 2,
        Int(fields[0]) == series.days.count, let day = values.first, day.isFinite
      else { throw SeriesTable.damage(path, line, "is no line of a list of pictures") }
      series.append(day: day, columns: series.columns, values: Array(values.dropFirst()))
      frames = series
    }
    guard isWhole, let frames else { throw SeriesTable.damage(path, 1, "is not the whole table") }
    return frames
  }
}
