import CLanes

/// Whether there is tissue beyond the rim, as a type.
protocol Rim {
  static var isOpen: Bool { get }
}

/// A cell may touch others through the rim.
enum Around: Rim {
  static var isOpen: Bool { true }
}

/// Nothing is beyond the walls.
enum Walled: Rim {
  static var isOpen: Bool { false }
}

/// The inner loops of ``LocalSteps``.
struct LocalLoop<S: Space, R: Rim> {
  private let rowForces: RowForces<S>
  private let rhythm: LocalRhythm
  // The square of the relative overlap above which a push is felt.
  private let felt: Lanes8
  private let orders: LaneOrders
  private let neighbours: UnsafeMutablePointer<UInt32>
  private let counts: UnsafeMutablePointer<UInt16>
  private let width: Int
  private let due: UnsafeMutablePointer<UInt8>
  private let dues, wakers, movers, pushed: UnsafeMutablePointer<UInt32>
  private let now: UnsafeMutablePointer<LocalCell>
  private let drives: UnsafeMutablePointer<SIMD4<Float>>
  private let rows: UnsafeMutablePointer<Float>
  private let columns: LocalColumns
  private let domain: Domain

  init(
    _ cells: Cells, _ domain: Domain, _ law: ContactLaw, _ lists: MutualLists,
    _ columns: LocalColumns, _ rhythm: LocalRhythm, _ orders: LaneOrders
  ) {
    rowForces = RowForces(ForceLaw(law, strength: 1), cells, in: domain, rows: columns.rows)
    (self.rhythm, self.orders) = (rhythm, orders)
    felt = Lanes8(rhythm.slowest / law.repulsion)
    (neighbours, counts, width) = (lists.neighbours, lists.counts.start, lists.width)
    due = columns.due.start
    (dues, wakers) = (columns.dues.start, columns.wakers.start)
    (movers, pushed) = (columns.movers.start, columns.pushed.start)
    (now, rows, drives) = (columns.now, columns.rows, columns.drives)
    (self.columns, self.domain) = (columns, domain)
  }

