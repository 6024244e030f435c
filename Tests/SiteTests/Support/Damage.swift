import TestSupport

/// What may happen to bytes.
enum Damage {
  static func broken(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return bytes }
    let place = random.place(in: bytes)
    let end = min(bytes.count, place + random.number(below: 64) + 1)
    switch random.number(below: 6) {
    case 0: bytes[place] ^= 1 << UInt8(random.number(below: 8))
    case 1: bytes.removeSubrange(place...)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: for at in place..<end { bytes[at] = UInt8(random.number(below: 256)) }
    default: bytes = []
    }
    return bytes
  }
}
