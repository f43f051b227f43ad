import Basics
import Outcomes

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
        columns = try columnNames(fields, path: path, line)
        return
      }
      guard fields.count == names.count + 3 else {
        throw damage(path, line, "has \(fields.count) fields in place of \(names.count + 3)")
      }
      guard let run = Int(fields[0]), let seed = UInt64(fields[1]), let day = Double(fields[2])
      else { throw damage(path, line, "names no run, seed and day") }
      guard ResultBounds.runs.contains(run), ResultBounds.days.contains(day) else {
        throw damage(path, line, "has a run or a day out of its range")
      }
      var values: [Double] = []
      for field in fields.dropFirst(3) {
        values.append(try value(field, path: path, line))
      }
      if runs.last?.run != run {
        guard runs.last.map({ $0.run < run }) ?? true else {
          throw damage(path, line, "goes back to another run")
        }
        runs.append(RunSeries(run: run, seed: seed, columns: names))
      }
      guard runs[runs.count - 1].days.last.map({ $0 <= day }) ?? true else {
        throw damage(path, line, "goes back in time")
      }
      runs[runs.count - 1].append(day: day, columns: names, values: values)
    }
    guard isWhole, columns != nil else { throw damage(path, 1, "is not the whole table") }
    return runs
  }

  /// The names of the columns behind the first three, from the first line of a table.
  static func columnNames(
    _ fields: [String], path: String, _ line: Int
  ) throws(ExperimentError) -> [String] {
    let names = fields.dropFirst(3)
    guard names.count <= ResultBounds.columns,
      names.allSatisfy({ $0.utf8.count <= ResultBounds.name })
    else { throw damage(path, line, "has more or longer columns than there can be") }
    return Array(names)
  }

  /// The number in a field; an empty one says that there is none.
  static func value(
    _ field: String, path: String, _ line: Int
  ) throws(ExperimentError) -> Double {
    if field.isEmpty { return .nan }
    guard let value = Double(field) else {
      throw damage(path, line, "has a field that is no number")
    }
    guard ResultBounds.number.contains(value) else {
      throw damage(path, line, "has a number out of its range")
    }
    return value
  }

  static func damage(_ path: String, _ line: Int, _ what: String) -> ExperimentError {
    ExperimentError(
      .damaged, path: path, "Line \(line) \(what). Run the scenario again to make it anew.")
  }
}
