/// The stable codes of everything that can be wrong with a scenario.
///
/// A code is never given another meaning; a new problem gets a new number.
package enum ProblemCode: String, Sendable, CaseIterable {
  // Files and text.
  case unknownScenario = "S001"
  case unreadableFile = "S002"
  case emptyFile = "S003"
  case notText = "S004"
  case tooBig = "S005"
  case tooDeep = "S006"
  case aliases = "S007"
  case severalDocuments = "S008"
  case tab = "S009"
  case indentation = "S010"
  case duplicateKey = "S011"
  case unknownKey = "S012"
  case missingSpace = "S013"
  case notClosed = "S014"
  case syntax = "S015"
  case unusedYaml = "S016"
  case strangeCharacter = "S017"

  // Single values.
  case outOfRange = "S020"
  case notANumber = "S021"
  case unitInValue = "S022"
  case comma = "S023"
  case notWhole = "S024"
  case notFinite = "S025"
  case leadingZero = "S026"
  case yesOrNo = "S027"
  case wrongShape = "S028"
  case unknownChoice = "S029"
  case missing = "S030"
  case badName = "S031"
  case emptyValue = "S032"
  case textLength = "S033"

  // Starting from another scenario.
  case unknownBase = "S040"
  case cycle = "S041"
  case escape = "S042"
  case longChain = "S043"

  // Settings that do not fit together.
  case doseTwice = "S050"
  case badPlace = "S051"
  case tooManyCells = "S052"
  case contradiction = "S054"
  case tooMuchMemory = "S055"
  case noBiopsy = "S056"
  case beforeEnrolment = "S059"

  // Promises.
  case badExpectation = "S060"
  case unknownColumn = "S061"
  case dayAfterEnd = "S062"

  // Warnings.
  case treatmentAfterEnd = "S070"
  case treatmentWithoutCells = "S071"
  case repeated = "S072"
  case treatmentWithoutMechanism = "S073"
  case expectationSkipped = "S074"
  case muchMemory = "S075"
  case nothingToAimAt = "S076"
  case cellsNeverPlaced = "S077"
  case settingWithoutEffect = "S078"
  case doseLost = "S079"

  // The command line.
  case badOverride = "S080"

  /// The exit code of the command line for this problem in a file.
  package var exitCode: Int32 {
    switch self {
    case .unknownScenario, .badOverride: 2
    case .unreadableFile: 4
    default: 3
    }
  }
}
