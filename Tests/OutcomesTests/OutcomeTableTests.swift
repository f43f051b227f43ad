import Testing

@testable import Outcomes

extension RunReadout {
  /// An outcome as promises compare it.
  func value(named name: String) -> Double? { OutcomeName(rawValue: name).map(value) }
}

struct OutcomeTableTests {
  @Test func `each key, name and label is there once`() {
    #expect(Set(OutcomeTable.fields.map(\.key)).count == OutcomeTable.fields.count)
    #expect(Set(OutcomeTable.numbers.map(\.name)).count == OutcomeTable.numbers.count)
    #expect(Set(OutcomeTable.lines.map(\.label)).count == OutcomeTable.lines.count)
    let rows = OutcomeTable.benefits + OutcomeTable.costs
    #expect(Set(rows.map { $0.key + $0.label }).count == rows.count)
  }

  @Test func `what stands behind something stands behind a thing that is there`() {
    func stands<Part>(
      _ parts: [Part], _ name: (Part) -> String, _ after: (Part) -> String?
    ) {
      for (place, part) in parts.enumerated() {
        guard let after = after(part), !after.isEmpty else { continue }
        #expect(parts[..<place].contains { name($0) == after }, "\(name(part)) behind \(after)")
      }
    }
    stands(OutcomeTable.fields, { $0.key }, { $0.after })
    stands(OutcomeTable.numbers, { $0.name }, { $0.after })
    stands(OutcomeTable.lines, { $0.label }, { $0.after })
    stands(OutcomeTable.benefits, { $0.key }, { $0.after })
    stands(OutcomeTable.costs, { $0.key }, { $0.after })
    stands(OutcomeTable.phrasesOfCost, { $0.name }, { $0.after })
    stands(OutcomeTable.phrasesOfBenefit, { $0.name }, { $0.after })
    stands(OutcomeTable.considerations, { $0.name }, { $0.after })
    stands(OutcomeTable.sentences, { $0.name }, { $0.after })
  }

  @Test func `parts stand where they say, right behind the part they name`() {
    let parts = [("a", nil), ("b", "c"), ("c", nil), ("d", "b"), ("e", ""), ("f", "nobody")]
    let ordered = OutcomeTable.ordered(parts, name: { $0.0 }, after: { $0.1 })
    #expect(ordered.map(\.0) == ["e", "a", "c", "b", "d", "f"])
  }

  @Test func `benefits are told before costs`() {
    let sides = OutcomeTable.all.map(\.side)
    let first = sides.firstIndex(of: .cost) ?? sides.endIndex
    #expect(sides[first...].allSatisfy { $0 == .cost } && first > 10)
  }

  @Test func `each field begins with what may stand there, and takes nothing else`() {
    for field in OutcomeTable.fields where field.told == nil {
      #expect(field.allows(field.start), "\(field.key)")
      #expect(!field.allows(.word("no such word")), "\(field.key)")
    }
  }

  @Test func `each number of a run in which nothing was recorded is a number, or said to be none`()
  {
    let readout = RunReadout()
    for number in OutcomeTable.numbers {
      let value = number.value(readout)
      switch number.form {
      case .truth: #expect(value == 0, "\(number.name)")
      case .day: #expect(value == .infinity, "\(number.name)")
      case .number: #expect(value == 0 || value.isNaN, "\(number.name)")
      case .words(let words, _):
        #expect(value.isNaN || words.indices.contains(Int(value)), "\(number.name)")
      }
    }
  }
}
