/// A file's contents in ten letters and digits, for the name of a file that may be kept for ever.
/// FNV-1a's 64 bits, which tell apart what a site has; nothing here needs to withstand an attacker.
func fingerprint(_ bytes: some Sequence<UInt8>) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let text = String(hash, radix: 36)
  return String(repeating: "0", count: max(0, 10 - text.utf8.count)) + text.suffix(10)
}
