/// How many cells of each population and state there are at one time.
///
/// The columns are the same, in the same order, during a whole run. For each population `NAME`
/// there is `NAME_cells`, the living cells, followed by the states of its kind:
/// tumour `_escaped` (lost MHC-I or an antigen), `_dividing`, `_hypoxic`, `_dying`, `_necrotic`,
/// `_killed`, `_pdl1` (mean molecules per living cell), `_diameter_um` (as a scan sees it, with the
/// immune cells in it), `_no_mhc` (lost MHC-I), `_without_ANTIGEN` (lost that one); healthy `_dying`,
/// `_lost` (deaths other than of age, so far); T cells `_active`, `_tired`, `_engaged`, `_arrived`,
/// `_divided`, `_tired_ever`, `_dead` (so far). Where there is a tumour, ``scanColumns`` follow. A cell is
/// alive until the ledger books its death, so that both say the same at each moment.
public struct Census: Sendable, Equatable {
  /// The columns about all tumours of day 0 together: the sum of the diameters of their lesions, the
  /// number of lesions, and the share of the rim of the tissue that is tumour.
  public static let scanColumns = ["lesions_um", "lesions", "rim_tumour_share"]

  /// The time in days.
  public var day: Double
  /// The names of the columns.
  public var columns: [String]
  /// A value for each column.
  public var values: [Double]

  /// The value of a column, if there is one of that name.
  public subscript(column: String) -> Double? {
    columns.firstIndex(of: column).map { values[$0] }
  }
}
