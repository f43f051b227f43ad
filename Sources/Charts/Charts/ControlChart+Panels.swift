// Many arms: a panel for each, with the first one in grey behind the others.

extension ControlChart {
  /// Whether each arm has a panel of its own: nobody can follow more lines over each other.
  var hasPanels: Bool { PanelRows.mostColumns < arms.count }

  /// Returns the chart with a panel for each arm and its numbers at risk below it.
  func panelDrawing(theme: ChartTheme) -> Drawing {
    let ticks = Ticks.days(from: 0, to: lastDay)
    let cells = tableCells(ticks)
    var panels = PanelSheet(
      theme,
      PanelSheet.Content(
        title: title, subtitle: subtitle,
        note: "Below each panel: \(Wording.uncapitalized(Self.tableName))",
        names: arms.map { ($0.arm.label, theme.paint($0.arm.colour)) }, numbers: ["100 %"],
        below: { PlotArea.dayAxisHeight($0) + $0.note.lineHeight + 16 },
        overhang: { Self.widest(cells, $0) / 2 }))
    let style = panels.sheet.style
    let widest = Self.widest(cells, style)
    for (index, item) in arms.enumerated() {
      let area = PlotArea(
        frame: panels.frames[index], span: 0...lastDay,
        scale: .linear(Ticks(values: [0, 0.25, 0.5, 0.75, 1])), style: style)
      let isFirst = panels.isFirst(index)
      area.drawValueAxis(
        on: &panels.sheet.drawing, label: { isFirst ? Numbers.percent($0) : "" })
      area.drawDayAxis(
        on: &panels.sheet.drawing, ticks: area.fitting(ticks),
        name: Lettering.shortened(panelAxis, to: area.frame.width, in: style.axis))
      if hasControl, 0 < index, let control = arms.first {
        drawSteps(
          of: control, theme.axis.faded(to: 0.7), dash: .solid, in: area,
          on: &panels.sheet.drawing)
      }
      // Place and name tell the arms apart here, so the lines need no dashes.
      drawSteps(
        of: item, theme.paint(item.arm.colour), dash: .solid, in: area, on: &panels.sheet.drawing)
      drawTableRow(
        cells[index], below: area.frame.bottom + PlotArea.dayAxisHeight(style), in: area, ticks,
        widest: widest, on: &panels.sheet.drawing)
    }
    return panels.sheet.drawing
  }

  /// What the days are, from the name of the axis to what has no room below a narrow panel.
  private var axisParts: [String] {
    axis.split(separator: "·").map { Lettering.cleaned(String($0)) }
  }

  /// What the days are below a narrow panel, without what stands in brackets; the subtitle has all.
  private var panelAxis: String {
    let whole = axisParts.first ?? ""
    return whole.hasSuffix(")") ? Lettering.cleaned(String(whole.prefix { $0 != "(" })) : whole
  }

  /// What the subtitle tells of panels: what is grey, and what the axis has no room for.
  var panelNotes: String {
    let whole = axisParts.first == panelAxis ? [] : Array(axisParts.prefix(1))
    let rest = whole.map(Wording.uncapitalized) + axisParts.dropFirst()
    let grey = hasControl ? ["grey = \(arms.first?.arm.letter ?? "")"] : []
    return (grey + rest).map { " · " + $0 }.joined()
  }
}
