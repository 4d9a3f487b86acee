// Which instructions the kernels are made of, where somebody wants to compare them.

internal import ArgumentParser
internal import Simulation

/// --instruction-set.
struct InstructionOption: ParsableArguments {
  @Option(
    name: .customLong("instruction-set"), parsing: .unconditional,
    help: ArgumentHelp(
      "base, avx2, avx512 or neon (default: the widest this machine has). It changes the time, never the numbers.",
      valueName: "set"),
    completion: .list(InstructionSet.allCases.map(\.rawValue)),
    transform: Self.available)
  var stated: InstructionSet?

  /// The set asked for, or the widest of this machine.
  var instructions: InstructionSet { stated ?? .widest }

  /// The set named, where this machine has it.
  static func available(_ text: String) throws -> InstructionSet {
    let here = InstructionSet.available
    let names = here.map(\.rawValue).joined(separator: ", ")
    guard let set = InstructionSet(rawValue: text) else {
      throw ValidationError("\(text) is no set of instructions; this machine has \(names)")
    }
    guard here.contains(set) else {
      throw ValidationError("this machine lacks \(text); it has \(names)")
    }
    return set
  }
}
