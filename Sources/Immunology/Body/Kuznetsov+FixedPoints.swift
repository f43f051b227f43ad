extension Kuznetsov {
  /// A state that does not change by itself.
  public struct FixedPoint: Sendable, Equatable {
    /// What happens near it.
    public enum Nature: String, Sendable {
      /// Everything near comes closer.
      case stable
      /// Everything near comes closer in circles.
      case stableSpiral = "stable spiral"
      /// Some paths come closer, most leave.
      case saddle
      /// Everything near leaves.
      case unstable
    }

    /// The cells there.
    public let state: State
    /// What happens near it.
    public let nature: Nature
    /// The real part of the leading eigenvalue, per unit of time.
    public let growth: Double
    /// The imaginary part of the eigenvalues, per unit of time; 0 without circles.
    public let frequency: Double
  }

  /// All states that do not change, from the fewest tumour cells to the most.
  ///
  /// Without a tumour E = σ/δ; with one E = α·(1 − β·T) and T is a root of a cubic, found by signs
  /// on 4000 intervals up to the largest tumour and by halving them.
  public var fixedPoints: [FixedPoint] {
    var points = [point(State(effectors: supply / loss, tumour: 0))]
    func imbalance(_ tumour: Double) -> Double {
      supply + growth * (1 - crowding * tumour) * netGain(tumour: tumour)
    }
    let largest = 1 / crowding
    let intervals = 4000
    var start = largest * 1e-9
    for index in 1...intervals {
      let end = largest * Double(index) / Double(intervals)
      if imbalance(start).sign != imbalance(end).sign {
        var (low, high) = (start, end)
        for _ in 0..<80 {
          let middle = (low + high) / 2
          if imbalance(low).sign == imbalance(middle).sign { low = middle } else { high = middle }
        }
        let tumour = (low + high) / 2
        points.append(point(State(effectors: growth * (1 - crowding * tumour), tumour: tumour)))
      }
      start = end
    }
    return points
  }

  /// Tells the nature of a state that does not change by the eigenvalues of the Jacobian.
  private func point(_ state: State) -> FixedPoint {
    let (effectors, tumour) = (state.effectors, state.tumour)
    let reach = halfRecruitment + tumour
    let upperLeft = netGain(tumour: tumour)
    let upperRight =
      effectors * (recruitment * halfRecruitment / (reach * reach) - exhaustion)
    let lowerRight = growth * (1 - 2 * crowding * tumour) - effectors
    let trace = upperLeft + lowerRight
    let determinant = upperLeft * lowerRight + upperRight * tumour
    let discriminant = trace * trace / 4 - determinant
    let root = abs(discriminant).squareRoot()
    let leading = trace / 2 + (0 < discriminant ? root : 0)
    let nature: FixedPoint.Nature =
      if determinant < 0 { .saddle } else if 0 < leading { .unstable } else if discriminant < 0 {
        .stableSpiral
      } else { .stable }
    return FixedPoint(
      state: state, nature: nature, growth: leading, frequency: discriminant < 0 ? root : 0)
  }
}
