// Which instructions the kernels are made of. A choice of speed alone: every set gives the same bits.

internal import Lanes

/// A set of instructions that kernels are compiled for (see Sources/Lanes).
package enum InstructionSet: String, CaseIterable, Sendable {
  /// What every processor of the architecture has: SSE2 on x86-64.
  case base
  /// 256 bits, x86-64.
  case avx2
  /// 512 bits, x86-64: F, DQ, BW and VL.
  case avx512
  /// 128 bits, arm64.
  case neon

  /// The sets that this machine can run, narrow ones first; never empty.
  package static var available: [InstructionSet] { allCases.filter { $0.table != nil } }

  /// The widest set that this machine can run.
  package static var widest: InstructionSet {
    let widest = lanes_widest()
    guard let set = allCases.first(where: { $0.number == widest }) else {
      preconditionFailure("the kernels name a set \(widest) that is not known here")
    }
    return set
  }

  /// The kernels; the set must be one of `available`.
  var kernels: LanesKernels {
    guard let table else { preconditionFailure("this machine has no \(rawValue)") }
    return table.pointee
  }

  private var table: UnsafePointer<LanesKernels>? { lanes_kernels(number) }

  private var number: LanesSet {
    switch self {
    case .base: LANES_BASE
    case .avx2: LANES_AVX2
    case .avx512: LANES_AVX512
    case .neon: LANES_NEON
    }
  }
}
