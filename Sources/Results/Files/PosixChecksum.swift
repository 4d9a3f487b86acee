// The checksum of the POSIX command `cksum`, so that anybody can verify a folder without Flywheel.
//
// A CRC with generator 0x04C11DB7, highest bit first, over the bytes and then their number, least significant byte
// first; complemented (IEEE Std 1003.1, cksum). Eight bytes at a time by eight tables: table k holds what a byte does
// to the register when k more bytes follow (Kounavis & Berry 2008, slicing-by-8).

/// A checksum in the making.
struct PosixChecksum: Hashable {
  private var register: UInt32 = 0
  /// Bytes so far.
  private(set) var size = 0

  /// The checksum of no bytes.
  init() {}

  /// The checksum of `bytes`.
  init(of bytes: some Sequence<UInt8>) { append(Array(bytes)) }

  /// Adds bytes.
  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Adds bytes.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    register = Self.table.withUnsafeBufferPointer { Self.run(register, bytes, $0) }
    size += bytes.count
  }

  /// What `cksum` prints first for these bytes.
  var value: UInt32 {
    var length: [UInt8] = []
    var rest = size
    while rest > 0 {
      length.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    var whole = self
    whole.append(length)
    return ~whole.register
  }

  private static func run(
    _ register: UInt32, _ bytes: UnsafeRawBufferPointer, _ table: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var crc = register
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
      let high = crc ^ UInt32(truncatingIfNeeded: word >> 32)
      let low = UInt32(truncatingIfNeeded: word)
      crc = 0
      for (byte, both) in [(0, high), (4, low)] {
        let tables = 7 - byte
        crc ^= table[256 * tables + Int(both >> 24)]
        crc ^= table[256 * (tables - 1) + Int(both >> 16 & 255)]
        crc ^= table[256 * (tables - 2) + Int(both >> 8 & 255)]
        crc ^= table[256 * (tables - 3) + Int(both & 255)]
      }
      index += 8
    }
    while index < bytes.count {
      crc = crc << 8 ^ table[Int(crc >> 24 ^ UInt32(bytes[index]))]
      index += 1
    }
    return crc
  }

  private static let table: [UInt32] = {
    var table: [UInt32] = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte) << 24) { crc, _ in
        crc << 1 ^ (crc >> 31 == 1 ? 0x04C1_1DB7 : 0)
      }
    }
    for place in 256..<2048 {
      let before = table[place - 256]
      table.append(before << 8 ^ table[Int(before >> 24)])
    }
    return table
  }()
}
