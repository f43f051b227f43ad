import Basics
import Charts
package import Experiments
import FoundationEssentials
import Images
import Immunology
import Mustache
import Outcomes
import Pictures

/// Writes a page as one file that needs nothing else.
///
/// Names and texts of scenarios may hold anything, so each of them goes through the escaping of
/// the template, of the charts or of ``Markup/scriptSafe(_:)``; nothing else is put in raw.
package struct PageWriter: Sendable {
  /// The file of the page in a results folder.
  package static let fileName = "report.html"
  /// The size above which a page is hard to pass on, in bytes.
  package static let largestSize = 10_000_000

  private let content: PageContent

  /// Prepares a page.
  package init(_ content: PageContent) { self.content = content }

  /// The page.
  ///
  /// - Throws: An error if the template cannot be used, which a test rules out.
  package func html() throws(ExperimentError) -> String {
    do {
      let library = MustacheLibrary(templates: [
        "page": try MustacheTemplate(string: PageParts.trimmed(PageParts.pageMustache)),
        "figure": try MustacheTemplate(string: PageParts.trimmed(PageParts.figureMustache)),
        "minikey": try MustacheTemplate(string: PageParts.trimmed(PageParts.minikeyMustache)),
      ])
      guard let page = library.render(fields, withTemplate: "page") else { throw Missing() }
      return page
    } catch {
      throw ExperimentError(
        .unwritable, path: Self.fileName, "The page cannot be put together (\(error)).")
    }
  }

  private struct Missing: Error {}

  /// A text as HTML: escaped, and what stands between backticks set as code.
  static func marked(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      let escaped = Markup.escaped(String(part))
      // A backtick without a partner is only a backtick.
      if index.isMultiple(of: 2) { return escaped }
      return index == parts.count - 1 ? "`" + escaped : "<code>" + escaped + "</code>"
    }.joined()
  }

  /// A name for a file that a reader saves: letters, digits and hyphens only.
  static func fileStem(_ name: String) -> String {
    let parts = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let stem = parts.joined(separator: "-").prefix(60)
    return stem.isEmpty ? "chart" : String(stem)
  }

  /// A text, or what the template takes for nothing: it would take "" for something.
  private static func filled(_ text: String) -> Any { text.isEmpty ? false : text }

  static func base64(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString()
  }
}

// MARK: - The fields of the template

extension PageWriter {
  private typealias Fields = [String: Any]

  private var fields: Fields {
    let data = Markup.scriptSafe(json.document)
    var fields: Fields = [
      "title": content.title, "question": Self.filled(content.question), "version": Program.version,
      "css": PageParts.trimmed(PageParts.pageCss), "early": PageParts.trimmed(PageParts.earlyJs),
      "script": PageParts.script,
      "data": data,
      // Whoever writes a scenario cannot know it beforehand, as it depends on all of the results.
      "nonce": String(checksum(of: data), radix: 16),
      "look": Self.filled([.dark: "dark", .projector: "projector"][content.theme] ?? ""),
      "hasArms": 1 < content.arms.count,
      "arms": content.arms.compactMap(\.label).map { label in
        ["sample": Self.sample(label), "letter": label.letter, "name": label.name] as Fields
      },
      "findings": content.findings, "hasTiles": !content.tiles.isEmpty,
      "tiles": content.tiles.prefix(4).map {
        ["label": $0.label, "value": $0.value, "note": $0.note] as Fields
      },
      "works": content.works.map(Self.marked),
      "limits": (content.limits + PageWords.limits).map(Self.marked),
      "hasNotice": !content.notice.isEmpty, "notice": content.notice.map(Self.marked),
      "hasTries": !content.tries.isEmpty, "tries": content.tries.map(Self.marked),
      "explanations": content.explanations.map {
        ["title": $0.title, "paragraphs": $0.paragraphs.map(Self.marked)] as Fields
      },
      "key": key.map(Self.fields),
      // Beside the moving cells there is room for the short names that pictures have too.
      "minikey": key.map { line in
        Self.fields(of: line).merging(["name": line.clone?.label ?? line.entry.label]) { $1 }
      },
      "command": content.repetition.command,
      "facts": content.repetition.facts.map { ["name": $0.name, "value": $0.value] as Fields },
      "files": content.repetition.files.map { ["name": $0.name, "text": $0.text] as Fields },
    ]
    if !content.predictions.isEmpty {
      fields["predict"] = ["choices": content.predictions] as Fields
    }
    fields["tables"] = [content.table, content.textbook].compactMap { table in
      table.map { Self.fields(of: $0) }
    }
    fields.merge(watchFields) { $1 }
    fields.merge(PageFigures(content.figures).fields) { $1 }
    return fields
  }

  private var looks: [TissueView.Look] { content.replays.flatMap(\.looks) }

  private var key: [PageKey.Line] {
    PageKey.lines(for: looks, clones: content.clones)
  }

  private static func fields(of line: PageKey.Line) -> Fields {
    [
      "light": PageMarks.drawing(line, isDark: false),
      "dark": PageMarks.drawing(line, isDark: true), "name": line.name, "about": line.about,
    ]
  }

