import Testing

@testable import ShortSteps

struct ContactListTests {
  /// What a cell feels.
  struct Feeling: Equatable {
    var velocity: SIMD3<Float>
    var pressure: Float
    var contacts: UInt16

    static func all(_ cells: Cells) -> [Feeling] {
      (0..<cells.count).map {
        Feeling(
          velocity: SIMD3(cells.velocityX[$0], cells.velocityY[$0], cells.velocityZ[$0]),
          pressure: cells.pressure[$0], contacts: cells.contacts[$0])
      }
    }
  }

  @Test(arguments: Cloud.boxes, [1, 3])
  func `a list gives the same bits whenever it was made, and the forces of all pairs`(
    domain: Domain, workers: Int
  ) {
    let cloud = Cloud(500, in: domain, seed: 11, skin: 3)
    let (cells, grid) = (cloud.cells, cloud.grid)
    let mechanics = Mechanics(crew: Crew(workers: workers))
    let list = ContactList()
    var (moved, sorts): (Float, Int) = (0, 0)
    for step in 0..<12 {
      mechanics.push(
        cells, in: grid, law: Cloud.law, replacing: true, listing: ContactList())
      let fresh = Feeling.all(cells)
      Cloud.check(cells, against: [cells], law: Cloud.law, in: domain)
      mechanics.rest(cells)
      mechanics.push(cells, in: grid, law: Cloud.law, replacing: step % 2 == 0, listing: list)
      #expect(Feeling.all(cells) == fresh)
      moved += mechanics.advanceRemembering(cells, minutes: 0.1, limit: 0.6, in: domain)
      guard grid.skin < 2 * moved else { continue }
      cells.sort(into: grid, crew: mechanics.crew)
      (moved, sorts) = (0, sorts + 1)
    }
    // Lists were used for some steps and made anew some times, and grew until all cells fit.
    #expect(1 < sorts && sorts < 8)
    // (In the smallest box everybody touches everybody, for which it would have to grow for longer.)
    #expect(list.isComplete || domain.size.z == 20)
  }

  @Test(arguments: [Cloud.boxes[0], Cloud.boxes[3]])
  func `where a crowd has no room in the list, the bins are looked into`(domain: Domain) {
    let cloud = Cloud(1500, in: domain, seed: 4, crowd: SIMD3(30, 30, domain.isSolid ? 30 : 0))
    let (cells, grid) = (cloud.cells, cloud.grid)
    let mechanics = Mechanics(crew: Crew(workers: 1))
    let list = ContactList()
    var seen: [Feeling]?
    for _ in 0..<6 {
      mechanics.rest(cells)
      cells.sort(into: grid, crew: mechanics.crew)
      mechanics.push(cells, in: grid, law: Cloud.law, replacing: true, listing: list)
      Cloud.check(cells, against: [cells], law: Cloud.law, in: domain)
      #expect(Feeling.all(cells) == seen ?? Feeling.all(cells))
      seen = Feeling.all(cells)
      #expect(!list.isComplete)
    }
    // More room would not help, so none was taken.
    #expect(list.bytesPerCell <= (domain.isSolid ? 24 : 10) * 4 + 17)
  }

  @Test func `cells that come, leave or jump are seen at once`() {
    let cloud = Cloud(300, in: Cloud.boxes[0], seed: 12)
    let (cells, grid) = (cloud.cells, cloud.grid)
    let mechanics = Mechanics(crew: Crew(workers: 1))
    let list = ContactList()
    func check() {
      mechanics.push(cells, in: grid, law: Cloud.law, replacing: true, listing: list)
      Cloud.check(cells, against: [cells], law: Cloud.law, in: cloud.domain)
    }
    check()
    cells.append(
      Newcomer(
        position: SIMD3(50, 60, 0), radius: 6, stickiness: 0.5, type: 0, state: 0, lineage: 9999))
    cells.sort(into: grid, crew: mechanics.crew)
    check()
    cells.state[7] = Cells.removedState
    cells.sort(into: grid, crew: mechanics.crew)
    check()
    // Within the skin, and without a sort.
    cells.setPosition(3, cells.position(3) + SIMD3(0.9, 0, 0))
    check()
  }

  @Test func `another law or sheet makes the list anew`() {
    let (first, second) = (
      Cloud(300, in: Cloud.boxes[0], seed: 13), Cloud(280, in: Cloud.boxes[0], seed: 14)
    )
    let mechanics = Mechanics(crew: Crew(workers: 1))
    let list = ContactList()
    for cloud in [first, second, first] {
      for law in [Cloud.law, ContactLaw(repulsion: 4, range: 1.05)] {
        mechanics.push(cloud.cells, in: cloud.grid, law: law, replacing: true, listing: list)
        Cloud.check(cloud.cells, against: [cloud.cells], law: law, in: cloud.domain)
      }
    }
  }
}
