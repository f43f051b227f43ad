import Charts
import Experiments

/// The bytes of a chart in one of the formats.
struct ChartFile {
  let style: ReportStyle
  let folder: ResultFolder

  func bytes(
    of chart: any Chart, as format: ReportStyle.Format, seeds: [UInt64]
  ) throws(ExperimentError) -> [UInt8] {
    let theme = ChartTheme(rawValue: style.theme.rawValue) ?? .light
    do {
      switch format {
      case .svg: return Array(chart.svg(theme: theme).utf8)
      case .pdf: return try chart.pdf(theme: theme)
      case .png:
        return try chart.png(
          theme: theme,
          origin: ChartOrigin(
            software: "Thymus \(Program.version)",
            seed: seeds.map { "\($0)" }.joined(separator: " ")))
      }
    } catch {
      throw ExperimentError(
        .unwritable, path: folder.path + "/charts", "A chart cannot be drawn (\(error)).")
    }
  }
}
