// Written by Scripts/embed-scenarios.sh from scenarios/cytokine-storm-blocked.yaml; edit that.

extension BundledTexts {
  static let cytokineStormBlocked = ###"""
    # yaml-language-server: $schema=./thymus.schema.json
    #
    # As `cytokine-storm`, with tocilizumab, which blocks the receptor of IL-6.

    name: Cytokine storm, blocked
    summary: blocking IL-6 takes its effect away; CAR-T cells stay at work
    level: HS
    extends: cytokine-storm

    treatments:
      - kind: lymphodepletion
        first_day: 11
      - kind: car_t
        target: cd19
        first_day: 0
      - kind: il6_blockade
        first_day: 19              # before the alarm is loudest
        every_days: 4
        doses: 2

    lesson:
      question: Does quieting the alarm cost the success of the treatment?
      predict:
        - Yes, without IL-6 the CAR-T cells stop
        - No, CAR-T cells kill without IL-6
        - Yes, because the drug kills CAR-T cells
        - It changes nothing, neither the alarm nor the tumour
      notice:
        - The harmful cells die exactly as in `cytokine-storm`, cell by cell.
        - IL-6 in the blood is higher than without the drug. That looks like failure and is none.
        - IL-6 leaves the blood through its receptor. When the drug covers the receptor it stays, but it can
          no longer act.
        - What counts is the IL-6 that can still act, and that is low.
      try:
        - "Compare with and without the drug: thymus compare cytokine-storm cytokine-storm-blocked"
        - "Give it too late: thymus run cytokine-storm-blocked --set treatments.2.first_day=27"
        - "Give a very small dose: thymus run cytokine-storm-blocked --set tocilizumab.dose=10"

    info:
      what_is_it: |
        IL-6 acts by a receptor, like a key in a lock. Tocilizumab is an antibody that covers the lock. It
        is the usual help in cytokine release after CAR-T cells. The alarm is not made silent; it is no
        longer heard.

      how_it_works: |
        Treatment and tumour are those of `cytokine-storm`. On days 19 and 23 tocilizumab is given. It
        covers nearly all receptors and leaves the body slowly; half of it is gone after twelve days.

        Two numbers are followed: IL-6 in the blood, and the part of it that still finds a free receptor.
        The words mild, moderate and severe go by the second one, from the first day to the last.

      how_to_use_it: |
        Run `thymus compare cytokine-storm cytokine-storm-blocked`. Look at the tumour (nothing changes),
        then at IL-6 in the blood (higher), then at the word for what it could do (milder). Ask: how can
        all three be true?

      things_to_notice: |
        A laboratory that only measures IL-6 would say that things got worse. What else must be
        looked at?

        Given before the peak it helps. What was before it cannot be taken back.

      things_to_try: |
        Give it a week later. The alarm has been loud by then.

        Give a steroid instead (`kind: steroid` in a file of your own). It also quiets the alarm. What does
        it do to the CAR-T cells?

      related: |
        `cytokine-storm` is the same without the drug; `car-t` has a small tumour and a quiet alarm.

      references: |
        That IL-6 in blood rises under tocilizumab is known from people who get it for arthritis and after
        CAR-T cells. Dose and half-life are those of the product label; how much covers half of the
        receptors, and the share of IL-6 that leaves by them, are chosen (`thymus explain tocilizumab`).

        In the model IL-6 does nothing to T cells, so that blocking it cannot cost anything. In trials
        tocilizumab did not make CAR-T cells visibly worse, but it raises the risk of infections.

        This is a teaching model and not medical advice. The words for the alarm are no grades of medicine.

    expect:
      - share(cleared) >= 0.6
      - median(peak_il6) > 800
      - share(cytokine_release == severe) <= 0.1

    """###
}
