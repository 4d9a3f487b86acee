// Checksums against those of the POSIX command.

import Foundation
import Testing

@testable import Results

@Suite("Checksums of POSIX cksum")
struct PosixChecksumTests {
  @Test("known values")
  func known() {
    // GNU coreutils 9.1: printf '' | cksum; printf 123456789 | cksum (also the CRC catalogue's CRC-32/CKSUM).
    #expect(PosixChecksum().value == 4_294_967_295)
    #expect(PosixChecksum(of: "123456789".utf8).value == 930_766_865)
  }

  @Test("bytes may come in any pieces")
  func pieces() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 11) }
    let whole = PosixChecksum(of: bytes)
    for length in [1, 7, 8, 9, 64, 999] {
      var sum = PosixChecksum()
      for start in stride(from: 0, to: bytes.count, by: length) {
        sum.append(Array(bytes[start..<min(bytes.count, start + length)]))
      }
      #expect(sum == whole && sum.value == whole.value, "\(length)")
    }
    #expect(whole.size == 1000)
  }

  @Test("the polynomial's definition, bit by bit, gives the same for every length up to 40")
  func definition() {
    func bitwise(_ bytes: [UInt8]) -> UInt32 {
      var length: [UInt8] = []
      var rest = bytes.count
      while rest > 0 {
        length.append(UInt8(rest & 255))
        rest /= 256
      }
      var crc: UInt32 = 0
      for byte in bytes + length {
        for bit in (0..<8).reversed() {
          let carry = crc >> 31 ^ UInt32(byte >> bit & 1)
          crc = crc << 1 ^ carry * 0x04C1_1DB7
        }
      }
      return ~crc
    }
    for length in 0...40 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: 250 &- $0 &* $0) }
      #expect(PosixChecksum(of: bytes).value == bitwise(bytes), "\(length)")
    }
  }

  @Test("a change of one bit changes it")
  func sensitive() {
    let bytes = Array("customers,mrr,cash\n".utf8)
    let value = PosixChecksum(of: bytes).value
    for index in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[index] ^= 1 << bit
        #expect(PosixChecksum(of: other).value != value)
      }
    }
  }
}
