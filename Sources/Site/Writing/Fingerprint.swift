internal import Storage

/// A file's contents in ten letters and digits, for the name of a file that may be kept for ever.
func fingerprint(_ bytes: [UInt8]) -> String {
  let text = String(Digest(of: bytes).bits, radix: 36)
  return String(repeating: "0", count: max(0, 10 - text.utf8.count)) + text.suffix(10)
}
