import Tissue

/// The treatments: one line for each, in the order in which they are listed everywhere.
///
/// A treatment is a file beside this one: a value with a ``TherapyForm`` that says what it is, and the
/// methods of ``Therapy`` that say what it does.
enum TherapyTable {
  private static let entries: [Entry] = [
    Entry(AntiPD1.self),
    Entry(AntiPDL1.self),
    Entry(AntiCTLA4.self),
    Entry(CarTCourse.self),
    Entry(TCRTCourse.self),
    Entry(TILCourse.self),
    Entry(ChemotherapyCourse.self),
    Entry(RadiotherapyCourse.self),
    Entry(SurgeryCourse.self),
    Entry(VaccineCourse.self),
    Entry(BiopsyCourse.self),
    Entry(LymphodepletionCourse.self),
    Entry(Interleukin2Course.self),
    Entry(Interleukin6BlockadeCourse.self),
    Entry(SteroidCourse.self),
  ]

  /// What is known of one treatment, and how it begins.
  struct Entry: Sendable {
    let form: TherapyForm
    /// The days on which a treatment does something.
    let steps: @Sendable (Treatment) -> [TreatmentStep]
    /// Whether a treatment gives nothing.
    let isNothing: @Sendable (Treatment) -> Bool
    /// Prepares a treatment of a setup.
    let begin: @Sendable (Treatment, ModelSetup) -> RunningTreatment

    init<T: Therapy>(_ therapy: T.Type) {
      form = T.form
      steps = { T.steps(of: $0) }
      isNothing = { T.isNothing($0) }
      begin = { RunningTherapy(T($0, in: $1)) }
    }
  }

  /// The forms of all treatments.
  static let forms: [TherapyForm] = entries.map { $0.form }

  /// The numbers that are declared with treatments.
  static let parameters: [Parameter] = forms.flatMap { $0.parameters }

  /// What is known of a kind.
  static func entry(of kind: TherapyKind) -> Entry {
    guard let entry = entries.first(where: { $0.form.kind == kind }) else {
      preconditionFailure("\(kind.rawValue) is not in the table of treatments.")
    }
    return entry
  }
}

/// A treatment under way, whatever its kind.
///
/// A class in place of `any Therapy`, which embedded Swift does not have; a branch takes a ``copy()``.
class RunningTreatment {
  /// Does what is due on one of its days.
  func give(step: Int, to patient: World) -> DoseNote { DoseNote(.given) }
  /// Runs forward between two decisions of the cells.
  func advance(days: Double, in patient: World) {}
  /// Adds its present effects to those of the other treatments.
  func act(on levers: inout Levers) {}
  /// The columns that it adds to `body.csv`.
  var columns: [(name: String, value: Double)] { [] }
  /// The same in the same state.
  func copy() -> RunningTreatment { self }
  /// Shows the state to each kind of visitor.
  func visit(_ digest: inout Digest) {}
  func visit(_ writer: inout StateWriter) {}
  func visit(_ reader: inout StateReader) throws(StateDamage) {}
}

/// A visitor that can be led through treatments, whatever their kinds.
protocol WorldVisitor: StateVisitor {
  /// Visits the state of a treatment.
  mutating func visit(_ treatment: RunningTreatment) throws(Failure)
}

extension Digest: WorldVisitor {
  mutating func visit(_ treatment: RunningTreatment) { treatment.visit(&self) }
}

extension StateWriter: WorldVisitor {
  mutating func visit(_ treatment: RunningTreatment) { treatment.visit(&self) }
}

extension StateReader: WorldVisitor {
  mutating func visit(_ treatment: RunningTreatment) throws(StateDamage) {
    try treatment.visit(&self)
  }
}

/// A treatment of one kind.
private final class RunningTherapy<T: Therapy>: RunningTreatment {
  private var therapy: T

  init(_ therapy: T) { self.therapy = therapy }

  override func give(step: Int, to patient: World) -> DoseNote {
    therapy.give(step: step, to: patient)
  }

  override func advance(days: Double, in patient: World) {
    therapy.advance(days: days, in: patient)
  }

  override func act(on levers: inout Levers) { therapy.act(on: &levers) }
  override var columns: [(name: String, value: Double)] { therapy.columns }
  override func copy() -> RunningTreatment { RunningTherapy(therapy) }
  override func visit(_ digest: inout Digest) { therapy.visitState(&digest) }
  override func visit(_ writer: inout StateWriter) { therapy.visitState(&writer) }
  override func visit(_ reader: inout StateReader) throws(StateDamage) {
    try therapy.visitState(&reader)
  }
}
