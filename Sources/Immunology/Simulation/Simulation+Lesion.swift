import Tissue

extension Simulation {
  /// What a scan sees of the tumours: each population of its own, and those of day 0 together.
  ///
  /// Where each tumour comes later, all of them count together.
  func scanLesions() -> (populations: [LesionScan?], all: LesionScan?) {
    let tumours = setup.populations.indices.filter { setup.populations[$0].kind == .tumour }
    guard !tumours.isEmpty else { return (setup.populations.map { _ in nil }, nil) }
    var discs: [[LesionScan.Disc]] = setup.populations.map { _ in [] }
    for cell in 0..<residents.count {
      let type = Int(residents.type[cell])
      guard setup.populations[type].kind == .tumour else { continue }
      discs[type].append((residents.position(cell), residents.radius[cell]))
    }
    let immune: [LesionScan.Disc] = (0..<crawlers.count).map {
      (crawlers.position($0), crawlers.radius[$0])
    }
    func scan(_ types: [Int]) -> LesionScan {
      LesionScan(
        tumour: types.flatMap { discs[$0] }, immune: immune,
        cellRadius: types.map { rows[$0].radius }.max() ?? 0,
        apart: Float(setup.parameters[.responseApart]), domain: domain)
    }
    let first = tumours.filter { setup.populations[$0].firstDay <= 0 }
    let own = first.isEmpty ? tumours : first
    var scans: [LesionScan?] = setup.populations.map { _ in nil }
    for type in tumours { scans[type] = scan([type]) }
    return (scans, own.count == 1 ? scans[own[0]] : scan(own))
  }

  /// The cube root by Newton's method, the same bits on each machine.
  static func cubeRoot(_ value: Double) -> Double {
    guard 0 < value else { return 0 }
    // From above, each step comes nearer; the first that does not has arrived.
    var root = max(1, value)
    while true {
      let next = (2 * root + value / (root * root)) / 3
      if root <= next { return root }
      root = next
    }
  }
}
