import Foundation
import Testing

@testable import Charts

/// Letters drawn, measured and written on many threads at once.
///
/// Each size of a font is a font of its own to Cairo, and all share one cache of 512 pages of shapes.
/// With more sizes than pages each thread throws away what another has in hand. Without
/// ``Lettering/alone(_:)`` Cairo 1.16 then waits for ever or ends the program.
struct LettersOfManyThreadsTests {
  /// Every printable letter of ASCII, so that each size fills three pages of the cache.
  private static let line = String(
    String.UnicodeScalarView((33..<127).compactMap(Unicode.Scalar.init)))
  /// Sizes that together need more pages than there are.
  private static let sizes = (0..<300).map { 6 + 0.05 * Double($0) }

  private static func drawing(number: Int) -> Drawing {
    var drawing = Drawing(width: 400, height: 40, theme: .light)
    let font = Font(size: sizes[number % sizes.count])
    drawing.text(line, at: Point(x: 4, y: 30), font, drawing.theme.ink, role: .label)
    return drawing
  }

  @Test func `any number of threads may draw, measure and write letters at once`() throws {
    let picture = try CairoPainter.png(Self.drawing(number: 0))
    let width = Lettering.width(of: Self.line, in: Font(size: Self.sizes[7]))
    let ended = DispatchSemaphore(value: 0)
    let wrong = Wrong()
    let threads = 8
    for thread in 0..<threads {
      Thread.detachNewThread {
        for round in 0..<400 {
          let number = (thread * 7919 + round * 31) % Self.sizes.count
          _ = Lettering.width(of: Self.line, in: Font(size: Self.sizes[number]))
          let measured = Lettering.width(of: Self.line, in: Font(size: Self.sizes[7]))
          if measured != width { wrong.count() }
          guard round.isMultiple(of: 40) else { continue }
          let again = try? CairoPainter.png(Self.drawing(number: 0))
          if again != picture { wrong.count() }
          let page = try? CairoPainter.pdf(Self.drawing(number: number), title: "t", subject: "s")
          if page == nil { wrong.count() }
        }
        ended.signal()
      }
    }
    // What Cairo deadlocks would hold the whole run; the threads that hang are left behind.
    let deadline = DispatchTime.now() + .seconds(60)
    let left = (0..<threads).filter { _ in ended.wait(timeout: deadline) == .timedOut }
    #expect(left.isEmpty, "\(left.count) of \(threads) threads wait for ever")
    #expect(wrong.number == 0)
  }
}

/// Counts what was not as it should be, from any thread.
private final class Wrong: Sendable {
  private let lock = NSLock()
  nonisolated(unsafe) private var counted = 0

  func count() { lock.withLock { counted += 1 } }
  var number: Int { lock.withLock { counted } }
}
