/// What a new cell starts with.
public struct Newcomer: Sendable {
  /// Its place in µm.
  public var position: SIMD3<Float>
  /// Its radius in µm.
  public var radius: Float
  /// How strongly it sticks, as ``Cells/stickiness``.
  public var stickiness: Float
  /// The row of the model's table of types.
  public var type: UInt8
  /// Its first state.
  public var state: UInt8
  /// Its name.
  public var lineage: UInt64
  /// How many times its line has divided.
  public var divisions: UInt16

  /// Describes a new cell.
  public init(
    position: SIMD3<Float>, radius: Float, stickiness: Float, type: UInt8, state: UInt8,
    lineage: UInt64, divisions: UInt16 = 0
  ) {
    self.position = position
    self.radius = radius
    self.stickiness = stickiness
    self.type = type
    self.state = state
    self.lineage = lineage
    self.divisions = divisions
  }
}

extension Cells {
  /// Adds a cell at the end; it takes its place in the order at the next sort.
  ///
  /// - Parameter newcomer: What the cell starts with; the model's numbers and names start at 0.
  /// - Returns: The index of the cell until the next sort.
  @discardableResult
  public func append(_ newcomer: Newcomer) -> Int {
    beginEdition()
    if count == capacity { reserve(capacity * 2) }
    let index = count
    count += 1
    x[index] = newcomer.position.x
    y[index] = newcomer.position.y
    z[index] = newcomer.position.z
    radius[index] = newcomer.radius
    stickiness[index] = newcomer.stickiness
    velocityX[index] = 0
    velocityY[index] = 0
    velocityZ[index] = 0
    pressure[index] = 0
    contacts[index] = 0
    type[index] = newcomer.type
    state[index] = newcomer.state
    lineage[index] = newcomer.lineage
    divisions[index] = newcomer.divisions
    bin[index] = 0
    for column in numbers { column[index] = 0 }
    for column in codes { column[index] = 0 }
    for column in sets { column[index] = 0 }
    for column in names { column[index] = 0 }
    return index
  }

  /// Makes room for a number of cells.
  public func reserve(_ wanted: Int) {
    guard capacity < wanted else { return }
    func grow<T: BinaryInteger & BitwiseCopyable>(_ column: inout Column<T>) {
      column.grow(from: count, to: wanted, filledWith: 0)
    }
    func grow(_ column: inout Column<Float>) {
      column.grow(from: count, to: wanted, filledWith: 0)
    }
    grow(&x)
    grow(&y)
    grow(&z)
    grow(&radius)
    grow(&stickiness)
    grow(&velocityX)
    grow(&velocityY)
    grow(&velocityZ)
    grow(&pressure)
    grow(&contacts)
    grow(&type)
    grow(&state)
    grow(&lineage)
    grow(&divisions)
    grow(&bin)
    for index in numbers.indices { grow(&numbers[index]) }
    for index in codes.indices { grow(&codes[index]) }
    for index in sets.indices { grow(&sets[index]) }
    for index in names.indices { grow(&names[index]) }
    grow(&spareFloat)
    grow(&spareByte)
    grow(&spareShort)
    grow(&spareWord)
    grow(&spareName)
    grow(&order)
    capacity = wanted
  }
}

extension Cells {
  /// Moves a cell to a place, in µm.
  public func setPosition(_ index: Int, _ position: SIMD3<Float>) {
    beginEdition()
    x[index] = position.x
    y[index] = position.y
    z[index] = position.z
  }

  /// Gives a cell the name of a daughter and forgets its motion.
  public func beginLine(_ index: Int, lineage name: UInt64) {
    lineage[index] = name
    divisions[index] &+= 1
    velocityX[index] = 0
    velocityY[index] = 0
    velocityZ[index] = 0
  }
}
