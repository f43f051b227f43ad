/// The numbers of all populations where loops over cells read them: each kind in a table of its own.
///
/// To take a row out of a ``KindRow`` copies all of it, in pieces that the next reads wait for; done
/// once per cell that took longer than what most cells then decide. Here a loop looks up the kind
/// and reads the numbers where they lie.
///
/// **Safety:** a table has a place for each population, but only those of its kind are filled, so
/// it may be read only where ``kinds`` says that kind (``crawls`` where the cells crawl). Only
/// ``replace(_:with:)`` writes, between phases, when one thread runs.
final class RowTable {
  /// The kinds of rows.
  enum Kind: UInt8 {
    case tumour, healthy, effector, regulatory, macrophage
  }

  /// The kind of each population.
  let kinds: UnsafeMutablePointer<Kind>
  let tumours: UnsafeMutablePointer<TumourRow>
  let healthy: UnsafeMutablePointer<HealthyRow>
  let effectors: UnsafeMutablePointer<EffectorRow>
  let regulators: UnsafeMutablePointer<RegulatoryRow>
  let macrophages: UnsafeMutablePointer<MacrophageRow>
  /// How each population crawls that does.
  let crawls: UnsafeMutablePointer<CrawlRow>

  /// Writes the rows into their tables.
  init(_ rows: [KindRow]) {
    kinds = .allocate(capacity: rows.count)
    tumours = .allocate(capacity: rows.count)
    healthy = .allocate(capacity: rows.count)
    effectors = .allocate(capacity: rows.count)
    regulators = .allocate(capacity: rows.count)
    macrophages = .allocate(capacity: rows.count)
    crawls = .allocate(capacity: rows.count)
    for (type, row) in rows.enumerated() { replace(type, with: row) }
  }

  deinit {
    // Rows are plain numbers, so there is nothing to deinitialize.
    kinds.deallocate()
    tumours.deallocate()
    healthy.deallocate()
    effectors.deallocate()
    regulators.deallocate()
    macrophages.deallocate()
    crawls.deallocate()
  }

  /// Gives a population other numbers.
  func replace(_ type: Int, with row: KindRow) {
    switch row {
    case .tumour(let row):
      (kinds + type).initialize(to: .tumour)
      (tumours + type).initialize(to: row)
    case .healthy(let row):
      (kinds + type).initialize(to: .healthy)
      (healthy + type).initialize(to: row)
    case .effector(let row):
      (kinds + type).initialize(to: .effector)
      (effectors + type).initialize(to: row)
    case .regulatory(let row):
      (kinds + type).initialize(to: .regulatory)
      (regulators + type).initialize(to: row)
    case .macrophage(let row):
      (kinds + type).initialize(to: .macrophage)
      (macrophages + type).initialize(to: row)
    }
    if let crawl = row.crawl { (crawls + type).initialize(to: crawl) }
  }

  /// The kind of the population of a cell.
  @inline(__always)
  func kind(of type: UInt8) -> Kind { kinds[Int(type)] }
}
