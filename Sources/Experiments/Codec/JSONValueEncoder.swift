package import Basics

/// Turns values into documents whose keys stand in the order in which they are described; what is not
/// there is written as null, and numbers as everywhere else.
package enum JSONValueEncoder {
  /// The document of a value.
  package static func value(_ value: some Encodable) -> JSONValue {
    let place = Place()
    // Nothing below throws: each value that there is can be written.
    try? value.encode(to: DocumentEncoder(place: place, codingPath: []))
    return place.value
  }
}

/// A place of a document that is filled in later.
private final class Place {
  private var whole: JSONValue = .null
  private var fields: [(key: String, place: Place)]?
  private var items: [Place]?

  /// What stands there.
  var value: JSONValue {
    if let fields { return .object(fields.map { ($0.key, $0.place.value) }) }
    if let items { return .array(items.map(\.value)) }
    return whole
  }

  var count: Int { items?.count ?? 0 }

  func set(_ value: JSONValue) { whole = value }
  func becomeObject() { if fields == nil { fields = [] } }
  func becomeArray() { if items == nil { items = [] } }

  func field(_ key: String) -> Place {
    let place = Place()
    fields?.append((key, place))
    return place
  }

  func item() -> Place {
    let place = Place()
    items?.append(place)
    return place
  }

  /// Fills in a value; those of the language stand for themselves, others are described by parts.
  func fill(_ value: some Encodable, _ path: [any CodingKey]) throws {
    switch value {
    case let text as String: set(.text(text))
    case let truth as Bool: set(.truth(truth))
    case let number as Double: set(.number(number))
    case let number as Int: set(.whole(number))
    case let number as UInt64: set(.unsigned(number))
    default: try value.encode(to: DocumentEncoder(place: self, codingPath: path))
    }
  }
}

private struct DocumentEncoder: Encoder {
  let place: Place
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    place.becomeObject()
    return KeyedEncodingContainer(Fields<Key>(place: place, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    place.becomeArray()
    return Items(place: place, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Whole(place: place, codingPath: codingPath)
  }
}

private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let place: Place
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) { place.field(key.stringValue).set(.null) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try place.field(key.stringValue).fill(value, codingPath + [key])
  }

  // What is not there is said to be nothing, so that each document has the same keys.
  func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }
  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try optional(value, key) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try optional(value, key) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try optional(value, key) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try optional(value, key) }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try optional(value, key) }

  private func optional(_ value: (some Encodable)?, _ key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { DocumentEncoder(place: place, codingPath: codingPath) }
  func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

  private func encoder(_ key: Key) -> DocumentEncoder {
    DocumentEncoder(place: place.field(key.stringValue), codingPath: codingPath + [key])
  }
}

private struct Items: UnkeyedEncodingContainer {
  let place: Place
  let codingPath: [any CodingKey]
  var count: Int { place.count }

  func encodeNil() { place.item().set(.null) }
  func encode(_ value: some Encodable) throws { try place.item().fill(value, codingPath) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    superEncoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    superEncoder().unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    DocumentEncoder(place: place.item(), codingPath: codingPath)
  }
}

private struct Whole: SingleValueEncodingContainer {
  let place: Place
  let codingPath: [any CodingKey]

  func encodeNil() { place.set(.null) }
  func encode(_ value: some Encodable) throws {
    switch value {
    case let text as String: place.set(.text(text))
    case let truth as Bool: place.set(.truth(truth))
    case let number as Double: place.set(.number(number))
    case let number as Int: place.set(.whole(number))
    case let number as UInt64: place.set(.unsigned(number))
    default: try value.encode(to: DocumentEncoder(place: place, codingPath: codingPath))
    }
  }
}
