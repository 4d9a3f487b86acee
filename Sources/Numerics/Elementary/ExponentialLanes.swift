// exp of many numbers at once: the body of `Double.exp` has no branch, so the compiler turns the loop into vectors of
// whatever width the processor has. Every lane gets the same bits as alone.

extension SIMD where Scalar == Double {
  /// e to the power of every lane, bit for bit `Double.exp`.
  @inlinable @inline(__always)
  public static func exp(_ x: Self) -> Self {
    var result = x
    withUnsafeMutableBytes(of: &result) { bytes in
      let lanes = bytes.assumingMemoryBound(to: Double.self)
      for lane in 0..<scalarCount { lanes[lane] = Double.exp(lanes[lane]) }
    }
    return result
  }
}
