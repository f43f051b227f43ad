import Tissue

/// The fields of all factors in one tissue.
struct Factors {
  /// The fields, in the order of ``FactorTable``.
  let fields: [Field]
  private let names: [Factor]
  private let isFollowed: [Bool]

  init(_ setup: ModelSetup, mesh: Mesh, crew: Crew) {
    let values = setup.parameters
    names = FactorTable.forms.map { $0.factor }
    fields = FactorTable.forms.map { form in
      let diffusion = Float(values[form.diffusion])
      let decay: Float =
        switch form.loss {
        case .none: 0
        case .reach(let key): diffusion / (Float(values[key]) * Float(values[key]))
        case .perDay(let key): Float(values[key] / 1440)
        }
      return Field(
        mesh: mesh, diffusion: diffusion, decay: decay,
        filledWith: form.start.map { Float(values[$0]) } ?? 0, crew: crew)
    }
    isFollowed = FactorTable.forms.map { form in
      if let mechanism = form.leftOutWith, setup.without.contains(mechanism) { return false }
      return !form.needsMakers || setup.makes(form.factor)
    }
  }

  /// The field of a factor; those that cells need for each of many are looked up beforehand.
  subscript(factor: Factor) -> Field {
    guard let index = names.firstIndex(of: factor) else {
      preconditionFailure("\(factor.rawValue) is not in the table of factors.")
    }
    return fields[index]
  }

  /// Forgets what cells use and make.
  func clearReactions() {
    for (field, isFollowed) in zip(fields, isFollowed) where isFollowed { field.clearReactions() }
  }

  /// Lets all follow what cells use and make.
  func relax() {
    for (index, form) in FactorTable.forms.enumerated() where isFollowed[index] {
      fields[index].relax(pseudoSteps: form.steps)
    }
  }

  /// Brings those that need no T cell to the steady state of the first day.
  func settle() {
    for (index, form) in FactorTable.forms.enumerated() where isFollowed[index] {
      guard let steps = form.firstSteps else { continue }
      for _ in 0..<40 { fields[index].relax(pseudoSteps: steps) }
    }
  }
}

/// What cells need to know while what they use and make is collected, voxel by voxel.
struct Reactions {
  let mesh: Mesh
  let rules: Rules
  /// The volume of a sphere of radius 1 in voxels.
  let sphereShare: Float
  /// nM per minute that a secretion of one molecule per second makes in a voxel.
  let perSecond: Float
  /// pM of IFN-γ per minute that one fighting cell makes in a voxel.
  let interferonPerVoxel: Float
  /// What is lost of oxygen to cells and vessels, in 1/min.
  let breath: Column<Float>
  /// The crawling cells, where any of them kill.
  let killers: KillerSheet?

  init(_ factors: Factors, _ rules: Rules, _ killers: KillerSheet?) {
    self.killers = killers
    mesh = factors.fields[0].mesh
    self.rules = rules
    sphereShare = 4.188_790_2 / mesh.volume
    perSecond = rules.nanomolarSecretion / mesh.volume
    interferonPerVoxel = rules.interferonSecretion / mesh.volume
    breath = factors[.oxygen].uptake
  }

  /// Crawling cells use a tenth of the oxygen that tumour cells do (A12).
  func breathe(_ run: Range<Int>, _ cells: CrawlerSheet) {
    let (mesh, share, breath) = (mesh, sphereShare, breath)
    let uptake = rules.oxygenUptake
    for cell in run where cells.state[cell] != CrawlerState.dying {
      let radius = cells.radius[cell]
      breath[mesh.index(at: cells.position(cell))] +=
        0.1 * uptake * radius * radius * radius * share
    }
  }
}
