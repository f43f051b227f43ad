package import Basics
import Scenarios

// The shape under `outcomes` in `run.json`: what a run does not have is null.
extension RunReadout {
  /// The outcomes for files and documents.
  package var json: JSONValue {
    func optional(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
    func losses(_ losses: [Loss]) -> JSONValue {
      .object(losses.map { ($0.cause, .whole($0.cells)) })
    }
    return .object([
      ("enrol_day", .number(enrolDay)),
      ("tumour_left", .number(tumourLeft)),
      ("tumour_in_blood_share", optional(bloodShare)),
      ("cleared", .truth(clearedDay != nil)),
      ("day_cleared", optional(clearedDay)),
      ("baseline_lesion_um", optional(baselineLesion)),
      ("lesion_um", optional(lesion)),
      ("lesion_change_percent", optional(lesionChange)),
      ("response", .text(response.rawValue)),
      ("response_confirmed", .truth(responseIsConfirmed)),
      ("response_at_end", endResponse.map { .text($0.rawValue) } ?? .null),
      ("day_responded", optional(respondedDay)),
      ("days_in_response", optional(responseDays)),
      ("grew_at_first", .truth(grewAtFirst)),
      ("immune_treatment", .truth(hasImmuneTreatment)),
      // The name of older versions; the word is meant only where a treatment brought immune cells.
      ("pseudo_progression", .truth(grewAtFirst && hasImmuneTreatment)),
      ("day_progressed", optional(progressedDay)),
      ("progression_confirmed", .truth(progressionIsConfirmed)),
      ("day_relapsed", optional(relapsedDay)),
      ("day_responded_after_progression", optional(laterResponseDay)),
      ("day_limited_by_tissue", optional(limitedDay)),
      ("watched_until", optional(watchedUntil)),
      ("phenotype", .text(phenotype.rawValue)),
      ("lost_antigens", .array(lostAntigens.map { .text($0) })),
      (
        "rechallenges",
        .array(
          rechallenges.map { implant in
            .object([
              ("name", .text(implant.name)), ("day", .number(implant.day)),
              ("fate", .text(implant.fate.rawValue)),
            ])
          })
      ),
      ("tumour_killed", .whole(tumourKilled)),
      ("tumour_killed_by", losses(tumourKills)),
      ("healthy_at_enrolment", .number(healthyAtStart)),
      ("healthy_t_cells_left", optional(healthyTCellsLeft)),
      ("healthy_lost", .whole(healthyLost)),
      ("healthy_lost_by", losses(healthyLosses)),
      ("healthy_killed", .whole(healthyKilled)),
      ("harmed_share", .number(harmedShare)),
      ("lost_to_tumour_share", .number(lostToTumourShare)),
      // Null where it is without end: no healthy cell was killed.
      ("targetedness", .number(targetedness)),
      ("lowest_lymphocytes_per_nl", optional(lowestLymphocytes)),
      ("lowest_neutrophils_per_nl", optional(lowestNeutrophils)),
      ("peak_il6_pg_per_ml", optional(peakInterleukin6)),
      ("cytokine_release", .text(cytokineRelease.rawValue)),
      ("days_low_neutrophils", optional(lowNeutrophilDays)),
      ("days_low_lymphocytes", optional(lowLymphocyteDays)),
      ("days_of_alarm", optional(alarmDays)),
      ("treatment_days", .whole(treatmentDays)),
      ("days_in_laboratory", .number(laboratoryDays)),
      ("treatment_notes", .array(treatmentNotes.map(\.json))),
    ])
  }

  /// What is read back of it, by a decoder that turns `snake_case` into `camelCase`.
  struct Saved: Decodable {
    struct Implant: Decodable {
      var name: String
      var day: Double
      var fate: String
    }
    /// Older versions counted from the first dose.
    var enrolDay: Double?
    var baselineDay: Double?
    var tumourLeft: Double
    var tumourInBloodShare: Double?
    var dayCleared: Double?
    var baselineLesionUm: Double?
    var lesionUm: Double?
    var lesionChangePercent: Double?
    var response: String
    var responseConfirmed: Bool
    var responseAtEnd: String?
    var dayResponded: Double?
    var grewAtFirst: Bool?
    var immuneTreatment: Bool?
    var pseudoProgression: Bool
    var dayProgressed: Double?
    var progressionConfirmed: Bool
    var dayRelapsed: Double?
    var dayRespondedAfterProgression: Double?
    var dayLimitedByTissue: Double?
    var watchedUntil: Double?
    var phenotype: String
    var lostAntigens: [String]
    var rechallenges: [Implant]
    var tumourKilledBy: [String: Int]
    var healthyAtEnrolment: Double?
    var healthyAtStart: Double?
    var healthyTCellsLeft: Double?
    var healthyLostBy: [String: Int]
    var lowestLymphocytesPerNl: Double?
    var lowestNeutrophilsPerNl: Double?
    var peakIl6PgPerMl: Double?
    var cytokineRelease: String
    var treatmentDays: Int
    /// Older versions did not count them.
    var daysLowNeutrophils: Double?
    var daysLowLymphocytes: Double?
    var daysOfAlarm: Double?
    var daysInLaboratory: Double?
    /// Older versions did not write them.
    var treatmentNotes: [TreatmentNote.Saved]?

    /// Whether days are days, and lists are such as can be added up and read by a person; that
    /// numbers have a size that can be was seen before.
    var isOrdinary: Bool {
      let days =
        [
          baselineDay, dayCleared, dayProgressed, dayRelapsed, daysLowNeutrophils,
          daysLowLymphocytes, daysOfAlarm, daysInLaboratory,
        ].compactMap(\.self)
        + rechallenges.map(\.day) + (treatmentNotes ?? []).map(\.day)
      let names =
        lostAntigens + rechallenges.map(\.name) + tumourKilledBy.keys + healthyLostBy.keys
      let notes = treatmentNotes ?? []
      return days.allSatisfy(ResultBounds.days.contains)
        && [tumourKilledBy.count, healthyLostBy.count, names.count, notes.count]
          .allSatisfy { $0 <= ResultBounds.entries }
        && names.allSatisfy { $0.utf8.count <= ResultBounds.name }
        && notes.allSatisfy { note in
          note.candidates.count <= ResultBounds.entries && note.text.count <= ResultBounds.entries
            && note.text.allSatisfy { $0.utf8.count <= ResultBounds.sentence }
        }
    }
  }

  /// Takes over what was read; nothing if a word in it is not known.
  init?(_ saved: Saved) {
    self.init()
    guard let response = LesionResponse(rawValue: saved.response),
      let phenotype = TumourPhenotype(rawValue: saved.phenotype),
      let release = CytokineWord(rawValue: saved.cytokineRelease)
    else { return nil }
    func losses(_ saved: [String: Int]) -> [Loss] {
      saved.map { Loss(cause: $0.key, cells: max(0, $0.value)) }
        .sorted { ($1.cells, $0.cause) < ($0.cells, $1.cause) }
    }
    for implant in saved.rechallenges {
      guard let fate = RechallengeFate(rawValue: implant.fate) else { return nil }
      rechallenges.append(Rechallenge(name: implant.name, day: implant.day, fate: fate))
    }
    enrolDay = saved.enrolDay ?? saved.baselineDay ?? 0
    tumourLeft = saved.tumourLeft
    bloodShare = saved.tumourInBloodShare
    clearedDay = saved.dayCleared
    baselineLesion = saved.baselineLesionUm
    lesion = saved.lesionUm
    lesionChange = saved.lesionChangePercent
    self.response = response
    responseIsConfirmed = saved.responseConfirmed
    endResponse = saved.responseAtEnd.flatMap(LesionResponse.init)
    respondedDay = saved.dayResponded
    grewAtFirst = saved.grewAtFirst ?? saved.pseudoProgression
    hasImmuneTreatment = saved.immuneTreatment ?? saved.pseudoProgression
    progressedDay = saved.dayProgressed
    progressionIsConfirmed = saved.progressionConfirmed
    relapsedDay = saved.dayRelapsed
    laterResponseDay = saved.dayRespondedAfterProgression
    limitedDay = saved.dayLimitedByTissue
    watchedUntil = saved.watchedUntil
    self.phenotype = phenotype
    lostAntigens = saved.lostAntigens
    tumourKills = losses(saved.tumourKilledBy)
    healthyAtStart = saved.healthyAtEnrolment ?? saved.healthyAtStart ?? 0
    healthyTCellsLeft = saved.healthyTCellsLeft
    healthyLosses = losses(saved.healthyLostBy)
    lowestLymphocytes = saved.lowestLymphocytesPerNl
    lowestNeutrophils = saved.lowestNeutrophilsPerNl
    peakInterleukin6 = saved.peakIl6PgPerMl
    cytokineRelease = release
    treatmentDays = saved.treatmentDays
    lowNeutrophilDays = saved.daysLowNeutrophils
    lowLymphocyteDays = saved.daysLowLymphocytes
    alarmDays = saved.daysOfAlarm
    laboratoryDays = saved.daysInLaboratory ?? 0
    treatmentNotes = (saved.treatmentNotes ?? []).map { TreatmentNote($0) }
  }
}
