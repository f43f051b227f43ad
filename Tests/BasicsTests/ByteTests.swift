import Basics
import Testing

struct ByteTests {
  @Test func `checksums are those of their inventors`() {
    #expect(CRC32.of(Array("123456789".utf8)[...]) == 0xCBF4_3926)
    #expect(Checksum.of("foobar") == 0x8594_4171_f739_67e8)
    #expect(Checksum.of("") == 0xcbf2_9ce4_8422_2325)
  }

  @Test func `a checksum of pieces is that of the whole, and each byte changes it`() {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    var sum = Checksum()
    sum.add(bytes[..<70])
    sum.add(Array(bytes[70...]))
    #expect(sum.value == Checksum.of(bytes[...]))
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      #expect(Checksum.of(changed[...]) != sum.value)
      #expect(CRC32.of(changed[...]) != CRC32.of(bytes[...]))
    }
  }

  @Test func `what is put comes back, lowest byte first`() throws {
    var writer = ByteWriter()
    writer.put(UInt32(0x0102_0304))
    writer.put(Float(-2.5))
    writer.put(1e-300)
    writer.put("größer")
    writer.putShort(1.5)
    writer.putShort(Float.greatestFiniteMagnitude)
    #expect(writer.bytes.prefix(4) == [4, 3, 2, 1])
    var reader = ByteReader(writer.bytes, from: 0, to: writer.bytes.count)
    #expect(try reader.take(UInt32.self) == 0x0102_0304)
    #expect(try reader.takeFloat() == -2.5)
    #expect(try reader.takeDouble() == 1e-300)
    #expect(try reader.takeText() == "größer")
    #expect(try reader.takeShort() == 1.5)
    #expect(try reader.takeShort() > 3e38)
    #expect(reader.remaining == 0)
    #expect(throws: ByteReader.Damage.self) { try reader.take(UInt8.self) }
  }

  @Test func `a short number is the nearest of its neighbours`() throws {
    // Near 1 there is one each 1/128.
    for (value, kept) in [(Float(1.7), 2), (0.7, 1), (0.3, 0), (1.5, 2), (0.5, 0)] {
      var writer = ByteWriter()
      writer.putShort(1 + value / 128)
      var reader = ByteReader(writer.bytes, from: 0, to: 2)
      #expect(try reader.takeShort() == 1 + Float(kept) / 128, "\(value)")
    }
  }

  @Test func `what cannot be there is damage`() {
    var nan = ByteReader([0, 0, 0xC0, 0x7F], from: 0, to: 4)
    #expect(throws: ByteReader.Damage.self) { try nan.takeFloat() }
    var long = ByteReader([5, 0x61], from: 0, to: 2)
    #expect(throws: ByteReader.Damage.self) { try long.takeText() }
    var many = ByteReader([0xFF, 0xFF, 0xFF, 0x7F, 0], from: 0, to: 5)
    #expect(throws: ByteReader.Damage.self) { try many.takeCount(bytesEach: 8) }
    var letters = ByteReader([1, 0xFF], from: 0, to: 2)
    #expect(throws: ByteReader.Damage.self) { try letters.takeText() }
  }

  @Test func `numbers of PNG files have their highest byte first`() {
    #expect(BigEndian.bytes(UInt32(0x0102_0304)) == [1, 2, 3, 4])
    #expect(BigEndian.bytes(UInt16(0x0102)) == [1, 2])
    #expect(BigEndian.number([9, 1, 2, 3, 4], at: 1) == 0x0102_0304)
  }

  @Test(arguments: [0, 1, -1, 63, -64, 64, 300, -70_000, Int.max, Int.min])
  func `small numbers of either sign take few bytes and come back`(number: Int) {
    var bytes: [UInt8] = []
    Varint.put(signed: number, to: &bytes)
    if (-64...63).contains(number) { #expect(bytes.count == 1) }
    var reader = Varint.Reader(bytes[...])
    let code = reader.next() ?? .max
    let half = Int(bitPattern: UInt(code >> 1))
    #expect((code & 1 == 0 ? half : ~half) == number)
    #expect(reader.byte() == nil && reader.next() == nil)
    var endless = Varint.Reader([UInt8](repeating: 0xFF, count: 11)[...])
    #expect(endless.next() == nil)
  }
}
