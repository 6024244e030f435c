/// The logarithm to base two of a positive number, in 256ths, by integers alone: `log` of the
/// platform may differ in its last digit, and the pages would differ with it. 1 → 0, 2 → 256,
/// 3 → 405, 1,000 → 2,551.
func logarithm(_ number: Int) -> Int {
  precondition(number > 0)
  let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
  // The number as a fraction from 1 up to 2, in 2^31sts, squared again and again.
  var fraction = whole < 31 ? UInt64(number) << (31 - whole) : UInt64(number) >> (whole - 31)
  var result = whole
  for _ in 0..<8 {
    fraction = (fraction * fraction) >> 31
    result *= 2
    if fraction >> 32 != 0 {
      fraction >>= 1
      result += 1
    }
  }
  return result
}

/// The largest whole number whose square is not above `number`.
func squareRoot(_ number: Int) -> Int {
  guard number > 0 else { return 0 }
  var root = 1 << ((Int.bitWidth - number.leadingZeroBitCount + 1) / 2)
  while true {
    let next = (root + number / root) / 2
    if next >= root { return root }
    root = next
  }
}