  /// Writes down who of some cells is due.
  ///
  /// - Parameter cells: The cells, from a multiple of 32 on.
  /// - Returns: Their number.
  func findDue(_ cells: Range<Int>) -> Int {
    let list = dues + cells.lowerBound
    var found = 0
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      // The column is padded with enough bytes for the last ones.
      var bits = Int(lanes_bits_equal(due + cell, rhythm.step))
      if cells.upperBound &- cell < 32 { bits &= 1 &<< (cells.upperBound &- cell) &- 1 }
      for first in stride(from: cell, to: cell &+ 32, by: 8) {
        let pattern = bits & 0xFF
        orders[pattern].store(numbersFrom: first, at: list + found)
        found &+= pattern.nonzeroBitCount
        bits &>>= 8
      }
      cell &+= 32
    }
    return found
  }

  /// How many cells ahead the processor fetches what belongs to one, and then what its list names.
  private static var ahead: Int { 20 }
  private static var soon: Int { 6 }

  @inline(__always)
  private func expect(_ cell: Int) {
    lanes_expect(neighbours + width &* cell)
    lanes_expect(now + cell)
  }

  /// Fetches the rows of the first neighbours; most cells have six.
  @inline(__always)
  private func expectNeighbours(of cell: Int) {
    let list = neighbours + width &* cell
    for slot in 0..<6 { lanes_expect(rows + Int(list[slot])) }
  }

  /// Adds up what neighbours do to those who are due.
  ///
  /// Apart from ``move(_:_:_:)``, because a processor then looks ahead by more cells.
  func feel(_ first: Int, _ number: Int, _ bench: LocalBench) {
    // Who is due lies anywhere.
    for index in first..<first &+ min(Self.ahead, number) { expect(Int(dues[index])) }
    for index in 0..<number {
      let cell = Int(dues[first &+ index])
      expect(Int(dues[first &+ min(index &+ Self.ahead, number &- 1)]))
      expectNeighbours(of: Int(dues[first &+ min(index &+ Self.soon, number &- 1)]))
      var sums = ForceSums<S, ExactAdder>()
      let list = UnsafePointer(neighbours + width &* cell)
      let listed = Int(counts[cell])
      let forces = rowForces.forces(list, on: cell, acrossRim: R.isOpen)
      sums.add(forces, rowForces.law)
      var pushed = UInt32(truncatingIfNeeded: forces.push.bits(above: felt))
      var seen = Neighbourhood.lanes
      while seen < listed {
        let forces = rowForces.forces(list + seen, on: cell, acrossRim: R.isOpen)
        sums.add(forces, rowForces.law)
        let bits = UInt32(truncatingIfNeeded: forces.push.bits(above: felt))
        pushed = seen < 32 ? pushed | bits &<< UInt32(truncatingIfNeeded: seen) : .max
        seen &+= Neighbourhood.lanes
      }
      let (feeling, contacts) = sums.feeling(oneself: 0, rowForces.law)
      let bits = now[cell].bits
      let drive = drives[now[cell].drive]
      bench.velocityX[index] = feeling[0] + drive.x
      bench.velocityY[index] = feeling[1] + drive.y
      if S.isSolid { bench.velocityZ[index] = feeling[3] + drive.z }
      (bench.pressure[index], bench.pushed[index]) = (feeling[2], pushed)
      // Who was woken was so because of something that has just begun.
      let waited = rhythm.step &- bits.last
      let steps = waited < bits.wait ? min(waited, LocalRhythm.wokenSteps) : waited
      (bench.steps[index], bench.steadySteps[index]) = (Float(steps), Float(waited &- steps))
      bench.bits[index] = Float(
        bitPattern: LocalBits(
          last: rhythm.step, wait: 0, contacts: UInt16(truncatingIfNeeded: contacts)
        ).rawValue)
    }
  }

  /// Moves those who are due for the time since their last look, and says when the next will be.
  ///
  /// Rows, from which neighbours are read, stay as they were until ``follow(_:_:)``.
  ///
  /// - Returns: How many of them wake others, and how many must be listed anew.
  func move(_ first: Int, _ number: Int, _ bench: LocalBench) -> (wakers: Int, movers: Int) {
    guard 0 < number else { return (0, 0) }
    let motion = LocalMotion<S, R>(columns, rhythm, bench, in: domain)
    let cells = dues + first
    // The last vector is filled up with the last cell; there is room, as chunks are whole vectors.
    bench.seal(number)
    for place in number..<(number &+ 7) / 8 &* 8 { cells[place] = cells[number &- 1] }
    var (waking, moving) = (0, 0)
    var index = 0
    while index < number {
      var (far, away) = motion.move(cells + index, at: index)
      if number &- index < 8 {
        let kept = 1 &<< (number &- index) &- 1
        (far, away) = (far & kept, away & kept)
      }
      while far != 0 {
        let place = index &+ far.trailingZeroBitCount
        wakers[first &+ waking] = cells[place]
        pushed[first &+ waking] = bench.pushed[place]
        waking &+= 1
        far &= far &- 1
      }
      while away != 0 {
        movers[first &+ moving] = cells[index &+ away.trailingZeroBitCount]
        moving &+= 1
        away &= away &- 1
      }
      index &+= 8
    }
    return (waking, moving)
  }

  /// Lets the rows of those who were looked at follow.
  func follow(_ first: Int, _ number: Int) {
    for index in first..<first &+ number {
      let soon = Int(dues[min(index &+ 24, first &+ number &- 1)])
      lanes_expect(now + soon)
      lanes_expect(rows + 4 &* soon)
      let cell = Int(dues[index])
      let row = rows + 4 &* cell
      (row[0], row[1]) = (now[cell].place.x, now[cell].place.y)
      if S.isSolid { row[2] = now[cell].place.z }
    }
  }

  /// Has those whom somebody has pushed on the way looked at in the next step.
  func wakeNeighbours(_ first: Int, _ number: Int) {
    let next = rhythm.step &+ 1
    for index in first..<first &+ number {
      lanes_expect(neighbours + width &* Int(wakers[index &+ 4]))
      let cell = Int(wakers[index])
      let list = neighbours + width &* cell
      let listed = Int(counts[cell])
      var bits = pushed[index]
      if 32 < listed {
        for slot in 0..<listed { due[Int(list[slot] / 4)] = next }
        continue
      }
      while bits != 0 {
        due[Int(list[bits.trailingZeroBitCount] / 4)] = next
        bits &= bits &- 1
      }
    }
  }
}
