import Tissue

extension Simulation {
  /// Phase 5: forces and crawling become new places.
  func move() {
    // In the tick after their turnover, so that daughters lie in each other only briefly.
    if (Int(ticks) - 1) % rhythm.residentTicks == 0 { relaxResidents() }
    crawl()
  }

  /// Moves the resident cells by the forces between them.
  private func relaxResidents() {
    for minutes in rules.relaxation.minutes {
      if residentGrid.skin < 2 * residentsMoved { sortResidents() }
      feelPressure()
      // A division leaves two cells deep in each other; a fifth of a radius per step is a gentle
      // way out.
      residentsMoved += mechanics.advance(
        residents, minutes: minutes, limit: 2, in: domain)
    }
  }

  /// Computes the forces on resident cells and how crowded they are.
  func feelPressure() {
    mechanics.push(
      residents, in: residentGrid, by: residents, in: residentGrid, law: law, replacing: true)
  }

  /// Moves the T cells along their walks, off each other and past resident cells.
  private func crawl() {
    guard 0 < crawlers.count else { return }
    mechanics.push(
      crawlers, in: crawlerGrid, by: crawlers, in: crawlerGrid, law: law, replacing: true)
    if 0 < rules.squeeze {
      mechanics.push(
        crawlers, in: crawlerGrid, by: residents, in: residentGrid, law: law,
        strength: rules.squeeze)
    }
    let cells = CrawlerSheet(crawlers)
    let (velocityX, velocityY, velocityZ) = (
      crawlers.velocityX, crawlers.velocityY, crawlers.velocityZ
    )
    let minutes = rules.tickMinutes
    crew.forEachChunk(of: crawlers.count, size: Self.drawnAtOnce) { range, _, _ in
      // Each that walks draws at least once.
      withDraws(of: cells.lineage, range, .walk) { starts in
        for cell in range {
          var way =
            SIMD3(velocityX[cell], velocityY[cell], velocityZ[cell]) * minutes
          if cells.state[cell] == CrawlerState.searching
            || cells.state[cell] == CrawlerState.refractory
          {
            way += walk(
              cell, cells, table.crawls[Int(cells.type[cell])].walk,
              first: starts[cell &- range.lowerBound])
          } else if cells.state[cell] == CrawlerState.engaged {
            // A synapse holds; only other T cells shift it a little.
            way *= 0.1
          }
          let place = domain.confine(cells.position(cell) + way)
          (cells.x[cell], cells.y[cell], cells.z[cell]) = (place.x, place.y, place.z)
        }
      }
    }
  }

  /// The way of a T cell on its own, drawn towards chemokine.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - cells: Its sheet.
  ///   - walk: How its population walks.
  ///   - first: Its draws for the first turn.
  /// - Returns: The way in µm.
  private func walk(
    _ cell: Int, _ cells: CrawlerSheet, _ walk: PersistentWalk, first: SIMD4<Float>
  ) -> SIMD3<Float> {
    let lineage = cells.lineage[cell]
    var direction = SIMD3(
      cells.directionX[cell], cells.directionY[cell], cells.directionZ[cell])
    // TGF-β and the matrix that comes with it slow T cells and hide the way in.
    let slowed =
      rules.transformingSlowing
      * rules.transformingEffect(transforming.value(at: cells.position(cell)))
    let way = walk.step(
      direction: &direction, speed: cells.speed[cell] * (1 - slowed), minutes: rules.tickMinutes,
      gradient: walk.bias == 0 ? .zero : scent(at: cells.position(cell)) * (1 - slowed)
    ) { turn in
      turn == 0
        ? first
        : draw.uniforms(lineage: lineage, tick: ticks, purpose: Purpose.walk.rawValue + turn)
    }
    cells.directionX[cell] = direction.x
    cells.directionY[cell] = direction.y
    cells.directionZ[cell] = direction.z
    return way
  }

  /// The direction in which chemokine rises, a unit vector or zero.
  private func scent(at place: SIMD3<Float>) -> SIMD3<Float> {
    let slope = chemokine.gradient(at: place)
    let steepness = (slope.x * slope.x + slope.y * slope.y + slope.z * slope.z).squareRoot()
    return 0 < steepness ? slope / steepness : .zero
  }
}
