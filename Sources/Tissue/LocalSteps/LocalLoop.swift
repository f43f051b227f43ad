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
  private let orders: LaneOrders
  private let neighbours: UnsafeMutablePointer<UInt32>
  private let counts: UnsafeMutablePointer<UInt16>
  private let width: Int
  private let due: UnsafeMutablePointer<UInt8>
  private let dues, wakers, movers, overlaps: UnsafeMutablePointer<UInt32>
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
    (neighbours, counts, width) = (lists.neighbours, lists.counts.start, lists.width)
    due = columns.due.start
    (dues, wakers) = (columns.dues.start, columns.wakers.start)
    (movers, overlaps) = (columns.movers.start, columns.overlaps.start)
    (now, rows, drives) = (columns.now, columns.rows, columns.drives)
    (self.columns, self.domain) = (columns, domain)
  }

  /// Writes down who of some cells is due.
  ///
  /// - Parameter cells: The cells, from a multiple of eight on.
  /// - Returns: Their number.
  func findDue(_ cells: Range<Int>) -> Int {
    let list = dues + cells.lowerBound
    let wanted = UInt64(rhythm.step) &* 0x0101_0101_0101_0101
    let low = UInt64(0x7F7F_7F7F_7F7F_7F7F)
    var found = 0
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      let bytes = UnsafeRawPointer(due + cell).load(as: UInt64.self) ^ wanted
      // The highest bit of each byte that is 0, and of no other; then these bits side by side.
      let zeros = ~(((bytes & low) &+ low) | bytes | low)
      var pattern = Int(truncatingIfNeeded: ((zeros &>> 7) &* 0x0102_0408_1020_4080) &>> 56)
      if cells.upperBound &- cell < 8 { pattern &= 1 &<< (cells.upperBound &- cell) &- 1 }
      orders[pattern].store(numbersFrom: cell, at: list + found)
      found &+= pattern.nonzeroBitCount
      cell &+= 8
    }
    return found
  }

  /// Adds up what neighbours do to those who are due.
  ///
  /// Apart from ``move(_:_:_:)``, because a processor then looks ahead by more cells.
  func feel(_ first: Int, _ number: Int, _ bench: LocalBench) {
    for index in 0..<number {
      let cell = Int(dues[first &+ index])
      // Who is due lies anywhere.
      let soon = Int(dues[first &+ min(index &+ 4, number &- 1)])
      lanes_expect(neighbours + width &* soon)
      lanes_expect(now + soon)
      var sums = ForceSums<S, ExactAdder>()
      let list = UnsafePointer(neighbours + width &* cell)
      let listed = Int(counts[cell])
      let forces = rowForces.forces(list, on: cell, acrossRim: R.isOpen)
      sums.add(forces, rowForces.law)
      var overlaps = UInt32(truncatingIfNeeded: forces.push.bits(above: Lanes8(0)))
      var seen = Neighbourhood.lanes
      while seen < listed {
        let forces = rowForces.forces(list + seen, on: cell, acrossRim: R.isOpen)
        sums.add(forces, rowForces.law)
        let bits = UInt32(truncatingIfNeeded: forces.push.bits(above: Lanes8(0)))
        overlaps = seen < 32 ? overlaps | bits &<< UInt32(truncatingIfNeeded: seen) : .max
        seen &+= Neighbourhood.lanes
      }
      let (feeling, contacts) = sums.feeling(oneself: 0, rowForces.law)
      let bits = now[cell].bits
      var velocity = SIMD3(feeling[0], feeling[1], S.isSolid ? feeling[3] : 0)
      if bits.isDriven {
        let drive = drives[cell]
        velocity += SIMD3(drive.x, drive.y, drive.z)
      }
      (bench.velocityX[index], bench.velocityY[index]) = (velocity.x, velocity.y)
      if S.isSolid { bench.velocityZ[index] = velocity.z }
      (bench.pressure[index], bench.overlaps[index]) = (feeling[2], overlaps)
      // Who was woken was so because of something that has just begun.
      let waited = rhythm.step &- bits.last
      let steps = waited < bits.wait ? min(waited, LocalRhythm.wokenSteps) : waited
      (bench.steps[index], bench.steadySteps[index]) = (Float(steps), Float(waited &- steps))
      bench.bits[index] = Float(
        bitPattern: LocalBits(
          last: rhythm.step, wait: 0, isDriven: bits.isDriven,
          contacts: UInt16(truncatingIfNeeded: contacts)
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
        overlaps[first &+ waking] = bench.overlaps[place]
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
      let cell = Int(dues[index])
      let row = rows + 4 &* cell
      (row[0], row[1]) = (now[cell].place.x, now[cell].place.y)
      if S.isSolid { row[2] = now[cell].place.z }
    }
  }

  /// Has all who overlap those who wake others looked at in the next step.
  func wakeNeighbours(_ first: Int, _ number: Int) {
    let next = rhythm.step &+ 1
    for index in first..<first &+ number {
      lanes_expect(neighbours + width &* Int(wakers[index &+ 4]))
      let cell = Int(wakers[index])
      let list = neighbours + width &* cell
      let listed = Int(counts[cell])
      var bits = overlaps[index]
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
