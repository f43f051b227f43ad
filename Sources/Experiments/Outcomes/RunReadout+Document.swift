import Scenarios

// The shape under `outcomes` in `run.json`: what a run does not have is null.
extension RunReadout {
  private typealias Field = JSONValue.Field

  /// The outcomes for files and documents.
  public var json: JSONValue {
    func optional(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
    func losses(_ losses: [Loss]) -> JSONValue {
      .object(losses.map { Field($0.cause, .whole($0.cells)) })
    }
    return .object([
      Field("enrol_day", .number(enrolDay)),
      Field("tumour_left", .number(tumourLeft)),
      Field("tumour_in_blood_share", optional(bloodShare)),
      Field("cleared", .truth(clearedDay != nil)),
      Field("day_cleared", optional(clearedDay)),
      Field("baseline_lesion_um", optional(baselineLesion)),
      Field("lesion_um", optional(lesion)),
      Field("lesion_change_percent", optional(lesionChange)),
      Field("response", .text(response.rawValue)),
      Field("response_confirmed", .truth(responseIsConfirmed)),
      Field("response_at_end", endResponse.map { .text($0.rawValue) } ?? .null),
      Field("day_responded", optional(respondedDay)),
      Field("days_in_response", optional(responseDays)),
      Field("grew_at_first", .truth(grewAtFirst)),
      Field("immune_treatment", .truth(hasImmuneTreatment)),
      // The name of older versions; the word is meant only where a treatment brought immune cells.
      Field("pseudo_progression", .truth(grewAtFirst && hasImmuneTreatment)),
      Field("day_progressed", optional(progressedDay)),
      Field("progression_confirmed", .truth(progressionIsConfirmed)),
      Field("day_relapsed", optional(relapsedDay)),
      Field("day_responded_after_progression", optional(laterResponseDay)),
      Field("day_limited_by_tissue", optional(limitedDay)),
      Field("watched_until", optional(watchedUntil)),
      Field("phenotype", .text(phenotype.rawValue)),
      Field("lost_antigens", .array(lostAntigens.map { .text($0) })),
      Field(
        "rechallenges",
        .array(
          rechallenges.map { implant in
            .object([
              Field("name", .text(implant.name)), Field("day", .number(implant.day)),
              Field("fate", .text(implant.fate.rawValue)),
            ])
          })),
      Field("tumour_killed", .whole(tumourKilled)),
      Field("tumour_killed_by", losses(tumourKills)),
      Field("healthy_at_enrolment", .number(healthyAtStart)),
      Field("healthy_t_cells_left", optional(healthyTCellsLeft)),
      Field("healthy_lost", .whole(healthyLost)),
      Field("healthy_lost_by", losses(healthyLosses)),
      Field("healthy_killed", .whole(healthyKilled)),
      Field("harmed_share", .number(harmedShare)),
      Field("lost_to_tumour_share", .number(lostToTumourShare)),
      // Null where it is without end: no healthy cell was killed.
      Field("targetedness", .number(targetedness)),
      Field("lowest_lymphocytes_per_nl", optional(lowestLymphocytes)),
      Field("lowest_neutrophils_per_nl", optional(lowestNeutrophils)),
      Field("peak_il6_pg_per_ml", optional(peakInterleukin6)),
      Field("cytokine_release", .text(cytokineRelease.rawValue)),
      Field("days_low_neutrophils", optional(lowNeutrophilDays)),
      Field("days_low_lymphocytes", optional(lowLymphocyteDays)),
      Field("days_of_alarm", optional(alarmDays)),
      Field("treatment_days", .whole(treatmentDays)),
      Field("days_in_laboratory", .number(laboratoryDays)),
      Field("treatment_notes", .array(treatmentNotes.map(\.json))),
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
