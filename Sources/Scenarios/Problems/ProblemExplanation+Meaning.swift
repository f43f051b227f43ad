// What the codes of settings, promises and flags mean, for `thymus explain`.

extension ProblemExplanation {
  /// The explanations of settings that do not fit together, of promises, warnings and flags.
  static func meaning(_ code: ProblemCode) -> Self? {
    switch code {
    case .unknownBase:
      Self(
        title: "no such scenario to start from",
        text: """
          `extends` names a scenario that comes with Thymus, or a file in the same folder with \
          its ending.
          """,
        wrong: """
          extends: no-treatmnt
          """,
        right: """
          extends: no-treatment
          extends: my-base.yaml
          """)
    case .cycle:
      Self(
        title: "scenarios that start from each other",
        text: """
          If A starts from B and B starts from A, neither can be read. One of them has to \
          stand on its own.
          """,
        wrong: """
          a.yaml: extends: b.yaml
          b.yaml: extends: a.yaml
          """,
        right: """
          a.yaml: extends: b.yaml
          b.yaml: extends: no-treatment
          """)
    case .escape:
      Self(
        title: "a path that leaves the folder",
        text: """
          A scenario may only refer to files in its own folder and below it. So a folder of \
          scenarios can be passed on as a whole, and a file from somewhere else cannot make \
          Thymus read what it should not.
          """,
        wrong: """
          extends: ../other/base.yaml
          """,
        right: """
          extends: base.yaml
          """)
    case .longChain:
      Self(
        title: "a chain that is too long",
        text: """
          Scenarios may start from scenarios that start from scenarios, up to ten. Longer \
          chains are hard to read for people.
          """,
        wrong: """
          ten files, each extending the next, and an eleventh
          """,
        right: """
          extends: the one that says the most
          """)
    case .doseTwice:
      Self(
        title: "a dose given twice",
        text: """
          The amount is given either in mg (`dose_mg`) or in mg for each kilogram of \
          `body.weight_kg` (`dose_mg_per_kg`), not both.
          """,
        wrong: """
          dose_mg: 200
          dose_mg_per_kg: 2
          """,
        right: """
          dose_mg_per_kg: 2
          """)
    case .badPlace:
      Self(
        title: "a place that is not understood",
        text: """
          A population stands in a packed disc in the middle, scattered anywhere, filled into \
          the room that earlier populations left (at a share of full packing), or in a ring \
          between two distances from the middle. With a filled place the room decides how many \
          cells there are, so there is no count.
          """,
        wrong: """
          place: fill
          """,
        right: """
          place: {fill: 0.6}
          place: {ring_um: [200, 400]}
          """)
    case .tooManyCells:
      Self(
        title: "more cells than fit",
        text: """
          Cells take up room. At the densest packing the tissue, the disc or the ring holds \
          fewer cells than were asked for; the message says how many. Tumour cells and healthy \
          cells share the room; T cells squeeze in between.
          """,
        wrong: """
          tissue: {width_um: 200, height_um: 200}
          cells:
            tumour: {kind: tumour, count: 1000000}
          """,
        right: """
          tissue: {width_um: 2000, height_um: 2000}
          cells:
            tumour: {kind: tumour, count: 1000}
          """)
    case .contradiction:
      Self(
        title: "settings that contradict each other",
        text: """
          Each number is in its range, but two together mean nothing, for example when cells \
          would die of too little oxygen before they lack any.
          """,
        wrong: """
          oxygen:
            hypoxia_mmhg: 5
            necrosis_mmhg: 10
          """,
        right: """
          oxygen:
            hypoxia_mmhg: 15
            necrosis_mmhg: 5
          """)
    case .tooMuchMemory:
      Self(
        title: "too much memory",
        text: """
          The tissue would need more memory than the computers of a school have. The estimate \
          counts each cell and each voxel. A tissue of half the width in 3-D needs an eighth.
          """,
        wrong: """
          tissue: {width_um: 20000, height_um: 20000, depth_um: 5000, voxel_um: 5}
          """,
        right: """
          tissue: {width_um: 1000, height_um: 1000, depth_um: 500, voxel_um: 20}
          """)
    case .noBiopsy:
      Self(
        title: "a choice without a biopsy",
        text: """
          `target: from-biopsy` chooses by what a biopsy found, so one has to be taken before \
          the treatment begins. Cell products begin when cells are taken out. A biopsy on the \
          same day counts when it stands above the treatment in the list.
          """,
        wrong: """
          treatments:
            - {kind: vaccine, target: from-biopsy, first_day: 7}
          """,
        right: """
          treatments:
            - {kind: biopsy, first_day: 3}
            - {kind: vaccine, target: from-biopsy, first_day: 7}
          """)
    case .beforeEnrolment:
      Self(
        title: "a treatment before enrolment",
        text: """
          Everything is counted from the day on which the patient is enrolled, so nothing can be done \
          before it. Without `enrol_day` it is the first day on which anything is done.
          """,
        wrong: """
          response: {enrol_day: 7}
          treatments:
            - {kind: anti_pd1, first_day: 3}
          """,
        right: """
          response: {enrol_day: 7}
          treatments:
            - {kind: anti_pd1, first_day: 7}
          """)
    case .badExpectation:
      Self(
        title: "a promise that is not understood",
        text: """
          A promise compares a measure over all runs with a number, or with another measure: \
          statistic(column, day N) < number. Statistics are median, mean, min, max; count and \
          share ask each run a question: share(tumour_cells == 0, day 42) >= 0.5. In place of \
          a day there are `peak` (the highest value of each run) and `end`. Outcomes of whole \
          runs have no day: share(cleared) >= 0.5. `thymus explain outcomes` lists them.
          """,
        wrong: """
          - tumour_cells < 500
          """,
        right: """
          - median(tumour_cells, day 42) < 500
          - median(tumour_cells, end) > 2 * median(tumour_cells, day 0)
          """)
    case .unknownColumn:
      Self(
        title: "an unknown column",
        text: """
          Columns of the counts are the name of a population, an underscore and what is \
          counted, such as `tumour_cells` or `t_tired`. The message lists those of this \
          scenario.
          """,
        wrong: """
          - median(tumour, day 42) < 500
          """,
        right: """
          - median(tumour_cells, day 42) < 500
          """)
    case .dayAfterEnd:
      Self(
        title: "a day that the run does not have",
        text: """
          A promise looks at a day after the end of the run, or before its start. `end` always \
          means the last day.
          """,
        wrong: """
          duration_days: 21
          expect:
            - median(tumour_cells, day 42) < 500
          """,
        right: """
          duration_days: 21
          expect:
            - median(tumour_cells, end) < 500
          """)
    case .treatmentAfterEnd:
      Self(
        title: "a treatment after the end (warning)",
        text: """
          A treatment, or some of its doses, lie behind the last day of the run. They are \
          never given, and the run is what it would be without them.
          """,
        wrong: """
          duration_days: 42
          treatments:
            - {kind: anti_pd1, dose_mg: 200, first_day: 50}
          """,
        right: """
          duration_days: 84
          treatments:
            - {kind: anti_pd1, dose_mg: 200, first_day: 50}
          """)
    case .treatmentWithoutCells:
      Self(
        title: "a treatment without its cells (warning)",
        text: """
          Antibodies against PD-1 act on T cells: they release a brake. In a scenario without \
          T cells they do nothing at all. That can be a lesson, but it is rarely meant.
          """,
        wrong: """
          cells:
            tumour: {kind: tumour, count: 600}
          treatments:
            - {kind: anti_pd1, dose_mg: 200}
          """,
        right: """
          cells:
            tumour: {kind: tumour, count: 600}
            t: {kind: cd8_t, count: 40}
          treatments:
            - {kind: anti_pd1, dose_mg: 200}
          """)
    case .repeated:
      Self(
        title: "something stands twice (warning)",
        text: """
          The same word stands twice in a list in which once is enough.
          """,
        wrong: """
          without: [hypoxia, hypoxia]
          """,
        right: """
          without: [hypoxia]
          """)
    case .treatmentWithoutMechanism:
      Self(
        title: "a treatment of a mechanism that is off (warning)",
        text: """
          With `without: [pd1]` there is no brake, so a drug that releases it changes nothing.
          """,
        wrong: """
          without: [pd1]
          treatments:
            - {kind: anti_pd1, dose_mg: 200}
          """,
        right: """
          treatments:
            - {kind: anti_pd1, dose_mg: 200}
          """)
    case .expectationSkipped:
      Self(
        title: "a promise that is not checked (warning)",
        text: """
          The run was made shorter on the command line (`--days`), so a promise about a later \
          day cannot be checked. The others are.
          """,
        wrong: """
          thymus run checkpoint --days 10
          """,
        right: """
          thymus run checkpoint
          """)
    case .muchMemory:
      Self(
        title: "much memory (warning)",
        text: """
          If the tissue fills up with cells, the run may need more memory than a small \
          computer has. It runs; watch it, or make the tissue smaller.
          """,
        wrong: """
          tissue: {width_um: 5000, height_um: 5000, depth_um: 5000}
          """,
        right: """
          tissue: {width_um: 1000, height_um: 1000, depth_um: 1000}
          """)
    case .nothingToAimAt:
      Self(
        title: "a treatment with nothing to aim at (warning)",
        text: """
          No harmful cell of the scenario has what the treatment acts on: none carries its \
          target, or there are no harmful cells to irradiate or to cut out. It may still harm \
          healthy cells. That can be a lesson, but it is rarely meant.
          """,
        wrong: """
          antigens:
            cd19: {form: surface, copies: {tumour: 20000}}
            cd22: {form: surface}
          treatments:
            - {kind: car_t, target: cd22}
          """,
        right: """
          antigens:
            cd19: {form: surface, copies: {tumour: 20000}}
          treatments:
            - {kind: car_t, target: cd19}
          """)
    case .cellsNeverPlaced:
      Self(
        title: "cells that are never seen (warning)",
        text: """
          A population is implanted after the last day of the run, or its middle lies outside \
          of the tissue.
          """,
        wrong: """
          duration_days: 42
          cells:
            again: {kind: tumour, count: 50, first_day: 60}
          """,
        right: """
          duration_days: 84
          cells:
            again: {kind: tumour, count: 50, first_day: 60}
          """)
    case .settingWithoutEffect:
      Self(
        title: "a setting without effect (warning)",
        text: """
          The value is right, and the run is what it would be without it, because what it acts on \
          is not there: a mechanism that is left out, a treatment or a kind of cell that the \
          scenario does not have. The message says what is missing. Only what stands in your own \
          file or in a flag is told, not what it starts from.
          """,
        wrong: """
          without: [chemotaxis]
          cells:
            t: {kind: cd8_t, count: 40, bias: 0.9}
          """,
        right: """
          cells:
            t: {kind: cd8_t, count: 40, bias: 0.9}
          """)
    case .doseLost:
      Self(
        title: "a dose that a pause loses (warning)",
        text: """
          When `pause_when` holds on the day of a dose, that dose is left out for good and the \
          next one comes on its usual day. Nothing is put off until the blood has recovered, as a \
          clinic would do. The results say how many doses were left out.
          """,
        wrong: """
          treatments:
            - {kind: chemotherapy, dose_mg: 130, doses: 3, pause_when: neutrophils_per_nl < 1}
          """,
        right: """
          treatments:
            - {kind: chemotherapy, dose_mg: 130, doses: 3, every_days: 28}
          """)
    case .badOverride:
      Self(
        title: "a flag that is not understood",
        text: """
          `--set` takes the path of a setting with dots, an equals sign and a value. Items of \
          lists are numbered from 0. What another scenario gives (`extends`) can only be \
          changed in a file.
          """,
        wrong: """
          thymus run checkpoint --set width=900
          """,
        right: """
          thymus run checkpoint --set tissue.width_um=900
          thymus run checkpoint --set treatments.0.dose_mg=20
          """)
    default: nil
    }
  }
}