  private static func fields(of table: PageContent.Table) -> Fields {
    [
      "caption": table.caption, "columns": table.columns, "note": Self.filled(table.note),
      "rows": table.rows.map {
        ["head": $0.first ?? "", "cells": Array($0.dropFirst())] as Fields
      },
    ]
  }

  private var watchFields: Fields {
    let shown = content.arms.enumerated().filter { $0.element.replay != nil }
    let strips = content.arms.enumerated().filter { !$0.element.stills.isEmpty }
    let isSlice = shown.contains { 0 < ($0.element.replay?.size.z ?? 0) }
    return [
      "hasWatch": !shown.isEmpty || !strips.isEmpty, "hasReplay": !shown.isEmpty,
      "armCount": shown.count, "isSingle": shown.count == 1,
      "panels": shown.map { index, arm in
        [
          "index": index, "name": Self.filled(Self.name(arm)),
          "sample": arm.label.map(Self.sample) ?? "",
          "states": Self.base64(arm.replay?.packed ?? []),
          "others": arm.others.enumerated().map { number, other in
            [
              "index": index, "run": number + 1, "states": Self.base64(other.replay.packed),
            ] as Fields
          },
        ] as Fields
      },
      "hasChoice": 1 < content.watched.count,
      "choices": content.watched.enumerated().map {
        ["run": $0, "words": $1] as Fields
      },
      "watchMore": Self.filled(Self.marked(content.watchMore)),
      "replayNote": (isSlice ? "What is shown is the slice through the middle of the tissue. " : "")
        + (content.replayStep == 1
          ? ""
          : "To keep this page small, it holds one of \(content.replayStep) recorded states; "
            + "charts and tables hold all. ")
        + "Each cell is shown as recorded \(rhythm); in between it is shown on the straight way, although "
        + "T cells wander. The counts are those of the recorded moment.",
      "strips": strips.map { index, arm in
        [
          "name": Self.filled(Self.name(arm)),
          "pictures": arm.stills.map { still in
            [
              "base64": Self.base64(still.png), "width": still.width, "height": still.height,
              "alt": still.alt, "caption": still.caption, "arm": index, "day": "\(still.day)",
            ] as Fields
          },
        ] as Fields
      },
    ]
  }

  private var rhythm: String {
    let days = content.arms.compactMap(\.replay).first?.days ?? []
    guard 1 < days.count else { return "once" }
    let hours = Int(nearest: (days[1] - days[0]) * 24)
    switch hours {
    case 24: return "once a day"
    case 12: return "twice a day"
    case 6: return "four times a day"
    case let hours where hours.isMultiple(of: 24): return "every \(hours / 24) days"
    default: return "every \(hours) hours"
    }
  }

  private static func name(_ arm: PageContent.Arm) -> String { arm.label?.label ?? "" }

  /// A piece of the line that an arm has in charts.
  private static func sample(_ label: ChartArm) -> String {
    func line(_ colour: UInt32, _ theme: String) -> String {
      let code = RGB(colour).hexadecimal
      let dashes = label.dash.lengths.map { "\($0)" }.joined(separator: " ")
      return "<svg class=\"sample for-\(theme)\" viewBox=\"0 0 48 8\" aria-hidden=\"true\">"
        + "<path d=\"M0 4H48\" stroke=\"\(code)\" stroke-width=\"4\""
        + (dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\"") + "/></svg>"
    }
    return line(label.colour.light, "light") + line(label.colour.dark, "dark")
      + line(label.colour.light, "projector")
  }
}

// MARK: - The data of the script

extension PageWriter {
  private var json: JSONValue {
    .object([
      ("looks", PageMarks.looks(looks, of: content.clones)),
      (
        "palette",
        .object([
          ("light", PageMarks.palette(.light, for: looks)),
          ("dark", PageMarks.palette(.dark, for: looks)),
          ("projector", PageMarks.palette(.projector, for: looks)),
        ])
      ),
      (
        "arms",
        .array(
          content.arms.enumerated().compactMap { index, arm in
            arm.replay.map { Self.json(of: arm, at: index, replay: $0) }
          })
      ),
    ])
  }

  private static func json(of arm: PageContent.Arm, at index: Int, replay: Replay) -> JSONValue {
    .object([
      ("index", .whole(index)), ("name", .text(name(arm))),
      ("size", .whole(replay.unpackedSize)),
      ("counts", json(of: arm.counts)),
      (
        "others",
        .array(
          arm.others.map { other in
            .object([
              ("size", .whole(other.replay.unpackedSize)),
              ("counts", json(of: other.counts)),
            ])
          })
      ),
    ])
  }

  private static func json(of counts: [PageContent.Arm.Count]) -> JSONValue {
    .array(
      counts.map { count in
        .object([
          ("label", .text(count.label)),
          ("values", .array(count.values.map { .number($0) })),
        ])
      })
  }

  private func checksum(of data: String) -> UInt64 {
    var sum = Checksum()
    sum.add(Array(data.utf8))
    for replay in content.replays { sum.add(replay.packed) }
    for fact in content.repetition.facts { sum.add(Array(fact.value.utf8)) }
    return sum.value
  }
}
