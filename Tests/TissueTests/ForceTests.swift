import Testing
import Tissue

struct ForceTests {
  @Test(arguments: Cloud.boxes, [1, 3])
  func `forces, pressure and contacts are those of all pairs`(domain: Domain, workers: Int) {
    let cloud = Cloud(500, in: domain, seed: 1)
    let mechanics = Mechanics(crew: Crew(workers: workers))
    mechanics.rest(cloud.cells)
    mechanics.push(
      cloud.cells, in: cloud.grid, by: cloud.cells, in: cloud.grid, law: Cloud.law)
    Cloud.check(cloud.cells, against: [cloud.cells], law: Cloud.law, in: domain)
  }

  @Test(arguments: Cloud.boxes)
  func `two sheets act on each other`(domain: Domain) {
    let (first, second) = (Cloud(300, in: domain, seed: 2), Cloud(120, in: domain, seed: 3))
    let mechanics = Mechanics(crew: Crew(workers: 2))
    mechanics.rest(first.cells)
    for actor in [first, second] {
      mechanics.push(first.cells, in: first.grid, by: actor.cells, in: actor.grid, law: Cloud.law)
    }
    Cloud.check(first.cells, against: [first.cells, second.cells], law: Cloud.law, in: domain)
  }

  @Test(arguments: [Cloud.boxes[0], Cloud.boxes[3]])
  func `a crowd of more cells than one neighbourhood holds is summed in rounds`(domain: Domain) {
    let cloud = Cloud(1500, in: domain, seed: 4, crowd: SIMD3(30, 30, domain.isSolid ? 30 : 0))
    let mechanics = Mechanics(crew: Crew(workers: 1))
    mechanics.rest(cloud.cells)
    mechanics.push(
      cloud.cells, in: cloud.grid, by: cloud.cells, in: cloud.grid, law: Cloud.law)
    Cloud.check(cloud.cells, against: [cloud.cells], law: Cloud.law, in: domain)
  }

  @Test(arguments: Cloud.boxes)
  func `forces stay exact while cells have moved by less than the skin`(domain: Domain) {
    let cloud = Cloud(500, in: domain, seed: 5, skin: 3)
    let mechanics = Mechanics(crew: Crew(workers: 1))
    // Everyone moves, by less than half the skin, through the rim of a periodic box too.
    var numbers = SplitMix(seed: 6)
    for cell in 0..<cloud.cells.count {
      let (x, y, z) = (numbers.uniform(), numbers.uniform(), numbers.uniform())
      cloud.cells.velocityX[cell] = (2 * x - 1) * 0.84
      cloud.cells.velocityY[cell] = (2 * y - 1) * 0.84
      cloud.cells.velocityZ[cell] = domain.isSolid ? (2 * z - 1) * 0.84 : 0
    }
    let moved = mechanics.advance(cloud.cells, minutes: 1, limit: 5, in: domain)
    #expect(0.8 < moved && moved < 1.5)
    mechanics.rest(cloud.cells)
    mechanics.push(
      cloud.cells, in: cloud.grid, by: cloud.cells, in: cloud.grid, law: Cloud.law)
    Cloud.check(cloud.cells, against: [cloud.cells], law: Cloud.law, in: domain)
  }

  @Test(arguments: Cloud.boxes)
  func `what one cell gains another loses`(domain: Domain) {
    let cloud = Cloud(600, in: domain, seed: 7)
    let mechanics = Mechanics(crew: Crew(workers: 1))
    mechanics.rest(cloud.cells)
    mechanics.push(
      cloud.cells, in: cloud.grid, by: cloud.cells, in: cloud.grid, law: Cloud.law)
    var (sum, effort) = (SIMD3<Double>.zero, 0.0)
    for cell in 0..<cloud.cells.count {
      let velocity = SIMD3<Double>(
        Double(cloud.cells.velocityX[cell]), Double(cloud.cells.velocityY[cell]),
        Double(cloud.cells.velocityZ[cell]))
      sum += velocity
      effort += (velocity * velocity).sum().squareRoot()
    }
    // Some 30 neighbours per cell, each rounded to 1e-7 of at most 10 µm/min.
    #expect((sum * sum).sum().squareRoot() < 1e-6 * effort + 1e-3)
  }

  @Test func `two cells at the same place give no forces that are not numbers`() {
    let domain = Cloud.boxes[0]
    let cloud = Cloud(2, in: domain, seed: 8)
    for gap in [Float(0), 1e-6, 1e-3] {
      (cloud.cells.x[0], cloud.cells.y[0]) = (100, 100)
      (cloud.cells.x[1], cloud.cells.y[1]) = (100 + gap, 100)
      cloud.cells.sort(into: cloud.grid, crew: Crew(workers: 1))
      let mechanics = Mechanics(crew: Crew(workers: 1))
      mechanics.rest(cloud.cells)
      mechanics.push(
        cloud.cells, in: cloud.grid, by: cloud.cells, in: cloud.grid, law: Cloud.law)
      let speed = abs(cloud.cells.velocityX[0])
      #expect(speed.isFinite && speed <= 10.1)
      #expect(cloud.cells.pressure[0].isFinite)
    }
  }

  @Test func `cells go by the velocities that they have`() {
    let cloud = Cloud(1, in: Cloud.boxes[0], seed: 10)
    let mechanics = Mechanics(crew: Crew(workers: 1))
    (cloud.cells.x[0], cloud.cells.velocityX[0]) = (100, 2)
    mechanics.advance(cloud.cells, minutes: 0.1, limit: 5, in: Cloud.boxes[0])
    let middle = cloud.cells.x[0]
    cloud.cells.velocityX[0] = 4
    mechanics.advance(cloud.cells, minutes: 0.1, limit: 5, in: Cloud.boxes[0])
    // 0.1·4; places near 100 are rounded by 4e-6.
    #expect(abs(cloud.cells.x[0] - middle - 0.4) < 1e-5)
  }

  @Test func `no cell moves further than the limit, and the way is reported`() {
    let cloud = Cloud(50, in: Cloud.boxes[0], seed: 9)
    for cell in 0..<50 { cloud.cells.velocityX[cell] = 1e6 }
    let before = (0..<50).map { cloud.cells.x[$0] }
    let mechanics = Mechanics(crew: Crew(workers: 1))
    let moved = mechanics.advance(cloud.cells, minutes: 0.1, limit: 5, in: Cloud.boxes[0])
    #expect(moved == 5)
    for cell in 0..<50 {
      #expect(cloud.cells.x[cell] <= min(before[cell] + 5.001, 230))
    }
  }

  @Test func `the farthest way of a step is that of all cells, not of the last ones`() {
    // More than two chunks of 4096.
    let cloud = Cloud(9000, in: Cloud.boxes[0], seed: 3)
    for column in [cloud.cells.velocityX, cloud.cells.velocityY, cloud.cells.velocityZ] {
      for cell in 0..<9000 { column[cell] = 0 }
    }
    cloud.cells.velocityX[0] = 3
    let moved = Mechanics(crew: Crew(workers: 1)).advance(
      cloud.cells, minutes: 1, limit: 5, in: Cloud.boxes[0])
    #expect(abs(moved - 3) < 1e-4)
  }
}
