import Tissue

extension Simulation {
  /// Hands on what a mother cell had lost and how doomed it is, and lets each daughter lose more.
  ///
  /// Real rates of loss are 1e-6 to 1e-5 per division in tumours of 1e9 cells; in a small tissue
  /// they are rescaled, which the results state (B14).
  func inherit(_ cell: Int, _ daughter: Int) {
    let type = Int(residents.type[cell])
    let lost = UInt32(residents.numbers[Resident.lost][cell])
    let doom = residents.numbers[Resident.doom][cell]
    for young in [cell, daughter] {
      residents.numbers[Resident.doom][young] = max(0, doom - 1)
      residents.numbers[Resident.lost][young] = Float(lost)
      guard rules.antigenLossIsOn, case .tumour(let row) = rows[type] else { continue }
      if 0 < row.mhcLoss, lost & Recognition.mhcBit == 0 {
        lose(Recognition.mhcBit, row.mhcLoss, 0, "mhc", young)
      }
      for (index, chance) in lossChances.enumerated()
      where 0 < chance && lost & Recognition.bit(of: index) == 0
        && recognition.carries(index, type)
      {
        lose(Recognition.bit(of: index), chance, 1 + index, antigenNames[index], young)
      }
    }
  }

  private func lose(
    _ bit: UInt32, _ chance: Float, _ ordinal: Int, _ name: String, _ cell: Int
  ) {
    let u = draw.uniforms(residents.lineage[cell], UInt32(ordinal), .mutation)
    guard u.x < chance else { return }
    let lost = UInt32(residents.numbers[Resident.lost][cell]) | bit
    residents.numbers[Resident.lost][cell] = Float(lost)
    tallies[Int(residents.type[cell])].mutations += 1
    book(.mutation, .none, cell, of: residents, cause: name)
  }

  /// Counts the cells that show each antigen, for surface antigens healthy ones too.
  ///
  /// Effectors live longer where it is. Without MHC-I a cell shows no peptide.
  func countCarriers() {
    for antigen in carriers.indices { carriers[antigen] = 0 }
    for cell in 0..<residents.count where residents.state[cell] == ResidentState.alive {
      let type = Int(residents.type[cell])
      if case .healthy = rows[type] {
        // Engineered cells find their antigen on healthy cells too.
        for antigen in 0..<recognition.count
        where !recognition.isPeptide[antigen] && recognition.carries(antigen, type) {
          carriers[antigen] += 1
        }
        continue
      }
      let lost = UInt32(residents.numbers[Resident.lost][cell])
      for antigen in 0..<recognition.count where recognition.carries(antigen, type) {
        let needed =
          Recognition.bit(of: antigen)
          | (recognition.isPeptide[antigen] ? Recognition.mhcBit : 0)
        if lost & needed == 0 { carriers[antigen] += 1 }
      }
    }
    body.note(carriers: carriers)
    countMalignant()
  }

  /// Hands the antigens of a cell that died to the dendritic cells of the body.
  func release(_ cell: Int, _ fate: Fate) {
    let type = Int(residents.type[cell])
    guard case .tumour = rows[type] else { return }
    let weight = body.immunogenicity(of: fate)
    guard 0 < weight else { return }
    let lost = UInt32(residents.numbers[Resident.lost][cell])
    for antigen in 0..<recognition.count
    where recognition.isPeptide[antigen] && recognition.carries(antigen, type)
      && lost & Recognition.bit(of: antigen) == 0
    {
      body.take(up: antigen, weight: weight)
    }
  }
}
