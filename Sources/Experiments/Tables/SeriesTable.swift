/// `counts.csv` and `body.csv`: a line per run and recorded time.
enum SeriesTable {
  static let keys = ["run", "seed", "day"]

  /// The table of the series of several runs.
  static func bytes(_ runs: [RunSeries]) -> [UInt8] {
    var bytes: [UInt8] = []
    CSV.append(keys + (runs.first?.columns ?? []), to: &bytes)
    for series in runs {
      for index in series.days.indices {
        let values = [series.days[index]] + series.row(index)
        CSV.append(
          ["\(series.run)", "\(series.seed)"] + values.map(NumberText.text), to: &bytes)
      }
    }
    return bytes
  }

  /// Reads a table back.
  static func read(_ bytes: [UInt8], path: String) throws(ExperimentError) -> [RunSeries] {
    var runs: [RunSeries] = []
    var columns: [String]?
    let isWhole = try CSV.forEachLine(of: bytes) { (line, fields) throws(ExperimentError) in
      guard let names = columns else {
        guard Array(fields.prefix(3)) == keys else { throw damage(path, line, "has other columns") }
        columns = Array(fields.dropFirst(3))
        return
      }
      guard fields.count == names.count + 3 else {
        throw damage(path, line, "has \(fields.count) fields in place of \(names.count + 3)")
      }
      guard let run = Int(fields[0]), let seed = UInt64(fields[1]), let day = Double(fields[2]),
        day.isFinite
      else { throw damage(path, line, "names no run, seed and day") }
      var values: [Double] = []
      for field in fields.dropFirst(3) {
        guard let value = field.isEmpty ? .nan : Double(field) else {
          throw damage(path, line, "has a field that is no number")
        }
        values.append(value)
      }
      if runs.last?.run != run { runs.append(RunSeries(run: run, seed: seed, columns: names)) }
      runs[runs.count - 1].append(day: day, columns: names, values: values)
    }
    guard isWhole, columns != nil else { throw damage(path, 1, "is not the whole table") }
    return runs
  }

  static func damage(_ path: String, _ line: Int, _ what: String) -> ExperimentError {
    ExperimentError(
      .damaged, path: path, "Line \(line) \(what). Run the scenario again to make it anew.")
  }
}
