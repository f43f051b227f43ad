/// The state of the blood and of the drugs at one time, as columns of `body.csv`.
public struct BodyReadout: Sendable, Equatable {
  /// The time in days.
  public var day: Double
  /// The names of the columns, with units, for example `anti_pd1_ug_per_ml`,
  /// `anti_pd1_tumour_ug_per_ml` and `pd1_occupancy`.
  public var columns: [String]
  /// A value for each column.
  public var values: [Double]
}
