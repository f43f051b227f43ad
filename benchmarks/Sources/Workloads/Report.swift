/// One line of the table of results: the same work on one thread and on two.
struct Row {
  let work: String
  let count: Int
  let unit: String
  /// The results on one and on two threads.
  let results: [Double]
  var note = ""

  var text: String {
    let ratio = (results[0] / results[1]).short
    return
      "| \(work) | \(count) | \(results[0].short) | \(results[1].short) | \(ratio) | \(unit) | \(note) |"
  }

  static let head = """
    | Work | N | 1 thread | 2 threads | ratio | unit | note |
    |---|---:|---:|---:|---:|---|---|
    """

  static let yardstickHead = """
    | One thread | N | Thymus | C by hand | ratio | unit | note |
    |---|---:|---:|---:|---:|---|---|
    """
}
