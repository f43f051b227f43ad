@testable import Immunology

/// Tissues that look like those of the model, without running it.
enum SampleTissue {
  /// Numbers that look random and are the same on each machine.
  struct Numbers {
    var state: UInt64

    /// A number from 0 to 1.
    mutating func next() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 24)
    }
  }

  /// A tumour of a number of cells in the middle of healthy tissue, with T cells and vessels.
  static func tumour(
    cells tumourCells: Int = 1500, size: SIMD3<Float> = SIMD3(1000, 1000, 0), day: Double = 14,
    tCells: Int = 300
  ) -> TissueView {
    var numbers = Numbers(state: 7)
    let spacing: Float = 15.6
    let center = SIMD3(size.x / 2, size.y / 2, size.z / 2)
    let volume = Float(tumourCells) * spacing * spacing * (size.z > 0 ? spacing : 1) * 0.88
    let edge = size.z > 0 ? cubeRoot(volume * 0.2387) : (volume / 3.14159).squareRoot()
    var cells: [TissueView.Cell] = []
    let rows = Int(size.y / (spacing * 0.866))
    for layer in 0...Int(size.z / (spacing * 0.82)) {
      for row in 0..<rows {
        for column in 0..<Int(size.x / spacing) {
          let jitter = SIMD3(numbers.next(), numbers.next(), numbers.next()) - 0.5
          var place = SIMD3(
            (Float(column) + (row.isMultiple(of: 2) ? 0.25 : 0.75)) * spacing,
            (Float(row) + 0.5) * spacing * 0.866, (Float(layer) + 0.5) * spacing * 0.82)
          place += jitter * 4
          if size.z == 0 { place.z = 0 }
          let offset = place - center
          let distance = (offset * offset).sum().squareRoot() + (numbers.next() - 0.5) * 26
          let (chance, growth) = (numbers.next(), numbers.next())
          cells.append(
            TissueView.Cell(
              position: place, radius: 7.4 + 1.4 * growth,
              appearance: appearance(distance, edge: edge, chance: chance),
              lineage: UInt64(cells.count),
              signal: distance < edge ? 40_000 * max(0.05, distance / edge) * growth : 0))
        }
      }
    }
    cells.removeAll { numbers.next() < 0.06 && $0.appearance == .healthy }
    for _ in 0..<tCells {
      let place = SIMD3(
        numbers.next() * size.x, numbers.next() * size.y, numbers.next() * size.z)
      let offset = place - center
      let distance = (offset * offset).sum().squareRoot()
      let chance = numbers.next()
      let isNear = abs(distance - edge) < 45
      let appearance: TissueView.Appearance =
        chance < 0.04
        ? .effectorDying
        : distance < edge - 45 && chance < 0.45
          ? .effectorTired : isNear && chance < 0.75 ? .effectorEngaged : .effectorActive
      cells.append(
        TissueView.Cell(
          position: place, radius: 4.8, appearance: appearance, lineage: UInt64(cells.count),
          signal: appearance == .effectorTired ? 0.9 : 0.1))
    }
    var vessels: [SIMD4<Float>] = []
    for row in 0..<5 {
      for column in 0..<5 {
        vessels.append(
          SIMD4(
            (Float(column) + 0.2 + 0.6 * numbers.next()) * size.x / 5,
            (Float(row) + 0.2 + 0.6 * numbers.next()) * size.y / 5, size.z / 2,
            row == 2 && column == 2 ? 0.1 : 1))
      }
    }
    return TissueView(
      day: day, size: size, cells: cells, vessels: vessels,
      layers: layers(size, center, edge: edge))
  }

  /// An empty tissue.
  static let empty = TissueView(
    day: 0, size: SIMD3(600, 600, 0), cells: [], vessels: [], layers: [])

  private static func appearance(
    _ distance: Float, edge: Float, chance: Float
  ) -> TissueView.Appearance {
    if distance > edge { return chance < 0.01 ? .healthyDying : .healthy }
    if distance > edge - 60, chance < 0.05 { return .tumourDying }
    if distance < edge * 0.3 { return .necrotic }
    return distance < edge * 0.55 ? .tumourHypoxic : .tumour
  }

  private static func layers(
    _ size: SIMD3<Float>, _ center: SIMD3<Float>, edge: Float
  ) -> [TissueView.Layer] {
    let shape = SIMD3(
      Int(size.x / 20), Int(size.y / 20), max(1, Int(size.z / 20)))
    var oxygen: [Float] = []
    var interferon: [Float] = []
    for z in 0..<shape.z {
      for y in 0..<shape.y {
        for x in 0..<shape.x {
          var place = (SIMD3(Float(x), Float(y), Float(z)) + 0.5) * 20
          if size.z == 0 { place.z = 0 }
          let offset = place - center
          let share = (offset * offset).sum().squareRoot() / edge
          oxygen.append(38 * min(1, 0.05 + share * share * 0.8))
          let ring = (share - 1) * 2.5
          interferon.append(75 / (1 + ring * ring * 4))
        }
      }
    }
    return [
      TissueView.Layer(name: "oxygen", shape: shape, values: oxygen),
      TissueView.Layer(name: "ifn_gamma", shape: shape, values: interferon),
    ]
  }

  private static func cubeRoot(_ value: Float) -> Float {
    var root = max(1, value.squareRoot())
    for _ in 0..<60 { root -= (root * root * root - value) / (3 * root * root) }
    return root
  }
}
