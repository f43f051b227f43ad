/// How cells of one type exchange a substance with the voxel around them.
public struct CellExchange: Sendable, Equatable {
  /// The secretion rate towards the target, in 1/min.
  public var secretion: Float
  /// The concentration that secretion stops at.
  public var target: Float
  /// The uptake rate, in 1/min.
  public var uptake: Float

  /// Creates an exchange.
  public init(secretion: Float, target: Float, uptake: Float) {
    self.secretion = secretion
    self.target = target
    self.uptake = uptake
  }
}

extension Field {
  /// Lets each cell exchange with its nearest voxel for one step.
  ///
  /// c ← (c + Δt·w·S·T)/(1 + Δt·w·(S + U)), with w the volume of the cell in voxels: implicit per
  /// cell, so it stays positive. Cells in one voxel act one after the other in their order. Strips
  /// of bins with a strip between them run at the same time, first the even then the odd ones, so
  /// that no two workers meet in a voxel and the order is the same for any number of threads.
  ///
  /// - Parameters:
  ///   - cells: The cells, sorted into the grid.
  ///   - grid: Their bins.
  ///   - exchange: What a cell does, one entry for each type.
  ///   - volume: The volume of every cell in µm³, or nil for spheres of their radii.
  ///   - minutes: The length of the step.
  public func exchange(
    with cells: Cells, in grid: BinGrid, exchange: [CellExchange], volume: Float? = nil,
    minutes: Float
  ) {
    let loop = ExchangeLoop(self, cells, exchange, volume, minutes)
    forEachStrip(of: grid, crew: lines.crew) { loop.run($0) }
  }
}

/// The inner loop of an exchange; a value of its own, so that it is the same code for any crew.
///
/// What a cell does is written c ← a·c + b with a = 1/(1 + Δt·w·(S + U)) and b = Δt·w·S·T·a: cells
/// in one voxel wait for each other, but not for each other's divisions.
private struct ExchangeLoop {
  let x: Stretch<Float>
  let y: Stretch<Float>
  let z: Stretch<Float>
  let radius: Stretch<Float>
  let type: Stretch<UInt8>
  let values: Stretch<Float>
  let mesh: Mesh
  let finder: BoxFinder
  let rules: [CellExchange]
  let volume: Float?
  let share: Float

  init(
    _ field: Field, _ cells: Cells, _ rules: [CellExchange], _ volume: Float?, _ minutes: Float
  ) {
    (x, y, z) = (cells.x.stretch, cells.y.stretch, cells.z.stretch)
    (radius, type) = (cells.radius.stretch, cells.type.stretch)
    (values, mesh) = (field.values.stretch, field.mesh)
    finder = mesh.finder
    (self.rules, self.volume) = (rules, volume)
    share = minutes / field.mesh.volume
  }

  /// What a cell does to its voxel.
  private struct Act {
    let keep: Float
    let bring: Float

    @inline(__always)
    init(_ rule: CellExchange, _ weight: Float) {
      keep = 1 / (1 + weight * (rule.secretion + rule.uptake))
      bring = weight * (rule.secretion * rule.target) * keep
    }
  }

  @inline(never)
  func run(_ cells: Range<Int>) {
    if let volume {
      withUnsafeTemporaryAllocation(of: Act.self, capacity: rules.count) { acts in
        for (kind, rule) in rules.enumerated() {
          acts.initializeElement(at: kind, to: Act(rule, volume * share))
        }
        run(cells, of: acts.count) { acts[$1] }
      }
    } else {
      let (radius, share) = (radius, 4.188_790_2 * share)
      rules.withUnsafeBufferPointer { rules in
        run(cells, of: rules.count) { cell, kind in
          Act(rules[kind], radius[cell] * radius[cell] * radius[cell] * share)
        }
      }
    }
  }

  @inline(__always)
  private func run(
    _ cells: Range<Int>, of kinds: Int, _ act: (Int, Int) -> Act
  ) {
    // Locals, because the compiler must expect that a store to a voxel changes a property.
    let (x, y, z, type) = (x, y, z, type)
    let (values, mesh, finder) = (values, mesh, finder)
    let lanes = mesh.domain.edges == .periodic ? 1 : 8
    withBriefRoom(8, filledWith: UInt32(0)) { voxels in
      var first = cells.lowerBound
      while first < cells.upperBound {
        if lanes == 1 {
          // Those that have left a periodic box are looked up one by one.
          voxels[0] = UInt32(
            truncatingIfNeeded: mesh.index(at: SIMD3(x[first], y[first], z[first])))
        } else {
          finder.indices(x, y, z, from: first).store(at: voxels)
        }
        for lane in 0..<min(lanes, cells.upperBound &- first) {
          let kind = Int(type[first &+ lane])
          precondition(kind < kinds, "No exchange is given for cells of type \(kind).")
          let act = act(first &+ lane, kind)
          let voxel = Int(voxels[lane])
          values[voxel] = values[voxel] * act.keep + act.bring
        }
        first &+= lanes
      }
    }
  }
}

extension Mesh {
  /// Finds the voxels of eight places at a time, of which none has left a periodic box.
  fileprivate var finder: BoxFinder {
    BoxFinder(shape: shape, perEdge: inverseEdge, row: rowStride, isSolid: domain.isSolid)
  }
}

/// Calls a body with room for a few elements that is gone when it returns.
@inline(__always)
private func withBriefRoom<Element: BitwiseCopyable>(
  _ count: Int, filledWith value: Element, _ body: (Stretch<Element>) -> Void
) {
  withUnsafeTemporaryAllocation(of: Element.self, capacity: count) { memory in
    memory.initialize(repeating: value)
    if let first = memory.baseAddress { body(Stretch(first, count: count)) }
  }
}
