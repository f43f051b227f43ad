/// Something on cells that receptors can recognise.
public struct Antigen: Sendable, Equatable {
  /// How a receptor meets it.
  public enum Form: String, Sendable, CaseIterable {
    /// A piece of a protein of the inside, shown on MHC-I; T-cell receptors see it.
    case peptide
    /// A protein of the surface; chimeric receptors (CAR) see it, without MHC-I.
    case surface
  }

  /// The name in the scenario file.
  public var name: String
  /// How a receptor meets it.
  public var form: Form
  /// Copies on a cell of each population that has any, by the name of the population.
  public var copies: [String: Double]
  /// The numbers of the model as they hold for this antigen.
  public var parameters: ParameterValues

  /// Creates an antigen.
  public init(name: String, form: Form, copies: [String: Double], parameters: ParameterValues) {
    self.name = name
    self.form = form
    self.copies = copies
    self.parameters = parameters
  }

  /// The most antigens of one setup: a cell remembers in one number which of them it has lost.
  public static let most = 16

  /// The name of the antigen that a setup without named antigens has on all its tumour cells.
  public static let unnamed = "neoantigen"
}

/// What a T cell or NK cell recognises other cells by.
public enum Receptor: Sendable, Equatable {
  /// The T-cell receptor that each cell brings with it: its clone knows one peptide antigen.
  case clonal
  /// A chimeric receptor for surface antigens; one of them is enough.
  case chimeric(targets: [Int])
  /// A T-cell receptor that was put in, for one peptide antigen; it needs MHC-I and the right HLA.
  case inserted(target: Int)
  /// No receptor of its own: what lacks MHC-I is attacked.
  case missingSelf
}
