import Outcomes

/// What the model gives for a target today.
package struct Measurement: Sendable, Equatable {
  /// A value for each criterion of the card; not a number where nothing could be measured.
  package let values: [Double]
  /// What is drawn of it.
  package let figure: Figure
  /// What should be known about the values, such as intervals; a sentence each.
  package let notes: [String]

  /// Creates a measurement.
  package init(values: [Double], figure: Figure, notes: [String] = []) {
    self.values = values
    self.figure = figure
    self.notes = notes
  }
}

/// A target with what was measured.
package struct TargetResult: Sendable, Equatable {
  /// What is written about the target.
  package let card: TargetCard
  /// What the model gives.
  package let measurement: Measurement

  /// Puts a card and its measurement together.
  ///
  /// - Precondition: There is a value for each criterion.
  package init(card: TargetCard, measurement: Measurement) {
    precondition(
      card.criteria.count == measurement.values.count,
      "\(card.id) has \(card.criteria.count) criteria and \(measurement.values.count) values.")
    self.card = card
    self.measurement = measurement
  }

  /// Each criterion with its value, and whether it passes.
  package var rows: [(criterion: Criterion, value: Double, holds: Bool)] {
    zip(card.criteria, measurement.values).map { criterion, value in
      (criterion, value, criterion.acceptance.holds(value))
    }
  }

  /// Whether all criteria hold.
  package var holds: Bool { rows.allSatisfy(\.holds) }
}

/// A picture of a measurement: curves and points over one axis.
package struct Figure: Sendable, Equatable {
  /// One quantity.
  package struct Curve: Sendable, Equatable {
    /// How it is drawn.
    package enum Style: String, Sendable {
      /// A line, for what the model gives.
      case line
      /// A dashed line, for a closed form or a fit.
      case reference
      /// Points, for single measurements.
      case points
      /// Points of another shape, for published values.
      case published
    }

    /// The name.
    package let name: String
    /// How it is drawn.
    package let style: Style
    /// The places to the right.
    package let x: [Double]
    /// The heights.
    package let y: [Double]

    /// Creates a curve.
    package init(_ name: String, _ style: Style, x: [Double], y: [Double]) {
      precondition(x.count == y.count, "A point has two numbers.")
      self.name = name
      self.style = style
      self.x = x
      self.y = y
    }

    /// Creates a curve from points.
    package init(_ name: String, _ style: Style, _ points: [(Double, Double)]) {
      self.init(name, style, x: points.map(\.0), y: points.map(\.1))
    }
  }

  /// What is seen, as one sentence.
  package let title: String
  /// What the axis to the right is.
  package let xName: String
  /// What the heights are.
  package let yName: String
  /// Whether places to the right are powers of ten.
  package let isLogX: Bool
  /// Whether heights are powers of ten.
  package let isLogY: Bool
  /// The curves; those of the model first.
  package let curves: [Curve]

  /// Creates a figure.
  package init(
    _ title: String, x xName: String, y yName: String, isLogX: Bool = false, isLogY: Bool = false,
    _ curves: [Curve]
  ) {
    self.title = title
    self.xName = xName
    self.yName = yName
    self.isLogX = isLogX
    self.isLogY = isLogY
    self.curves = curves
  }
}
